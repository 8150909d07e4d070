/* Reading files and standard input in parts. */
#ifndef TITIAN_READERS_READER_H
#define TITIAN_READERS_READER_H

#include "document/document.h"

/** titian_reader_open for one who already knows the origins of rules. */
titian_reader *titian_reader_start(const char *path,
                                   const titian_origins *origins,
                                   const titian_settings *settings,
                                   titian_error *error);

#endif
