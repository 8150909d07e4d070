/* Two documents and the beads between their sentences. */
#ifndef TITIAN_DOCUMENT_ALIGNMENT_H
#define TITIAN_DOCUMENT_ALIGNMENT_H

#include "document/document.h"

struct titian_alignment {
    titian_arena arena;
    const titian_doc *id, *en; /* borrowed */
    titian_vec beads;          /* titian_bead */
    float confidence;
};

static inline titian_bead *titian_bead_at(const titian_alignment *alignment,
                                          uint32_t i)
{
    return (titian_bead *)alignment->beads.items + i;
}

#endif
