/* The normaliser: one walk over the tokens of each sentence. */
#ifndef TITIAN_NORMALIZE_NORMALIZE_H
#define TITIAN_NORMALIZE_NORMALIZE_H

#include "document/document.h"
#include "normalize/rules.h"

/** Scratch space that a worker keeps from sentence to sentence. */
typedef struct {
    titian_tokens tokens;
    titian_buf text;
} titian_normalize_scratch;

void titian_normalize_scratch_free(titian_normalize_scratch *scratch);

/** Fills the edits and the normalised text of every sentence. */
titian_status titian_normalize_doc(titian_doc *doc,
                                   const titian_normalize_rules *rules,
                                   titian_normalize_scratch *scratch,
                                   titian_error *error);

#endif
