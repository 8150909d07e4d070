/* Every decision with its reason, for people: --explain. */
#include "writers/writers.h"

enum { CONTEXT = 24 };

/** The last bytes of s, from the beginning of a code point on. */
static titian_str tail(titian_str s)
{
    size_t from = s.n > CONTEXT ? s.n - CONTEXT : 0;
    while (from < s.n && ((unsigned char)s.s[from] & 0xC0) == 0x80)
        from++;
    return titian_str_of(s.s + from, s.n - from);
}

static titian_str head(titian_str s)
{
    size_t n = s.n < CONTEXT ? s.n : CONTEXT;
    while (n < s.n && ((unsigned char)s.s[n] & 0xC0) == 0x80)
        n++;
    return titian_str_of(s.s, n);
}

static void put_place(titian_buf *out, const titian_doc *doc, uint32_t at)
{
    titian_str text = titian_doc_str(doc);
    titian_put_line(out, tail(titian_cut(text, 0, at)));
    titian_buf_put(out, STR(" | "));
    titian_put_line(out, head(titian_cut(text, at, (uint32_t)text.n)));
}

void titian_write_boundaries(titian_writing *w)
{
    const titian_doc *doc = w->doc;
    titian_buf *out = &w->out;
    for (uint32_t i = 0; i < doc->sentences.n; i++) {
        const titian_sentence *s = titian_sentence_at(doc, i);
        titian_put_id(out, s);
        titian_buf_putc(out, '\t');
        titian_buf_put(out, titian_kind_name(s->kind));
        titian_buf_putc(out, '\t');
        titian_put_line(out, titian_at(titian_doc_str(doc), s->span));
        titian_buf_put(out, STR("\n\tends by "));
        titian_put_rule(out, doc, s->rule);
        titian_buf_printf(out, " (%d %%)\n", (int)(s->confidence * 100 + 0.5f));
        for (uint32_t j = 0; j < s->n_suppressed; j++) {
            const titian_suppressed *row =
                titian_suppressed_at(doc, s->first_suppressed + j);
            titian_buf_put(out, STR("\tno break at "));
            put_place(out, doc, row->at);
            titian_buf_put(out, STR(": "));
            titian_put_rule(out, doc, row->rule);
            titian_buf_putc(out, '\n');
        }
    }
}

/** What an edit did: "Ahad (11/2/2024) -> Minggu, ... = Sunday, ...". */
static void put_change(titian_buf *out, const titian_doc *doc,
                       const titian_edit *e)
{
    titian_put_line(out, titian_at(titian_doc_str(doc), e->src));
    titian_buf_put(out, STR(" -> "));
    titian_put_line(out, e->to);
    if (e->en.n) {
        titian_buf_put(out, STR(" = "));
        titian_put_line(out, e->en);
    }
    if (e->value.n) {
        titian_buf_put(out, STR(" ["));
        titian_put_line(out, e->value);
        titian_buf_putc(out, ']');
    }
    if (e->warning.n) {
        titian_buf_put(out, STR(" ! "));
        titian_put_line(out, e->warning);
    }
}

static void put_change_line(titian_buf *out, const titian_doc *doc,
                            const titian_edit *e)
{
    titian_buf_putc(out, '\t');
    titian_buf_put(out, e->kind);
    titian_buf_putc(out, '\t');
    put_change(out, doc, e);
    titian_buf_putc(out, '\t');
    titian_put_rule(out, doc, e->rule);
    titian_buf_putc(out, '\t');
    titian_origin_reason(doc->origins, e->rule, out);
    titian_buf_putc(out, '\n');
}

void titian_write_changes(titian_writing *w)
{
    const titian_doc *doc = w->doc;
    titian_buf *out = &w->out;
    for (uint32_t i = 0; i < doc->sentences.n; i++) {
        const titian_sentence *s = titian_sentence_at(doc, i);
        titian_put_id(out, s);
        titian_buf_putc(out, '\t');
        titian_put_line(out, s->normalized);
        titian_buf_putc(out, '\n');
        for (uint32_t j = 0; j < s->n_edits; j++)
            put_change_line(out, doc, titian_edit_at(doc, s->first_edit + j));
    }
}

void titian_note_boundary(titian_buf *out, const titian_doc *doc,
                          const titian_sentence *s)
{
    titian_buf_put(out, STR("ends by "));
    titian_put_rule(out, doc, s->rule);
    titian_buf_printf(out, " (%d %%)", (int)(s->confidence * 100 + 0.5f));
    for (uint32_t i = 0; i < s->n_suppressed; i++) {
        const titian_suppressed *row =
            titian_suppressed_at(doc, s->first_suppressed + i);
        titian_buf_put(out, STR("; no break at "));
        put_place(out, doc, row->at);
        titian_buf_put(out, STR(": "));
        titian_put_rule(out, doc, row->rule);
    }
}

void titian_note_edit(titian_buf *out, const titian_doc *doc,
                      const titian_edit *e)
{
    put_change(out, doc, e);
    titian_buf_put(out, STR(" ("));
    titian_put_rule(out, doc, e->rule);
    titian_buf_putc(out, ')');
}

bool titian_term_is_repeated(const titian_doc *doc, const titian_sentence *s,
                             uint32_t i)
{
    enum {
        NEAR = 64
    }; /* so that time stays linear in a text of one sentence */
    const titian_term *t = titian_term_at(doc, s->first_term + i);
    for (uint32_t j = i; j > 0 && i - j < NEAR; j--) {
        const titian_term *u = titian_term_at(doc, s->first_term + j - 1);
        if (titian_eq(t->form, u->form) && titian_eq(t->en, u->en))
            return true;
    }
    return false;
}

bool titian_note_terms(titian_buf *out, const titian_doc *doc,
                       const titian_sentence *s)
{
    bool any = false;
    for (uint32_t i = 0; i < s->n_terms; i++) {
        const titian_term *t = titian_term_at(doc, s->first_term + i);
        if (t->en.n == 0 || titian_term_is_repeated(doc, s, i))
            continue;
        titian_buf_put(out, any ? STR(" | ") : STR(""));
        titian_put_line(out, t->form);
        titian_buf_put(out, STR(": "));
        titian_put_line(out, t->en);
        any = true;
    }
    return any;
}
