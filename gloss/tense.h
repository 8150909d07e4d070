/* What tells whether a verb of the draft stands in the past. */
#ifndef TITIAN_GLOSS_TENSE_H
#define TITIAN_GLOSS_TENSE_H

#include "gloss/subjects.h"

/** What the words before a verb ask of it. */
typedef enum {
    ASKS_NOTHING,
    ASKS_BASE,
    ASKS_PARTICIPLE,
    ASKS_ING,
    ASKS_TO
} titian_demand;

/** An auxiliary, or a verb before a verb, tells what it wants behind it. */
titian_demand titian_demand_of(const titian_drafting *d,
                               const titian_gloss_unit *u);

/** The unit that governs i, looking through adverbs: akan segera tiba. */
const titian_gloss_unit *titian_governor(const titian_drafting *d, uint32_t i);

/** Marks what is quoted, and decides whether the sentence tells the past. */
void titian_tell_tense(titian_drafting *d);

/** True if the verb at i tells of the past. */
bool titian_is_past(const titian_drafting *d, uint32_t i);

/** "is ", "were ", "been ": to be, for the subject of the unit at i. */
titian_str titian_be_for(const titian_drafting *d, uint32_t i,
                         titian_demand asked);

#endif
