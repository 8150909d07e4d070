/* Filling in a titian_error: what went wrong, where, what to do. */
#ifndef TITIAN_TEXT_ERROR_H
#define TITIAN_TEXT_ERROR_H

#include "text/str.h"

/** A place in a file; line and column count from 1, 0 when they mean nothing.
 */
typedef struct {
    const char *file;
    uint32_t line;
    uint32_t column;
} titian_place;

/** Fills error, which may be NULL, and returns status. */
titian_status titian_fail(titian_error *error, titian_status status,
                          titian_place where, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/** Reports refused memory; returns TITIAN_ERR_NOMEM. */
titian_status titian_no_memory(titian_error *error);

#endif
