/* Plain text: sentences, normalised text, drafts, pairs to read. */
#include "writers/writers.h"

void titian_write_sentences(titian_writing *w)
{
    const titian_doc *doc = w->doc;
    titian_buf *out = &w->out;
    for (uint32_t i = 0; i < doc->sentences.n; i++) {
        const titian_sentence *s = titian_sentence_at(doc, i);
        titian_put_line(out, titian_at(titian_doc_str(doc), s->span));
        titian_buf_putc(out, '\n');
    }
}

void titian_write_normalized(titian_writing *w)
{
    const titian_doc *doc = w->doc;
    titian_buf *out = &w->out;
    if (doc->framed) {
        titian_write_framed(doc, out);
        return;
    }
    titian_buf_put(out, titian_gap_before(doc));
    for (uint32_t i = 0; i < doc->sentences.n; i++) {
        titian_buf_put(out, titian_result(doc, titian_sentence_at(doc, i)));
        titian_buf_put(out, titian_gap_after(doc, i));
    }
}

void titian_write_translation(titian_writing *w)
{
    const titian_doc *doc = w->doc;
    titian_buf_put(&w->out, titian_gap_before(doc));
    for (uint32_t i = 0; i < doc->sentences.n; i++) {
        const titian_sentence *s = titian_sentence_at(doc, i);
        titian_buf_put(&w->out, s->answer == TITIAN_ANSWER_GIVEN
                                    ? s->target
                                    : titian_at(titian_doc_str(doc), s->span));
        titian_buf_put(&w->out, titian_gap_after(doc, i));
    }
}

void titian_write_draft(titian_writing *w)
{
    const titian_doc *doc = w->doc;
    titian_buf *out = &w->out;
    for (uint32_t i = 0; i < doc->sentences.n; i++) {
        titian_put_line(out, titian_sentence_at(doc, i)->gloss);
        titian_buf_putc(out, '\n');
    }
}

void titian_write_pairs(titian_writing *w)
{
    const titian_doc *doc = w->doc;
    titian_buf *out = &w->out;
    for (uint32_t i = 0; i < doc->sentences.n; i++) {
        const titian_sentence *s = titian_sentence_at(doc, i);
        titian_put_line(out, titian_result(doc, s));
        titian_buf_put(out, STR("\n    "));
        titian_put_line(out, s->gloss);
        titian_buf_put(out, STR("\n\n"));
    }
}

void titian_write_terms(titian_writing *w)
{
    const titian_doc *doc = w->doc;
    titian_buf *out = &w->out;
    for (uint32_t i = 0; i < doc->sentences.n; i++) {
        const titian_sentence *s = titian_sentence_at(doc, i);
        for (uint32_t j = 0; j < s->n_terms; j++) {
            const titian_term *t = titian_term_at(doc, s->first_term + j);
            titian_put_id(out, s);
            titian_buf_putc(out, '\t');
            titian_put_line(out, t->form);
            titian_buf_putc(out, '\t');
            titian_put_line(out, t->lemma);
            titian_buf_putc(out, '\t');
            titian_put_line(out, t->en);
            titian_buf_putc(out, '\t');
            titian_buf_put(out, titian_via_name(t->via));
            titian_buf_putc(out, '\t');
            titian_put_rule(out, doc, t->rule);
            titian_buf_putc(out, '\n');
        }
    }
}
