/*
 * Two layers of edits: the cleaning of the source, and what was done to the
 * cleaned text.  Joined, they are edits of the source again.
 */
#ifndef TITIAN_NORMALIZE_LAYERS_H
#define TITIAN_NORMALIZE_LAYERS_H

#include "document/document.h"
#include "document/edits.h"

/** A join in the making; it appends to the document's edits. */
typedef struct {
    titian_doc *doc;
    uint32_t base; /* where the source begins in the document */
    titian_str cleaned;
    const titian_edit *clean; /* of the source, their dst filled in */
    uint32_t n_clean;
    uint32_t i; /* the next of them to be appended */
} titian_layers;

/**
 * Joins in edits whose src counts bytes of the cleaned text.  They are sorted
 * and without overlap, through all calls.
 */
titian_status titian_layers_add(titian_layers *layers, const titian_vec *edits);

/** Joins in the cleaning that is left. */
titian_status titian_layers_end(titian_layers *layers);

#endif
