/*
 * What a worker remembers of the forms it has read.  A text repeats its words,
 * so most of them are read once and recalled from then on.  The memory does
 * not grow: a form takes the place of an older one.
 */
#ifndef TITIAN_GLOSS_FORMS_H
#define TITIAN_GLOSS_FORMS_H

#include "gloss/reading.h"

enum { TITIAN_FORM_BYTES = 40, TITIAN_STEP_BYTES = 48 };

/** A word as it was written, and what it is by itself. */
typedef struct {
    const titian_dictionary *dictionary; /* NULL: nothing is known of it */
    const titian_row *row;
    titian_via via;
    titian_nuance nuance;
    bool first; /* read at the beginning of a sentence */
    bool leads; /* some dictionary has expressions that begin with it */
    uint8_t text_n, steps_n;
    char text[TITIAN_FORM_BYTES];
    char steps[TITIAN_STEP_BYTES];
} titian_form;

/** An empty memory, or NULL when there is none. */
titian_forms *titian_forms_new(void);
void titian_forms_free(titian_forms *forms);

/** The form as it was remembered, or NULL. */
const titian_form *titian_forms_find(const titian_forms *forms, titian_str text,
                                     bool first);

/** Remembers a reading; NULL if the form is too long for that. */
const titian_form *titian_forms_put(titian_forms *forms, titian_str text,
                                    bool first, bool leads,
                                    const titian_reading *reading);

/** Fills a reading from what is remembered. */
void titian_form_recall(const titian_form *form, titian_reading *reading);

#endif
