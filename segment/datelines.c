/*
 * Datelines: a place, an outlet or both, closed by a dash, before the first
 * sentence of a report.  "JAKARTA, KOMPAS.com -", "Jakarta (ANTARA) –".
 */
#include "segment/kinds.h"

enum { DATELINE_BYTES = 72, DATELINE_WORDS = 7 };

typedef struct {
    uint32_t words;
    bool outlet, upper, bracket;
    bool plain; /* some word has no capital and stands in no bracket */
} head;

static bool is_dash(uint32_t c)
{
    return c == '-' || c == 0x2013 || c == 0x2014;
}

/** Offset of the dash that closes the head of a report, or 0. */
static uint32_t find_dash(titian_str text)
{
    for (size_t i = 0; i < text.n && i < DATELINE_BYTES;) {
        size_t at = i;
        uint32_t c = titian_utf8_next(text, &i);
        uint32_t before = titian_utf8_before(text, at);
        bool apart = titian_is_space(before) || before == ')' || before == '.';
        if (is_dash(c) && at > 0 && apart)
            return (uint32_t)at;
    }
    return 0;
}

static void look_at_word(const titian_segment_rules *rules, titian_str word,
                         bool in_bracket, head *h)
{
    titian_case shape = titian_case_of(word);
    h->words++;
    h->outlet |= (titian_word_bits(rules, word) & WORD_OUTLET) != 0;
    h->upper |= shape == TITIAN_CASE_UPPER && word.n >= 4;
    h->plain |= shape == TITIAN_CASE_LOWER && !in_bracket &&
                !titian_is_digit(titian_utf8_at(word, 0));
}

static head read_head(const titian_segment_rules *rules, titian_str text)
{
    head h = {0};
    bool in_bracket = false, after_stop = false;
    for (size_t i = 0; i < text.n;) {
        size_t beg = i;
        while (i < text.n && (titian_is_letter(titian_utf8_at(text, i)) ||
                              titian_is_digit(titian_utf8_at(text, i))))
            titian_utf8_next(text, &i);
        if (i > beg && !after_stop)
            look_at_word(rules, titian_cut(text, (uint32_t)beg, (uint32_t)i),
                         in_bracket, &h);
        if (i == text.n)
            break;
        uint32_t c = titian_utf8_next(text, &i);
        after_stop = c == '.';
        in_bracket = c == '(' ? true : c == ')' ? false : in_bracket;
        h.bracket |= c == '(';
    }
    return h;
}

uint32_t titian_dateline_of(const titian_segment_rules *rules, titian_str text)
{
    uint32_t dash = find_dash(text);
    if (dash == 0 || !titian_is_upper(titian_utf8_at(text, 0)))
        return 0;
    size_t end = dash;
    while (end < text.n && is_dash(titian_utf8_at(text, end)))
        titian_utf8_next(text, &end);
    uint32_t behind = titian_utf8_at(text, end);
    if (behind != 0 && !titian_is_space(behind))
        return 0;
    head h = read_head(rules, titian_cut(text, 0, dash));
    if (h.plain || h.words == 0 || h.words > DATELINE_WORDS)
        return 0;
    bool place_alone = h.words <= 2;
    bool told = h.outlet || h.upper || h.bracket || place_alone;
    return told ? (uint32_t)end : 0;
}
