/* Sentence boundaries as ICU proposes them (UAX #29, locale id). */
#ifndef TITIAN_SEGMENT_BOUNDARIES_H
#define TITIAN_SEGMENT_BOUNDARIES_H

#include "text/str.h"

/**
 * The first boundary behind `beg`, which is 0 or a boundary itself: where,
 * after white space, the next sentence begins.  text.n if there is none.
 */
size_t titian_boundary_behind(titian_str text, size_t beg);

/** A walk over the boundaries of a text; with next = 0 it stands before. */
typedef struct {
    titian_str text;
    size_t next; /* the boundary the walk has come to */
} titian_boundaries;

/**
 * True if there is a boundary behind `after` and not behind `to`.  The walk
 * goes no further than it must, and never back.
 */
bool titian_boundaries_reach(titian_boundaries *walk, size_t after, size_t to);

#endif
