/* Dates: checked by the calendar, completed from the document. */
#ifndef TITIAN_NORMALIZE_DATES_H
#define TITIAN_NORMALIZE_DATES_H

#include "document/document.h"
#include "normalize/rules.h"

/**
 * Checks the date that a rewrite matched and, where it has no year, takes one
 * from the document into the slot behind the pattern's own.  Returns the
 * warning for a date that does not exist or has another weekday, else an
 * empty string.  Matches without a date pass.
 */
titian_str titian_date_check(const titian_rewrite *rewrite, titian_match *match,
                             titian_context *context);

/**
 * Appends the day that a bare weekday means: the last one of that name on or
 * before the document's date, in the manner of ISO 8601.  Appends nothing when
 * the document has told no date.
 */
void titian_weekday_value(const titian_rewrite *rewrite,
                          const titian_match *match,
                          const titian_context *context, titian_buf *out);

#endif
