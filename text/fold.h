/* Letters and their case.  ASCII is answered here, the rest by ICU. */
#ifndef TITIAN_TEXT_FOLD_H
#define TITIAN_TEXT_FOLD_H

#include "text/utf8.h"

/** What ICU says of code points that are not ASCII. */
bool titian_is_wide_letter(uint32_t c);
bool titian_is_wide_upper(uint32_t c);
bool titian_is_wide_lower(uint32_t c);
bool titian_is_wide_space(uint32_t c);

/** A letter, or a mark that belongs to one. */
static inline bool titian_is_letter(uint32_t c)
{
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
                    : titian_is_wide_letter(c);
}

/** Upper or title case. */
static inline bool titian_is_upper(uint32_t c)
{
    return c < 0x80 ? c >= 'A' && c <= 'Z' : titian_is_wide_upper(c);
}

static inline bool titian_is_lower(uint32_t c)
{
    return c < 0x80 ? c >= 'a' && c <= 'z' : titian_is_wide_lower(c);
}

/** Blank, NBSP, line end, U+2028 ... */
static inline bool titian_is_space(uint32_t c)
{
    return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r')
                    : titian_is_wide_space(c);
}

/** A picture, or what joins and tones pictures. */
bool titian_is_emoji(uint32_t c);

uint32_t titian_to_lower(uint32_t c);
uint32_t titian_to_upper(uint32_t c);

static inline bool titian_is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

/** An apostrophe of any shape, or the backtick that stands for one. */
static inline bool titian_is_apostrophe(uint32_t c)
{
    return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || c == 0x02BC;
}

/**
 * Appends s in lower case with every apostrophe as U+0027: the form in which
 * words are compared.
 */
void titian_fold(titian_str s, titian_buf *out);

/** s without white space, or a byte order mark, at either end. */
titian_str titian_trim_space(titian_str s);

/** How a word is written. */
typedef enum {
    TITIAN_CASE_LOWER,
    TITIAN_CASE_TITLE, /* Kata */
    TITIAN_CASE_UPPER, /* KATA; two letters or more */
    TITIAN_CASE_MIXED  /* iPhone */
} titian_case;

titian_case titian_case_of(titian_str word);

/** Appends s with its first letter in upper case. */
void titian_put_title(titian_str s, titian_buf *out);

/** Appends s all in upper case. */
void titian_put_upper(titian_str s, titian_buf *out);

#endif
