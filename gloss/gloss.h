/* The glosser: terms for every sentence, and its English draft. */
#ifndef TITIAN_GLOSS_GLOSS_H
#define TITIAN_GLOSS_GLOSS_H

#include "gloss/units.h"

/** Scratch space that a worker keeps from sentence to sentence. */
typedef struct {
    titian_tokens tokens;
    titian_units units;
    titian_reading reading;
    titian_memory memory;
    titian_buf text;
} titian_gloss_scratch;

titian_status titian_gloss_scratch_make(titian_gloss_scratch *scratch);
void titian_gloss_scratch_free(titian_gloss_scratch *scratch);

/** Fills the terms and the draft of every sentence. */
titian_status titian_gloss_doc(titian_doc *doc, const titian_gloss_rules *rules,
                               titian_gloss_scratch *scratch,
                               titian_error *error);

/** Shows the rows that a word or expression is read as. */
titian_status titian_gloss_lookup(const titian_gloss_rules *rules,
                                  titian_gloss_scratch *scratch,
                                  titian_str word, titian_entry_visitor *visit,
                                  void *context, titian_error *error);

/** Shows words that hunspell holds for meant by an unknown one. */
void titian_gloss_suggest(titian_gloss_scratch *scratch, titian_str word,
                          titian_word_visitor *visit, void *context);

#endif
