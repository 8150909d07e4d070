/* Counting what a dictionary covers of texts, and what it lacks. */
#ifndef TITIAN_GLOSS_TALLY_H
#define TITIAN_GLOSS_TALLY_H

#include "document/document.h"
#include "rules/phrases.h"

/** A word form without a term, by where it stood. */
typedef struct {
    titian_str form; /* folded */
    size_t small;    /* written small, */
    size_t capital;  /* with a capital inside a sentence, */
    size_t first;    /* or at the beginning of one */
} titian_missing;

struct titian_tally {
    titian_arena arena;
    titian_phrase_builder index; /* value: 1 + row of missing */
    titian_vec missing;          /* titian_missing */
    titian_vec unknown;          /* titian_unknown, when asked for */
    titian_tokens tokens;
    titian_coverage seen; /* names and unknown are told at the end */
};

#endif
