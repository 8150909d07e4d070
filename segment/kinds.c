/* Telling headings, bylines, captions and list items from sentences. */
#include "segment/kinds.h"

enum {
    HEADING_WORDS = 22,
    LABEL_WORDS = 4,
    FIELD_WORDS = 2,  /* of the name before the colon, */
    FIELD_BYTES = 40, /* and how long it may be */
    LINE_WORDS = 14,
    CREDIT_BYTES = 80,
    INITIALS_BYTES = 4 /* W.K. */
};

typedef struct {
    uint32_t words;
    uint32_t long_words; /* of four letters or more, */
    uint32_t capitals;   /* and of those with a capital */
} word_counts;

/** Counts until it is clear that there are too many for a heading. */
static word_counts count_words(titian_str text)
{
    word_counts n = {0};
    for (size_t i = 0; i < text.n && n.words <= HEADING_WORDS;) {
        size_t beg = i;
        while (i < text.n && !titian_is_space(titian_utf8_at(text, i)))
            titian_utf8_next(text, &i);
        if (i > beg) {
            bool upper = titian_is_upper(titian_utf8_at(text, beg));
            n.words++;
            n.long_words += i - beg >= 4;
            n.capitals += i - beg >= 4 && upper;
        }
        while (i < text.n && titian_is_space(titian_utf8_at(text, i)))
            titian_utf8_next(text, &i);
    }
    return n;
}

/** A code point as the starts of lines are written. */
static uint32_t folded(uint32_t c)
{
    return c == 0xA0 ? ' ' : titian_to_lower(c);
}

/** Whether text begins so; a blank before a colon does not matter. */
static bool starts_folded(titian_str text, titian_str start)
{
    size_t i = 0, j = 0;
    while (j < start.n) {
        uint32_t want = titian_utf8_next(start, &j);
        if (want == ':' && folded(titian_utf8_at(text, i)) == ' ')
            titian_utf8_next(text, &i);
        if (i >= text.n || folded(titian_utf8_next(text, &i)) != want)
            return false;
    }
    return true;
}

/** The last code point, looking through quotes and brackets that close. */
static uint32_t last_mark(titian_str text)
{
    size_t end = text.n;
    uint32_t c = titian_utf8_before(text, end);
    while (end > 0 && (titian_is_closer(c) || c == '"' || c == '\'')) {
        titian_utf8_prev(text, &end);
        c = titian_utf8_before(text, end);
    }
    return c;
}

/** A short line without a final mark. */
static bool is_open_line(titian_str text)
{
    return !titian_is_final(last_mark(text)) &&
           count_words(text).words <= LINE_WORDS;
}

/** Whether the second letter of a start does not rule it out. */
static bool may_start(titian_str start, uint32_t second)
{
    unsigned char c = start.n > 1 ? (unsigned char)start.s[1] : ':';
    return c == second || c == ':' || c >= 0x80;
}

static const titian_line_start *line_start(const titian_segment_rules *rules,
                                           titian_str text)
{
    const titian_line_start *rows = rules->lines.items;
    uint32_t first = folded(titian_utf8_at(text, 0));
    uint32_t second = folded(titian_utf8_at(text, 1));
    if (first >= COUNT_OF(rules->line_heads))
        return NULL;
    titian_span head = rules->line_heads[first];
    for (uint32_t i = head.end; i-- > head.beg;) /* the longest first */
        if (may_start(rows[i].start, second) &&
            starts_folded(text, rows[i].start) &&
            (!rows[i].open || is_open_line(text)))
            return &rows[i];
    return NULL;
}

/** Reads a word from *at on, and the mark behind it. */
static titian_str next_word(titian_str text, size_t *at)
{
    size_t beg = *at;
    while (*at < text.n && titian_is_letter(titian_utf8_at(text, *at)))
        titian_utf8_next(text, at);
    titian_str word = titian_cut(text, (uint32_t)beg, (uint32_t)*at);
    if (*at < text.n)
        titian_utf8_next(text, at);
    return word;
}

