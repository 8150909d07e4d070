/* Joining cleaning and rewriting. */
#include "normalize/layers.h"

typedef titian_layers joining;

static titian_edit *push(joining *j, titian_edit edit)
{
    titian_edit *row =
        titian_vec_push(&j->doc->edits, &j->doc->arena, sizeof *row);
    if (row)
        *row = edit;
    return row;
}

/** Where a span that begins at `at` of the cleaned text begins in the source.
 */
static uint32_t source_beg(const joining *j, uint32_t at)
{
    return titian_edits_back(j->clean, j->n_clean, j->base, at);
}

/**
 * Where a span that ends at `at` ends in the source: before what was taken
 * away right behind it.
 */
static uint32_t source_end(const joining *j, uint32_t at)
{
    uint32_t n = j->i; /* all before begin before an earlier span's end */
    while (n < j->n_clean && j->clean[n].dst.beg < at)
        n++;
    if (n == 0)
        return at + j->base;
    const titian_edit *e = &j->clean[n - 1];
    return at <= e->dst.end ? e->src.end : e->src.end + (at - e->dst.end);
}

/** True if a cleaning edit and a span of the cleaned text share bytes. */
static bool touches(const titian_edit *e, titian_span span)
{
    return e->dst.beg < span.end && e->dst.end > span.beg;
}

/**
 * A rewrite takes in the cleaning that its span touches; what it cuts in two
 * of a cleaned piece is said with it.
 */
static titian_status add_over(joining *j, titian_edit over)
{
    titian_span span = over.src;
    titian_str head = {NULL, 0}, tail = {NULL, 0};
    uint32_t beg = source_beg(j, span.beg), end = source_end(j, span.end);
    while (j->i < j->n_clean && j->clean[j->i].dst.end <= span.beg) {
        if (!push(j, j->clean[j->i++]))
            return TITIAN_ERR_NOMEM;
    }
    for (; j->i < j->n_clean && j->clean[j->i].dst.beg < span.end; j->i++) {
        const titian_edit *e = &j->clean[j->i];
        if (!touches(e, span) && e->dst.beg != e->dst.end)
            break;
        if (e->dst.beg < span.beg)
            head = titian_cut(j->cleaned, e->dst.beg, span.beg);
        if (e->dst.end > span.end)
            tail = titian_cut(j->cleaned, span.end, e->dst.end);
        beg = e->src.beg < beg ? e->src.beg : beg;
        end = e->src.end > end ? e->src.end : end;
    }
    if (head.n || tail.n) {
        titian_buf text = {0};
        titian_buf_put(&text, head);
        titian_buf_put(&text, over.to);
        titian_buf_put(&text, tail);
        over.to = titian_arena_copy(&j->doc->arena, titian_buf_str(&text));
        titian_buf_free(&text);
        if (!over.to.s)
            return TITIAN_ERR_NOMEM;
    }
    over.src = (titian_span){beg, end};
    return push(j, over) ? TITIAN_OK : TITIAN_ERR_NOMEM;
}

titian_status titian_layers_add(titian_layers *layers, const titian_vec *edits)
{
    const titian_edit *rows = edits->items;
    for (uint32_t i = 0; i < edits->n; i++)
        TRY(add_over(layers, rows[i]));
    return TITIAN_OK;
}

titian_status titian_layers_end(titian_layers *layers)
{
    while (layers->i < layers->n_clean)
        if (!push(layers, layers->clean[layers->i++]))
            return TITIAN_ERR_NOMEM;
    return TITIAN_OK;
}
