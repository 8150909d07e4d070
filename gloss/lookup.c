/* Looking one word or expression up. */
#include "gloss/gloss.h"

static titian_term term_of(const titian_dictionary *d, const titian_row *row,
                           titian_str word, titian_via via)
{
    return (titian_term){.form = word,
                         .lemma = titian_row_form(d, row),
                         .en = titian_row_en(d, row),
                         .via = via,
                         .rule = titian_row_rule(d, row)};
}

/** Shows every row of exactly this form; returns how many. */
static uint32_t visit_rows(const titian_gloss_rules *rules, titian_str word,
                           titian_str fold, titian_entry_visitor *visit,
                           void *context)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < rules->n_dictionaries; i++) {
        const titian_dictionary *d = &rules->dictionaries[i];
        for (uint32_t at = titian_phrases_find(&d->phrases, fold); at;
             at = d->rows[at - 1].next, n++) {
            titian_term term =
                term_of(d, &d->rows[at - 1], word, TITIAN_SURFACE);
            if (!visit(context, &term))
                return n + 1;
        }
    }
    return n;
}

titian_status titian_gloss_lookup(const titian_gloss_rules *rules,
                                  titian_gloss_scratch *scratch,
                                  titian_str word, titian_entry_visitor *visit,
                                  void *context, titian_error *error)
{
    titian_tokens *t = &scratch->tokens;
    titian_reading *r = &scratch->reading;
    if (!titian_tokenize(t, word))
        return titian_no_memory(error);
    if (t->n == 0 ||
        visit_rows(rules, word, titian_buf_str(&t->fold), visit, context))
        return TITIAN_OK;
    titian_read_at(rules, &scratch->memory, t, 0, true, r);
    if (r->steps.failed)
        return titian_no_memory(error);
    if (!r->row || r->end < t->n)
        return TITIAN_OK;
    titian_term term = term_of(r->dictionary, r->row, word, r->via);
    if (r->steps.n > 3)
        term.steps = titian_str_of(r->steps.s + 3, r->steps.n - 3);
    visit(context, &term);
    return TITIAN_OK;
}

void titian_gloss_suggest(titian_gloss_scratch *scratch, titian_str word,
                          titian_word_visitor *visit, void *context)
{
    titian_lemma_suggest(scratch->memory.lemma, word, visit, context);
}
