/*
 * Dictionaries of others, made into rows of a glossary: read by one file a
 * format, cleaned, merged and written as strict TSV that stands behind our own
 * rows.
 */
#ifndef TITIAN_IMPORTS_IMPORTS_H
#define TITIAN_IMPORTS_IMPORTS_H

#include "rules/load.h"
#include "rules/phrases.h"

/** What leads.tsv holds. */
typedef struct {
    titian_phrase_builder leads; /* value: a titian_lead */
} titian_import_rules;

enum titian_lead { LEAD_DROP = 1, LEAD_REFUSE = 2 };

titian_status titian_import_rules_load(titian_import_rules *rules,
                                       titian_loader *loader);
void titian_import_rules_release(titian_import_rules *rules);

/** One sense of one form, as it was found. */
typedef struct {
    titian_str form, pos, english;
    uint32_t rank;  /* 0 is the best translation of its form */
    uint32_t order; /* of arrival, to break ties */
} titian_sense;

struct titian_import {
    titian_arena arena;
    const titian_import_rules *rules;
    titian_vec senses; /* titian_sense */
    titian_vec rows;   /* titian_import_row, when asked for */
    titian_import_counts counts;
    titian_buf scratch;
    bool inverted; /* the heads are English */
};

titian_import *titian_import_make(const titian_import_rules *rules);

/**
 * Adds what a dictionary says of a head: translations in order, separated by
 * commas or semicolons outside brackets.  Both sides are cleaned; what is no
 * word or short expression is counted as left out.  pos is one of ours or "".
 */
titian_status titian_import_add(titian_import *import, titian_str head,
                                const char *pos, titian_str translations,
                                uint32_t rank, titian_error *error);

/** Appends s without brackets, markup and doubled blanks; false: no entry. */
bool titian_import_clean(titian_str s, titian_buf *out);

/** Our name for a part of speech of others, "noun"; "" if there is none. */
const char *titian_import_pos(titian_str name);

/** A reader of one format. */
typedef titian_status titian_importer(titian_import *import, const char *path,
                                      const titian_import_settings *settings,
                                      titian_error *error);

titian_importer titian_import_table, titian_import_dictd,
    titian_import_stardict, titian_import_tei, titian_import_terms,
    titian_import_wiktextract, titian_import_wordnet;

/** Reads a whole input; over 1 GiB is TITIAN_ERR_LIMIT. */
titian_status titian_import_load(const char *path, titian_buf *out,
                                 titian_error *error);

#endif
