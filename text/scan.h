/* Skipping over bytes that do not matter, sixteen at a time. */
#ifndef TITIAN_TEXT_SCAN_H
#define TITIAN_TEXT_SCAN_H

#include <endian.h>
#include <limits.h>

#include "text/str.h"

/** Bytes that are compared at once. */
typedef signed char titian_lane __attribute__((vector_size(16)));

/**
 * Which bytes end a scan.  As signed numbers, those that are not ASCII lie
 * below 0 and the control characters below ' '.
 */
typedef struct {
    char bytes[3];     /* '\0': none */
    signed char below; /* and all bytes below this; SCHAR_MIN: none */
} titian_stops;

static inline bool titian_stops_at(titian_stops stops, signed char c)
{
    bool stop = c < stops.below;
    for (size_t i = 0; i < sizeof stops.bytes; i++)
        stop |= stops.bytes[i] && c == (signed char)stops.bytes[i];
    return stop;
}

static inline titian_lane titian_find_byte(titian_lane lane, char byte)
{
    return byte ? lane == (signed char)byte : (titian_lane){0};
}

/** The bytes that end a scan as -1, all others as 0. */
static inline titian_lane titian_find_stops(const char *s, titian_stops stops)
{
    titian_lane lane;
    memcpy(&lane, s, sizeof lane);
    return (lane < stops.below) | titian_find_byte(lane, stops.bytes[0]) |
           titian_find_byte(lane, stops.bytes[1]) |
           titian_find_byte(lane, stops.bytes[2]);
}

/** The place of the first byte that is not 0, or the lane's size. */
static inline size_t titian_first_of(titian_lane found)
{
    uint64_t halves[2];
    memcpy(halves, &found, sizeof halves);
    if (halves[0])
        return (size_t)__builtin_ctzll(le64toh(halves[0])) / 8;
    if (halves[1])
        return 8 + (size_t)__builtin_ctzll(le64toh(halves[1])) / 8;
    return sizeof found;
}

static inline bool titian_is_empty(titian_lane found)
{
    uint64_t halves[2];
    memcpy(halves, &found, sizeof halves);
    return (halves[0] | halves[1]) == 0;
}

/**
 * The offset of the first such byte from `at` on, or s.n.  Worth its room
 * wherever it is called: which bytes are looked for is known there.
 */
__attribute__((always_inline)) static inline size_t
titian_scan(titian_str s, size_t at, titian_stops stops)
{
    const size_t n = sizeof(titian_lane), from = at;
    for (; s.n - at >= 2 * n; at += 2 * n) {
        titian_lane first = titian_find_stops(s.s + at, stops);
        titian_lane second = titian_find_stops(s.s + at + n, stops);
        if (titian_is_empty(first | second))
            continue;
        size_t found = titian_first_of(first);
        return at + found + (found < n ? 0 : titian_first_of(second));
    }
    for (; s.n - at >= n; at += n) {
        size_t found = titian_first_of(titian_find_stops(s.s + at, stops));
        if (found < n)
            return at + found;
    }
    if (at > from) /* the last lane reaches back to what was scanned */
        return s.n - n +
               titian_first_of(titian_find_stops(s.s + s.n - n, stops));
    while (at < s.n && !titian_stops_at(stops, (signed char)s.s[at]))
        at++;
    return at;
}

#endif
