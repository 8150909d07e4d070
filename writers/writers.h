/* The formats: each a loop over a document's tables. */
#ifndef TITIAN_WRITERS_WRITERS_H
#define TITIAN_WRITERS_WRITERS_H

#include "document/document.h"

/** One document on its way out. */
typedef struct {
    const titian_doc *doc;
    const titian_write_settings *settings;
    titian_buf out;
    size_t n_replaced; /* characters that XML forbids */
} titian_writing;

void titian_write_jsonl(titian_writing *w);
void titian_write_tsv(titian_writing *w);
void titian_write_terms(titian_writing *w);
void titian_write_sentences(titian_writing *w);
void titian_write_normalized(titian_writing *w);
void titian_write_draft(titian_writing *w);
void titian_write_pairs(titian_writing *w);
void titian_write_boundaries(titian_writing *w);
void titian_write_changes(titian_writing *w);

/** Appends "p3s1". */
void titian_put_id(titian_buf *out, const titian_sentence *sentence);

/** Appends "abbreviations.tsv:41". */
void titian_put_rule(titian_buf *out, const titian_doc *doc, uint32_t rule);

/** Appends s on one line: line ends and tabs become single blanks. */
void titian_put_line(titian_buf *out, titian_str s);

/** The text between sentence i and the next, or the end of the part. */
titian_str titian_gap_after(const titian_doc *doc, uint32_t i);

/** The text before the first sentence of the part. */
titian_str titian_gap_before(const titian_doc *doc);

/** "sentence", "heading" ... */
titian_str titian_kind_name(titian_kind kind);

/** "surface", "derived", "stem". */
titian_str titian_via_name(titian_via via);

#endif
