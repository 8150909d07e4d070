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

/** Offset of the next dash from `from` on that is set apart, or 0. */
static uint32_t find_dash(titian_str text, size_t from)
{
    for (size_t i = from; i < text.n && i < from + DATELINE_BYTES;) {
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

/** "Surabaya – kota terbesar kedua – sedang ...": dashes around a remark. */
static bool is_remark(titian_str text, size_t behind)
{
    size_t first = behind;
    while (first < text.n && titian_is_space(titian_utf8_at(text, first)))
        titian_utf8_next(text, &first);
    return titian_is_lower(titian_utf8_at(text, first)) &&
           find_dash(text, first) != 0;
}

uint32_t titian_dateline_of(const titian_segment_rules *rules, titian_str text)
{
    uint32_t dash = find_dash(text, 0);
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
    bool place_alone = h.words <= 2 && !is_remark(text, end);
    bool told = h.outlet || h.upper || h.bracket || place_alone;
    return told ? (uint32_t)end : 0;
}

/** The end of the word that begins at `at`. */
static size_t word_end(titian_str text, size_t at)
{
    while (at < text.n && (titian_is_letter(titian_utf8_at(text, at)) ||
                           titian_is_digit(titian_utf8_at(text, at))))
        titian_utf8_next(text, &at);
    return at;
}

bool titian_is_bare_dateline(const titian_segment_rules *rules, titian_str text)
{
    const char *comma = memchr(text.s, ',', text.n);
    if (!comma || text.n > DATELINE_BYTES || comma == text.s)
        return false;
    titian_str first = titian_str_of(text.s, (size_t)(comma - text.s));
    head h = read_head(rules, text), place = read_head(rules, first);
    bool domain = memchr(comma, '.', (size_t)(text.s + text.n - comma)) &&
                  text.s[text.n - 1] != '.';
    bool place_first = titian_case_of(first) == TITIAN_CASE_UPPER &&
                       first.n >= 4 && (h.outlet || domain);
    return !h.plain && h.words <= DATELINE_WORDS &&
           (place_first || (place.outlet && h.words - place.words <= 2));
}

bool titian_opens_with_credit(const titian_segment_rules *rules,
                              titian_str text)
{
    size_t end = word_end(text, 0);
    titian_str outlet = titian_cut(text, 0, (uint32_t)end);
    if (!(titian_word_bits(rules, outlet) & WORD_OUTLET))
        return false;
    if (end + 1 < text.n && text.s[end] == '.')
        end = word_end(text, end + 1);
    if (end + 1 >= text.n || text.s[end] != '/')
        return false;
    titian_str name =
        titian_cut(text, (uint32_t)end + 1, (uint32_t)word_end(text, end + 1));
    return titian_case_of(name) == TITIAN_CASE_UPPER;
}
