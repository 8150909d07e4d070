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
    uint32_t edit;   /* the next edit of the sentence */
    uint32_t passed; /* how many edits begin at or before the last term */
    bool title;      /* the unit before was a title: a name may follow */
    bool begun;      /* something but marks stood before */
    bool failed;
} titian_glosser;

/** Fills the units of the sentence and appends its terms. */
void titian_cut_units(titian_glosser *g);

#endif
