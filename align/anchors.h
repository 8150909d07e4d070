/* Anchors: words that stand once on each side tie the texts together. */
#ifndef TITIAN_ALIGN_ANCHORS_H
#define TITIAN_ALIGN_ANCHORS_H

#include "align/band.h"

/** Appends the anchors found inside a range. */
titian_status titian_anchors_find(const titian_links *links,
                                  const titian_range *range,
                                  titian_guide *guide);

#endif
