/* What a first path teaches the second search. */
#ifndef TITIAN_ALIGN_LEARN_H
#define TITIAN_ALIGN_LEARN_H

#include "align/path.h"

/**
 * Estimates priors, lengths and the chances of words anew from the beads of a
 * path; shapes begin at the beginning of both texts.
 */
void titian_learn(titian_scorer *scorer, titian_links *links,
                  const titian_list *shapes);

/** Moves a range on to the next bead: a shape behind the range before. */
static inline void titian_next_bead(titian_range *range, uint32_t shape)
{
    for (int s = 0; s < 2; s++)
        range->beg[s] = range->end[s];
    range->end[SIDE_ID] += titian_shapes[shape].n_id;
    range->end[SIDE_EN] += titian_shapes[shape].n_en;
}

#endif
