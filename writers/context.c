/* What an engine may be told beside a sentence: what came before, and terms. */
#include "writers/json.h"
#include "writers/writers.h"

static void put_list(titian_buf *out, bool *any, titian_str s)
{
    titian_buf_put(out, *any ? STR(",") : STR(""));
    titian_json_string(out, s);
    *any = true;
}

void titian_json_context(titian_writing *w, uint32_t i)
{
    const titian_doc *doc = w->doc;
    uint32_t want = w->settings->context, from = i > want ? i - want : 0;
    bool any = false;
    if (want == 0 || titian_doc_is_lines(doc))
        return;
    uint32_t more = want - (i - from);
    more = more < doc->n_preceding ? more : doc->n_preceding;
    titian_buf_put(&w->out, STR(",\"context\":["));
    for (uint32_t j = doc->n_preceding - more; j < doc->n_preceding; j++)
        put_list(&w->out, &any, doc->preceding[j]);
    for (uint32_t j = from; j < i; j++)
        put_list(&w->out, &any, titian_result(doc, titian_sentence_at(doc, j)));
    titian_buf_putc(&w->out, ']');
}

static void open_constraint(titian_buf *out, bool *any, titian_str source,
                            titian_str kind)
{
    titian_buf_put(out, *any ? STR(",{") : STR("{"));
    titian_json_pair(out, "source", source);
    titian_buf_putc(out, ',');
    titian_json_pair(out, "class", kind);
    titian_buf_put(out, STR(",\"target\":["));
    *any = true;
}

static void put_edit(titian_writing *w, bool *any, const titian_edit *e)
{
    open_constraint(&w->out, any, e->to, e->kind);
    titian_json_string(&w->out, e->en);
    titian_buf_put(&w->out, STR("]}"));
}

static void put_term(titian_writing *w, bool *any, const titian_term *t)
{
    titian_str senses = t->en;
    bool more = false;
    open_constraint(&w->out, any, t->form, STR("term"));
    while (senses.n)
        put_list(&w->out, &more, titian_cut_sense(&senses));
    titian_buf_put(&w->out, STR("]}"));
}

/** Whether an edit with an English rendering of its own covers the term. */
static bool is_rendered(const titian_doc *doc, const titian_sentence *s,
                        const titian_term *t, uint32_t *edit)
{
    for (; *edit < s->n_edits; ++*edit) {
        const titian_edit *e = titian_edit_at(doc, s->first_edit + *edit);
        if (e->en.n && e->src.end > t->src.beg)
            return e->src.beg < t->src.end;
    }
    return false;
}

static void put_terms(titian_writing *w, bool *any, const titian_sentence *s)
{
    uint32_t edit = 0;
    for (uint32_t i = 0; i < s->n_terms; i++) {
        const titian_term *t = titian_term_at(w->doc, s->first_term + i);
        if (is_rendered(w->doc, s, t, &edit) || t->en.n == 0)
            continue;
        /* a stem tells what a word is made of, not what it means */
        if (t->via != TITIAN_STEM && !titian_term_is_repeated(w->doc, s, i))
            put_term(w, any, t);
    }
}

void titian_json_constraints(titian_writing *w, const titian_sentence *s)
{
    bool any = false;
    if (!w->settings->constraints)
        return;
    titian_buf_put(&w->out, STR(",\"constraints\":["));
    for (uint32_t i = 0; i < s->n_edits; i++) {
        const titian_edit *e = titian_edit_at(w->doc, s->first_edit + i);
        if (e->en.n && e->to.n)
            put_edit(w, &any, e);
    }
    put_terms(w, &any, s);
    titian_buf_putc(&w->out, ']');
}
