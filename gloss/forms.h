/*
 * What a worker remembers of the forms it has read.  A text repeats its words,
 * so most of them are read once and recalled from then on.  The memory does
 * not grow: a form takes the place of an older one.
 */
#ifndef TITIAN_GLOSS_FORMS_H
#define TITIAN_GLOSS_FORMS_H

#include "gloss/reading.h"

enum { TITIAN_FORM_BYTES = 29, TITIAN_STEP_BYTES = 64 };

/** A word as it was written, and what it is by itself: a line of the cache. */
typedef struct {
    const titian_dictionary *dictionary; /* NULL: nothing is known of it */
    const titian_row *row;
    uint32_t hash;    /* behind it, on the way of an expression */
    uint16_t follows; /* of its slots in all dictionaries */
    titian_nuance nuance;
    uint8_t via;
    bool first; /* read at the beginning of a sentence */
    uint8_t text_n, steps_n;
    char text[TITIAN_FORM_BYTES];
} titian_word_form;

/** An empty memory, or NULL when there is none. */
titian_word_forms *titian_word_forms_new(void);
void titian_word_forms_free(titian_word_forms *forms);

/** The form as it was remembered, or NULL. */
titian_word_form *titian_word_forms_find(titian_word_forms *forms,
                                         titian_str text, bool first);

/** Tells that a form will be asked for soon, so that its place is near then. */
void titian_word_forms_expect(const titian_word_forms *forms, titian_str text);

/** Remembers a reading of a word; NULL if the form is too long for that. */
titian_word_form *titian_word_forms_put(titian_word_forms *forms,
                                        titian_str text, bool first,
                                        const titian_reading *reading);

/** Fills a reading from what is remembered. */
void titian_word_form_recall(const titian_word_forms *forms,
                             const titian_word_form *form,
                             titian_reading *reading);

#endif
