/*
 * Expectation and maximisation.  A word of one side owes its existence to one
 * of the words of the other, or to none; each gets the part of it that its
 * chance claims, and the chances are what each got for each time it stood.
 * What a dictionary has counts as if it had been seen a few times more, so that
 * known words explain each other and leave the unknown ones to the unknown.
 * The walk is by words and the pairs that hold them, so memory is needed for
 * those cells only that stand together more than once.
 */
#include "align/em.h"

enum { ROUNDS = 8, LEAST_TOGETHER = 2 };

/** A word seen twice is no law yet: so many times more it had no partner. */
static const float doubt = 0.5f;

/** What a dictionary says is worth so many times, with such a chance. */
static const float hint_times = 2, hint_chance = 0.6f;

typedef struct {
    titian_em *em;
    const titian_lesson_side *from, *to;
    const titian_hints *hints;
    uint32_t n_pairs;
    uint32_t *uses_first; /* of each word: its first use */
    uint32_t *uses;       /* pairs that hold it, once for each time */
    uint32_t *seen;       /* by word of the other side: pairs, and then */
    uint32_t *stamp;      /* the last pair that was counted */
    titian_list touched;
    float *row, *got; /* by word of the other side */
    float *mass;      /* by use on the other side: of all that claim it */
} trainer;

static bool make_room(trainer *t)
{
    uint32_t n_from = t->from->forms.n, n_to = t->to->forms.n;
    t->em->first = calloc((size_t)n_from + 1, sizeof *t->em->first);
    t->uses_first = calloc((size_t)n_from + 2, sizeof *t->uses_first);
    t->uses = calloc((size_t)t->from->words.n + 1, sizeof *t->uses);
    t->seen = calloc((size_t)n_to + 1, sizeof *t->seen);
    t->stamp = calloc((size_t)n_to + 1, sizeof *t->stamp);
    t->row = calloc((size_t)n_to + 1, sizeof *t->row);
    t->got = calloc((size_t)n_to + 1, sizeof *t->got);
    t->mass = calloc((size_t)t->to->words.n + 1, sizeof *t->mass);
    return t->em->first && t->uses_first && t->uses && t->seen && t->stamp &&
           t->row && t->got && t->mass;
}

static void free_room(trainer *t)
{
    free(t->uses_first);
    free(t->uses);
    free(t->seen);
    free(t->stamp);
    free(t->row);
    free(t->got);
    free(t->mass);
    titian_list_free(&t->touched);
}

/** Lists the pairs that hold each word. */
static void find_uses(trainer *t)
{
    uint32_t *first = t->uses_first;
    for (uint32_t i = 0; i < t->from->words.n; i++)
        first[t->from->words.items[i] + 2]++;
    for (uint32_t w = 0; w < t->from->forms.n; w++)
        first[w + 2] += first[w + 1];
    for (uint32_t p = 0; p < t->n_pairs; p++)
        for (uint32_t i = t->from->starts.items[p];
             i < t->from->starts.items[p + 1]; i++)
            t->uses[first[t->from->words.items[i] + 1]++] = p;
}

/** True if a dictionary translates w by the other word. */
static bool is_hinted(const trainer *t, uint32_t w, uint32_t other)
{
    const uint32_t *first = t->hints->first.items;
    for (uint32_t i = first[w]; i < first[w + 1]; i++)
        if (t->hints->others.items[i] == other)
            return true;
    return false;
}

/** Counts in how many pairs each word of the other side stands with w. */
static void count_together(trainer *t, uint32_t w)
{
    t->touched.n = 0;
    for (uint32_t u = t->uses_first[w]; u < t->uses_first[w + 1]; u++) {
        uint32_t p = t->uses[u];
        for (uint32_t i = t->to->starts.items[p];
             i < t->to->starts.items[p + 1]; i++) {
            uint32_t other = t->to->words.items[i];
            if (t->seen[other] == 0)
                titian_list_push(&t->touched, other);
            else if (t->stamp[other] == p + 1)
                continue;
            t->seen[other]++;
            t->stamp[other] = p + 1;
        }
    }
}

