/* The part of the plane of sentence pairs that is searched for the path. */
#ifndef TITIAN_ALIGN_BAND_H
#define TITIAN_ALIGN_BAND_H

#include "align/score.h"

/** Pairs of sentences that open beads: id, en, id, en ... both rising. */
typedef titian_list titian_guide;

/** For each Indonesian position of a range, the English ones to look at. */
typedef struct {
    titian_range range;
    uint32_t *from, *to; /* both inclusive; to[i - beg] */
} titian_band;

/** A band around the points of a guide that lie inside the range. */
titian_status titian_band_make(titian_band *band, const titian_range *range,
                               const titian_guide *guide, uint32_t radius);
void titian_band_free(titian_band *band);

#endif
