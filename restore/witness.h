/* The source document, held against what is restored. */
#ifndef TITIAN_RESTORE_WITNESS_H
#define TITIAN_RESTORE_WITNESS_H

#include "text/buf.h"
#include "text/source.h"

/** A file that is read beside the records, and how far. */
typedef struct {
    titian_source *source; /* NULL: nothing is compared */
    titian_buf read;
    titian_place at;
} titian_witness;

/** With a NULL path the witness agrees to everything. */
titian_status titian_witness_open(titian_witness *witness, const char *path,
                                  titian_error *error);
void titian_witness_close(titian_witness *witness);

/** TITIAN_ERR_MISFIT at the first byte that is not the file's next. */
titian_status titian_witness_hear(titian_witness *witness, titian_str text,
                                  titian_error *error);

/** TITIAN_ERR_MISFIT if the file goes on. */
titian_status titian_witness_end(titian_witness *witness, titian_error *error);

#endif