static bool is_photo(const titian_segment_rules *rules, titian_str word)
{
    return word.n && (titian_lower_bits(rules, word) & WORD_PHOTO);
}

static bool opens_with_photo(const titian_segment_rules *rules, titian_str text)
{
    size_t at = 0;
    return is_photo(rules, next_word(text, &at));
}

bool titian_is_photo_credit(const titian_segment_rules *rules, titian_str text)
{
    for (size_t at = 0; at < text.n;)
        if (is_photo(rules, next_word(text, &at)))
            return true;
    return false;
}

static bool is_bracketed(titian_str text)
{
    char open = text.n > 2 ? text.s[0] : '\0';
    char close = open == '(' ? ')' : open == '[' ? ']' : '\0';
    return close && text.s[text.n - 1] == close &&
           !memchr(text.s + 1, open, text.n - 1);
}

/** Initials or a credit in brackets: (abc/def), (ANTARA/Budi), (Foto: Ani). */
static bool is_credit(const titian_segment_rules *rules, titian_str text)
{
    if (!is_bracketed(text) || text.n > CREDIT_BYTES)
        return false;
    titian_str inner = titian_str_of(text.s + 1, text.n - 2);
    if (memchr(inner.s, '/', inner.n) || opens_with_photo(rules, inner))
        return true;
    return count_words(inner).words <= 3 &&
           (!titian_is_final(titian_utf8_before(inner, inner.n)) ||
            inner.n <= INITIALS_BYTES);
}

static bool is_bullet(uint32_t c)
{
    return c == '-' || c == '*' || c == 0x2022 || c == 0x2013 || c == 0x25AA ||
           c == 0x25CF || c == 0x25E6 || c == 0xB7 || c == 0x2713;
}

/** "- ", "1. ", "(2) ", "a) " at the beginning. */
static bool is_list_item(titian_str text)
{
    size_t i = 0;
    uint32_t c = titian_utf8_next(text, &i);
    if (is_bullet(c))
        return titian_is_space(titian_utf8_at(text, i));
    size_t beg = c == '(' ? i : 0, end = beg;
    while (end < text.n && end - beg < 5 &&
           (titian_is_digit((unsigned char)text.s[end]) ||
            titian_is_letter((unsigned char)text.s[end])))
        end++;
    titian_str label = titian_cut(text, (uint32_t)beg, (uint32_t)end);
    bool digits = label.n > 0 && titian_is_digit((unsigned char)label.s[0]);
    if (label.n == 0 || !(digits || label.n == 1 || titian_is_roman(label)))
        return false;
    c = titian_utf8_at(text, end);
    bool closed = c == ')' || (beg == 0 && c == '.');
    return closed && titian_is_space(titian_utf8_at(text, end + 1)) &&
           (digits ? label.n <= 3 : true);
}

static bool ends_in_credit(titian_str text)
{
    if (text.n == 0 || text.s[text.n - 1] != ')')
        return false;
    size_t open = text.n;
    while (open > 0 && text.s[open - 1] != '(')
        open--;
    return open > 1 && memchr(text.s + open, '/', text.n - open) != NULL;
}

/** Nearly every long word has a capital. */
static bool is_title(titian_str text)
{
    word_counts n = count_words(text);
    return n.words <= HEADING_WORDS && n.long_words >= 3 &&
           n.capitals * 10 >= n.long_words * 8;
}

/** A line without a final stop, or one that is written like a title. */
static titian_kind kind_of_line(titian_str text)
{
    uint32_t last = last_mark(text);
    if (last == '.' || last == ',')
        return TITIAN_SENTENCE;
    word_counts n = count_words(text);
    bool open = !titian_is_final(last) && last != ';';
    if (last == ':')
        return n.words <= LABEL_WORDS ? TITIAN_HEADING : TITIAN_SENTENCE;
    if (open && ends_in_credit(text))
        return TITIAN_CAPTION;
    if (open && n.words <= HEADING_WORDS &&
        !titian_is_lower(titian_utf8_at(text, 0)))
        return TITIAN_HEADING;
    return is_title(text) ? TITIAN_HEADING : TITIAN_SENTENCE;
}

