/* Choosing placeholders, putting them in, and taking them out again. */
#include "document/masks.h"

/** Letters that rarely meet in any language. */
static const char rare[] = "XQZJVK";

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool letters_at(titian_str text, size_t at, titian_str letters)
{
    if (text.n - at < letters.n)
        return false;
    for (size_t i = 0; i < letters.n; i++)
        if (upper(text.s[at + i]) != letters.s[i])
            return false;
    return true;
}

static bool holds(titian_str text, titian_str letters)
{
    for (size_t at = 0; at + letters.n <= text.n; at++)
        if (letters_at(text, at, letters))
            return true;
    return false;
}

/** The longest run of one capital letter, in either case. */
static size_t longest_run(titian_str text, char letter)
{
    size_t run = 0, longest = 0;
    for (size_t i = 0; i < text.n; i++) {
        run = upper(text.s[i]) == letter ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    return longest;
}

/**
 * Two letters that do not meet in text; failing that, an X before more Q than
 * stand there together.
 */
static void choose_letters(titian_str text, titian_buf *letters)
{
    enum { N_RARE = sizeof rare - 1 };
    for (size_t i = 0; i < N_RARE * N_RARE; i++) {
        letters->n = 0;
        titian_buf_putc(letters, rare[i / N_RARE]);
        titian_buf_putc(letters, rare[(i + 1) % N_RARE]);
        if (letters->failed || !holds(text, titian_buf_str(letters)))
            return;
    }
    letters->n = 0;
    titian_buf_putc(letters, 'X');
    for (size_t n = longest_run(text, 'Q') + 1; n > 0; n--)
        titian_buf_putc(letters, 'Q');
}

static void put_masked(titian_sentence *s, const titian_span *spans,
                       const titian_mask *masks, uint32_t n, titian_buf *out)
{
    uint32_t at = 0;
    out->n = 0;
    for (uint32_t i = 0; i < n; i++) {
        titian_buf_put(out, titian_cut(s->normalized, at, spans[i].beg));
        titian_buf_put(out, masks[i].name);
        at = spans[i].end;
    }
    titian_buf_put(out,
                   titian_cut(s->normalized, at, (uint32_t)s->normalized.n));
}

static titian_status add_masks(titian_doc *doc, titian_sentence *s,
                               const titian_span *spans, uint32_t n,
                               titian_buf *scratch)
{
    choose_letters(s->normalized, scratch);
    size_t n_letters = scratch->n;
    s->first_mask = doc->masks.n;
    for (uint32_t i = 0; i < n; i++) {
        titian_mask *mask =
            titian_vec_push(&doc->masks, &doc->arena, sizeof *mask);
        scratch->n = n_letters;
        titian_buf_printf(scratch, "%u", (unsigned)i + 1);
        if (!mask || scratch->failed)
            return TITIAN_ERR_NOMEM;
        mask->name = titian_arena_copy(&doc->arena, titian_buf_str(scratch));
        mask->text = titian_at(s->normalized, spans[i]);
        if (!mask->name.s)
            return TITIAN_ERR_NOMEM;
    }
    s->n_masks = n;
    put_masked(s, spans, titian_mask_at(doc, s->first_mask), n, scratch);
    s->masked = titian_arena_copy(&doc->arena, titian_buf_str(scratch));
    return scratch->failed || !s->masked.s ? TITIAN_ERR_NOMEM : TITIAN_OK;
}

titian_status titian_mask_spans(titian_doc *doc, titian_sentence *sentence,
                                const titian_span *spans, uint32_t n)
{
    titian_buf scratch = {0};
    titian_status status =
        n == 0 ? TITIAN_OK : add_masks(doc, sentence, spans, n, &scratch);
    titian_buf_free(&scratch);
    return status;
}

/** What stands before the number in a placeholder's name. */
static titian_str letters_of(titian_str name)
{
    while (name.n && is_digit(name.s[name.n - 1]))
        name.n--;
    return name;
}

/** The byte behind blanks, hyphens and underscores. */
static size_t skip_joints(titian_str text, size_t at)
{
    for (;;) {
        if (at < text.n &&
            (text.s[at] == ' ' || text.s[at] == '-' || text.s[at] == '_'))
            at++;
        else if (text.n - at >= 2 && memcmp(text.s + at, "\xC2\xA0", 2) == 0)
            at += 2;
        else
            return at;
    }
}

/** The placeholder at `at`: its number and the byte behind it, or 0. */
static size_t placeholder_at(titian_str text, size_t at, titian_str letters,
                             uint32_t *number)
{
    enum { MOST_DIGITS = 9 };
    if (!letters_at(text, at, letters))
        return 0;
    size_t beg = skip_joints(text, at + letters.n), end = beg;
    *number = 0;
    for (; end < text.n && is_digit(text.s[end]); end++)
        if (end - beg < MOST_DIGITS)
            *number = *number * 10 + (uint32_t)(text.s[end] - '0');
    return end > beg && end - beg <= MOST_DIGITS ? end : 0;
}

/** Unmasks into out; seen has a byte for each mask. */
static bool put_unmasked(titian_str text, const titian_mask *masks, uint32_t n,
                         char *seen, titian_buf *out)
{
    titian_str letters = letters_of(masks[0].name);
    uint32_t number, n_seen = 0;
    size_t from = 0;
    for (size_t at = 0; at < text.n;) {
        size_t end = placeholder_at(text, at, letters, &number);
        if (end == 0) {
            at++;
            continue;
        }
        if (number == 0 || number > n || seen[number - 1]++)
            return false;
        titian_buf_put(out, titian_str_of(text.s + from, at - from));
        titian_buf_put(out, masks[number - 1].text);
        n_seen++;
        from = at = end;
    }
    titian_buf_put(out, titian_str_of(text.s + from, text.n - from));
    return n_seen == n;
}

bool titian_unmask(titian_str text, const titian_mask *masks, uint32_t n,
                   titian_buf *out)
{
    titian_buf seen = {0};
    size_t start = out->n;
    if (n == 0) {
        titian_buf_put(out, text);
        return true;
    }
    char *marks = titian_buf_room(&seen, n);
    bool whole = false;
    if (marks) {
        memset(marks, 0, n);
        whole = put_unmasked(text, masks, n, marks, out);
    }
    out->failed = out->failed || !marks;
    out->n = whole ? out->n : start;
    titian_buf_free(&seen);
    return whole;
}
