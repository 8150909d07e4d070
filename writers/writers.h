/* The formats: each a loop over a document's tables. */
#ifndef TITIAN_WRITERS_WRITERS_H
#define TITIAN_WRITERS_WRITERS_H

#include "document/document.h"

/** One document on its way out. */
typedef struct {
    const titian_doc *doc;
    const titian_write_settings *settings;
    titian_buf out;
    titian_buf line;  /* scratch */
    titian_sink sink; /* where out goes when it is full */
    titian_status status;
    size_t n_replaced; /* characters that XML forbids */
} titian_writing;

/**
 * Gives what was written to the sink if it has become much: after a sentence,
 * so that memory does not grow with a format that says a lot of each.
 */
void titian_give_full(titian_writing *w);

void titian_write_jsonl(titian_writing *w);
void titian_write_tsv(titian_writing *w);
void titian_write_terms(titian_writing *w);
void titian_write_sentences(titian_writing *w);
void titian_write_normalized(titian_writing *w);
void titian_write_draft(titian_writing *w);
void titian_write_pairs(titian_writing *w);
void titian_write_boundaries(titian_writing *w);
void titian_write_changes(titian_writing *w);
void titian_write_interlinear(titian_writing *w);
void titian_write_translation(titian_writing *w);
void titian_write_moses_id(titian_writing *w);
void titian_write_moses_en(titian_writing *w);
void titian_write_moses_ids(titian_writing *w);
void titian_write_tmx(titian_writing *w);
void titian_write_xliff(titian_writing *w);
void titian_write_xliff_1_2(titian_writing *w);

/** Appends the fields of a record that engines may look at. */
void titian_json_context(titian_writing *w, uint32_t i);
void titian_json_constraints(titian_writing *w, const titian_sentence *s);

void titian_write_conllu(titian_writing *w);

/** What stands before w->doc, and behind the document before it. */
void titian_join_tmx(titian_writing *w, bool first);
void titian_join_xliff(titian_writing *w, bool first);
void titian_join_xliff_1_2(titian_writing *w, bool first);

/** The frame around the units of a TMX file. */
void titian_put_tmx_head(titian_buf *out);
void titian_put_tmx_foot(titian_buf *out);

/** Writes the file that a framed document was read from, normalised. */
void titian_write_framed(const titian_doc *doc, titian_buf *out);

/** Appends "p3s1". */
void titian_put_id(titian_buf *out, const titian_sentence *sentence);

/** Appends "article:p3s1", as no other sentence of the output is called. */
void titian_put_unit(titian_buf *out, const titian_doc *doc,
                     const titian_sentence *sentence);

/** Appends "abbreviations.tsv:41". */
void titian_put_rule(titian_buf *out, const titian_doc *doc, uint32_t rule);

/** Whether some reader ends a line at c, or a cell. */
bool titian_breaks_line(uint32_t c);

/** Appends s on one line: line ends and tabs become single blanks. */
void titian_put_line(titian_buf *out, titian_str s);

/** Appends a number from 0 to 1 with two decimals, whatever the locale. */
void titian_put_share(titian_buf *out, float share);

/** The text between sentence i and the next, or the end of the part. */
titian_str titian_gap_after(const titian_doc *doc, uint32_t i);

/** The text before the first sentence of the part. */
titian_str titian_gap_before(const titian_doc *doc);

/** The English side that was asked for; may be empty. */
titian_str titian_target_of(const titian_writing *w, const titian_sentence *s);

/** Cuts the next sense off a term's: "(adj) wise; kind" gives "wise". */
titian_str titian_cut_sense(titian_str *senses);

/** "sentence", "heading" ... */
titian_str titian_kind_name(titian_kind kind);

/** "surface", "derived", "stem". */
titian_str titian_via_name(titian_via via);

/** Why a sentence ends where it does, and not before. */
void titian_note_boundary(titian_buf *out, const titian_doc *doc,
                          const titian_sentence *s);

/** What was changed, into what, and why. */
void titian_note_edit(titian_buf *out, const titian_doc *doc,
                      const titian_edit *e);

/** Its terms with their translations; false if there are none. */
bool titian_note_terms(titian_buf *out, const titian_doc *doc,
                       const titian_sentence *s);

/** True if term i of a sentence stood shortly before it in the same. */
bool titian_term_is_repeated(const titian_doc *doc, const titian_sentence *s,
                             uint32_t i);

#endif
