/*
 * What an engine or a translator made of a sentence, on its way back into the
 * document.
 */
#ifndef TITIAN_DOCUMENT_TARGETS_H
#define TITIAN_DOCUMENT_TARGETS_H

#include "document/document.h"

/** What was given away for one sentence; what is not there is empty. */
typedef struct {
    titian_str source, normalized, masked;
    const titian_mask *masks;
    uint32_t n_masks;
} titian_given;

/**
 * Appends what stands in the document for an answer.  An answer that differs
 * from what was given in white space only is no translation: the sentence
 * comes back with its own line breaks and blanks.  Placeholders give way to
 * what they stand for.  Nothing is appended unless the state is
 * TITIAN_ANSWER_GIVEN.
 */
titian_answer titian_settle(const titian_given *given, titian_str answer,
                            titian_buf *out);

/**
 * True if text is what was given, or its source, but for white space and what
 * XML forbids, for which U+FFFD stands.
 */
bool titian_was_asked(const titian_given *given, titian_str text);

#endif
