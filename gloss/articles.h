/* Articles, where English cannot do without one. */
#ifndef TITIAN_GLOSS_ARTICLES_H
#define TITIAN_GLOSS_ARTICLES_H

#include "gloss/subjects.h"

/**
 * True if "the" belongs before the noun phrase in the units [beg, end): there
 * is only one of what it names, or its complement follows with "of".
 */
bool titian_takes_the(const titian_drafting *d, uint32_t beg, uint32_t end,
                      bool of);

/** True if "a" does: the phrase says what one thing is. */
bool titian_takes_a(const titian_drafting *d, uint32_t beg, uint32_t end);

/** Puts "a" or "an" before the unit. */
void titian_put_a(titian_drafting *d, uint32_t i);

/** The names that have an article of their own: the United States. */
void titian_put_articles(titian_drafting *d);

#endif
