/* UTF-8: checking it once, and walking over it when it is known to be valid. */
#ifndef TITIAN_TEXT_UTF8_H
#define TITIAN_TEXT_UTF8_H

#include "text/buf.h"

/** True if s is valid UTF-8; if not, *bad is the first wrong byte. */
bool titian_utf8_valid(titian_str s, size_t *bad);

/**
 * Appends s to out with U+FFFD for every invalid byte and returns how many
 * there were.
 */
size_t titian_utf8_repair(titian_str s, titian_buf *out);

/** A code point of two bytes or more, and how many. */
typedef struct {
    uint32_t c, n;
} titian_wide;

/** The wide code point that begins at `at`, and the one that ends there. */
titian_wide titian_utf8_wide_at(titian_str s, size_t at);
titian_wide titian_utf8_wide_before(titian_str s, size_t at);

/** The code point at *at, moving *at behind it.  s must be valid. */
static inline uint32_t titian_utf8_next(titian_str s, size_t *at)
{
    unsigned char c = (unsigned char)s.s[*at];
    titian_wide wide = c < 0x80 ? (titian_wide){c, 1}
                                : titian_utf8_wide_at(s, *at);
    *at += wide.n;
    return wide.c;
}

/** The code point before *at, moving *at to its beginning. */
static inline uint32_t titian_utf8_prev(titian_str s, size_t *at)
{
    unsigned char c = (unsigned char)s.s[*at - 1];
    titian_wide wide = c < 0x80 ? (titian_wide){c, 1}
                                : titian_utf8_wide_before(s, *at);
    *at -= wide.n;
    return wide.c;
}

/** How many code points, and how many of them above U+FFFF. */
typedef struct {
    uint64_t all, astral;
} titian_chars;

titian_chars titian_utf8_count(titian_str s);

/** Appends one code point. */
void titian_utf8_put(titian_buf *out, uint32_t c);

/** The code point at `at`, or 0 at or behind the end. */
static inline uint32_t titian_utf8_at(titian_str s, size_t at)
{
    return at < s.n ? titian_utf8_next(s, &at) : 0;
}

/** The code point that ends before `at`, or 0 at the beginning. */
static inline uint32_t titian_utf8_before(titian_str s, size_t at)
{
    return at > 0 ? titian_utf8_prev(s, &at) : 0;
}

#endif
