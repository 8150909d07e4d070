/* UTF-8 as RFC 3629 has it: no surrogates, nothing overlong, up to U+10FFFF. */
#include "text/utf8.h"
#include "text/scan.h"

/** Length of the valid sequence at s, or 0 if there is none. */
static size_t sequence(const unsigned char *s, size_t n)
{
    unsigned char a = s[0];
    size_t length = a < 0x80   ? 1
                    : a < 0xC2 ? 0
                    : a < 0xE0 ? 2
                    : a < 0xF0 ? 3
                    : a < 0xF5 ? 4
                               : 0;
    if (length < 2 || length > n)
        return length > n ? 0 : length;
    unsigned char low = a == 0xE0 ? 0xA0 : a == 0xF0 ? 0x90 : 0x80;
    unsigned char high = a == 0xED ? 0x9F : a == 0xF4 ? 0x8F : 0xBF;
    if (s[1] < low || s[1] > high)
        return 0;
    for (size_t i = 2; i < length; i++)
        if ((s[i] & 0xC0) != 0x80)
            return 0;
    return length;
}

/** The first byte from `at` on that is not ASCII, or s.n. */
static size_t find_wide(titian_str s, size_t at)
{
    const titian_stops wide = {"", 0};
    titian_lane block[4];
    for (; s.n - at >= sizeof block; at += sizeof block) {
        memcpy(block, s.s + at, sizeof block);
        titian_lane all = block[0] | block[1] | block[2] | block[3];
        if (!titian_is_empty(all < 0))
            break;
    }
    return titian_scan(s, at, wide);
}

bool titian_utf8_valid(titian_str s, size_t *bad)
{
    for (size_t i = 0; (i = find_wide(s, i)) < s.n;) {
        size_t length = sequence((const unsigned char *)s.s + i, s.n - i);
        if (length == 0) {
            *bad = i;
            return false;
        }
        i += length;
    }
    return true;
}

size_t titian_utf8_repair(titian_str s, titian_buf *out)
{
    size_t n_bad = 0, bad;
    while (!titian_utf8_valid(s, &bad)) {
        titian_buf_put(out, titian_str_of(s.s, bad));
        titian_utf8_put(out, 0xFFFD);
        s = titian_str_of(s.s + bad + 1, s.n - bad - 1);
        n_bad++;
    }
    titian_buf_put(out, s);
    return n_bad;
}

titian_wide titian_utf8_wide_at(titian_str s, size_t at)
{
    const unsigned char *p = (const unsigned char *)s.s + at;
    if (p[0] < 0xE0)
        return (titian_wide){(p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu), 2};
    if (p[0] < 0xF0)
        return (titian_wide){
            (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu), 3};
    return (titian_wide){(p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 |
                             (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu),
                         4};
}

titian_wide titian_utf8_wide_before(titian_str s, size_t at)
{
    do
        at--;
    while (at > 0 && ((unsigned char)s.s[at] & 0xC0) == 0x80);
    return titian_utf8_wide_at(s, at);
}

void titian_utf8_put(titian_buf *out, uint32_t c)
{
    char s[4];
    size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = n; i-- > 1; c >>= 6)
        s[i] = (char)(0x80 | (c & 0x3F));
    s[0] = (char)(lead[n] | c);
    titian_buf_put(out, titian_str_of(s, n));
}

/** How many of eight bytes have their lowest bit set. */
static uint64_t sum_bytes(uint64_t in)
{
    return (in & 0x0101010101010101u) * 0x0101010101010101u >> 56;
}

titian_chars titian_utf8_count(titian_str s)
{
    titian_chars n = {s.n, 0};
    size_t i = 0;
    for (uint64_t eight; s.n - i >= sizeof eight; i += sizeof eight) {
        memcpy(&eight, s.s + i, sizeof eight);
        if (!(eight & 0x8080808080808080u))
            continue; /* all ASCII, as most are */
        uint64_t high = eight >> 7, next = eight >> 6;
        n.all -= sum_bytes(high & ~next);
        n.astral += sum_bytes(high & next & eight >> 5 & eight >> 4);
    }
    for (; i < s.n; i++) {
        n.all -= ((unsigned char)s.s[i] & 0xC0) == 0x80;
        n.astral += (unsigned char)s.s[i] >= 0xF0;
    }
    return n;
}
