/* The bytes of a file or of standard input, unpacked if they are packed. */
#ifndef TITIAN_TEXT_SOURCE_H
#define TITIAN_TEXT_SOURCE_H

#include "text/error.h"

/** An open input.  gzip and zstd are known by their first bytes. */
typedef struct titian_source titian_source;

/**
 * Opens a file, or standard input for "-".  The source, which is NULL on
 * failure, borrows path.
 */
titian_status titian_source_open(titian_source **source, const char *path,
                                 titian_error *error);
void titian_source_close(titian_source *source);

/**
 * Reads up to n bytes into to and sets *got to their number, which is less
 * than n at the end of the input only.  A packed input that is damaged or
 * ends too soon is TITIAN_ERR_READ.
 */
titian_status titian_source_read(titian_source *source, char *to, size_t n,
                                 size_t *got, titian_error *error);

#endif
