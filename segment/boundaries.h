/* Sentence boundaries as ICU proposes them (UAX #29, locale id). */
#ifndef TITIAN_SEGMENT_BOUNDARIES_H
#define TITIAN_SEGMENT_BOUNDARIES_H

#include "text/error.h"
#include "text/vec.h"

/** A break iterator.  Not for two threads at once. */
typedef struct titian_breaks titian_breaks;

titian_breaks *titian_breaks_open(titian_error *error);
void titian_breaks_close(titian_breaks *breaks);

/**
 * Appends to offsets (uint32_t rows) every boundary inside text: where, after
 * white space, the next sentence begins.  Neither 0 nor the end is one.
 */
titian_status titian_breaks_find(titian_breaks *breaks, titian_str text,
                                 titian_arena *arena, titian_vec *offsets,
                                 titian_error *error);

#endif
