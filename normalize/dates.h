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

#endif
