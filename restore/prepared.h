/* Prepared records: what `titian prepare --to jsonl` wrote, read again. */
#ifndef TITIAN_RESTORE_PREPARED_H
#define TITIAN_RESTORE_PREPARED_H

#include "document/targets.h"
#include "text/json.h"
#include "text/lines.h"

/** One record; its strings live until the next is read. */
typedef struct {
    titian_str doc, id, hash, before, after, target;
    bool has_target;
    titian_given given;
    bool begins;   /* the first of its document */
    uint32_t line; /* of the file, from 1 */
} titian_record;

/**
 * The units in which offsets may have been written: which one it was is not
 * asked but seen.
 */
enum { TITIAN_IN_BYTES, TITIAN_IN_CHARS, TITIAN_IN_UTF16, TITIAN_N_UNITS };

typedef struct {
    titian_lines lines;
    json_t *json;
    titian_buf doc; /* the name of the record before */
    titian_mask *masks;
    size_t room;                   /* of masks */
    uint64_t ends[TITIAN_N_UNITS]; /* of the record before, with its gap */
    unsigned units;                /* bits: what the offsets may count */
} titian_prepared;

titian_status titian_prepared_open(titian_prepared *prepared, const char *path,
                                   titian_error *error);
void titian_prepared_close(titian_prepared *prepared);

/**
 * Reads a record, or sets *more to false behind the last.  A record whose
 * source is not what was hashed, or that does not follow the one before it, is
 * TITIAN_ERR_MISFIT; what is no record TITIAN_ERR_DATA.
 */
titian_status titian_prepared_next(titian_prepared *prepared,
                                   titian_record *record, bool *more,
                                   titian_error *error);

#endif
