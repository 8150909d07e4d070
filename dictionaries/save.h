/* What the programs that build glossaries end with. */
#ifndef TITIAN_DICTIONARIES_SAVE_H
#define TITIAN_DICTIONARIES_SAVE_H

#include <stdio.h>

#include "imports/imports.h"

/**
 * Writes the rows to a file, whole or not at all, unless status says that they
 * could not be collected; frees the import.  Returns the exit status of the
 * program, after saying what went wrong.
 */
int save_rows(titian_import *import, titian_status status, const char *source,
              const char *path, titian_error *error);

#endif
