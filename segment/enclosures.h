/* Quotations and brackets, and the boundaries they hold together. */
#ifndef TITIAN_SEGMENT_ENCLOSURES_H
#define TITIAN_SEGMENT_ENCLOSURES_H

#include "segment/decide.h"

/** A place where a sentence may end, and what was decided about it. */
typedef struct {
    uint32_t mark, end, next; /* as in titian_look */
    titian_decision decision;
} titian_candidate;

/**
 * Withdraws the boundaries inside quotations that a reporting clause encloses
 * and inside brackets.  quotes may say otherwise: hold all, or none.  Both are
 * bounded: an opening mark without a near closing one holds nothing.
 */
void titian_hold_enclosures(const titian_segment_rules *rules, titian_str text,
                            titian_candidate *candidates, uint32_t n,
                            titian_quotes quotes);

#endif
