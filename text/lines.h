/* An input of any length, line by line, in memory that does not grow with it.
 */
#ifndef TITIAN_TEXT_LINES_H
#define TITIAN_TEXT_LINES_H

#include "text/buf.h"
#include "text/source.h"

/** Open with titian_lines_open; the fields are for reading only. */
typedef struct {
    const char *path; /* borrowed */
    titian_source *source;
    titian_buf pending;
    size_t at;       /* of the next line in pending */
    uint32_t number; /* of the last line given, from 1 */
    bool ended;
} titian_lines;

titian_status titian_lines_open(titian_lines *lines, const char *path,
                                titian_error *error);
void titian_lines_close(titian_lines *lines);

/**
 * Sets *line to the next line without its end, "\n" or "\r\n", or *more to
 * false behind the last.  A line lives until the next call; one over 256 MiB
 * is TITIAN_ERR_LIMIT.  It is not checked to be UTF-8.
 */
titian_status titian_lines_next(titian_lines *lines, titian_str *line,
                                bool *more, titian_error *error);

#endif
