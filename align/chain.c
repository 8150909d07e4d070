/* The heaviest rising chain, through a tree of the best chains so far. */
#include "align/chain.h"

enum { NEAR = 16 /* a lonely point needs a neighbour so near */ };

static int compare(const void *a, const void *b)
{
    const titian_point *x = a, *y = b;
    for (int s = 0; s < 2; s++)
        if (x->at[s] != y->at[s])
            return x->at[s] < y->at[s] ? -1 : 1;
    return 0;
}

uint32_t titian_points_join(titian_point *points, uint32_t n)
{
    uint32_t joined = 0, kept = 0;
    if (n)
        qsort(points, n, sizeof *points, compare);
    for (uint32_t i = 0; i < n; i++) {
        if (joined && compare(&points[joined - 1], &points[i]) == 0)
            points[joined - 1].weight += points[i].weight;
        else
            points[joined++] = points[i];
    }
    for (uint32_t i = 0; i < joined; i++)
        if (points[i].weight > POINT_RARE)
            points[kept++] = points[i];
    return kept;
}

/** Raises the tree of best chains by end, or asks it below a place. */
static void lift(const titian_point *points, uint32_t *tree, uint32_t size,
                 uint32_t place, uint32_t number)
{
    for (uint32_t i = place + 1; i <= size; i += i & -i)
        if (!tree[i] || points[tree[i] - 1].best < points[number - 1].best)
            tree[i] = number;
}

static uint32_t best_below(const titian_point *points, const uint32_t *tree,
                           uint32_t place)
{
    uint32_t best = 0;
    for (uint32_t i = place; i > 0; i -= i & -i)
        if (tree[i] &&
            (!best || points[best - 1].best < points[tree[i] - 1].best))
            best = tree[i];
    return best;
}

/** Finds the best chain to each point; returns 1 + the last of the best. */
static uint32_t link_points(titian_point *points, uint32_t n, uint32_t beg,
                            uint32_t *tree, uint32_t size)
{
    uint32_t last = 0;
    for (uint32_t i = 0, row; i < n; i = row) {
        for (row = i; row < n && points[row].at[0] == points[i].at[0]; row++) {
            uint32_t b = best_below(points, tree, points[row].at[1] - beg);
            points[row].before = b;
            points[row].best = points[row].weight +
                               (b ? points[b - 1].best : 0);
            if (!last || points[last - 1].best < points[row].best)
                last = row + 1;
        }
        for (uint32_t k = i; k < row; k++)
            lift(points, tree, size, points[k].at[1] - beg, k + 1);
    }
    return last;
}

static bool near(const titian_point *a, const titian_point *b)
{
    uint32_t rows = b->at[0] - a->at[0], columns = b->at[1] - a->at[1];
    uint32_t apart = rows > columns ? rows - columns : columns - rows;
    return rows <= NEAR && columns <= NEAR && apart <= 4;
}

/** Keeps points that several words, or a neighbour, support. */
static uint32_t support(titian_point *points, uint32_t last)
{
    uint32_t n = 0;
    for (uint32_t i = last, after = 0; i; after = i, i = points[i - 1].before) {
        const titian_point *p = &points[i - 1];
        uint32_t before = p->before;
        if (p->weight >= POINT_SURE || (after && near(p, &points[after - 1])) ||
            (before && near(&points[before - 1], p)))
            n++;
        else
            points[i - 1].weight = 0;
    }
    return n;
}

bool titian_points_chain(titian_point *points, uint32_t n, uint32_t beg,
                         uint32_t end, uint32_t *last, uint32_t *kept)
{
    uint32_t *tree = calloc((size_t)(end - beg) + 2, sizeof *tree);
    if (!tree)
        return false;
    *last = link_points(points, n, beg, tree, end - beg);
    *kept = support(points, *last);
    free(tree);
    return true;
}
