/* Collecting senses, and merging them into rows of a glossary. */
#include "imports/imports.h"

#include <stdlib.h>

enum { MOST_SENSES = 4, MOST_ENTRIES = 50000000 };

titian_import *titian_import_make(const titian_import_rules *rules)
{
    titian_import *import = calloc(1, sizeof *import);
    if (import)
        import->rules = rules;
    return import;
}

void titian_import_free(titian_import *import)
{
    if (!import)
        return;
    titian_arena_free(&import->arena);
    titian_buf_free(&import->scratch);
    free(import);
}

titian_import_counts titian_import_counted(const titian_import *import)
{
    return import->counts;
}

/**
 * The words of s that leads.tsv drops cut off, but "The Hague" stays; empty if
 * it refuses it.
 */
static titian_str without_lead(titian_import *im, titian_str s)
{
    titian_phrases table = titian_phrases_of(&im->rules->leads);
    titian_buf *fold = &im->scratch;
    for (size_t end = 0; end < s.n; end++) {
        if (s.s[end] != ' ')
            continue;
        fold->n = 0;
        titian_fold(titian_cut(s, 0, (uint32_t)end), fold);
        uint32_t lead = titian_phrases_find(&table, titian_buf_str(fold));
        if (lead == LEAD_REFUSE)
            return titian_str_of(NULL, 0);
        if (lead == LEAD_DROP && !titian_is_upper((unsigned char)s.s[0]))
            return titian_trim(titian_cut(s, (uint32_t)end, (uint32_t)s.n));
    }
    return s;
}

static titian_status add_sense(titian_import *im, titian_str form,
                               const char *pos, titian_str english,
                               uint32_t rank, titian_error *error)
{
    titian_buf clean = {0};
    titian_status status = TITIAN_OK;
    bool good = titian_import_clean(form, &clean);
    size_t cut = clean.n;
    good = good && titian_import_clean(english, &clean);
    titian_str sense =
        good ? without_lead(im, titian_str_of(clean.s + cut, clean.n - cut))
             : titian_str_of(NULL, 0);
    im->counts.left_out += sense.n == 0;
    titian_sense *row =
        sense.n ? titian_vec_push(&im->senses, &im->arena, sizeof *row) : NULL;
    if (row)
        *row = (titian_sense){
            titian_arena_copy(&im->arena, titian_str_of(clean.s, cut)),
            titian_str_z(pos), titian_arena_copy(&im->arena, sense), rank,
            im->senses.n};
    if ((sense.n && !row) || clean.failed || im->scratch.failed ||
        im->arena.failed)
        status = titian_no_memory(error);
    titian_buf_free(&clean);
    return status;
}

/** The text up to the next comma or semicolon that no bracket holds. */
static titian_str next_translation(titian_str *list)
{
    size_t i = 0;
    int depth = 0;
    for (; i < list->n; i++) {
        char c = list->s[i];
        depth += (c == '(' || c == '[') - (c == ')' || c == ']');
        if (depth <= 0 && (c == ',' || c == ';'))
            break;
    }
    titian_str one = titian_trim(titian_str_of(list->s, i));
    size_t behind = i < list->n ? i + 1 : i;
    *list = titian_str_of(list->s + behind, list->n - behind);
    return one;
}

titian_status titian_import_add(titian_import *import, titian_str head,
                                const char *pos, titian_str translations,
                                uint32_t rank, titian_error *error)
{
    if (import->counts.entries++ >= MOST_ENTRIES)
        return titian_fail(error, TITIAN_ERR_LIMIT, (titian_place){0},
                           "there are more than %d entries", MOST_ENTRIES);
    while (translations.n) {
        titian_str one = next_translation(&translations);
        titian_str form = import->inverted ? one : head;
        titian_str english = import->inverted ? head : one;
        if (one.n)
            TRY(add_sense(import, form, pos, english, rank++, error));
    }
    return TITIAN_OK;
}

static int by_form(const void *a, const void *b)
{
    const titian_sense *x = a, *y = b;
    int order = titian_cmp(x->form, y->form);
    if (order == 0)
        order = (x->rank > y->rank) - (x->rank < y->rank);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

static bool is_said(const titian_str *said, uint32_t n, titian_str sense)
{
    for (uint32_t i = 0; i < n; i++)
        if (titian_eq(said[i], sense))
            return true;
    return false;
}

/** Merges the senses of one form into a row; returns how many there are. */
static uint32_t merge(titian_import *im, const titian_sense *first,
                      uint32_t left, titian_import_row *row)
{
    titian_buf *english = &im->scratch;
    titian_str said[MOST_SENSES];
    uint32_t n = 0, n_said = 0;
    english->n = 0;
    for (; n < left && titian_eq(first[n].form, first->form); n++) {
        if (is_said(said, n_said, first[n].english)) {
            im->counts.merged++;
        } else if (n_said < MOST_SENSES) {
            said[n_said++] = first[n].english;
            titian_buf_put(english, english->n ? STR("; ") : STR(""));
            titian_buf_put(english, first[n].english);
        }
    }
    *row = (titian_import_row){
        first->form, first->pos,
        titian_arena_copy(&im->arena, titian_buf_str(english))};
    return n;
}

const titian_import_row *titian_import_rows(titian_import *import, size_t *n)
{
    titian_sense *senses = import->senses.items;
    import->rows.n = 0;
    import->counts.merged = 0;
    *n = 0;
    if (import->senses.n)
        qsort(senses, import->senses.n, sizeof *senses, by_form);
    for (uint32_t i = 0; i < import->senses.n;) {
        titian_import_row *row =
            titian_vec_push(&import->rows, &import->arena, sizeof *row);
        if (!row)
            return NULL;
        i += merge(import, senses + i, import->senses.n - i, row);
    }
    import->counts.rows = *n = import->rows.n;
    return import->arena.failed || import->scratch.failed ? NULL
                                                          : import->rows.items;
}

titian_status titian_import_write(titian_import *import, const char *source,
                                  titian_sink sink)
{
    size_t n;
    titian_buf out = {0};
    const titian_import_row *row = titian_import_rows(import, &n);
    if (!row && import->senses.n)
        return TITIAN_ERR_NOMEM;
    titian_buf_put(&out, STR("# secondary: "));
    titian_buf_put(&out, titian_str_z(source));
    titian_buf_put(&out, STR("\nform\tpos\tenglish\tcase\tnote\n"));
    for (size_t i = 0; i < n; i++) {
        bool capital = titian_is_upper(titian_utf8_at(row[i].form, 0));
        titian_buf_put(&out, row[i].form);
        titian_buf_putc(&out, '\t');
        titian_buf_put(&out, row[i].pos);
        titian_buf_putc(&out, '\t');
        titian_buf_put(&out, row[i].english);
        titian_buf_put(&out, capital ? STR("\texact\t\n") : STR("\t\t\n"));
    }
    titian_status status = out.failed ? TITIAN_ERR_NOMEM : TITIAN_OK;
    if (status == TITIAN_OK && !sink.put(sink.context, out.s, out.n))
        status = TITIAN_ERR_WRITE;
    titian_buf_free(&out);
    return status;
}
