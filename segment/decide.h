/* ICU proposes, the rules dispose: what becomes of one candidate. */
#ifndef TITIAN_SEGMENT_DECIDE_H
#define TITIAN_SEGMENT_DECIDE_H

#include "segment/look.h"

typedef struct {
    bool candidate; /* false: nobody would break here, nothing to report */
    bool breaks;
    uint32_t rule;
    float confidence;
} titian_decision;

/** What becomes of the place that look describes. */
titian_decision titian_decide(const titian_segment_rules *rules,
                              const titian_look *look);

/** The decision that a reason stands for. */
titian_decision titian_because(const titian_segment_rules *rules,
                               titian_reason reason);

/**
 * What an abbreviation that carries the stop demands; not a candidate when
 * the word is none, or the stop is that of the sentence after all.
 */
titian_decision titian_decide_abbreviation(const titian_segment_rules *rules,
                                           const titian_look *look);

/** True for an abbreviation that may close a sentence: kg., dll., S.H. */
bool titian_may_end(const titian_segment_rules *rules, titian_str form);

/** True for I, IV, xii: letters that write a Roman numeral. */
bool titian_is_roman(titian_str word);

/** True for what counts: ends in a digit or a degree sign, or is Roman. */
bool titian_is_numeral(titian_str word);

/** True for the label of a list item at the beginning of a unit: 1. a. IV. */
bool titian_is_item(const titian_look *look);

#endif
