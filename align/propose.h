/* Proposing rows for the glossary from what a model has learned. */
#ifndef TITIAN_ALIGN_PROPOSE_H
#define TITIAN_ALIGN_PROPOSE_H

#include "align/model.h"

/**
 * Appends a glossary in TSV: words whose translation no dictionary has, with
 * `auto` for a part of speech and the evidence in the note.
 */
titian_status titian_propose(const titian_model *model,
                             const titian_align_rules *rules,
                             const titian_translator *translator,
                             titian_buf *out, titian_error *error);

#endif
