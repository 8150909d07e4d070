/* One walk over the tokens of a sentence, in which each rule is heard. */
#ifndef TITIAN_NORMALIZE_WALK_H
#define TITIAN_NORMALIZE_WALK_H

#include "document/document.h"
#include "normalize/asked.h"
#include "normalize/lexicon.h"
#include "normalize/protect.h"

/** What walks through a document. */
typedef struct {
    titian_doc *doc;
    titian_buf *scratch;
    titian_asked asked;
    titian_view view;
    titian_run run;
    uint32_t base;    /* where the tokens begin in the walked text */
    titian_vec edits; /* titian_edit; their src counts in the walked text */
    bool failed;
} titian_walk;

/**
 * Walks over a slice of a text that begins at `base` of it, and leaves what was
 * found there in the edits.
 */
void titian_walk_slice(titian_walk *walk, titian_str text, uint32_t base,
                       titian_tokens *tokens);

#endif
