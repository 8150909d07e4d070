/* Offsets into a document, counted as the reader of the output counts. */
#ifndef TITIAN_WRITERS_OFFSETS_H
#define TITIAN_WRITERS_OFFSETS_H

#include "document/document.h"

/**
 * A place in the text of a document.  Moving it costs as many bytes as it
 * moves, so whoever asks in the order of the text pays for the text once.
 */
typedef struct {
    titian_str text;
    titian_offsets unit;
    uint32_t at;    /* byte */
    uint64_t units; /* before that byte, from the document's beginning */
} titian_cursor;

/** The beginning of the part that doc holds. */
titian_cursor titian_cursor_begin(const titian_doc *doc, titian_offsets unit);

/** Moves to a byte of the text and returns the units before it. */
uint64_t titian_cursor_move(titian_cursor *cursor, uint32_t at);

#endif
