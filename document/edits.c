/* Carrying edits out, taking them back, and mapping offsets. */
#include "document/edits.h"
#include "document/document.h"

void titian_edits_apply(titian_str source, uint32_t base, titian_edit *edits,
                        uint32_t n, titian_buf *out)
{
    size_t start = out->n;
    uint32_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
        titian_edit *e = &edits[i];
        titian_buf_put(out, titian_cut(source, at, e->src.beg - base));
        e->dst.beg = (uint32_t)(out->n - start);
        titian_buf_put(out, e->to);
        e->dst.end = (uint32_t)(out->n - start);
        at = e->src.end - base;
    }
    titian_buf_put(out, titian_cut(source, at, (uint32_t)source.n));
}

void titian_edits_unapply(titian_str normalized, titian_str text,
                          const titian_edit *edits, uint32_t n, titian_buf *out)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
        titian_buf_put(out, titian_cut(normalized, at, edits[i].dst.beg));
        titian_buf_put(out, titian_at(text, edits[i].src));
        at = edits[i].dst.end;
    }
    titian_buf_put(out, titian_cut(normalized, at, (uint32_t)normalized.n));
}

/** How many edits begin at or before an offset of one side. */
static uint32_t n_before(const titian_edit *edits, uint32_t n, uint32_t at,
                         bool of_source)
{
    uint32_t low = 0;
    while (low < n) {
        uint32_t mid = low + (n - low) / 2;
        if ((of_source ? edits[mid].src.beg : edits[mid].dst.beg) <= at)
            low = mid + 1;
        else
            n = mid;
    }
    return low;
}

uint32_t titian_edits_forward(const titian_edit *edits, uint32_t n,
                              uint32_t base, uint32_t at)
{
    uint32_t i = n_before(edits, n, at, true);
    if (i == 0)
        return at - base;
    const titian_edit *e = &edits[i - 1];
    return at < e->src.end ? e->dst.beg : e->dst.end + (at - e->src.end);
}

uint32_t titian_edits_back(const titian_edit *edits, uint32_t n, uint32_t base,
                           uint32_t at)
{
    uint32_t i = n_before(edits, n, at, false);
    if (i == 0)
        return at + base;
    const titian_edit *e = &edits[i - 1];
    return at < e->dst.end ? e->src.beg : e->src.end + (at - e->dst.end);
}

uint32_t titian_to_normalized(const titian_doc *doc,
                              const titian_sentence *sentence, uint32_t at)
{
    const titian_edit *edits = titian_edit_at(doc, sentence->first_edit);
    return titian_edits_forward(edits, sentence->n_edits, sentence->span.beg,
                                at);
}

uint32_t titian_to_source(const titian_doc *doc,
                          const titian_sentence *sentence, uint32_t at)
{
    const titian_edit *edits = titian_edit_at(doc, sentence->first_edit);
    return titian_edits_back(edits, sentence->n_edits, sentence->span.beg, at);
}
