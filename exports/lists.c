/* Picking from the segmenter's tables. */
#include "exports/lists.h"

#include <stdlib.h>

static int by_bytes(const void *a, const void *b)
{
    return titian_cmp(*(const titian_str *)a, *(const titian_str *)b);
}

static titian_status add(titian_vec *to, titian_arena *arena, titian_str key)
{
    titian_str *row = titian_vec_push(to, arena, sizeof *row);
    if (!row)
        return TITIAN_ERR_NOMEM;
    *row = key;
    return TITIAN_OK;
}

static void sort(titian_vec *list, uint32_t from)
{
    if (list->n > from)
        qsort((titian_str *)list->items + from, list->n - from,
              sizeof(titian_str), by_bytes);
}

titian_status titian_list_forms(const titian_segment_rules *rules,
                                titian_form_test *test, const void *context,
                                titian_arena *arena, titian_vec *to)
{
    titian_phrases table = titian_phrases_of(&rules->forms);
    const titian_abbreviation *rows = rules->abbreviations.items;
    uint32_t from = to->n;
    for (uint32_t i = 0; i < table.n_slots; i++) {
        const titian_slot *slot = &table.slots[i];
        titian_str key = titian_str_of(table.keys + slot->key, slot->key_n);
        if (slot->value &&
            (!test || test(context, key, rows[slot->value - 1].classes)))
            TRY(add(to, arena, key));
    }
    sort(to, from);
    return TITIAN_OK;
}

titian_status titian_list_words(const titian_segment_rules *rules,
                                uint32_t bits, titian_arena *arena,
                                titian_vec *to)
{
    titian_phrases table = titian_phrases_of(&rules->words);
    uint32_t from = to->n;
    for (uint32_t i = 0; i < table.n_slots; i++) {
        const titian_slot *slot = &table.slots[i];
        if (slot->value & bits)
            TRY(add(to, arena,
                    titian_str_of(table.keys + slot->key, slot->key_n)));
    }
    sort(to, from);
    return TITIAN_OK;
}

bool titian_is_dotted(titian_str form)
{
    return form.n > 1 && memchr(form.s, '.', form.n - 1) != NULL;
}

bool titian_is_initials(titian_str form)
{
    for (size_t i = 0; i < form.n; i += 2)
        if (form.s[i] < 'A' || form.s[i] > 'Z' || i + 1 == form.n ||
            form.s[i + 1] != '.')
            return false;
    return form.n > 0;
}
