/*
 * Where to look for the path: words that stand once on each side tie the
 * texts together, and between them only a band is searched.
 */
#ifndef TITIAN_ALIGN_ANCHORS_H
#define TITIAN_ALIGN_ANCHORS_H

#include "align/score.h"

/** Pairs of sentences that open beads: id, en, id, en ... both rising. */
typedef titian_list titian_guide;

/** Appends the anchors found inside a range. */
titian_status titian_anchors_find(const titian_links *links,
                                  const titian_range *range,
                                  titian_guide *guide);

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
