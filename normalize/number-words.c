/*
 * A grammar of number words.  The words and what they count stand in sets.tsv:
 * number.unit (satu to sembilan, sepuluh, sebelas, seratus), number.times
 * (puluh, ratus), number.teen (belas), number.scale (ribu, juta ...).  Values
 * are kept in tenths, for setengah.
 */
#include "normalize/number-words.h"

enum { TENTHS = 10, MOST_WORDS = 16 };

typedef struct {
    int64_t total, group, digit; /* in tenths */
    uint32_t words;
    bool half;
} reading;

/** Takes one word in; false if it does not go on with the number. */
static bool take(titian_view *view, uint32_t at, reading *r)
{
    const titian_known_sets *k = &view->rules->known;
    int64_t v;
    if (titian_view_member(view, k->unit, at, &v)) {
        if (r->digit || r->half)
            return false;
        r->digit = v * TENTHS;
        r->group += v >= 100 ? r->digit : 0;
        r->digit = v >= 100 ? 0 : r->digit;
    } else if (titian_view_member(view, k->teen, at, &v) && r->digit) {
        r->digit += v * TENTHS;
    } else if (titian_view_member(view, k->times, at, &v) && r->digit) {
        r->group += r->digit * v;
        r->digit = 0;
    } else if (titian_view_member(view, k->half, at, &v) && r->digit) {
        r->digit += TENTHS / 2;
        r->half = true;
    } else if (titian_view_member(view, k->scale, at, &v) &&
               (r->digit || r->group)) {
        r->total += (r->group + r->digit) * v;
        r->group = r->digit = 0;
        r->half = false;
    } else if (titian_view_member(view, k->one, at, &v) && !r->digit &&
               !r->group) {
        r->total += v * TENTHS;
    } else {
        return false;
    }
    r->words++;
    return r->total < INT64_MAX / 100000;
}

static void put_grouped(int64_t n, titian_buf *out)
{
    if (n >= 1000) {
        put_grouped(n / 1000, out);
        titian_buf_printf(out, ",%03d", (int)(n % 1000));
    } else {
        titian_buf_printf(out, "%d", (int)n);
    }
}

/** 1,500 and 1.5 million; the value behind a tab. */
static void put_value(int64_t tenths, titian_buf *out)
{
    static const struct {
        int64_t value;
        const char *name;
    } scales[] = {{INT64_C(1000000000000), " trillion"},
                  {1000000000, " billion"},
                  {1000000, " million"}};
    int64_t n = tenths / TENTHS;
    size_t i = 0;
    while (i < COUNT_OF(scales) &&
           (n < scales[i].value || n % (scales[i].value / TENTHS)))
        i++;
    if (i < COUNT_OF(scales)) {
        int64_t part = n / (scales[i].value / TENTHS);
        titian_buf_printf(out, "%lld", (long long)(part / TENTHS));
        if (part % TENTHS)
            titian_buf_printf(out, ".%d", (int)(part % TENTHS));
        titian_buf_put(out, titian_str_z(scales[i].name));
    } else {
        put_grouped(n, out);
    }
    titian_buf_printf(out, "\t%lld", (long long)n);
}

uint32_t titian_number_words(titian_view *view, uint32_t at, titian_buf *out)
{
    const titian_tokens *tokens = view->tokens;
    reading r = {0};
    uint32_t end = 0, i = at;
    while (r.words < MOST_WORDS &&
           titian_token_is(tokens, i, TITIAN_TOKEN_WORD)) {
        bool capital =
            titian_is_upper(titian_utf8_at(tokens->text, tokens->items[i].beg));
        if ((capital && i > at) || !take(view, i, &r))
            break;
        if (!r.half)
            end = i + 1;
        i += 1 + titian_token_is(tokens, i + 1, TITIAN_TOKEN_BLANK);
    }
    int64_t value = r.total + r.group + r.digit;
    if (r.words < 2 || end == 0 || r.half || value % TENTHS)
        return 0;
    put_value(value, out);
    return end;
}
