/* The clients of glossaries: what each takes, and how it is written. */
#ifndef TITIAN_EXPORTS_CLIENTS_H
#define TITIAN_EXPORTS_CLIENTS_H

#include "gloss/dictionary.h"

/** A dictionary row on its way out. */
typedef struct {
    titian_str form;
    titian_str en; /* one sense, or all of them, as the client wants */
    titian_pos pos;
    bool exact;      /* only as written */
    uint32_t number; /* of the entry, from 1 */
} titian_entry;

typedef struct {
    size_t term_bytes; /* of the longest term; 0: any */
    size_t file_bytes; /* of the whole file; 0: any */
    bool rules;        /* an engine that puts in what it is given, always */
    bool inflects;     /* and bends it to its sentence */
    bool cased;        /* finds a term only as written, capitals and all */
    bool one;          /* one translation for each term */
    bool all;          /* all senses in one record */
    const char *head, *tail;
    void (*put)(const titian_entry *entry, titian_buf *out);
} titian_client;

const titian_client *titian_client_of(titian_export_form form);

/** Cuts the first sense off *senses, without a mark such as "(n) ". */
titian_str titian_next_sense(titian_str *senses);

#endif
