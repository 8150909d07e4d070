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

enum { N_SHAPES = 8, FIRST_SKIP = 6, MOST_IN_BEAD = 3 };
extern const titian_shape titian_shapes[N_SHAPES];

/** Sentences of both sides: half-open ranges. */
typedef struct {
    uint32_t beg[2], end[2];
} titian_range;

/** How lengths go together; estimated from the text itself. */
typedef struct {
    float ratio;              /* mean of log(English / Indonesian) */
    float fixed, varying;     /* variance: fixed + varying / length */
    float mean[2], spread[2]; /* of log lengths: mean and variance */
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

/** What the words, and what the lengths of a bead tell. */
float titian_score_words(titian_scorer *scorer, const titian_range *range);
float titian_score_lengths(const titian_scorer *scorer,
                           const titian_range *range);

/** The score of a bead with its prior; shape is its number. */
float titian_score_bead(titian_scorer *scorer, const titian_range *range,
                        unsigned shape);

#endif
