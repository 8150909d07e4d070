/* What hunspell knows about a word, asked once a form. */
#ifndef TITIAN_GLOSS_LEMMA_H
#define TITIAN_GLOSS_LEMMA_H

#include "text/fold.h"

/** Asks hunspell, opened at the first question; belongs to one worker. */
typedef struct titian_lemma titian_lemma;

/**
 * True if hunspell-id knows the folded word.  Without its dictionary on the
 * machine every word passes.
 */
bool titian_lemma_knows(titian_lemma *lemma, titian_str word);

/**
 * Shows the words that hunspell-id holds for likely meant, best first.  Slow:
 * about a hundredth of a second.
 */
void titian_lemma_suggest(titian_lemma *lemma, titian_str word,
                          titian_word_visitor *visit, void *context);

/** A new one, or NULL when memory is refused. */
titian_lemma *titian_lemma_new(void);

/** True if memory was refused since it was made. */
bool titian_lemma_failed(const titian_lemma *lemma);
void titian_lemma_free(titian_lemma *lemma);

#endif
