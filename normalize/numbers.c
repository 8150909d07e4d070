/* Reading and rewriting numbers; digits are copied, never computed. */
#include "normalize/numbers.h"

enum { NUMBER_DIGITS = 40 }; /* longer runs are identifiers */

static uint32_t length(const titian_tokens *t, uint32_t i)
{
    return t->items[i].end - t->items[i].beg;
}

static bool digits_at(const titian_tokens *t, uint32_t i)
{
    return titian_token_is(t, i, TITIAN_TOKEN_DIGITS);
}

static bool links(const titian_tokens *t, uint32_t i)
{
    return titian_token_mark(t, i, '.') || titian_token_mark(t, i, ',') ||
           titian_token_mark(t, i, ':') || titian_token_mark(t, i, '/');
}

bool titian_number_is_linked(const titian_tokens *t, uint32_t at)
{
    if (at > 0 && titian_token_is(t, at - 1, TITIAN_TOKEN_WORD))
        return true;
    return at > 1 && links(t, at - 1) &&
           (digits_at(t, at - 2) ||
            (!titian_token_mark(t, at - 1, '/') &&
             titian_token_is(t, at - 2, TITIAN_TOKEN_WORD)));
}

uint32_t titian_number_end(const titian_tokens *tokens, uint32_t at)
{
    if (!digits_at(tokens, at) || length(tokens, at) > NUMBER_DIGITS)
        return 0;
    uint32_t end = at + 1;
    bool grouped = length(tokens, at) <= 3 &&
                   tokens->text.s[tokens->items[at].beg] != '0';
    while (grouped && titian_token_mark(tokens, end, '.') &&
           digits_at(tokens, end + 1) && length(tokens, end + 1) == 3)
        end += 2;
    if (titian_token_mark(tokens, end, ',') && digits_at(tokens, end + 1) &&
        length(tokens, end + 1) <= 6)
        end += 2;
    return links(tokens, end) && digits_at(tokens, end + 1) ? 0 : end;
}

bool titian_number_is_ambiguous(titian_str number)
{
    const char *comma = number.n ? memchr(number.s, ',', number.n) : NULL;
    bool dotted = number.n && memchr(number.s, '.', number.n);
    if (!comma || dotted || number.s[0] == '0')
        return false;
    size_t whole = (size_t)(comma - number.s);
    return whole <= 3 && number.n - whole == 4;
}

void titian_number_english(titian_str number, titian_buf *out)
{
    for (size_t i = 0; i < number.n; i++) {
        char c = number.s[i];
        titian_buf_putc(out, c == '.' ? ',' : c == ',' ? '.' : c);
    }
}

/** Digits of the whole part and of the decimals after shifting the comma. */
typedef struct {
    char digits[3 * NUMBER_DIGITS];
    size_t n, whole;
} shifted;

static shifted shift_number(titian_str number, int shift)
{
    shifted s = {.n = 0};
    size_t comma = SIZE_MAX;
    for (size_t i = 0; i < number.n && s.n < 2 * NUMBER_DIGITS; i++) {
        if (number.s[i] == ',')
            comma = s.n;
        else if (titian_is_digit((unsigned char)number.s[i]))
            s.digits[s.n++] = number.s[i];
    }
    s.whole = (comma == SIZE_MAX ? s.n : comma) + (size_t)shift;
    while (s.n < s.whole && s.n < sizeof s.digits)
        s.digits[s.n++] = '0';
    if (s.whole > s.n)
        s.whole = s.n;
    if (shift > 0)
        while (s.n > s.whole && s.digits[s.n - 1] == '0')
            s.n--;
    return s;
}

static void put_shifted(titian_str number, int shift, bool grouped,
                        titian_buf *out)
{
    shifted s = shift_number(number, shift);
    size_t first = 0;
    while (shift > 0 && first + 1 < s.whole && s.digits[first] == '0')
        first++;
    for (size_t i = first; i < s.whole; i++) {
        if (grouped && i > first && (s.whole - i) % 3 == 0)
            titian_buf_putc(out, ',');
        titian_buf_putc(out, s.digits[i]);
    }
    if (s.n > s.whole) {
        titian_buf_putc(out, '.');
        titian_buf_put(out, titian_str_of(s.digits + s.whole, s.n - s.whole));
    }
}

void titian_number_value(titian_str number, int shift, titian_buf *out)
{
    put_shifted(number, shift, false, out);
}

void titian_number_grouped(titian_str number, int shift, titian_buf *out)
{
    put_shifted(number, shift, true, out);
}

uint32_t titian_english_number_end(const titian_tokens *tokens, uint32_t at)
{
    uint32_t end = at + 1, n_groups = 0;
    bool round = true;
    if (!digits_at(tokens, at) || length(tokens, at) > 3 ||
        tokens->text.s[tokens->items[at].beg] == '0')
        return 0;
    while (titian_token_mark(tokens, end, ',') && digits_at(tokens, end + 1) &&
           length(tokens, end + 1) == 3) {
        round = round &&
                titian_eq(titian_token_text(tokens, end + 1), STR("000"));
        n_groups++;
        end += 2;
    }
    bool sure = n_groups > 1 || (n_groups == 1 && round);
    return sure && !(links(tokens, end) && digits_at(tokens, end + 1)) ? end
                                                                       : 0;
}

void titian_english_number(titian_str number, titian_str field, titian_buf *out)
{
    for (size_t i = 0; i < number.n; i++) {
        char c = number.s[i];
        if (c != ',')
            titian_buf_putc(out, c);
        else if (!titian_eq(field, STR("value")))
            titian_buf_putc(out, titian_eq(field, STR("en")) ? ',' : '.');
    }
}

int64_t titian_number_thousandths(titian_str number)
{
    enum { DIGITS = 15, DECIMALS = 3 };
    int64_t n = 0;
    int decimals = -1, digits = 0;
    for (size_t i = 0; i < number.n && decimals < DECIMALS; i++) {
        char c = number.s[i];
        if (c == ',')
            decimals = 0;
        else if (titian_is_digit((unsigned char)c) && digits++ == DIGITS)
            return INT64_MAX;
        else if (titian_is_digit((unsigned char)c)) {
            n = n * 10 + (c - '0');
            decimals += decimals >= 0;
        }
    }
    for (int i = decimals < 0 ? 0 : decimals; i < DECIMALS; i++)
        n *= 10;
    return n;
}
