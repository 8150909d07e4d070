/*
 * A word is met when a word that may translate it stands on the other side
 * and is not taken yet.  By chance that happens at rate r in m words with
 * q = 1 - exp(-r m); in a translation also because it is one, with chance p.
 * So a hit tells log((p + q - p q) / q), an absence log(1 - p).
 */
#include "align/score.h"

#include <math.h>

const titian_shape titian_shapes[N_SHAPES] = {{1, 1}, {1, 0}, {0, 1}, {1, 2},
                                              {2, 1}, {2, 2}, {1, 3}, {3, 1},
                                              {2, 3}, {3, 2}, {1, 4}, {4, 1}};

static void measure(titian_length_model *model, const titian_bag *bag,
                    titian_side side)
{
    double sum = 0, squares = 0;
    for (uint32_t i = 0; i < bag->n; i++) {
        double x = log((double)bag->lengths.items[i] + 1);
        sum += x;
        squares += x * x;
    }
    double n = bag->n ? bag->n : 1, mean = sum / n;
    model->mean[side] = (float)mean;
    model->spread[side] = (float)(squares / n - mean * mean) + 0.15f;
    model->log_spread[side] = logf(model->spread[side]);
}

titian_status titian_scorer_make(titian_scorer *scorer,
                                 const titian_links *links)
{
    static const float priors[N_SHAPES] = {0.80f,  0.03f,  0.03f,  0.06f,
                                           0.06f,  0.005f, 0.005f, 0.005f,
                                           0.002f, 0.002f, 0.001f, 0.001f};
    scorer->links = links;
    scorer->lengths = (titian_length_model){
        .ratio = -0.05f, .fixed = 0.015f, .varying = 2.0f};
    for (unsigned i = 0; i < N_SHAPES; i++)
        scorer->priors[i] = logf(priors[i]);
    for (int s = 0; s < 2; s++) {
        const titian_bag *bag = links->side[s].bag;
        size_t n = (size_t)bag->n_kinds + 1;
        measure(&scorer->lengths, bag, (titian_side)s);
        scorer->absent[s] = malloc((bag->n + 1) * sizeof *scorer->absent[s]);
        scorer->hits[s] = calloc(n, sizeof *scorer->hits[s]);
        scorer->seen[s] = calloc(n, sizeof *scorer->seen[s]);
        if (!scorer->absent[s] || !scorer->hits[s] || !scorer->seen[s])
            return TITIAN_ERR_NOMEM;
    }
    scorer->left = calloc((size_t)links->side[SIDE_EN].bag->n_kinds + 1,
                          sizeof *scorer->left);
    if (!scorer->left)
        return TITIAN_ERR_NOMEM;
    titian_scorer_sum(scorer);
    return TITIAN_OK;
}

void titian_scorer_free(titian_scorer *scorer)
{
    for (int s = 0; s < 2; s++) {
        free(scorer->absent[s]);
        free(scorer->hits[s]);
        free(scorer->seen[s]);
    }
    free(scorer->left);
    *scorer = (titian_scorer){0};
}

void titian_scorer_sum(titian_scorer *scorer)
{
    for (int s = 0; s < 2; s++) {
        const titian_linked *side = &scorer->links->side[s];
        const titian_bag *bag = side->bag;
        for (uint32_t i = 0; i < bag->n; i++) {
            float sum = 0;
            for (uint32_t w = bag->starts.items[i];
                 w < bag->starts.items[i + 1]; w++)
                sum += log1pf(-side->chance[bag->words.items[w]]);
            scorer->absent[s][i] = sum;
        }
    }
}

/** What a hit tells more than an absence, in n_other words. */
static float hit(const titian_linked *side, uint32_t kind, float n_other)
{
    float p = side->chance[kind], x = side->rate[kind] * n_other;
    float odds = x * (1 + x * (0.5f + x * (1 / 6.f + x / 24.f)));
    return logf((1 + p / odds) / (1 - p));
}

static float absent(const titian_scorer *scorer, const titian_range *range)
{
    float sum = 0;
    for (int s = 0; s < 2; s++)
        for (uint32_t i = range->beg[s]; i < range->end[s]; i++)
            sum += scorer->absent[s][i];
    return sum / 2;
}

static void count(titian_scorer *scorer, uint32_t id, uint32_t en)
{
    scorer->hits[SIDE_ID][id]++;
    scorer->hits[SIDE_EN][en]++;
}

static void count_seen(titian_scorer *scorer, const titian_range *range)
{
    for (int s = 0; s < 2; s++) {
        const titian_bag *bag = scorer->links->side[s].bag;
        for (uint32_t w = bag->starts.items[range->beg[s]];
             w < bag->starts.items[range->end[s]]; w++)
            scorer->seen[s][bag->words.items[w]]++;
    }
}

