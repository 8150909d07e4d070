/* Dynamic programming, one row of the band after the other. */
#include "align/path.h"

#include <math.h>

typedef struct {
    titian_scorer *scorer;
    const titian_band *band;
    float *rows[MOST_IN_BEAD + 1]; /* scores, of this row and those before */
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
    for (int i = 0; i <= MOST_IN_BEAD; i++)
        z->rows[i] = malloc(widest * sizeof *z->rows[i]);
    return z->shapes && z->rows[0] && z->rows[1] && z->rows[2] && z->rows[3];
}

/** The score of a cell so far, or -INFINITY outside the band. */
static float score_at(const search *z, uint32_t row, uint32_t column)
{
    const titian_band *band = z->band;
    if (column < band->from[row] || column > band->to[row])
        return -INFINITY;
    return z->rows[row % (MOST_IN_BEAD + 1)][column - band->from[row]];
}

static void fill_cell(search *z, uint32_t row, uint32_t column)
{
    const titian_range *all = &z->band->range;
    float best = row == 0 && column == all->beg[SIDE_EN] ? 0 : -INFINITY;
    uint32_t at = column - z->band->from[row];
    uint8_t chosen = N_SHAPES;
    for (uint8_t k = 0; k < N_SHAPES; k++) {
        titian_shape shape = titian_shapes[k];
        if (shape.n_id > row || shape.n_en > column - all->beg[SIDE_EN])
            continue;
        float before = score_at(z, row - shape.n_id, column - shape.n_en);
        if (before == -INFINITY)
            continue;
        uint32_t i = all->beg[SIDE_ID] + row;
        titian_range range = {{i - shape.n_id, column - shape.n_en},
                              {i, column}};
        float score = before + titian_score_bead(z->scorer, &range, k);
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
    for (int i = 0; i <= MOST_IN_BEAD; i++)
        free(z.rows[i]);
    free(z.shapes);
    free(z.offsets);
    return status;
}