static bool find_cells(trainer *t)
{
    titian_em *em = t->em;
    for (uint32_t w = 0; w < t->from->forms.n; w++) {
        em->first[w] = em->others.n;
        count_together(t, w);
        for (uint32_t k = 0; k < t->touched.n; k++) {
            uint32_t other = t->touched.items[k];
            if (t->seen[other] >= LEAST_TOGETHER || is_hinted(t, w, other)) {
                titian_list_push(&em->others, other);
                titian_list_push(&em->together, t->seen[other]);
            }
            t->seen[other] = t->stamp[other] = 0;
        }
    }
    em->first[t->from->forms.n] = em->others.n;
    em->hinted = calloc((size_t)em->others.n + 1, sizeof *em->hinted);
    em->chance = calloc((size_t)em->others.n + 1, sizeof *em->chance);
    return em->hinted && em->chance && !em->others.failed &&
           !em->together.failed && !t->touched.failed;
}

/** The Dice coefficient, or what a dictionary says: a fair first guess. */
static void guess(trainer *t)
{
    titian_em *em = t->em;
    for (uint32_t w = 0; w < t->from->forms.n; w++)
        for (uint32_t c = em->first[w]; c < em->first[w + 1]; c++) {
            uint32_t other = em->others.items[c];
            float times =
                (float)(t->from->counts.items[w] + t->to->counts.items[other]);
            em->hinted[c] = is_hinted(t, w, other);
            em->chance[c] = em->hinted[c]
                                ? hint_chance
                                : 2 * (float)em->together.items[c] / times;
        }
}

/** What no word of the pair may claim: each stands there by itself too. */
static void claim_none(trainer *t)
{
    for (uint32_t i = 0; i < t->to->words.n; i++)
        t->mass[i] = (float)t->to->counts.items[t->to->words.items[i]] /
                     (float)t->to->words.n;
}

/** Adds what w claims of each word that stands with it. */
static void claim(trainer *t, uint32_t w)
{
    for (uint32_t u = t->uses_first[w]; u < t->uses_first[w + 1]; u++)
        for (uint32_t i = t->to->starts.items[t->uses[u]];
             i < t->to->starts.items[t->uses[u] + 1]; i++)
            t->mass[i] += t->row[t->to->words.items[i]];
}

/** Gives w its parts. */
static void collect(trainer *t, uint32_t w)
{
    for (uint32_t u = t->uses_first[w]; u < t->uses_first[w + 1]; u++)
        for (uint32_t i = t->to->starts.items[t->uses[u]];
             i < t->to->starts.items[t->uses[u] + 1]; i++) {
            uint32_t other = t->to->words.items[i];
            t->got[other] += t->row[other] / t->mass[i];
        }
}

/** Lays the cells of w out by word, or takes them up again. */
static void spread(trainer *t, uint32_t w, bool lay)
{
    const titian_em *em = t->em;
    for (uint32_t c = em->first[w]; c < em->first[w + 1]; c++)
        t->row[em->others.items[c]] = lay ? em->chance[c] : 0;
}

static void improve(trainer *t)
{
    titian_em *em = t->em;
    uint32_t n = t->from->forms.n;
    claim_none(t);
    for (uint32_t w = 0; w < n; w++) {
        spread(t, w, true);
        claim(t, w);
        spread(t, w, false);
    }
    for (uint32_t w = 0; w < n; w++) {
        float times = (float)t->from->counts.items[w] + doubt;
        spread(t, w, true);
        collect(t, w);
        spread(t, w, false);
        for (uint32_t c = em->first[w]; c < em->first[w + 1]; c++) {
            float hint = em->hinted[c] ? hint_times : 0;
            em->chance[c] = (t->got[em->others.items[c]] + hint * hint_chance) /
                            (times + hint);
            t->got[em->others.items[c]] = 0;
        }
    }
}

titian_status titian_em_learn(titian_em *em, const titian_lessons *lessons,
                              titian_side from, const titian_hints *hints)
{
    trainer t = {.em = em,
                 .hints = hints,
                 .from = &lessons->side[from],
                 .to = &lessons->side[1 - from],
                 .n_pairs = titian_n_lessons(lessons)};
    bool good = make_room(&t);
    if (good) {
        find_uses(&t);
        good = find_cells(&t);
    }
    if (good) {
        guess(&t);
        for (int i = 0; i < ROUNDS; i++)
            improve(&t);
    }
    free_room(&t);
    return good ? TITIAN_OK : TITIAN_ERR_NOMEM;
}

void titian_em_free(titian_em *em)
{
    free(em->first);
    free(em->chance);
    free(em->hinted);
    titian_list_free(&em->others);
    titian_list_free(&em->together);
    *em = (titian_em){0};
}
