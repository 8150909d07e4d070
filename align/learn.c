/*
 * Texts differ in how often sentences are joined or left out, in their
 * lengths, and in how faithfully each word is rendered.  A path shows it; what
 * was assumed before counts as much as a few observations more.
 */
#include "align/learn.h"

#include <math.h>

enum { PRIOR_BEADS = 40, PRIOR_LENGTHS = 20, PRIOR_WORDS = 3 };

static void learn_priors(titian_scorer *scorer, const titian_list *shapes)
{
    float seen[N_SHAPES] = {0};
    for (uint32_t i = 0; i < shapes->n; i++)
        seen[shapes->items[i]]++;
    for (unsigned k = 0; k < N_SHAPES; k++)
        scorer->priors[k] =
            logf((seen[k] + PRIOR_BEADS * expf(scorer->priors[k])) /
                 ((float)shapes->n + PRIOR_BEADS));
}

static double log_length(const titian_bag *bag, uint32_t beg, uint32_t end)
{
    double sum = 1;
    for (uint32_t i = beg; i < end; i++)
        sum += bag->lengths.items[i];
    return log(sum);
}

/** The ratio of lengths and its spread, from beads whose words agree. */
static void learn_lengths(titian_scorer *scorer, const titian_list *shapes)
{
    titian_length_model *m = &scorer->lengths;
    const titian_links *links = scorer->links;
    titian_range range = {{0}, {0}};
    double n = PRIOR_LENGTHS, sum = n * m->ratio, squares = n;
    for (uint32_t i = 0; i < shapes->n; i++) {
        titian_next_bead(&range, shapes->items[i]);
        if (titian_is_skip(shapes->items[i]) ||
            titian_score_words(scorer, &range) <= 0)
            continue;
        double id = log_length(links->side[SIDE_ID].bag, range.beg[SIDE_ID],
                               range.end[SIDE_ID]);
        double en = log_length(links->side[SIDE_EN].bag, range.beg[SIDE_EN],
                               range.end[SIDE_EN]);
        double x = en - id, least = exp(id < en ? id : en);
        sum += x;
        x -= m->ratio;
        squares += x * x / (m->fixed + m->varying / least);
        n++;
    }
    float scale = (float)fmin(fmax(squares / n, 0.2), 3);
    m->ratio = (float)(sum / n);
    m->fixed *= scale;
    m->varying *= scale;
}

static void learn_words(titian_scorer *scorer, titian_links *links,
                        const titian_list *shapes)
{
    titian_range range = {{0}, {0}};
    scorer->learning = true;
    for (uint32_t i = 0; i < shapes->n; i++) {
        titian_next_bead(&range, shapes->items[i]);
        if (!titian_is_skip(shapes->items[i]))
            titian_score_words(scorer, &range);
    }
    scorer->learning = false;
    for (int s = 0; s < 2; s++) {
        titian_linked *side = &links->side[s];
        const titian_bag *other = links->side[1 - s].bag;
        float mean = (float)other->words.n / ((float)other->n + 1);
        for (uint32_t w = 0; w < side->bag->n_kinds; w++) {
            float seen = (float)scorer->seen[s][w];
            float rate = seen > 0 ? (float)scorer->hits[s][w] / seen : 0;
            float chance = 1 - expf(-side->rate[w] * mean);
            float true_rate = fmaxf(rate - chance, 0) / (1.001f - chance);
            float p = (true_rate * seen + PRIOR_WORDS * side->chance[w]) /
                      (seen + PRIOR_WORDS);
            side->chance[w] = fminf(fmaxf(p, 0.02f), 0.95f);
        }
    }
    titian_scorer_sum(scorer);
}

void titian_learn(titian_scorer *scorer, titian_links *links,
                  const titian_list *shapes)
{
    learn_priors(scorer, shapes);
    learn_lengths(scorer, shapes);
    learn_words(scorer, links, shapes);
}
