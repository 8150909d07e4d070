/* Sentence boundaries as ICU proposes them (UAX #29, locale id). */
#ifndef TITIAN_SEGMENT_BOUNDARIES_H
#define TITIAN_SEGMENT_BOUNDARIES_H

#include "text/str.h"

/**
 * The first boundary behind `beg`, which is 0 or a boundary itself: where,
 * after white space, the next sentence begins.  text.n if there is none.
 */
size_t titian_boundary_behind(titian_str text, size_t beg);

#endif
