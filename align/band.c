/* Drawing the band along its guide. */
#include "align/band.h"

enum {
    NARROW = 48, /* a gap that is searched whole */
    STRAY = 40   /* how far a path may leave the diagonal of a long gap */
};

static void widen(titian_band *band, uint32_t row, int64_t from, int64_t to)
{
    uint32_t at = row - band->range.beg[SIDE_ID];
    int64_t beg = band->range.beg[SIDE_EN], end = band->range.end[SIDE_EN];
    from = from < beg ? beg : from;
    to = to > end ? end : to;
    if (from < band->from[at])
        band->from[at] = (uint32_t)from;
    if (to > band->to[at])
        band->to[at] = (uint32_t)to;
}

/** Rows between two points: the whole rectangle, or around its diagonal. */
static void bridge(titian_band *band, const uint32_t a[2], const uint32_t b[2],
                   int64_t radius)
{
    int64_t rows = (int64_t)b[0] - a[0], columns = (int64_t)b[1] - a[1];
    bool whole = rows <= NARROW || columns <= NARROW;
    for (int64_t i = 0; i <= rows; i++) {
        int64_t from = a[1], to = b[1];
        if (!whole) {
            from = a[1] + columns * i / rows - STRAY;
            to = a[1] + columns * (i + 1) / rows + STRAY;
            to = to > b[1] ? b[1] : to;
        }
        widen(band, a[0] + (uint32_t)i, from - radius, to + radius);
    }
}

titian_status titian_band_make(titian_band *band, const titian_range *range,
                               const titian_guide *guide, uint32_t radius)
{
    uint32_t n = range->end[SIDE_ID] - range->beg[SIDE_ID] + 1;
    uint32_t last[2] = {range->beg[SIDE_ID], range->beg[SIDE_EN]};
    band->range = *range;
    band->from = malloc(n * sizeof *band->from);
    band->to = calloc(n, sizeof *band->to);
    if (!band->from || !band->to)
        return TITIAN_ERR_NOMEM;
    memset(band->from, 0xFF, n * sizeof *band->from);
    for (uint32_t i = 0; i + 1 < guide->n; i += 2) {
        const uint32_t *p = &guide->items[i];
        if (p[0] < last[0] || p[1] < last[1] || p[0] > range->end[0] ||
            p[1] > range->end[1])
            continue;
        bridge(band, last, p, radius);
        memcpy(last, p, sizeof last);
    }
    bridge(band, last, range->end, radius);
    return TITIAN_OK;
}

void titian_band_free(titian_band *band)
{
    free(band->from);
    free(band->to);
    *band = (titian_band){0};
}
