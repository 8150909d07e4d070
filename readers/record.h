/* One record of JSONL: an object on a line of its own. */
#ifndef TITIAN_READERS_RECORD_H
#define TITIAN_READERS_RECORD_H

#include "document/document.h"
#include "text/values.h"

/** A record as it was read.  Zeroed, it is ready. */
typedef struct {
    titian_json_table table;
    titian_buf line;   /* the record's own bytes */
    uint32_t text;     /* row of its text; 0: the record is one of titian's */
    size_t n_repaired; /* invalid bytes that were replaced */
    titian_buf scratch;
} titian_record;

void titian_record_free(titian_record *record);

/** Appends what a string or number in a field stands for; false: it is none. */
titian_status titian_record_text(const titian_record *record, uint32_t row,
                                 titian_buf *out, titian_error *error);

/** The number in a field, or 0: none, or none that fits. */
uint64_t titian_record_number(const titian_record *record, const char *name);

/** True for a sentence as titian itself writes it. */
bool titian_record_is_sentence(const titian_record *record);

/** The name of the document that a sentence belongs to, as it is written. */
titian_str titian_record_doc(const titian_record *record);

/**
 * Copies the members that are not titian's own into the document's arena, as
 * they are written.  Where a record has a text, a member with a name of ours
 * is kept with "input_" before it.
 */
titian_status titian_record_fields(titian_record *record, titian_doc *doc,
                                   titian_str *fields, titian_error *error);

/** Appends the sentence that a record holds to the document. */
titian_status titian_record_add(titian_record *record, titian_doc *doc,
                                titian_error *error);

#endif
