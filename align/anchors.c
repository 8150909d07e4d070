/*
 * Rare words first: a word that stands once in a piece of both texts is a
 * likely point of the path.  The heaviest rising chain of such points cuts the
 * piece into smaller ones, in which more words stand only once.
 */
#include "align/anchors.h"

enum {
    DEEPEST = 12,
    SMALLEST = 12, /* sentences worth cutting */
    NEAR = 16,     /* a lonely point needs a neighbour so near */
    NARROW = 48,   /* a gap that is searched whole */
    STRAY = 40     /* how far a path may leave the diagonal of a long gap */
};

typedef struct {
    uint32_t at[2];
    uint32_t weight;
    uint32_t best, before; /* of the chain that ends here; 1 + index */
} point;

typedef struct {
    const titian_links *links;
    uint32_t *count[2], *where[2]; /* of kinds of words, in the piece */
    titian_guide *guide;
    bool failed;
} finder;

static void walk(finder *f, const titian_range *piece, bool forget)
{
    for (int s = 0; s < 2; s++) {
        const titian_bag *bag = f->links->side[s].bag;
        for (uint32_t i = piece->beg[s]; i < piece->end[s]; i++)
            for (uint32_t w = bag->starts.items[i];
                 w < bag->starts.items[i + 1]; w++) {
                uint32_t kind = bag->words.items[w];
                f->count[s][kind] = forget ? 0 : f->count[s][kind] + 1;
                f->where[s][kind] = i;
            }
    }
}

/** The only linked word in the piece, or UINT32_MAX. */
static uint32_t only_link(const finder *f, int side, uint32_t kind)
{
    const titian_linked *linked = &f->links->side[side];
    uint32_t only = UINT32_MAX;
    for (uint32_t k = linked->first[kind]; k < linked->first[kind + 1]; k++) {
        uint32_t other = linked->others[k];
        uint32_t count = f->count[1 - side][other];
        if (count > 1 || (count == 1 && only != UINT32_MAX))
            return UINT32_MAX;
        if (count == 1)
            only = other;
    }
    return only;
}

static int compare(const void *a, const void *b)
{
    const point *x = a, *y = b;
    for (int s = 0; s < 2; s++)
        if (x->at[s] != y->at[s])
            return x->at[s] < y->at[s] ? -1 : 1;
    return 0;
}

/** Sorts points and joins equal ones; two words tell far more than one. */
static uint32_t join_points(point *points, uint32_t n)
{
    uint32_t kept = 0;
    if (n)
        qsort(points, n, sizeof *points, compare);
    for (uint32_t i = 0; i < n; i++) {
        if (kept && compare(&points[kept - 1], &points[i]) == 0)
            points[kept - 1].weight += 2;
        else
            points[kept++] = points[i];
    }
    return kept;
}

/** All words that stand once on each side; the caller frees the points. */
static point *find_points(finder *f, const titian_range *piece, uint32_t *n)
{
    const titian_bag *id = f->links->side[SIDE_ID].bag;
    uint32_t beg = id->starts.items[piece->beg[SIDE_ID]];
    uint32_t end = id->starts.items[piece->end[SIDE_ID]];
    point *points = NULL;
    uint32_t cap = 0;
    *n = 0;
    for (uint32_t w = beg; w < end; w++) {
        uint32_t kind = id->words.items[w], other;
        if (f->count[SIDE_ID][kind] != 1 ||
            (other = only_link(f, SIDE_ID, kind)) == UINT32_MAX ||
            only_link(f, SIDE_EN, other) != kind)
            continue;
        if (*n == cap) {
            cap = cap ? cap * 2 : 256;
            point *grown = realloc(points, cap * sizeof *grown);
            if (!grown) {
                f->failed = true;
                break;
            }
            points = grown;
        }
        points[(*n)++] = (point){
            {f->where[SIDE_ID][kind], f->where[SIDE_EN][other]}, 1, 0, 0};
    }
    *n = join_points(points, *n);
    return points;
}

/** Raises the tree of best chains by end, or asks it below a place. */
static void lift(const point *points, uint32_t *tree, uint32_t size,
                 uint32_t place, uint32_t number)
{
    for (uint32_t i = place + 1; i <= size; i += i & -i)
        if (!tree[i] || points[tree[i] - 1].best < points[number - 1].best)
            tree[i] = number;
}

