/* Which day, week, month or year a relative expression means. */
#ifndef TITIAN_NORMALIZE_RELATIVE_H
#define TITIAN_NORMALIZE_RELATIVE_H

#include "document/document.h"
#include "normalize/rules.h"

/** What a match says beside the word itself; see relative.tsv. */
typedef struct {
    const titian_context *from; /* the date of the document */
    int64_t when;               /* -1 the last, 0 this, 1 the next */
    int64_t count;              /* so many periods; 1 if none are counted */
    bool has_when, has_week;
} titian_relation;

/**
 * Appends, in the manner of ISO 8601 and as exactly as the word says it, the
 * day of a weekday or of a word like "yesterday", or the day, week, month or
 * year that a period means.  Appends nothing when the document has no date.
 */
void titian_relative_write(const titian_normalize_rules *rules,
                           const titian_relation *relation,
                           const titian_member *word, titian_buf *out);

#endif
