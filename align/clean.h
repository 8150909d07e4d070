/* What may be wrong with a pair, as marks; nothing is dropped here. */
#ifndef TITIAN_ALIGN_CLEAN_H
#define TITIAN_ALIGN_CLEAN_H

#include "align/rules.h"
#include "document/alignment.h"

/** Fills length_ratio, flaws and hash of every bead. */
titian_status titian_clean(titian_alignment *alignment,
                           const titian_align_rules *rules);

#endif
