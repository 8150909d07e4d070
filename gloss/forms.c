/* A hash has WAYS places; where all are taken, they are taken in turn. */
#include "gloss/forms.h"

#include <stdlib.h>

enum { SETS = 8192, WAYS = 4 };

struct titian_forms {
    uint32_t hashes[SETS][WAYS]; /* 0: the place is free */
    uint32_t turn;
    titian_form places[SETS][WAYS];
};

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
    return (uint32_t)(hash >> 32) | 1;
}

static uint32_t set_of(uint32_t hash)
{
    return (hash >> 1) % SETS;
}

titian_forms *titian_forms_new(void)
{
    return calloc(1, sizeof(titian_forms));
}

void titian_forms_free(titian_forms *forms)
{
    free(forms);
}

const titian_form *titian_forms_find(const titian_forms *forms, titian_str text,
                                     bool first)
{
    uint32_t hash = hash_of(text, first), set = set_of(hash);
    for (uint32_t i = 0; i < WAYS; i++) {
        const titian_form *form = &forms->places[set][i];
        if (forms->hashes[set][i] == hash && form->first == first &&
            form->text_n == text.n && memcmp(form->text, text.s, text.n) == 0)
            return form;
    }
    return NULL;
}

static titian_form *place_for(titian_forms *forms, uint32_t hash)
{
    uint32_t set = set_of(hash), way = 0;
    while (way < WAYS && forms->hashes[set][way])
        way++;
    if (way == WAYS)
        way = forms->turn++ % WAYS;
    forms->hashes[set][way] = hash;
    return &forms->places[set][way];
}

const titian_form *titian_forms_put(titian_forms *forms, titian_str text,
                                    bool first, bool leads,
                                    const titian_reading *reading)
{
    titian_str steps = titian_buf_str(&reading->steps);
    if (text.n == 0 || text.n > TITIAN_FORM_BYTES ||
        steps.n > TITIAN_STEP_BYTES)
        return NULL;
    titian_form *form = place_for(forms, hash_of(text, first));
    *form = (titian_form){.dictionary = reading->dictionary,
                          .row = reading->row,
                          .via = reading->via,
                          .nuance = reading->nuance,
                          .first = first,
                          .leads = leads,
                          .text_n = (uint8_t)text.n,
                          .steps_n = (uint8_t)steps.n};
    memcpy(form->text, text.s, text.n);
    if (steps.n)
        memcpy(form->steps, steps.s, steps.n);
    return form;
}

void titian_form_recall(const titian_form *form, titian_reading *reading)
{
    reading->dictionary = form->dictionary;
    reading->row = form->row;
    reading->via = form->via;
    reading->nuance = form->nuance;
    reading->steps.n = 0;
    titian_buf_put(&reading->steps, titian_str_of(form->steps, form->steps_n));
}

titian_status titian_memory_make(titian_memory *memory)
{
    memory->lemma = titian_lemma_new();
    memory->forms = titian_forms_new();
    return memory->lemma && memory->forms ? TITIAN_OK : TITIAN_ERR_NOMEM;
}

void titian_memory_free(titian_memory *memory)
{
    titian_lemma_free(memory->lemma);
    titian_forms_free(memory->forms);
}
