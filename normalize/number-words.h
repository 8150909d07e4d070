/* Numbers in words: seribu lima ratus, dua puluh satu, satu setengah juta. */
#ifndef TITIAN_NORMALIZE_NUMBER_WORDS_H
#define TITIAN_NORMALIZE_NUMBER_WORDS_H

#include "normalize/lexicon.h"

/**
 * Reads the number in words that begins at a token.  Returns the token behind
 * it, or 0 for anything but two words or more, and appends its English and,
 * behind a tab, its value.
 */
uint32_t titian_number_words(titian_view *view, uint32_t at, titian_buf *out);

#endif
