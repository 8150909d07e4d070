/* Cutting a normalised sentence into units, and noting its terms. */
#ifndef TITIAN_GLOSS_CUT_H
#define TITIAN_GLOSS_CUT_H

#include "gloss/gloss.h"

/** One document at work. */
typedef struct {
    titian_doc *doc;
    const titian_gloss_rules *rules;
    titian_gloss_scratch *scratch;
    titian_sentence *sentence;
    uint32_t at;     /* the next token of the sentence */
    uint32_t edit;   /* the next edit of the sentence */
    uint32_t passed; /* how many edits begin at or before the last term */
    bool title;      /* the unit before was a title: a name may follow */
    bool begun;      /* something but marks stood before */
    bool failed;
} titian_glosser;

/** Begins with a sentence: its tokens, and a unit for its dateline. */
void titian_cut_begin(titian_glosser *g);

/**
 * Adds units of the sentence, and their terms to the document.  True if more
 * are left: the units are to be drafted and emptied first.
 */
bool titian_cut_units(titian_glosser *g);

#endif
