/* The aligner: beads between the sentences of a text and its translation. */
#ifndef TITIAN_ALIGN_ALIGN_H
#define TITIAN_ALIGN_ALIGN_H

#include "align/bag.h"
#include "document/alignment.h"

/** Fills the beads of an alignment whose documents are set. */
titian_status titian_align_docs(titian_alignment *alignment,
                                const titian_align_rules *rules,
                                const titian_translator *translator,
                                const titian_align_settings *settings,
                                titian_error *error);

#endif
