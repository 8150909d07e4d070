/* Documents beside their translations, one pair in each line of a file. */
#ifndef TITIAN_READERS_PAIRS_H
#define TITIAN_READERS_PAIRS_H

#include "document/document.h"

/** titian_pairs_open for one who already knows the origins of rules. */
titian_pairs *titian_pairs_start(const char *path,
                                 const titian_origins *origins,
                                 const titian_settings *settings,
                                 titian_error *error);

#endif
