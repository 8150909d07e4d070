/* The best path of beads through a band. */
#ifndef TITIAN_ALIGN_PATH_H
#define TITIAN_ALIGN_PATH_H

#include "align/anchors.h"

/** Appends the shapes of the best path's beads, first to last. */
titian_status titian_path_find(titian_scorer *scorer, const titian_band *band,
                               titian_list *shapes);

#endif
