/* Masking the protected spans of normalised sentences. */
#ifndef TITIAN_NORMALIZE_MASKING_H
#define TITIAN_NORMALIZE_MASKING_H

#include "document/document.h"
#include "normalize/rules.h"

/** Masks what titian_protected_end finds in a sentence's normalised text. */
titian_status titian_mask_protected(titian_doc *doc, titian_sentence *sentence,
                                    const titian_normalize_rules *rules,
                                    titian_tokens *tokens);

#endif
