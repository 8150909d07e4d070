/* The segmenter: paragraphs, sentences, their kinds and reasons. */
#ifndef TITIAN_SEGMENT_SEGMENT_H
#define TITIAN_SEGMENT_SEGMENT_H

#include "document/document.h"
#include "segment/rules.h"

/** Fills the paragraph, sentence and suppression tables. */
titian_status titian_segment_doc(titian_doc *doc,
                                 const titian_segment_rules *rules,
                                 titian_error *error);

#endif
