/* Words cut into morphemes, for interlinear glosses. */
#ifndef TITIAN_GLOSS_MORPHEMES_H
#define TITIAN_GLOSS_MORPHEMES_H

#include "gloss/gloss.h"

/**
 * Fills morphemes and labels of a term by the Leipzig glossing rules: voice,
 * doubling, clitics and particles are set apart, each with the label that
 * affixes.tsv gives it; a derivation that has a row of its own stays whole.
 * The nasal of the active is written meN-, its root as it is without it.
 */
titian_status titian_term_morphemes(const titian_gloss_rules *rules,
                                    titian_term *term, titian_arena *arena);

#endif
