/*
 * Two layers of edits: the cleaning of the source, and what was done to the
 * cleaned text.  Joined, they are edits of the source again.
 */
#ifndef TITIAN_NORMALIZE_LAYERS_H
#define TITIAN_NORMALIZE_LAYERS_H

#include "document/document.h"
#include "document/edits.h"

/**
 * Appends to the document's edits the joined layers.  clean are edits of the
 * source, counted from base, with their dst filled in; over are edits whose
 * src counts bytes of the cleaned text.  Both are sorted and without overlap.
 */
titian_status titian_layers_join(titian_doc *doc, uint32_t base,
                                 titian_str cleaned, const titian_vec *clean,
                                 const titian_vec *over);

#endif
