/*
 * One of ICU's doors: sentence boundaries by UAX #29.  The classes of code
 * points are asked of ICU.  Its rules are written out here, because they need
 * to be heard only where a sentence can end, and ICU's own iterator walks over
 * every byte; tests/unit/boundaries.c holds the two together.  The names SB3
 * to SB11 are those of the annex.
 */
#include "segment/boundaries.h"
#include "text/scan.h"
#include "text/utf8.h"

#include <unicode/uchar.h>

/** What was read last. */
typedef enum {
    PLAIN,      /* nothing that could end a sentence */
    CASED,      /* nor this, a letter with case */
    DOT,        /* a full stop, */
    CASED_DOT,  /* one behind a letter with case, */
    DOT_CLOSE,  /* and closing marks, */
    DOT_SPACE,  /* and blanks, */
    DOT_BEYOND, /* and more: the next sentence, unless SB8 joins it */
    MARK,       /* a question mark or the like, closing marks, */
    MARK_SPACE, /* and blanks */
    RETURN,     /* CR, which LF may follow */
    SEPARATOR,  /* any other line end */
    OVER        /* the sentence ended before this */
} state;

static const uint8_t of_ascii[128] = {
    ['\t'] = U_SB_SP,       ['\n'] = U_SB_LF,   ['\v'] = U_SB_SP,
    ['\f'] = U_SB_SP,       ['\r'] = U_SB_CR,   [' '] = U_SB_SP,
    ['!'] = U_SB_STERM,     ['"'] = U_SB_CLOSE, ['\''] = U_SB_CLOSE,
    ['('] = U_SB_CLOSE,     [')'] = U_SB_CLOSE, [','] = U_SB_SCONTINUE,
    ['-'] = U_SB_SCONTINUE, ['.'] = U_SB_ATERM, ['0' ... '9'] = U_SB_NUMERIC,
    [':'] = U_SB_SCONTINUE, ['?'] = U_SB_STERM, ['A' ... 'Z'] = U_SB_UPPER,
    ['['] = U_SB_CLOSE,     [']'] = U_SB_CLOSE, ['a' ... 'z'] = U_SB_LOWER,
    ['{'] = U_SB_CLOSE,     ['}'] = U_SB_CLOSE,
};

static int class_of(uint32_t c)
{
    return c < 0x80 ? of_ascii[c]
                    : u_getIntPropertyValue((UChar32)c, UCHAR_SENTENCE_BREAK);
}

static bool extends(int class)
{
    return class == U_SB_EXTEND || class == U_SB_FORMAT;
}

static state behind_plain(state s, int class)
{
    switch (class) {
    case U_SB_UPPER:
    case U_SB_LOWER: return CASED;
    case U_SB_ATERM: return s == CASED ? CASED_DOT : DOT;
    case U_SB_STERM: return MARK;
    case U_SB_CR: return RETURN;
    case U_SB_LF:
    case U_SB_SEP: return SEPARATOR;
    default: return PLAIN;
    }
}

/** SB6 to SB11 behind a full stop. */
static state behind_dot(state s, int class)
{
    bool bare = s == DOT || s == CASED_DOT;
    switch (class) {
    case U_SB_LOWER: return CASED;
    case U_SB_UPPER: return s == CASED_DOT ? CASED : OVER;
    case U_SB_OLETTER: return OVER;
    case U_SB_NUMERIC: return bare ? PLAIN : DOT_BEYOND;
    case U_SB_CLOSE: return s == DOT_SPACE ? DOT_BEYOND : DOT_CLOSE;
    case U_SB_SP: return DOT_SPACE;
    case U_SB_ATERM:
    case U_SB_STERM:
    case U_SB_SCONTINUE:
    case U_SB_CR:
    case U_SB_LF:
    case U_SB_SEP: return behind_plain(PLAIN, class);
    default: return DOT_BEYOND;
    }
}

/** SB8: whatever stands there, only a small letter joins it. */
static state behind_beyond(int class)
{
    switch (class) {
    case U_SB_LOWER: return CASED;
    case U_SB_UPPER:
    case U_SB_OLETTER:
    case U_SB_ATERM:
    case U_SB_STERM:
    case U_SB_CR:
    case U_SB_LF:
    case U_SB_SEP: return OVER;
    default: return DOT_BEYOND;
    }
}

/** SB8a to SB11 behind another mark. */
static state behind_mark(state s, int class)
{
    switch (class) {
    case U_SB_CLOSE: return s == MARK ? MARK : OVER;
    case U_SB_SP: return MARK_SPACE;
    case U_SB_ATERM:
    case U_SB_STERM:
    case U_SB_SCONTINUE:
    case U_SB_CR:
    case U_SB_LF:
    case U_SB_SEP: return behind_plain(PLAIN, class);
    default: return OVER;
    }
}

static state step(state s, int class)
{
    if (s == SEPARATOR || s == RETURN) /* SB3, SB4 */
        return s == RETURN && class == U_SB_LF ? SEPARATOR : OVER;
    if (extends(class)) /* SB5 */
        return s;
    if (s == DOT_BEYOND)
        return behind_beyond(class);
    if (s == MARK || s == MARK_SPACE)
        return behind_mark(s, class);
    return s == PLAIN || s == CASED ? behind_plain(s, class)
                                    : behind_dot(s, class);
}

/** True for what may end a sentence: full stops, other marks, line ends. */
static bool is_terminator(int class)
{
    return behind_plain(PLAIN, class) > CASED;
}

static size_t find_terminator(titian_str text, size_t at)
{
    const titian_stops stops = {"!.?", ' '};
    for (;;) {
        size_t here = at = titian_scan(text, at, stops);
        if (at == text.n ||
            is_terminator(class_of(titian_utf8_next(text, &at))))
            return here;
    }
}

/** The state at `at`, if it was s at `from` and no terminator followed. */
static state state_at(titian_str text, size_t from, size_t at, state s)
{
    while (at > from) {
        int class = class_of(titian_utf8_prev(text, &at));
        if (!extends(class))
            return behind_plain(PLAIN, class);
    }
    return s;
}

/**
 * Reads on from a terminator at *at, in state s.  The sentence is OVER at the
 * new *at, or goes on from there.
 */
static state decide(titian_str text, size_t *at, state s)
{
    for (size_t i = *at; i < text.n;) {
        s = step(s, class_of(titian_utf8_next(text, &i)));
        if (s == OVER)
            return OVER;
        if (s != DOT_BEYOND)
            *at = i;
        if (s == PLAIN || s == CASED)
            return s;
    }
    return OVER;
}

size_t titian_boundary_behind(titian_str text, size_t beg)
{
    size_t at = beg;
    for (state s = PLAIN; s != OVER;) {
        size_t from = at;
        at = find_terminator(text, from);
        s = decide(text, &at, state_at(text, from, at, s));
    }
    return at;
}

bool titian_boundaries_reach(titian_boundaries *walk, size_t after, size_t to)
{
    while (walk->next <= after)
        walk->next = titian_boundary_behind(walk->text, walk->next);
    return walk->next <= to && walk->next < walk->text.n;
}
