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
    char bytes[3];
    signed char below; /* and all bytes below this; SCHAR_MIN: none */
} titian_stops;

static inline bool titian_stops_at(titian_stops stops, signed char c)
{
    bool stop = c < stops.below;
    for (size_t i = 0; i < sizeof stops.bytes; i++)
        stop |= c == (signed char)stops.bytes[i];
    return stop;
}

/** The place of the first such byte in a lane, or the lane's size. */
static inline size_t titian_scan_lane(const char *s, titian_stops stops)
{
    titian_lane lane;
    uint64_t halves[2];
    memcpy(&lane, s, sizeof lane);
    titian_lane stop = lane < stops.below;
    for (size_t i = 0; i < sizeof stops.bytes; i++)
        stop |= lane == (signed char)stops.bytes[i];
    memcpy(halves, &stop, sizeof halves);
    if (halves[0])
        return (size_t)__builtin_ctzll(le64toh(halves[0])) / 8;
    if (halves[1])
        return 8 + (size_t)__builtin_ctzll(le64toh(halves[1])) / 8;
    return sizeof lane;
}

/** The offset of the first such byte from `at` on, or s.n. */
static inline size_t titian_scan(titian_str s, size_t at, titian_stops stops)
{
    const size_t n = sizeof(titian_lane), from = at;
    for (; s.n - at >= n; at += n) {
        size_t found = titian_scan_lane(s.s + at, stops);
        if (found < n)
            return at + found;
    }
    if (at > from) /* the last lane reaches back to what was scanned */
        return s.n - n + titian_scan_lane(s.s + s.n - n, stops);
    while (at < s.n && !titian_stops_at(stops, (signed char)s.s[at]))
        at++;
    return at;
}

#endif