float titian_score_hits(titian_scorer *scorer, const titian_range *range)
{
    const titian_linked *id = &scorer->links->side[SIDE_ID];
    const titian_linked *en = &scorer->links->side[SIDE_EN];
    const uint32_t *id_words = id->bag->words.items;
    const uint32_t *en_words = en->bag->words.items;
    uint32_t id_beg = id->bag->starts.items[range->beg[SIDE_ID]];
    uint32_t id_end = id->bag->starts.items[range->end[SIDE_ID]];
    uint32_t en_beg = en->bag->starts.items[range->beg[SIDE_EN]];
    uint32_t en_end = en->bag->starts.items[range->end[SIDE_EN]];
    float n_id = (float)(id_end - id_beg), n_en = (float)(en_end - en_beg);
    float sum = 0;
    for (uint32_t i = en_beg; i < en_end; i++)
        scorer->left[en_words[i]]++;
    for (uint32_t i = id_beg; i < id_end; i++) {
        uint32_t w = id_words[i];
        for (uint32_t k = id->first[w]; k < id->first[w + 1]; k++) {
            uint32_t t = id->others[k];
            if (scorer->left[t] == 0)
                continue;
            scorer->left[t]--;
            sum += hit(id, w, n_en) + hit(en, t, n_id);
            if (scorer->learning)
                count(scorer, w, t);
            break;
        }
    }
    for (uint32_t i = en_beg; i < en_end; i++)
        scorer->left[en_words[i]] = 0;
    if (scorer->learning)
        count_seen(scorer, range);
    return sum / 2;
}

float titian_score_words(titian_scorer *scorer, const titian_range *range)
{
    return absent(scorer, range) + titian_score_hits(scorer, range);
}

static float length_of(const titian_bag *bag, uint32_t beg, uint32_t end)
{
    uint32_t n = 0;
    for (uint32_t i = beg; i < end; i++)
        n += bag->lengths.items[i];
    return (float)n + 1;
}

/**
 * How much likelier both lengths are in a translation, where the logarithm of
 * their ratio is normal, than each by itself.
 */
static float score_lengths(const titian_scorer *scorer,
                           const titian_range *range)
{
    static const float logs[MOST_IN_BEAD + 1] = {0, 0, 0.6931472f, 1.0986123f,
                                                 1.3862944f};
    const titian_length_model *m = &scorer->lengths;
    float length[2], log_length[2], chance = 0;
    for (int s = 0; s < 2; s++) {
        length[s] =
            length_of(scorer->links->side[s].bag, range->beg[s], range->end[s]);
        log_length[s] = logf(length[s]);
        float x = log_length[s] - logs[range->end[s] - range->beg[s]] -
                  m->mean[s];
        chance -= 0.25f * (x * x / m->spread[s] + m->log_spread[s]);
    }
    float x = log_length[SIDE_EN] - log_length[SIDE_ID] - m->ratio;
    float least = length[0] < length[1] ? length[0] : length[1];
    float variance = m->fixed + m->varying / least;
    float together = -0.5f * (x * x / variance + logf(variance));
    return fmaxf(together - chance, -12.f);
}

/** Paragraphs begin together, and rarely within a bead. */
static float score_openings(const titian_scorer *scorer,
                            const titian_range *range)
{
    const uint32_t *id = scorer->links->side[SIDE_ID].bag->openings.items;
    const uint32_t *en = scorer->links->side[SIDE_EN].bag->openings.items;
    bool both = id[range->beg[SIDE_ID]] == en[range->beg[SIDE_EN]];
    float sum = both ? (id[range->beg[SIDE_ID]] ? 1.f : 0.2f) : -1.5f;
    for (uint32_t i = range->beg[SIDE_ID] + 1; i < range->end[SIDE_ID]; i++)
        sum -= id[i] ? 1.5f : 0;
    for (uint32_t i = range->beg[SIDE_EN] + 1; i < range->end[SIDE_EN]; i++)
        sum -= en[i] ? 1.5f : 0;
    return sum;
}

/** True if a sentence of the bead is an empty line. */
static bool has_empty(const titian_scorer *scorer, const titian_range *range)
{
    for (int s = 0; s < 2; s++)
        for (uint32_t i = range->beg[s]; i < range->end[s]; i++)
            if (scorer->links->side[s].bag->lengths.items[i] == 0)
                return true;
    return false;
}

float titian_score_frame(const titian_scorer *scorer, const titian_range *range,
                         uint32_t shape)
{
    static const float never = -1000;
    float score = scorer->priors[shape];
    bool empty = has_empty(scorer, range);
    if (titian_is_skip(shape))
        return empty ? 0 : score;
    if (empty)
        return never;
    score += absent(scorer, range) + score_lengths(scorer, range);
    return scorer->paragraphs ? score + score_openings(scorer, range) : score;
}

float titian_score_bead(titian_scorer *scorer, const titian_range *range,
                        uint32_t shape)
{
    float score = titian_score_frame(scorer, range, shape);
    return titian_is_skip(shape) ? score
                                 : score + titian_score_hits(scorer, range);
}
