/*
 * Lines that say when and where a text was published, told by their shape:
 * "Sabtu, 10 Feb 2024 10:00 WIB", "Sukamaju, 5 Maret 2024".
 */
#include "segment/kinds.h"

enum { LINE_BYTES = 90, PLACE_WORDS = 2 };

/** Takes the last word off text, with the marks that part it from others. */
static titian_str take_last(titian_str *text)
{
    size_t end = text->n;
    while (end > 0 && !titian_is_letter(titian_utf8_before(*text, end)) &&
           !titian_is_digit(titian_utf8_before(*text, end)))
        titian_utf8_prev(*text, &end);
    size_t beg = end;
    while (beg > 0 && !titian_is_space(titian_utf8_before(*text, beg)))
        titian_utf8_prev(*text, &beg);
    titian_str word = titian_cut(*text, (uint32_t)beg, (uint32_t)end);
    text->n = beg;
    return word;
}

static bool are_digits(titian_str s, size_t beg, size_t end)
{
    for (size_t i = beg; i < end; i++)
        if (!titian_is_digit((unsigned char)s.s[i]))
            return false;
    return end > beg;
}

/** 10:15, 9.30 */
static bool is_clock(titian_str word)
{
    return (word.n == 4 || word.n == 5) &&
           (word.s[word.n - 3] == ':' || word.s[word.n - 3] == '.') &&
           are_digits(word, 0, word.n - 3) &&
           are_digits(word, word.n - 2, word.n);
}

/** 2024, 12/03/2024, 2024-03-12 */
static bool holds_year(titian_str word)
{
    bool ends = word.n >= 4 && are_digits(word, word.n - 4, word.n);
    bool begins = word.n >= 4 && are_digits(word, 0, 4);
    titian_str year = titian_str_of(word.s + (ends ? word.n - 4 : 0), 4);
    return (ends || begins) && (year.s[0] == '1' || year.s[0] == '2');
}

/** A date, a clock time, perhaps its zone, and nothing behind them. */
static bool is_timestamp(titian_str text)
{
    titian_str word = take_last(&text);
    if (titian_case_of(word) == TITIAN_CASE_UPPER && word.n <= 4)
        word = take_last(&text);
    if (!is_clock(word))
        return false;
    word = take_last(&text);
    if (titian_case_of(word) == TITIAN_CASE_LOWER && !holds_year(word))
        word = take_last(&text); /* ... 2024 pukul 10.15 WIB */
    return holds_year(word);
}

/** A place of a word or two, a comma and a full date, as letters have it. */
static bool is_place_and_date(titian_str text)
{
    titian_str year = take_last(&text), month = take_last(&text);
    titian_str day = take_last(&text);
    if (year.n != 4 || !holds_year(year) || day.n > 2 ||
        !are_digits(day, 0, day.n) || month.n < 3 ||
        !titian_is_upper(titian_utf8_at(month, 0)))
        return false;
    text = titian_trim_space(text);
    if (!titian_ends(text, STR(",")))
        return false;
    size_t n = 0;
    while (titian_trim_space(text).n && n <= PLACE_WORDS) {
        titian_str word = take_last(&text);
        n++;
        if (word.n == 0 || !titian_is_upper(titian_utf8_at(word, 0)))
            return false;
    }
    return n > 0 && n <= PLACE_WORDS;
}

bool titian_is_date_line(titian_str text)
{
    return text.n <= LINE_BYTES &&
           !titian_is_final(titian_utf8_before(text, text.n)) &&
           (is_timestamp(text) || is_place_and_date(text));
}
