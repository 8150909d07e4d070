/*
 * What speaks for a bead: how common its shape is, how well the lengths fit,
 * and which words meet.  Each is a logarithm of how much likelier the two
 * sides are as translations of each other than side by side by chance.
 */
#ifndef TITIAN_ALIGN_SCORE_H
#define TITIAN_ALIGN_SCORE_H

#include "align/links.h"

/** How many sentences a bead takes from each side. */
typedef struct {
    uint8_t n_id, n_en;
} titian_shape;

enum { N_SHAPES = 12, MOST_IN_BEAD = 4 };
extern const titian_shape titian_shapes[N_SHAPES];

/** True for a sentence that stands alone. */
static inline bool titian_is_skip(uint32_t shape)
{
    return titian_shapes[shape].n_id == 0 || titian_shapes[shape].n_en == 0;
}

/** Sentences of both sides: half-open ranges. */
typedef struct {
    uint32_t beg[2], end[2];
} titian_range;

/** How lengths go together; estimated from the text itself. */
typedef struct {
    float ratio;              /* mean of log(English / Indonesian) */
    float fixed, varying;     /* variance: fixed + varying / length */
    float mean[2], spread[2]; /* of log lengths: mean and variance */
    float log_spread[2];
} titian_length_model;

typedef struct {
    const titian_links *links;
    float priors[N_SHAPES]; /* logarithms */
    titian_length_model lengths;
    bool paragraphs;             /* both sides have them */
    float *absent[2];            /* n + 1: sums of what absent words cost */
    uint32_t *left;              /* scratch: English words not yet taken */
    uint32_t *hits[2], *seen[2]; /* of kinds of words, while learning */
    bool learning;
} titian_scorer;

/** Makes a scorer with the priors of ordinary texts.  Free it always. */
titian_status titian_scorer_make(titian_scorer *scorer,
                                 const titian_links *links);
void titian_scorer_free(titian_scorer *scorer);

/** What absent words cost is summed again, after the chances changed. */
void titian_scorer_sum(titian_scorer *scorer);

/** What the words that meet tell more than if all of them were absent. */
float titian_score_hits(titian_scorer *scorer, const titian_range *range);

/** What a bead's words tell. */
float titian_score_words(titian_scorer *scorer, const titian_range *range);

/** All of a bead's score but its hits; shape is its number. */
float titian_score_frame(const titian_scorer *scorer, const titian_range *range,
                         uint32_t shape);

/** The whole score of a bead. */
float titian_score_bead(titian_scorer *scorer, const titian_range *range,
                        uint32_t shape);

#endif
