/*
 * Rare words first: a word that stands once in a piece of both texts is a
 * likely point of the path.  The heaviest rising chain of such points cuts the
 * piece into smaller ones, in which more words stand only once.  A long piece
 * without such words looks for pairs of words that stand there a few times.
 */
#include "align/anchors.h"
#include "align/chain.h"

enum {
    DEEPEST = 12,
    SMALLEST = 12,  /* sentences worth cutting */
    FEW = 4,        /* how often a rare word may stand in a long piece */
    LONG_GAP = 200, /* sentences that should hold an anchor */
    MOST_POINTS = 1 << 20
};

typedef struct {
    const titian_links *links;
    uint32_t *count[2]; /* of kinds of words, in the piece */
    uint32_t *last;     /* 1 + the last English word of a kind */
    uint32_t *before;   /* 1 + the word of its kind before, of each */
    titian_point *points;
    uint32_t n, cap;
    titian_guide *guide;
    bool failed;
} finder;

static void count(finder *f, const titian_range *piece)
{
    for (int s = 0; s < 2; s++) {
        const titian_bag *bag = f->links->side[s].bag;
        for (uint32_t w = bag->starts.items[piece->beg[s]];
             w < bag->starts.items[piece->end[s]]; w++) {
            uint32_t kind = bag->words.items[w];
            f->count[s][kind]++;
            if (s == SIDE_ID)
                continue;
            f->before[w] = f->last[kind];
            f->last[kind] = w + 1;
        }
    }
}

static void forget(finder *f, const titian_range *piece)
{
    for (int s = 0; s < 2; s++) {
        const titian_bag *bag = f->links->side[s].bag;
        for (uint32_t w = bag->starts.items[piece->beg[s]];
             w < bag->starts.items[piece->end[s]]; w++) {
            f->count[s][bag->words.items[w]] = 0;
            if (s == SIDE_EN)
                f->last[bag->words.items[w]] = 0;
        }
    }
}

/** How often linked words stand in the piece, as far as most + 1. */
static uint32_t count_linked(const finder *f, int side, uint32_t kind,
                             uint32_t most)
{
    const titian_linked *linked = &f->links->side[side];
    uint32_t sum = 0;
    for (uint32_t k = linked->first[kind];
         k < linked->first[kind + 1] && sum <= most; k++)
        sum += f->count[1 - side][linked->others[k]];
    return sum;
}

/** The English sentence of a word. */
static uint32_t sentence_of(const titian_bag *bag, uint32_t word)
{
    uint32_t beg = 0, end = bag->n;
    while (end - beg > 1) {
        uint32_t middle = beg + (end - beg) / 2;
        if (bag->starts.items[middle] <= word)
            beg = middle;
        else
            end = middle;
    }
    return beg;
}

static void add_point(finder *f, uint32_t id, uint32_t en, uint32_t weight)
{
    if (f->n == f->cap) {
        uint32_t cap = f->cap ? f->cap * 2 : 1024;
        titian_point *grown = realloc(f->points, cap * sizeof *grown);
        if (!grown) {
            f->failed = true;
            return;
        }
        f->points = grown;
        f->cap = cap;
    }
    f->points[f->n++] = (titian_point){{id, en}, weight, 0, 0};
}

/** Pairs an Indonesian word with what translates it, if that is rare. */
static void propose(finder *f, uint32_t sentence, uint32_t kind, uint32_t most)
{
    const titian_linked *id = &f->links->side[SIDE_ID];
    const titian_bag *en = f->links->side[SIDE_EN].bag;
    uint32_t n = f->count[SIDE_ID][kind];
    uint32_t n_linked = n > most ? 0 : count_linked(f, SIDE_ID, kind, most);
    if (n_linked == 0 || n_linked > most)
        return;
    for (uint32_t k = id->first[kind]; k < id->first[kind + 1]; k++) {
        uint32_t other = id->others[k];
        uint32_t back = count_linked(f, SIDE_EN, other, most);
        bool unique = n == 1 && n_linked == 1 && back == 1;
        if (back > most)
            continue;
        for (uint32_t w = f->last[other]; w; w = f->before[w - 1])
            add_point(f, sentence, sentence_of(en, w - 1),
                      unique ? POINT_UNIQUE : POINT_RARE);
    }
}