static uint32_t best_below(const point *points, const uint32_t *tree,
                           uint32_t place)
{
    uint32_t best = 0;
    for (uint32_t i = place; i > 0; i -= i & -i)
        if (tree[i] &&
            (!best || points[best - 1].best < points[tree[i] - 1].best))
            best = tree[i];
    return best;
}

/** The heaviest chain rising on both sides; returns 1 + its last point. */
static uint32_t chain(finder *f, point *points, uint32_t n,
                      const titian_range *piece)
{
    uint32_t beg = piece->beg[SIDE_EN], size = piece->end[SIDE_EN] - beg;
    uint32_t *tree = calloc((size_t)size + 2, sizeof *tree), last = 0;
    if (!tree) {
        f->failed = true;
        return 0;
    }
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
    free(tree);
    return last;
}

static bool near(const point *a, const point *b)
{
    uint32_t rows = b->at[0] - a->at[0], columns = b->at[1] - a->at[1];
    uint32_t apart = rows > columns ? rows - columns : columns - rows;
    return rows <= NEAR && columns <= NEAR && apart <= 4;
}

/** Keeps points that several words, or a neighbour, support. */
static uint32_t support(point *points, uint32_t last)
{
    uint32_t n = 0;
    for (uint32_t i = last, after = 0; i; after = i, i = points[i - 1].before) {
        const point *p = &points[i - 1];
        uint32_t before = p->before;
        if (p->weight > 1 || (after && near(p, &points[after - 1])) ||
            (before && near(&points[before - 1], p)))
            n++;
        else
            points[i - 1].weight = 0;
    }
    return n;
}

static void search(finder *f, const titian_range *piece, unsigned depth);

/** Searches between the points of a chain, and adds the points. */
static void cut(finder *f, const point *points, uint32_t last, uint32_t n,
                const titian_range *piece, unsigned depth)
{
    uint32_t *order = malloc((n + 1) * sizeof *order), left = n;
    titian_range gap = *piece;
    if (!order) {
        f->failed = true;
        return;
    }
    for (uint32_t i = last; i; i = points[i - 1].before)
        if (points[i - 1].weight)
            order[--left] = i - 1;
    for (uint32_t i = 0; i <= n && !f->failed; i++) {
        const point *p = i < n ? &points[order[i]] : NULL;
        for (int s = 0; s < 2; s++)
            gap.end[s] = p ? p->at[s] : piece->end[s];
        search(f, &gap, depth + 1);
        for (int s = 0; p && s < 2; s++) {
            titian_list_push(f->guide, p->at[s]);
            gap.beg[s] = p->at[s] + 1;
        }
    }
    free(order);
}

static void search(finder *f, const titian_range *piece, unsigned depth)
{
    uint32_t n;
    if (f->failed || depth > DEEPEST ||
        piece->end[0] - piece->beg[0] < SMALLEST ||
        piece->end[1] - piece->beg[1] < SMALLEST)
        return;
    walk(f, piece, false);
    point *points = find_points(f, piece, &n);
    walk(f, piece, true);
    uint32_t last = f->failed ? 0 : chain(f, points, n, piece);
    uint32_t kept = support(points, last);
    if (kept && !f->failed)
        cut(f, points, last, kept, piece, depth);
    free(points);
}

titian_status titian_anchors_find(const titian_links *links,
                                  const titian_range *range,
                                  titian_guide *guide)
{
    finder f = {.links = links, .guide = guide};
    for (int s = 0; s < 2; s++) {
        size_t n = (size_t)links->side[s].bag->n_kinds + 1;
        f.count[s] = calloc(n, sizeof *f.count[s]);
        f.where[s] = calloc(n, sizeof *f.where[s]);
        f.failed = f.failed || !f.count[s] || !f.where[s];
    }
    search(&f, range, 0);
    for (int s = 0; s < 2; s++) {
        free(f.count[s]);
        free(f.where[s]);
    }
    return f.failed || guide->failed ? TITIAN_ERR_NOMEM : TITIAN_OK;
}

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
