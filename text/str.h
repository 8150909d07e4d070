/* Small operations on titian_str: borrowed runs of UTF-8. */
#ifndef TITIAN_TEXT_STR_H
#define TITIAN_TEXT_STR_H

#include <string.h>
#include <titian.h>

#define STR(literal) ((titian_str){(literal), sizeof(literal) - 1})
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))
#define TRY(call)                                                              \
    do {                                                                       \
        titian_status try_status_ = (call);                                    \
        if (try_status_ != TITIAN_OK)                                          \
            return try_status_;                                                \
    } while (0)

static inline titian_str titian_str_of(const char *s, size_t n)
{
    return (titian_str){s, n};
}

static inline titian_str titian_str_z(const char *s)
{
    return (titian_str){s, strlen(s)};
}

static inline titian_str titian_cut(titian_str s, uint32_t beg, uint32_t end)
{
    return (titian_str){s.s + beg, end - beg};
}

static inline titian_str titian_at(titian_str s, titian_span span)
{
    return titian_cut(s, span.beg, span.end);
}

static inline bool titian_eq(titian_str a, titian_str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

static inline bool titian_starts(titian_str s, titian_str with)
{
    return s.n >= with.n && (with.n == 0 || memcmp(s.s, with.s, with.n) == 0);
}

static inline bool titian_ends(titian_str s, titian_str with)
{
    return s.n >= with.n &&
           (with.n == 0 || memcmp(s.s + s.n - with.n, with.s, with.n) == 0);
}

/** Order of the bytes, as `LC_ALL=C sort` has it. */
static inline int titian_cmp(titian_str a, titian_str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.s, b.s, n) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

/** Cuts off and returns what stands before the first separator. */
static inline titian_str titian_before(titian_str *rest, char separator)
{
    const char *cut = rest->n ? memchr(rest->s, separator, rest->n) : NULL;
    titian_str head = {rest->s, cut ? (size_t)(cut - rest->s) : rest->n};
    size_t used = head.n + (cut != NULL);
    rest->s = rest->s ? rest->s + used : NULL;
    rest->n -= used;
    return head;
}

/** The string without blanks at either end. */
static inline titian_str titian_trim(titian_str s)
{
    while (s.n && (s.s[0] == ' ' || s.s[0] == '\t'))
        s.s++, s.n--;
    while (s.n && (s.s[s.n - 1] == ' ' || s.s[s.n - 1] == '\t'))
        s.n--;
    return s;
}

#endif
