/* Paragraphs and sentences that a reader knows already. */
#include "document/given.h"
#include "text/fold.h"

static titian_status append(titian_doc *doc, titian_str s, titian_error *error)
{
    if (doc->text.n + s.n >= UINT32_MAX / 2)
        return titian_fail(error, TITIAN_ERR_LIMIT,
                           (titian_place){.file = doc->name.s},
                           "has 2 GiB of text or more in one piece");
    titian_buf_put(&doc->text, s);
    return doc->text.failed ? titian_no_memory(error) : TITIAN_OK;
}

titian_status titian_doc_add_paragraph(titian_doc *doc, titian_str text,
                                       titian_str gap,
                                       const titian_paragraph *like,
                                       titian_error *error)
{
    titian_str inner = titian_trim_space(text);
    doc->parted = true;
    doc->newlines = TITIAN_NEWLINES_HARD;
    if (inner.n == 0)
        return TITIAN_OK;
    if (doc->paragraphs.n)
        TRY(append(doc, gap, error));
    uint32_t beg = (uint32_t)doc->text.n + (uint32_t)(inner.s - text.s);
    TRY(append(doc, text, error));
    titian_paragraph *p =
        titian_vec_push(&doc->paragraphs, &doc->arena, sizeof *p);
    if (!p)
        return titian_no_memory(error);
    *p = *like;
    p->span = (titian_span){beg, beg + (uint32_t)inner.n};
    return TITIAN_OK;
}

titian_status titian_doc_add_sentence(titian_doc *doc, titian_str before,
                                      titian_str text, titian_str after,
                                      const titian_sentence *like,
                                      titian_error *error)
{
    doc->parted = doc->divided = true;
    doc->newlines = TITIAN_NEWLINES_HARD;
    TRY(append(doc, before, error));
    uint32_t beg = (uint32_t)doc->text.n;
    TRY(append(doc, text, error));
    uint32_t end = (uint32_t)doc->text.n;
    TRY(append(doc, after, error));
    titian_sentence *row =
        titian_vec_push(&doc->sentences, &doc->arena, sizeof *row);
    if (!row)
        return titian_no_memory(error);
    *row = *like;
    row->span = (titian_span){beg, end};
    row->dateline.beg += beg;
    row->dateline.end += beg;
    return TITIAN_OK;
}