bool titian_is_title_run(const titian_segment_rules *rules, titian_str text)
{
    uint32_t last = titian_utf8_before(text, text.n);
    const titian_line_start *line = line_start(rules, text);
    if (last == '.' || last == ')' || last == ':' || is_list_item(text))
        return false;
    if (line && line->kind == TITIAN_HEADING)
        return count_words(text).words <= HEADING_WORDS;
    return is_title(text);
}

bool titian_is_field(titian_str text)
{
    size_t room = text.n < FIELD_BYTES ? text.n : FIELD_BYTES;
    const char *colon = memchr(text.s, ':', room);
    if (!colon || titian_is_final(last_mark(text)) ||
        count_words(text).words > HEADING_WORDS)
        return false;
    size_t at = (size_t)(colon - text.s);
    return at > 0 && at + 2 < text.n &&
           titian_is_space(titian_utf8_at(text, at + 1)) &&
           count_words(titian_str_of(text.s, at)).words <= FIELD_WORDS;
}

bool titian_opens_list(const titian_segment_rules *rules, titian_str text)
{
    if (!titian_ends(text, STR(":")))
        return false;
    const titian_line_start *line = line_start(rules, text);
    return !line || line->kind == TITIAN_LIST;
}

/** A link or a credit behind the last sentence of a paragraph. */
static titian_kind kind_of_tail(const titian_segment_rules *rules,
                                const titian_unit *unit, uint32_t *rule)
{
    const titian_line_start *line = line_start(rules, unit->text);
    bool open = unit->last && is_open_line(unit->text);
    if (line && line->kind == TITIAN_HEADING &&
        (open || titian_ends(line->start, STR(":")))) {
        *rule = line->rule;
        return TITIAN_HEADING;
    }
    if (line && open)
        return TITIAN_BYLINE;
    return is_list_item(unit->text) &&
                   !titian_is_upper(titian_utf8_at(unit->text, 0))
               ? TITIAN_LIST
               : TITIAN_SENTENCE;
}

/** A line that nothing but its looks tells about. */
static titian_kind kind_by_looks(const titian_segment_rules *rules,
                                 const titian_unit *unit, uint32_t *rule)
{
    titian_kind kind = kind_of_line(unit->text);
    if (kind == TITIAN_HEADING && !unit->headings)
        return TITIAN_SENTENCE;
    bool looks = kind == TITIAN_HEADING || kind == TITIAN_CAPTION;
    if (looks && unit->listed && !titian_ends(unit->text, STR(":")))
        return TITIAN_LIST;
    if (kind == TITIAN_HEADING)
        *rule = titian_because(rules, BY_HEADING).rule;
    return kind;
}

titian_kind titian_kind_of(const titian_segment_rules *rules,
                           const titian_unit *unit, uint32_t *rule)
{
    if (unit->text.n == 0)
        return TITIAN_SENTENCE;
    if (is_credit(rules, unit->text))
        return TITIAN_BYLINE;
    if (!unit->first)
        return kind_of_tail(rules, unit, rule);
    const titian_line_start *line = line_start(rules, unit->text);
    if (line) {
        *rule = unit->last ? line->rule : *rule;
        return line->kind;
    }
    if (is_list_item(unit->text))
        return TITIAN_LIST;
    if (titian_opens_with_credit(rules, unit->text))
        return TITIAN_CAPTION;
    if (!unit->last)
        return TITIAN_SENTENCE;
    if (titian_dateline_of(rules, unit->text) == unit->text.n ||
        titian_is_bare_dateline(rules, unit->text) ||
        titian_is_date_line(unit->text))
        return TITIAN_BYLINE;
    return kind_by_looks(rules, unit, rule);
}
