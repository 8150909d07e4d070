/* Rows of a glossary in the making: collected, sorted, written as TSV. */
#ifndef TITIAN_DICTIONARIES_ROWS_H
#define TITIAN_DICTIONARIES_ROWS_H

#include "text/buf.h"

enum { ROW_SENSES = 4 };

typedef struct {
    char *form;
    char *pos;
    char *english;
    int rank;  /* 0 is the best translation of its form */
    int order; /* of arrival, to break ties */
} glossary_row;

typedef struct {
    glossary_row *items;
    size_t n, cap;
} glossary_rows;

/** Adds copies; leaves out what no TSV could hold.  False: no memory. */
bool rows_add(glossary_rows *rows, titian_str form, const char *pos,
              titian_str english, int rank);

/**
 * Appends the glossary: one row a form, its English senses by rank, forms
 * that begin with a capital marked exact.  The first line marks the file as
 * secondary: its rows are asked after our own.
 */
void rows_write(glossary_rows *rows, const char *source, titian_buf *out);
void rows_free(glossary_rows *rows);

#endif
