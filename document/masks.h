/*
 * Placeholders that stand for protected spans while an engine is at work: XQ1
 * for the first span of a sentence, XQ2 for the next.  Letters and digits are
 * what engines keep.  The letters are chosen so that the sentence has no such
 * letters itself, so what looks like a placeholder in an answer is one.
 */
#ifndef TITIAN_DOCUMENT_MASKS_H
#define TITIAN_DOCUMENT_MASKS_H

#include "document/document.h"

/**
 * Masks n spans, sorted and apart, of the sentence's normalised text: fills
 * its masked text and appends its masks.
 */
titian_status titian_mask_spans(titian_doc *doc, titian_sentence *sentence,
                                const titian_span *spans, uint32_t n);

/**
 * Appends text with the masked spans in the place of their placeholders.
 * Lower case is taken for upper, and blanks, hyphens and underscores may stand
 * before the number.  False if a placeholder does not stand there exactly
 * once, or if there is one that no mask has; then out is left as it was.
 */
bool titian_unmask(titian_str text, const titian_mask *masks, uint32_t n,
                   titian_buf *out);

#endif
