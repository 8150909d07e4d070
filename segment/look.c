/* Looking left and right of a closing mark. */
#include "segment/look.h"

enum {
    LONGEST_WORD = 96, /* bytes; how far a look goes for a word */
    LONGEST_NOTE = 40  /* bytes of a bracketed footnote mark */
};

bool titian_is_final(uint32_t c)
{
    return c == '.' || c == '?' || c == '!' || c == 0x2026 || c == 0x203D;
}

bool titian_is_closer(uint32_t c)
{
    return c == ')' || c == ']' || c == '}' || c == 0x201D || c == 0x2019 ||
           c == 0xBB;
}

bool titian_is_opener(uint32_t c)
{
    return c == '(' || c == '[' || c == '{' || c == 0x201C || c == 0x2018 ||
           c == 0xAB || c == 0x201E;
}

static bool is_straight(uint32_t c)
{
    return c == '"' || c == '\'';
}

/** Code points that may stand before a word and do not belong to it. */
static bool before_word(uint32_t c)
{
    return titian_is_opener(c) || is_straight(c) || c == 0x2019;
}

static uint32_t word_beginning(titian_str text, uint32_t unit, uint32_t mark)
{
    size_t at = mark;
    uint32_t floor = mark - unit > LONGEST_WORD ? mark - LONGEST_WORD : unit;
    while (at > floor) {
        size_t back = at;
        uint32_t c = titian_utf8_prev(text, &back);
        if (titian_is_space(c))
            break;
        at = back;
    }
    while (at < mark && before_word(titian_utf8_at(text, at)))
        titian_utf8_next(text, &at);
    return (uint32_t)at;
}

static uint32_t skip_finals(titian_str text, uint32_t at)
{
    size_t i = at;
    while (titian_is_final(titian_utf8_at(text, i)))
        titian_utf8_next(text, &i);
    return (uint32_t)i;
}

static uint32_t skip_closers(titian_str text, uint32_t at, bool quoted)
{
    size_t i = at;
    for (;;) {
        uint32_t c = titian_utf8_at(text, i);
        size_t after = i;
        if (c == 0 || (!titian_is_closer(c) && !is_straight(c)))
            return (uint32_t)i;
        titian_utf8_next(text, &after);
        uint32_t then = titian_utf8_at(text, after);
        bool glued = titian_is_letter(then) || titian_is_digit(then);
        if (is_straight(c) && glued && !quoted)
            return (uint32_t)i;
        i = after;
    }
}

/** Raised digits, asterisks and daggers, as notes are marked with. */
static bool is_note_mark(uint32_t c)
{
    return c == '*' || c == 0xB9 || c == 0xB2 || c == 0xB3 ||
           (c >= 0x2070 && c <= 0x2079) || c == 0x2020 || c == 0x2021;
}

/** Behind marks of notes that a blank or the end follows: .¹ .** */
static uint32_t skip_note_marks(titian_str text, uint32_t at)
{
    size_t i = at;
    while (is_note_mark(titian_utf8_at(text, i)))
        titian_utf8_next(text, &i);
    uint32_t then = titian_utf8_at(text, i);
    return then == 0 || titian_is_space(then) ? (uint32_t)i : at;
}

/** Behind footnote marks that are glued to the stop: .[1][2] */
static uint32_t skip_notes(titian_str text, uint32_t at)
{
    while (at < text.n && text.s[at] == '[') {
        size_t room = text.n - at < LONGEST_NOTE ? text.n - at : LONGEST_NOTE;
        const char *close = memchr(text.s + at, ']', room);
        if (!close || close == text.s + at + 1)
            break;
        at = (uint32_t)(close - text.s) + 1;
    }
    return skip_note_marks(text, at);
}

static uint32_t skip_spaces(titian_str text, uint32_t at)
{
    size_t i = at;
    while (i < text.n && titian_is_space(titian_utf8_at(text, i)))
        titian_utf8_next(text, &i);
    return (uint32_t)i;
}

/** Behind a run of pictures that comments on the sentence before it. */
static uint32_t skip_emoji(titian_str text, uint32_t at)
{
    size_t end = at;
    for (size_t i = at; i < text.n;) {
        uint32_t c = titian_utf8_next(text, &i);
        if (titian_is_emoji(c))
            end = i;
        else if (!titian_is_space(c))
            break;
    }
    return (uint32_t)end;
}

/** @name and #tag begin with a letter, whatever its case. */
static bool is_tag(titian_str text, size_t at)
{
    uint32_t c = titian_utf8_at(text, at);
    return (c == '@' || c == '#') &&
           titian_is_letter(titian_utf8_at(text, at + 1));
}

static void look_ahead(titian_look *look)
{
    titian_str text = look->text;
    size_t i = look->next;
    while (i < text.n && before_word(titian_utf8_at(text, i))) {
        titian_utf8_next(text, &i);
        look->opens = true;
    }
    look->next_word = (uint32_t)i;
    uint32_t c = titian_utf8_at(text, i);
    look->how = c == 0                ? NEXT_NONE
                : titian_is_digit(c)  ? NEXT_DIGIT
                : titian_is_lower(c)  ? NEXT_LOWER
                : titian_is_letter(c) ? NEXT_UPPER
                : is_tag(text, i)     ? NEXT_TAG
                                      : NEXT_MARK;
}

titian_look titian_look_at(titian_str text, uint32_t unit, uint32_t mark,
                           bool quoted)
{
    titian_look look = {.text = text, .unit = unit, .mark = mark};
    look.word = word_beginning(text, unit, mark);
    look.stop = skip_finals(text, mark);
    look.end = skip_closers(text, look.stop, quoted);
    look.closed = look.end > look.stop;
    uint32_t noted = skip_notes(text, look.end);
    look.noted = noted > look.end;
    look.end = skip_emoji(text, noted);
    look.next = skip_spaces(text, look.end);
    look.spaced = look.next > look.end;
    look_ahead(&look);
    return look;
}

titian_str titian_look_word(const titian_look *look)
{
    return titian_cut(look->text, look->word, look->stop);
}

titian_str titian_look_next(const titian_look *look)
{
    titian_str text = look->text;
    size_t end = look->next_word;
    while (end < text.n && end - look->next_word < LONGEST_WORD) {
        size_t i = end;
        uint32_t c = titian_utf8_next(text, &i);
        if (!titian_is_letter(c) && !titian_is_digit(c) && c != '-')
            break;
        end = i;
    }
    return titian_cut(text, look->next_word, (uint32_t)end);
}

titian_str titian_look_before(const titian_look *look)
{
    size_t end = look->word;
    while (end > look->unit &&
           (titian_is_space(titian_utf8_before(look->text, end)) ||
            before_word(titian_utf8_before(look->text, end))))
        titian_utf8_prev(look->text, &end);
    uint32_t beg = word_beginning(look->text, look->unit, (uint32_t)end);
    return titian_cut(look->text, beg, (uint32_t)end);
}

bool titian_look_asks_icu(const titian_look *look)
{
    return titian_boundaries_reach(look->icu, look->mark, look->next_word);
}
