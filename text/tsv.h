/*
 * Strict TSV: a header row, one tab between columns, `#` comment lines,
 * sorted, no duplicates.  What breaks a rule is an error with file and line.
 */
#ifndef TITIAN_TEXT_TSV_H
#define TITIAN_TEXT_TSV_H

#include "text/error.h"

enum { TITIAN_TSV_COLUMNS = 8 };

/** What a file must look like. */
typedef struct {
    const char *header; /* the header row, tabs and all */
    unsigned n_key;     /* leading columns that sort and identify a row;
                           0: rows keep the order of the file */
} titian_tsv_shape;

/** Receives each row; fields borrow the content.  A failure stops reading. */
typedef titian_status titian_tsv_row(void *context, const titian_str *fields,
                                     titian_place where, titian_error *error);

/** Reads content, the bytes of a file called name. */
titian_status titian_tsv_read(titian_str content, const char *name,
                              const titian_tsv_shape *shape,
                              titian_tsv_row *row, void *context,
                              titian_error *error);

#endif
