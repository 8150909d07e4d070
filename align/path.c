/* Dynamic programming, one row of the band after the other. */
#include "align/path.h"

#include <math.h>

typedef struct {
    titian_scorer *scorer;
    const titian_band *band;
    float *rows[MOST_IN_BEAD + 1]; /* scores, of this row and those before */
    float *hits[MOST_IN_BEAD + 1]; /* of the last sentences before a cell */
    uint8_t *shapes;               /* of all cells, row behind row */
    size_t *offsets;               /* of the rows in shapes */
} search;

static uint32_t width(const titian_band *band, uint32_t row)
{
    return band->to[row] - band->from[row] + 1;
}

static bool make_room(search *z)
{
    const titian_band *band = z->band;
    uint32_t n = band->range.end[SIDE_ID] - band->range.beg[SIDE_ID] + 1;
    uint32_t widest = 0;
    size_t cells = 0;
    z->offsets = malloc(n * sizeof *z->offsets);
    if (!z->offsets)
        return false;
    for (uint32_t row = 0; row < n; row++) {
        uint32_t w = width(band, row);
        z->offsets[row] = cells;
        cells += w;
        widest = w > widest ? w : widest;
    }
    z->shapes = malloc(cells);
    bool good = z->shapes != NULL;
    for (int i = 0; i <= MOST_IN_BEAD; i++) {
        z->rows[i] = malloc(widest * sizeof *z->rows[i]);
        z->hits[i] = malloc(widest * sizeof *z->hits[i]);
        good = good && z->rows[i] && z->hits[i];
    }
    return good;
}

/** The score of a cell so far, or -INFINITY outside the band. */
static float score_at(const search *z, uint32_t row, uint32_t column)
{
    const titian_band *band = z->band;
    if (column < band->from[row] || column > band->to[row])
        return -INFINITY;
    return z->rows[row % (MOST_IN_BEAD + 1)][column - band->from[row]];
}

/**
 * The most that the hits of a bead may tell: those of each pair of its
 * sentences.  Most beads need no closer look.
 */
static float most_hits(const search *z, uint32_t row, uint32_t column,
                       titian_shape shape)
{
    const titian_band *band = z->band;
    float sum = 0;
    for (uint32_t i = row; i + shape.n_id > row; i--)
        for (uint32_t j = column; j + shape.n_en > column; j--) {
            if (j < band->from[i] || j > band->to[i])
                return INFINITY;
            sum += z->hits[i % (MOST_IN_BEAD + 1)][j - band->from[i]];
        }
    return sum;
}

/** The score of a path that ends in a bead, or less than least. */
static float score_bead(search *z, uint32_t row, uint32_t column, uint32_t k,
                        float least)
{
    titian_shape shape = titian_shapes[k];
    uint32_t i = z->band->range.beg[SIDE_ID] + row;
    titian_range range = {{i - shape.n_id, column - shape.n_en}, {i, column}};
    float score = score_at(z, row - shape.n_id, column - shape.n_en);
    if (score == -INFINITY)
        return score;
    score += titian_score_frame(z->scorer, &range, k);
    if (titian_is_skip(k))
        return score;
    if (k > 0 && score + most_hits(z, row, column, shape) <= least)
        return -INFINITY;
    float hits = titian_score_hits(z->scorer, &range);
    if (k == 0)
        z->hits[row % (MOST_IN_BEAD + 1)][column - z->band->from[row]] = hits;
    return score + hits;
}

static void fill_cell(search *z, uint32_t row, uint32_t column)
{
    uint32_t beg = z->band->range.beg[SIDE_EN];
    uint32_t at = column - z->band->from[row];
    float best = row == 0 && column == beg ? 0 : -INFINITY;
    uint8_t chosen = N_SHAPES;
    z->hits[row % (MOST_IN_BEAD + 1)][at] = INFINITY;
    for (uint8_t k = 0; k < N_SHAPES; k++) {
        if (titian_shapes[k].n_id > row || titian_shapes[k].n_en > column - beg)
            continue;
        float score = score_bead(z, row, column, k, best);
        if (score > best) {
            best = score;
            chosen = k;
        }
    }
    z->rows[row % (MOST_IN_BEAD + 1)][at] = best;
    z->shapes[z->offsets[row] + at] = chosen;
}

/** Follows the shapes back from the end, then turns them round. */
static titian_status follow(const search *z, titian_list *shapes)
{
    const titian_range *all = &z->band->range;
    uint32_t row = all->end[SIDE_ID] - all->beg[SIDE_ID];
    uint32_t column = all->end[SIDE_EN], first = shapes->n;
    while (row > 0 || column > all->beg[SIDE_EN]) {
        size_t at = z->offsets[row] + (column - z->band->from[row]);
        titian_list_push(shapes, z->shapes[at]);
        row -= titian_shapes[z->shapes[at]].n_id;
        column -= titian_shapes[z->shapes[at]].n_en;
    }
    if (shapes->failed)
        return TITIAN_ERR_NOMEM;
    for (uint32_t i = first, j = shapes->n; i + 1 < j; i++) {
        uint32_t shape = shapes->items[i];
        shapes->items[i] = shapes->items[--j];
        shapes->items[j] = shape;
    }
    return TITIAN_OK;
}

titian_status titian_path_find(titian_scorer *scorer, const titian_band *band,
                               titian_list *shapes)
{
    search z = {.scorer = scorer, .band = band};
    uint32_t n = band->range.end[SIDE_ID] - band->range.beg[SIDE_ID] + 1;
    titian_status status = make_room(&z) ? TITIAN_OK : TITIAN_ERR_NOMEM;
    for (uint32_t row = 0; status == TITIAN_OK && row < n; row++)
        for (uint32_t j = band->from[row]; j <= band->to[row]; j++)
            fill_cell(&z, row, j);
    if (status == TITIAN_OK)
        status = follow(&z, shapes);
    for (int i = 0; i <= MOST_IN_BEAD; i++) {
        free(z.rows[i]);
        free(z.hits[i]);
    }
    free(z.shapes);
    free(z.offsets);
    return status;
}
