/* Joining both sides by the keys that their words share. */
#include "align/links.h"

#include <math.h>

enum { MOST_LINKS = 24 };

static const float most_chance = 0.95f;

typedef struct {
    uint32_t key, kind;
} keyed;

static int compare(const void *a, const void *b)
{
    const keyed *x = a, *y = b;
    int order = (x->key > y->key) - (x->key < y->key);
    return order ? order : (x->kind > y->kind) - (x->kind < y->kind);
}

/** The keys of a bag, sorted; the caller frees them. */
static keyed *sort_keys(const titian_bag *bag)
{
    keyed *sorted = malloc((bag->keys.n + 1) * sizeof *sorted);
    uint32_t n = 0;
    for (uint32_t i = 0; sorted && i < bag->n_kinds; i++)
        for (uint32_t k = 0; k < bag->kinds[i].n_keys; k++)
            sorted[n++] =
                (keyed){bag->keys.items[bag->kinds[i].first_key + k], i};
    if (sorted)
        qsort(sorted, n, sizeof *sorted, compare);
    return sorted;
}

static uint32_t first_of(const keyed *sorted, uint32_t n, uint32_t key)
{
    uint32_t beg = 0;
    while (beg < n) {
        uint32_t middle = beg + (n - beg) / 2;
        if (sorted[middle].key < key)
            beg = middle + 1;
        else
            n = middle;
    }
    return beg;
}

/** Adds a link in its place, rarest first; n is how many there are. */
static uint32_t insert(uint32_t *links, uint32_t n, uint32_t kind,
                       const titian_bag *bag)
{
    uint32_t at = n;
    for (uint32_t i = 0; i < n; i++)
        if (links[i] == kind)
            return n;
    if (n == MOST_LINKS)
        return n;
    for (; at > 0 && bag->kinds[links[at - 1]].count > bag->kinds[kind].count;
         at--)
        links[at] = links[at - 1];
    links[at] = kind;
    return n + 1;
}

static bool join(titian_links *links, const keyed *sorted, titian_list *out)
{
    const titian_bag *id = links->side[SIDE_ID].bag;
    const titian_bag *en = links->side[SIDE_EN].bag;
    uint32_t found[MOST_LINKS], n_sorted = en->keys.n;
    for (uint32_t i = 0; i < id->n_kinds; i++) {
        const titian_word *word = &id->kinds[i];
        uint32_t n = 0;
        for (uint32_t k = 0; k < word->n_keys; k++) {
            uint32_t key = id->keys.items[word->first_key + k];
            for (uint32_t s = first_of(sorted, n_sorted, key);
                 s < n_sorted && sorted[s].key == key; s++)
                n = insert(found, n, sorted[s].kind, en);
        }
        for (uint32_t k = 0; k < n; k++)
            titian_list_push(out, found[k]);
        links->side[SIDE_ID].first[i + 1] = out->n;
    }
    return !out->failed;
}

/** The same links seen from English. */
static bool turn(titian_links *links)
{
    const titian_linked *id = &links->side[SIDE_ID];
    titian_linked *en = &links->side[SIDE_EN];
    uint32_t n_id = id->bag->n_kinds, n_en = en->bag->n_kinds;
    uint32_t n = id->first[n_id];
    uint32_t *next = malloc((n_en + 1) * sizeof *next);
    en->others = malloc((n + 1) * sizeof *en->others);
    if (!next || !en->others) {
        free(next);
        return false;
    }
    for (uint32_t i = 0; i < n; i++)
        en->first[id->others[i] + 1]++;
    for (uint32_t i = 0; i < n_en; i++)
        en->first[i + 1] += en->first[i];
    memcpy(next, en->first, (n_en + 1) * sizeof *next);
    for (uint32_t w = 0; w < n_id; w++)
        for (uint32_t i = id->first[w]; i < id->first[w + 1]; i++)
            en->others[next[id->others[i]]++] = w;
    free(next);
    return true;
}

/**
 * The chance that a translation of a word holds a linked one.  Where no linked
 * word stands on the whole other side, the dictionaries may lack what was said
 * there; but the sentence may also have been left out.
 */
static float chance_of(const titian_word *word, bool linked)
{
    static const float chances[2][4] = {{[WORD_OTHER] = 0.05f,
                                         [WORD_KNOWN] = 0.2f,
                                         [WORD_NUMBER] = 0.5f,
                                         [WORD_MARK] = 0},
                                        {[WORD_OTHER] = 0.7f,
                                         [WORD_KNOWN] = 0.6f,
                                         [WORD_NUMBER] = 0.85f,
                                         [WORD_MARK] = 0.6f}};
    float chance = fmaxf(word->chance, chances[linked][word->kind]);
    return fminf(chance, most_chance);
}

/** How often linked words stand on the other side, and what a hit tells. */
static void weigh(titian_linked *side, const titian_bag *other)
{
    for (uint32_t w = 0; w < side->bag->n_kinds; w++) {
        uint64_t count = 0;
        for (uint32_t i = side->first[w]; i < side->first[w + 1]; i++)
            count += other->kinds[side->others[i]].count;
        side->rate[w] = (float)count / (float)(other->words.n + 1);
        side->chance[w] = chance_of(&side->bag->kinds[w], count > 0);
    }
}

static bool make_room(titian_linked *side, const titian_bag *bag)
{
    side->bag = bag;
    side->first = calloc((size_t)bag->n_kinds + 2, sizeof *side->first);
    side->chance = calloc((size_t)bag->n_kinds + 1, sizeof *side->chance);
    side->rate = calloc((size_t)bag->n_kinds + 1, sizeof *side->rate);
    return side->first && side->chance && side->rate;
}

titian_status titian_links_make(titian_links *links, const titian_bag *id,
                                const titian_bag *en)
{
    titian_list others = {0};
    if (!make_room(&links->side[SIDE_ID], id) ||
        !make_room(&links->side[SIDE_EN], en))
        return TITIAN_ERR_NOMEM;
    keyed *sorted = sort_keys(en);
    bool good = sorted && titian_list_room(&others, 1) &&
                join(links, sorted, &others);
    free(sorted);
    links->side[SIDE_ID].others = others.items;
    if (!good || !turn(links))
        return TITIAN_ERR_NOMEM;
    weigh(&links->side[SIDE_ID], en);
    weigh(&links->side[SIDE_EN], id);
    return TITIAN_OK;
}

void titian_links_free(titian_links *links)
{
    for (int i = 0; i < 2; i++) {
        free(links->side[i].first);
        free(links->side[i].others);
        free(links->side[i].chance);
        free(links->side[i].rate);
    }
    *links = (titian_links){0};
}
