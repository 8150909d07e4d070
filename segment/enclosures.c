/*
 * A quotation of several sentences is one unit when a clause of the same
 * sentence encloses it ("A. B," kata X. or X berkata, "A. B.").  Where the
 * quotation stands alone it is split like other text.
 */
#include "segment/enclosures.h"
#include "text/scan.h"

enum {
    QUOTE_BOUND = 2000, /* bytes of the longest quotation held */
    BRACKET_BOUND = 400 /* bytes of the longest bracket held */
};

typedef struct {
    const titian_segment_rules *rules;
    titian_str text;
    titian_candidate *candidates;
    uint32_t n;
    titian_quotes quotes;
    uint32_t first; /* the first candidate that may lie inside */
} holding;

/** What opens, what closes it, and the byte that either begins with. */
typedef struct {
    uint32_t open, close;
    char first[2];
} pair;

static uint32_t last_before(titian_str text, size_t at)
{
    while (at > 0 && titian_is_space(titian_utf8_before(text, at)))
        titian_utf8_prev(text, &at);
    return titian_utf8_before(text, at);
}

static uint32_t first_behind(titian_str text, size_t at)
{
    while (at < text.n && titian_is_space(titian_utf8_at(text, at)))
        titian_utf8_next(text, &at);
    return titian_utf8_at(text, at);
}

/** True if the text around [open, close) goes on with the same sentence. */
static bool is_enclosed(titian_str text, uint32_t open, uint32_t inner_end,
                        uint32_t close)
{
    uint32_t behind = first_behind(text, close);
    uint32_t inside = titian_utf8_before(text, inner_end);
    uint32_t before = last_before(text, open);
    if (inside == ',' || titian_is_lower(behind) || behind == ',')
        return true;
    return before != 0 && !titian_is_final(before) &&
           !titian_is_closer(before) && before != '"' && before != '-' &&
           before != 0x2013 && before != 0x2014;
}

static void withdraw(holding *h, uint32_t open, uint32_t close,
                     titian_reason reason)
{
    for (uint32_t i = h->first; i < h->n; i++) {
        titian_candidate *c = &h->candidates[i];
        if (c->mark >= close)
            break;
        if (c->mark > open && c->end < close && c->decision.breaks)
            c->decision = titian_because(h->rules, reason);
    }
}

/** A single quote before a letter closes nothing: Jum'at, Jum’at. */
static bool is_apostrophe(titian_str text, size_t behind, uint32_t c)
{
    return (c == '\'' || c == 0x2019) &&
           titian_is_letter(titian_utf8_at(text, behind));
}

/** A second single quote that could open says that the first did not. */
static bool opens_again(titian_str text, size_t at, uint32_t c, uint32_t open)
{
    uint32_t before = titian_utf8_before(text, at);
    return c == open && (c == '\'' || c == 0x2018) &&
           (titian_is_space(before) || before == '(') &&
           titian_is_letter(titian_utf8_at(text, at + (c == '\'' ? 1 : 3)));
}

/** Where what opened before `at` closes, within a bound; 0: nowhere. */
static uint32_t find_close(titian_str text, size_t at, const pair *p,
                           uint32_t bound)
{
    uint32_t depth = 1;
    const titian_stops stops = {{p->first[0], p->first[1]}, SCHAR_MIN};
    for (size_t end = at + bound;;) {
        size_t here = at = titian_scan(text, at, stops);
        if (at >= text.n || at >= end)
            return 0;
        uint32_t c = titian_utf8_next(text, &at);
        if (opens_again(text, here, c, p->open))
            return 0;
        if (c == p->close && !is_apostrophe(text, at, c) && --depth == 0)
            return (uint32_t)here;
        if (c == '(' && p->open == '(')
            depth++;
    }
}

static const pair *pair_of(uint32_t open)
{
    static const pair pairs[] = {{'"', '"', {'"', '"'}},
                                 {'\'', '\'', {'\'', '\''}},
                                 {'(', ')', {'(', ')'}},
                                 {0x201C, 0x201D, {'\xE2', '\xE2'}},
                                 {0x2018, 0x2019, {'\xE2', '\xE2'}},
                                 {0xAB, 0xBB, {'\xC2', '\xC2'}}};
    for (size_t i = 0; i < COUNT_OF(pairs); i++)
        if (pairs[i].open == open)
            return &pairs[i];
    return NULL;
}

/** A straight quote opens when text follows it and none stands before it. */
static bool may_open(titian_str text, size_t at, uint32_t c)
{
    uint32_t before = titian_utf8_before(text, at);
    if (c != '"' && c != '\'')
        return true;
    return !titian_is_space(titian_utf8_at(text, at + 1)) &&
           !titian_is_letter(before);
}

/** Holds what opens at `at` together; returns where to go on. */
static size_t hold(holding *h, size_t at)
{
    titian_str text = h->text;
    size_t behind = at;
    uint32_t c = titian_utf8_next(text, &behind);
    const pair *p = pair_of(c);
    if (!p || !may_open(text, at, c))
        return behind;
    bool bracket = c == '(';
    uint32_t close =
        find_close(text, behind, p, bracket ? BRACKET_BOUND : QUOTE_BOUND);
    if (close == 0)
        return behind;
    size_t end = close;
    titian_utf8_next(text, &end);
    if (bracket)
        withdraw(h, (uint32_t)at, (uint32_t)end, BY_BRACKET);
    else if (h->quotes == TITIAN_QUOTES_KEEP ||
             (h->quotes == TITIAN_QUOTES_AUTO &&
              is_enclosed(text, (uint32_t)at, close, (uint32_t)end)))
        withdraw(h, (uint32_t)at, (uint32_t)end, BY_QUOTATION);
    return bracket ? behind : end;
}

void titian_hold_enclosures(const titian_segment_rules *rules, titian_str text,
                            titian_candidate *candidates, uint32_t n,
                            titian_quotes quotes)
{
    const titian_stops openers = {"\"'(", 0};
    holding h = {rules, text, candidates, n, quotes, 0};
    for (size_t at = 0; h.first < n;) {
        at = titian_scan(text, at, openers);
        if (at == text.n)
            break;
        while (h.first < n && candidates[h.first].mark < at)
            h.first++;
        at = hold(&h, at);
    }
}
