/*
 * JSON as it is written: a flat table of the values in a text and where they
 * stand.  Nothing is converted, so that numbers of any size and all that
 * nobody asks about can be passed on byte for byte.
 */
#ifndef TITIAN_TEXT_VALUES_H
#define TITIAN_TEXT_VALUES_H

#include "text/buf.h"
#include "text/error.h"
#include "text/vec.h"

enum { TITIAN_JSON_DEPTH = 512, TITIAN_JSON_VALUES = 1 << 25 };

/** A value, or the key of a member.  What is inside it follows in the table. */
typedef struct {
    uint32_t beg, end; /* bytes, quotation marks and brackets included */
    uint32_t next;     /* row behind it and all inside it */
    char type;         /* '{', '[', '"', 't', 'f', 'n', or '0': a number */
} titian_json_value;

/** Zeroed, it is ready; give it back with titian_json_table_free. */
typedef struct {
    titian_str text; /* borrowed */
    titian_place where;
    titian_arena arena;
    titian_vec values; /* titian_json_value; row 0 is the whole */
} titian_json_table;

/**
 * Fills the table from a text that holds one JSON value in valid UTF-8 and
 * less than 2 GiB; where is the place of its first byte.  What is no JSON, or
 * deeper than TITIAN_JSON_DEPTH or has too many values, is TITIAN_ERR_DATA with
 * its place.
 */
titian_status titian_json_scan(titian_json_table *table, titian_str text,
                               titian_place where, titian_error *error);
void titian_json_table_free(titian_json_table *table);

/** Fails at a byte of the text. */
titian_status titian_json_fail(const titian_json_table *table, uint32_t at,
                               const char *what, titian_error *error);

static inline const titian_json_value *
titian_json_at(const titian_json_table *table, uint32_t row)
{
    return (const titian_json_value *)table->values.items + row;
}

/** The bytes of a value, as they stand. */
static inline titian_str titian_json_raw(const titian_json_table *table,
                                         uint32_t row)
{
    const titian_json_value *v = titian_json_at(table, row);
    return titian_cut(table->text, v->beg, v->end);
}

/**
 * The value of the last member of that name in an object, or 0: there is
 * none, or row is no object.  Names are compared as they are written.
 */
uint32_t titian_json_member(const titian_json_table *table, uint32_t row,
                            titian_str name);

/**
 * Appends what a string stands for; false if it holds half a surrogate pair,
 * which is no character.
 */
bool titian_json_decode(titian_str raw, titian_buf *out);

#endif
