/* One of ICU's four doors: character properties and case mapping. */
#include "text/fold.h"

#include <unicode/uchar.h>

bool titian_is_wide_letter(uint32_t c)
{
    return u_isalpha((UChar32)c) ||
           (U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK) != 0;
}

bool titian_is_wide_upper(uint32_t c)
{
    return u_isupper((UChar32)c) || u_istitle((UChar32)c);
}

bool titian_is_wide_lower(uint32_t c)
{
    return u_islower((UChar32)c);
}

bool titian_is_wide_space(uint32_t c)
{
    return u_isUWhiteSpace((UChar32)c);
}

bool titian_is_emoji(uint32_t c)
{
    enum {
        JOINER = 0x200D,
        HEART = 0x2764,
        VARIATION = 0xFE0F,
        PICTURES = 0x1F000
    };
    if (c < 0x2000)
        return false;
    return c == JOINER || c == VARIATION || c == HEART ||
           (c >= PICTURES &&
            u_hasBinaryProperty((UChar32)c, UCHAR_EXTENDED_PICTOGRAPHIC)) ||
           u_hasBinaryProperty((UChar32)c, UCHAR_EMOJI_PRESENTATION) ||
           u_hasBinaryProperty((UChar32)c, UCHAR_EMOJI_MODIFIER);
}

uint32_t titian_to_lower(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    return (uint32_t)u_tolower((UChar32)c);
}

uint32_t titian_to_upper(uint32_t c)
{
    if (c < 0x80)
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    return (uint32_t)u_toupper((UChar32)c);
}

/** Lowers the ASCII letters at the beginning of s; returns how many bytes. */
static size_t fold_ascii(titian_str s, titian_buf *out)
{
    char *room = titian_buf_room(out, s.n);
    size_t i = 0;
    for (; room && i < s.n; i++) {
        unsigned char c = (unsigned char)s.s[i];
        if (c >= 0x80 || c == '`')
            break;
        room[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    out->n += i;
    return i;
}

void titian_fold(titian_str s, titian_buf *out)
{
    for (size_t i = fold_ascii(s, out); i < s.n && !out->failed;) {
        uint32_t c = titian_utf8_next(s, &i);
        titian_utf8_put(out,
                        titian_is_apostrophe(c) ? '\'' : titian_to_lower(c));
        i += fold_ascii(titian_str_of(s.s + i, s.n - i), out);
    }
}

static bool is_blank(uint32_t c)
{
    return titian_is_space(c) || c == 0xFEFF;
}

titian_str titian_trim_space(titian_str s)
{
    while (s.n && is_blank(titian_utf8_before(s, s.n)))
        titian_utf8_prev(s, &s.n);
    size_t beg = 0;
    while (beg < s.n && is_blank(titian_utf8_at(s, beg)))
        titian_utf8_next(s, &beg);
    return titian_str_of(s.s + beg, s.n - beg);
}

titian_case titian_case_of(titian_str word)
{
    size_t n_upper = 0, n_lower = 0, first_upper = 0, n = 0;
    for (size_t i = 0; i < word.n; n++) {
        uint32_t c = titian_utf8_next(word, &i);
        bool upper = titian_is_upper(c);
        n_upper += upper;
        n_lower += titian_is_lower(c);
        first_upper |= n == 0 && upper;
    }
    if (n_upper == 0)
        return TITIAN_CASE_LOWER;
    if (n_upper == 1 && first_upper)
        return TITIAN_CASE_TITLE;
    return n_lower == 0 ? TITIAN_CASE_UPPER : TITIAN_CASE_MIXED;
}

void titian_put_title(titian_str s, titian_buf *out)
{
    size_t i = 0;
    if (s.n) {
        titian_utf8_put(out, titian_to_upper(titian_utf8_next(s, &i)));
        titian_buf_put(out, titian_str_of(s.s + i, s.n - i));
    }
}

void titian_put_upper(titian_str s, titian_buf *out)
{
    for (size_t i = 0; i < s.n;)
        titian_utf8_put(out, titian_to_upper(titian_utf8_next(s, &i)));
}
