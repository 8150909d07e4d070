/* Whole files in memory, and files written whole or not at all. */
#ifndef TITIAN_TEXT_FILE_H
#define TITIAN_TEXT_FILE_H

#include "text/buf.h"
#include "text/error.h"

/**
 * Appends the whole of a file, or of standard input for "-", to out; what is
 * packed is unpacked.
 */
titian_status titian_file_load(const char *path, titian_buf *out,
                               titian_error *error);

/**
 * Writes bytes to path through a temporary file beside it, renamed at the
 * end: an existing file stays untouched unless everything was written.
 */
titian_status titian_file_save(const char *path, titian_str bytes,
                               titian_error *error);

#endif
