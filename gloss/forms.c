/* A hash has WAYS places; where all are taken, they are taken in turn. */
#include "gloss/forms.h"

#include <assert.h>
#include <stdalign.h>
#include <stdlib.h>

enum { FORMS = 32768, WAYS = 4 };

/** What is looked at often comes first, and begins where a line does. */
struct titian_word_forms {
    alignas(64) uint32_t hashes[FORMS]; /* 0: the place is free */
    alignas(64) titian_word_form places[FORMS];
    char steps[FORMS][TITIAN_STEP_BYTES];
    uint32_t turn;
};

static_assert(sizeof(titian_word_form) == 64, "a form fills a line");

static uint32_t hash_of(titian_str text, bool first)
{
    uint64_t hash = text.n * 2 + first, word;
    size_t i = 0;
    for (; i + sizeof word <= text.n; i += sizeof word) {
        memcpy(&word, text.s + i, sizeof word);
        hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
        hash ^= hash >> 29;
    }
    for (word = 0; i < text.n; i++)
        word = word << 8 | (unsigned char)text.s[i];
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return hash >> 32 ? (uint32_t)(hash >> 32) : 1;
}

/** The first place of a hash. */
static uint32_t place_of(uint32_t hash)
{
    return hash % (FORMS / WAYS) * WAYS;
}

titian_word_forms *titian_word_forms_new(void)
{
    titian_word_forms *forms =
        aligned_alloc(alignof(titian_word_forms), sizeof *forms);
    if (!forms)
        return NULL;
    memset(forms->hashes, 0, sizeof forms->hashes);
    forms->turn = 0;
    return forms;
}

void titian_word_forms_free(titian_word_forms *forms)
{
    free(forms);
}

titian_word_form *titian_word_forms_find(titian_word_forms *forms,
                                         titian_str text, bool first)
{
    uint32_t hash = hash_of(text, first), place = place_of(hash);
    for (uint32_t i = place; i < place + WAYS; i++) {
        titian_word_form *form = &forms->places[i];
        if (forms->hashes[i] == hash && form->first == first &&
            form->text_n == text.n && memcmp(form->text, text.s, text.n) == 0)
            return form;
    }
    return NULL;
}

void titian_word_forms_expect(const titian_word_forms *forms, titian_str text)
{
    uint32_t hash = hash_of(text, false), place = place_of(hash);
    for (uint32_t i = place; i < place + WAYS; i++)
        if (forms->hashes[i] == hash)
            __builtin_prefetch(&forms->places[i]);
}

/** A place for a new form: a free one, or another's. */
static uint32_t take_place(titian_word_forms *forms, uint32_t hash)
{
    uint32_t place = place_of(hash), way = 0;
    while (way < WAYS && forms->hashes[place + way])
        way++;
    place += way < WAYS ? way : forms->turn++ % WAYS;
    forms->hashes[place] = hash;
    return place;
}

titian_word_form *titian_word_forms_put(titian_word_forms *forms,
                                        titian_str text, bool first,
                                        const titian_reading *reading)
{
    titian_str steps = titian_buf_str(&reading->steps);
    if (text.n == 0 || text.n > TITIAN_FORM_BYTES ||
        steps.n > TITIAN_STEP_BYTES)
        return NULL;
    uint32_t place = take_place(forms, hash_of(text, first));
    titian_word_form *form = &forms->places[place];
    *form = (titian_word_form){.dictionary = reading->dictionary,
                               .row = reading->row,
                               .via = (uint8_t)reading->via,
                               .nuance = reading->nuance,
                               .first = first,
                               .text_n = (uint8_t)text.n,
                               .steps_n = (uint8_t)steps.n};
    memcpy(form->text, text.s, text.n);
    if (steps.n)
        memcpy(forms->steps[place], steps.s, steps.n);
    return form;
}

void titian_word_form_recall(const titian_word_forms *forms,
                             const titian_word_form *form,
                             titian_reading *reading)
{
    reading->dictionary = form->dictionary;
    reading->row = form->row;
    reading->via = (titian_via)form->via;
    reading->nuance = form->nuance;
    reading->steps.n = 0;
    if (form->steps_n)
        titian_buf_put(
            &reading->steps,
            titian_str_of(forms->steps[form - forms->places], form->steps_n));
}

titian_status titian_memory_make(titian_memory *memory)
{
    memory->lemma = titian_lemma_new();
    memory->forms = titian_word_forms_new();
    return memory->lemma && memory->forms ? TITIAN_OK : TITIAN_ERR_NOMEM;
}

void titian_memory_free(titian_memory *memory)
{
    titian_lemma_free(memory->lemma);
    titian_word_forms_free(memory->forms);
}
