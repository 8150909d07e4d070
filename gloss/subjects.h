/* The subject of a verb, and whether it is one or many. */
#ifndef TITIAN_GLOSS_SUBJECTS_H
#define TITIAN_GLOSS_SUBJECTS_H

#include "gloss/units.h"

typedef enum { SUBJECT_ONE, SUBJECT_MANY, SUBJECT_I } titian_number;

/**
 * The head of the noun phrase that the verb, adjective or auxiliary at i tells
 * about, or NULL.  Looked for in front of it, before nouns are turned round.
 */
const titian_gloss_unit *titian_subject_of(const titian_drafting *d,
                                           uint32_t i);

/** One or many; without a subject one. */
titian_number titian_subject_number(const titian_drafting *d, uint32_t i);

/** True for a noun that is many without being counted: talks, police. */
bool titian_is_plural(const titian_drafting *d, const titian_gloss_unit *u);

/** True for what can be part of a noun phrase: nouns, names, what they have. */
bool titian_is_nominal(const titian_gloss_unit *u);

/** True if a count or a word of number stands before the unit. */
bool titian_is_counted(const titian_drafting *d, uint32_t i);

/** True if the unit joins the one before it with the one behind it: and. */
bool titian_is_joining(const titian_gloss_unit *u);

/** True for the word that begins a relative clause. */
bool titian_is_relative(const titian_gloss_unit *u);

#endif
