/* Names: words with a capital that do not mean what a dictionary says. */
#ifndef TITIAN_GLOSS_NAMES_H
#define TITIAN_GLOSS_NAMES_H

#include "gloss/cut.h"

/**
 * True if the known word at a token is somebody's or something's name there.
 * first: it begins the sentence; r: what the dictionary says.
 */
bool titian_is_name(const titian_glosser *g, uint32_t at, bool first,
                    const titian_reading *r);

/** Miranda S. Goeltom: one letter and a stop behind a name. */
bool titian_is_initial(const titian_glosser *g, uint32_t at);

/** Badan Pusat Statistik (BPS): what was said before is not said again. */
bool titian_is_alias(const titian_glosser *g, uint32_t at,
                     const titian_reading *r);

#endif
