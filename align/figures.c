/* Reading numbers.  What each separator means depends on the language. */
#include "align/figures.h"

static bool is_separator(const titian_tokens *t, uint32_t at)
{
    return titian_token_mark(t, at, '.') || titian_token_mark(t, at, ',') ||
           titian_token_mark(t, at, ':');
}

static bool digits(const titian_tokens *t, uint32_t at, uint32_t least,
                   uint32_t most)
{
    if (!titian_token_is(t, at, TITIAN_TOKEN_DIGITS))
        return false;
    uint32_t n = t->items[at].end - t->items[at].beg;
    return n >= least && n <= most;
}

bool titian_figure_date(const titian_tokens *tokens, uint32_t at)
{
    static const char separators[] = "/-.";
    bool year_first = digits(tokens, at, 4, 4);
    if (!digits(tokens, at, 1, 4) || !digits(tokens, at + 2, 1, 2) ||
        !digits(tokens, at + 4, 1, 4))
        return false;
    if (!(year_first && digits(tokens, at + 4, 1, 2)) &&
        !(digits(tokens, at, 1, 2) && digits(tokens, at + 4, 4, 4)))
        return false;
    for (const char *c = separators; *c; c++)
        if (titian_token_mark(tokens, at + 1, *c) &&
            titian_token_mark(tokens, at + 3, *c))
            return true;
    return false;
}

uint32_t titian_figure_end(const titian_tokens *tokens, uint32_t at)
{
    uint32_t end = at + 1;
    while (is_separator(tokens, end) &&
           titian_token_is(tokens, end + 1, TITIAN_TOKEN_DIGITS))
        end += 2;
    return end;
}

/** How many digits stand at the beginning of s. */
static size_t run_of_digits(titian_str s)
{
    size_t n = 0;
    while (n < s.n && titian_is_digit((unsigned char)s.s[n]))
        n++;
    return n;
}

size_t titian_figure_value(titian_str number, titian_side side,
                           char value[LONGEST_NUMBER])
{
    char thousands = side == SIDE_ID ? '.' : ',';
    char decimal = side == SIDE_ID ? ',' : '.';
    size_t n = 0, i = 0, first = run_of_digits(number);
    while (i + 1 < first && number.s[i] == '0')
        i++;
    while (i < number.n && n + 1 < LONGEST_NUMBER) {
        char c = number.s[i++];
        titian_str rest = titian_str_of(number.s + i, number.n - i);
        if (c == thousands && first <= 3 && run_of_digits(rest) == 3)
            continue;
        value[n++] = c == decimal ? '.' : c;
    }
    return n;
}