/** Finds the points of a piece and how many words propose each. */
static void find_points(finder *f, const titian_range *piece, uint32_t most)
{
    const titian_bag *id = f->links->side[SIDE_ID].bag;
    f->n = 0;
    for (uint32_t i = piece->beg[SIDE_ID]; i < piece->end[SIDE_ID]; i++)
        for (uint32_t w = id->starts.items[i]; w < id->starts.items[i + 1]; w++)
            if (f->n < MOST_POINTS)
                propose(f, i, id->words.items[w], most);
    f->n = titian_points_join(f->points, f->n);
}

static void search(finder *f, const titian_range *piece, unsigned depth);

/** Searches between the points, and adds the points. */
static void cut(finder *f, const uint32_t *points, uint32_t n,
                const titian_range *piece, unsigned depth)
{
    titian_range gap = *piece;
    for (uint32_t i = 0; i <= n && !f->failed; i++) {
        const uint32_t *p = i < n ? &points[2 * i] : NULL;
        for (int s = 0; s < 2; s++)
            gap.end[s] = p ? p[s] : piece->end[s];
        search(f, &gap, depth + 1);
        for (int s = 0; p && s < 2; s++) {
            titian_list_push(f->guide, p[s]);
            gap.beg[s] = p[s] + 1;
        }
    }
}

/** The places of the points of a chain; the caller frees them. */
static uint32_t *places(const finder *f, uint32_t last, uint32_t n)
{
    uint32_t *places = malloc(((size_t)n + 1) * 2 * sizeof *places);
    for (uint32_t i = last; i && places; i = f->points[i - 1].before) {
        const titian_point *p = &f->points[i - 1];
        if (p->weight)
            memcpy(&places[2 * --n], p->at, sizeof p->at);
    }
    return places;
}

/** The best chain of a piece, first of words that stand there once. */
static uint32_t *find_chain(finder *f, const titian_range *piece, uint32_t *n)
{
    uint32_t rows = piece->end[SIDE_ID] - piece->beg[SIDE_ID];
    uint32_t columns = piece->end[SIDE_EN] - piece->beg[SIDE_EN];
    uint32_t wanted = (rows < columns ? rows : columns) / LONG_GAP, last = 0;
    *n = 0;
    count(f, piece);
    for (uint32_t most = 1; most <= FEW && !f->failed; most *= FEW) {
        find_points(f, piece, most);
        f->failed = f->failed ||
                    !titian_points_chain(f->points, f->n, piece->beg[SIDE_EN],
                                         piece->end[SIDE_EN], &last, n);
        if (*n >= wanted)
            break;
    }
    forget(f, piece);
    uint32_t *found = *n && !f->failed ? places(f, last, *n) : NULL;
    f->failed = f->failed || (*n && !found);
    return found;
}

static void search(finder *f, const titian_range *piece, unsigned depth)
{
    uint32_t n;
    if (f->failed || depth > DEEPEST ||
        piece->end[0] - piece->beg[0] < SMALLEST ||
        piece->end[1] - piece->beg[1] < SMALLEST)
        return;
    uint32_t *points = find_chain(f, piece, &n);
    if (points)
        cut(f, points, n, piece, depth);
    free(points);
}

titian_status titian_anchors_find(const titian_links *links,
                                  const titian_range *range,
                                  titian_guide *guide)
{
    finder f = {.links = links, .guide = guide};
    size_t n_id = links->side[SIDE_ID].bag->n_kinds;
    const titian_bag *en = links->side[SIDE_EN].bag;
    f.count[SIDE_ID] = calloc(n_id + 1, sizeof *f.count[SIDE_ID]);
    f.count[SIDE_EN] = calloc((size_t)en->n_kinds + 1, sizeof *f.last);
    f.last = calloc((size_t)en->n_kinds + 1, sizeof *f.last);
    f.before = calloc((size_t)en->words.n + 1, sizeof *f.before);
    f.failed = !f.count[SIDE_ID] || !f.count[SIDE_EN] || !f.last || !f.before;
    search(&f, range, 0);
    free(f.count[SIDE_ID]);
    free(f.count[SIDE_EN]);
    free(f.last);
    free(f.before);
    free(f.points);
    return f.failed || guide->failed ? TITIAN_ERR_NOMEM : TITIAN_OK;
}
