/*
 * A running word is a token of letters outside the dates and amounts that the
 * normaliser has read, and outside bylines.  It is covered by a term, or it is
 * a name, or it is unknown.
 */
#include "gloss/tally.h"

#include <stdlib.h>

titian_tally *titian_tally_new(void)
{
    return calloc(1, sizeof(titian_tally));
}

void titian_tally_free(titian_tally *tally)
{
    if (!tally)
        return;
    titian_phrases_free(&tally->index);
    titian_tokens_free(&tally->tokens);
    titian_arena_free(&tally->arena);
    free(tally);
}

/** Counts one word that no term covers. */
static bool miss(titian_tally *t, uint32_t token, bool first)
{
    titian_str fold = titian_token_fold(&t->tokens, token);
    titian_str text = titian_token_text(&t->tokens, token);
    titian_phrases table = titian_phrases_of(&t->index);
    uint32_t at = titian_phrases_find(&table, fold);
    if (at == 0) {
        titian_missing *row =
            titian_vec_push(&t->missing, &t->arena, sizeof *row);
        titian_str form = titian_arena_copy(&t->arena, fold);
        if (!row || !form.s)
            return false;
        *row = (titian_missing){.form = form};
        at = t->missing.n;
        titian_phrases_put_bytes(&t->index, form, at);
    }
    titian_missing *row = (titian_missing *)t->missing.items + (at - 1);
    bool capital = titian_is_upper(titian_utf8_at(text, 0));
    row->small += !capital;
    row->capital += capital && !first;
    row->first += capital && first;
    return !t->index.failed;
}

/** Walks over the rows of one sentence in step with its words. */
typedef struct {
    const titian_doc *doc;
    const titian_sentence *sentence;
    uint32_t edit, term;
} cursor;

/** True inside an edit whose English is settled: a date, an amount. */
static bool in_entity(cursor *c, uint32_t at)
{
    for (; c->edit < c->sentence->n_edits; c->edit++) {
        const titian_edit *e =
            titian_edit_at(c->doc, c->sentence->first_edit + c->edit);
        if (at < e->src.end)
            return at >= e->src.beg && e->en.n > 0;
    }
    return false;
}

static const titian_term *term_over(cursor *c, uint32_t at)
{
    for (; c->term < c->sentence->n_terms; c->term++) {
        const titian_term *t =
            titian_term_at(c->doc, c->sentence->first_term + c->term);
        if (at < t->src.end)
            return at >= t->src.beg ? t : NULL;
    }
    return NULL;
}

static bool count_sentence(titian_tally *t, const titian_doc *doc,
                           const titian_sentence *s)
{
    cursor c = {doc, s, 0, 0};
    bool first = true;
    if (!titian_tokenize(&t->tokens, titian_at(titian_doc_str(doc), s->span)))
        return false;
    for (uint32_t i = 0; i < t->tokens.n; i++) {
        if (!titian_token_is(&t->tokens, i, TITIAN_TOKEN_WORD))
            continue;
        uint32_t at = s->span.beg + t->tokens.items[i].beg;
        const titian_term *term = term_over(&c, at);
        if (term || !in_entity(&c, at)) {
            t->seen.words++;
            t->seen.surface += term && term->via == TITIAN_SURFACE;
            t->seen.derived += term && term->via == TITIAN_DERIVED;
            t->seen.stem += term && term->via == TITIAN_STEM;
            if (!term && !miss(t, i, first))
                return false;
        }
        first = false;
    }
    return true;
}

titian_status titian_tally_add(titian_tally *tally, const titian_doc *doc,
                               titian_error *error)
{
    for (uint32_t i = 0; i < doc->sentences.n; i++) {
        const titian_sentence *s = titian_sentence_at(doc, i);
        if (s->kind != TITIAN_BYLINE && !count_sentence(tally, doc, s))
            return titian_no_memory(error);
    }
    return TITIAN_OK;
}

/** Words of a form that are names: it is never written small. */
static size_t n_names(const titian_missing *row)
{
    return row->small ? row->capital
                      : row->capital + (row->capital ? row->first : 0);
}

titian_coverage titian_tally_coverage(const titian_tally *tally)
{
    titian_coverage c = tally->seen;
    const titian_missing *rows = tally->missing.items;
    for (uint32_t i = 0; i < tally->missing.n; i++) {
        size_t names = n_names(&rows[i]);
        c.names += names;
        c.unknown += rows[i].small + rows[i].capital + rows[i].first - names;
    }
    return c;
}

static int by_count(const void *a, const void *b)
{
    const titian_unknown *x = a, *y = b;
    if (x->n != y->n)
        return x->n < y->n ? 1 : -1;
    return titian_cmp(x->form, y->form);
}

const titian_unknown *titian_tally_unknown(titian_tally *tally, size_t *n)
{
    const titian_missing *rows = tally->missing.items;
    *n = tally->unknown.n = 0;
    for (uint32_t i = 0; i < tally->missing.n; i++) {
        const titian_missing *m = &rows[i];
        size_t count = m->small + m->capital + m->first - n_names(m);
        titian_unknown *row =
            count ? titian_vec_push(&tally->unknown, &tally->arena, sizeof *row)
                  : NULL;
        if (count && !row)
            return NULL;
        if (row)
            *row = (titian_unknown){m->form, count};
    }
    if (tally->unknown.n)
        qsort(tally->unknown.items, tally->unknown.n, sizeof(titian_unknown),
              by_count);
    *n = tally->unknown.n;
    return tally->unknown.items;
}
