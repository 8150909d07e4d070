/* What hunspell knows about a word, asked once a form. */
#ifndef TITIAN_GLOSS_LEMMA_H
#define TITIAN_GLOSS_LEMMA_H

#include "text/fold.h"

/** Opened at the first question; belongs to one worker. */
typedef struct titian_lemma titian_lemma;

/**
 * True if hunspell-id knows the folded word.  Without its dictionary on the
 * machine every word passes.  *lemma is made at need; free it with
 * titian_lemma_free.
 */
bool titian_lemma_knows(titian_lemma **lemma, titian_str word);
void titian_lemma_free(titian_lemma *lemma);

#endif
