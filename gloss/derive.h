/* Reading a word through its affixes. */
#ifndef TITIAN_GLOSS_DERIVE_H
#define TITIAN_GLOSS_DERIVE_H

#include "gloss/reading.h"

enum { TITIAN_LONGEST_WORD = 64, TITIAN_SHORTEST_ROOT = 3 }; /* bytes */

/** A word being read, all of it folded. */
typedef struct {
    const titian_gloss_rules *rules;
    titian_lemma *lemma;
    titian_reading *r;
} titian_deriving;

/** Finds the row of a word; want restricts its part of speech, 0: any. */
bool titian_find_word(titian_deriving *z, titian_str word, titian_pos want,
                      titian_via via);

/** Notes a step of the derivation, for people. */
void titian_add_step(titian_deriving *z, const char *sign, titian_str text);

/**
 * The word, shorter than TITIAN_LONGEST_WORD, as a form of the verb in meN-.
 * When stripped, something was taken off already, and the rest may be a word.
 */
bool titian_read_voice(titian_deriving *z, titian_str word, bool stripped);

/**
 * All ways to derive a word.  One that may be a name is derived only if
 * hunspell knows it, and never down to its root.
 */
bool titian_derive(titian_deriving *z, titian_str word, bool name);

#endif
