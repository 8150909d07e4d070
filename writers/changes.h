/* An edit as the smallest changes that carry it out. */
#ifndef TITIAN_WRITERS_CHANGES_H
#define TITIAN_WRITERS_CHANGES_H

#include "document/document.h"

/** Bytes of a text that become others; of both sides nothing is alike. */
typedef struct {
    titian_span src;
    titian_str to;
} titian_change;

enum { TITIAN_CHANGES = 64 };

/**
 * Takes an edit apart where words and marks of both sides agree, so that
 * what stays is not touched.  Returns how many changes there are, at most
 * TITIAN_CHANGES; a long edit is one.
 */
uint32_t titian_changes_of(titian_str text, const titian_edit *edit,
                           titian_change changes[TITIAN_CHANGES]);

#endif
