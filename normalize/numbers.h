/* Numbers as Indonesian writes them: 2.500 is two thousand five hundred. */
#ifndef TITIAN_NORMALIZE_NUMBERS_H
#define TITIAN_NORMALIZE_NUMBERS_H

#include "text/token.h"

/**
 * The token behind the number that begins at `at`, or 0: digits, dots between
 * groups of three, a comma before decimals.  Parts of longer codes, times and
 * versions are no numbers.
 */
uint32_t titian_number_end(const titian_tokens *tokens, uint32_t at);

/** True if the digits at `at` go on with a code, a time or a version. */
bool titian_number_is_linked(const titian_tokens *tokens, uint32_t at);

/**
 * True for d,ddd: three decimals by the standard, but thousands wherever an
 * English text was copied.  Only the words around it can tell.
 */
bool titian_number_is_ambiguous(titian_str number);

/** Appends the number as English writes it: 2,500 and 3.5. */
void titian_number_english(titian_str number, titian_buf *out);

/** Appends its value times ten to the power of shift: plain digits, a dot. */
void titian_number_value(titian_str number, int shift, titian_buf *out);

/** The same, with commas between groups of three: 500 ribu is 500,000. */
void titian_number_grouped(titian_str number, int shift, titian_buf *out);

/** The token behind 100,000 or 1,250,000 written in the English manner, or 0.
 */
uint32_t titian_english_number_end(const titian_tokens *tokens, uint32_t at);

/** Appends such a number: field "en" as it stands, "value" plain, else 100.000.
 */
void titian_english_number(titian_str number, titian_str field,
                           titian_buf *out);

/**
 * What a number amounts to, in thousandths; more than that is cut off.  A
 * number too long to count is INT64_MAX.
 */
int64_t titian_number_thousandths(titian_str number);

#endif
