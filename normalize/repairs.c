/* The repairs of repairs.tsv. */
#include "normalize/repairs.h"

static bool word_at(const titian_tokens *t, uint32_t i)
{
    return titian_token_is(t, i, TITIAN_TOKEN_WORD);
}

static bool blank_at(const titian_tokens *t, uint32_t i)
{
    return titian_token_is(t, i, TITIAN_TOKEN_BLANK);
}

static bool in_set(titian_view *view, uint16_t set, uint32_t at)
{
    int64_t value;
    return titian_view_member(view, set, at, &value);
}

/** What no list of common words has may be an option, a name, a code. */
static bool is_common(const titian_normalize_rules *rules,
                      const titian_tokens *t, uint32_t at)
{
    titian_phrases common = titian_phrases_of(&rules->common);
    return titian_phrases_find(&common, titian_token_fold(t, at)) != 0;
}

/** "ISIS -tahun": a dash that lost the blank behind it. */
static bool repair_dash(titian_view *view, uint32_t at, titian_repair *r,
                        titian_buf *out)
{
    const titian_normalize_rules *rules = view->rules;
    const titian_tokens *t = view->tokens;
    if (at == 0 || !blank_at(t, at) || !titian_token_mark(t, at + 1, '-') ||
        !word_at(t, at + 2))
        return false;
    uint32_t before = titian_utf8_before(t->text, t->items[at].beg);
    uint32_t first = titian_utf8_at(t->text, t->items[at + 2].beg);
    if (!titian_is_lower(first) ||
        !(titian_is_letter(before) || titian_is_digit(before)) ||
        in_set(view, rules->known.suffix, at + 2) ||
        !is_common(rules, t, at + 2))
        return false;
    *r = (titian_repair){at + 1, at + 2, STR("dash"), rules->dash_rule};
    titian_buf_put(out, STR("– "));
    return true;
}

static bool is_two(const titian_tokens *t, uint32_t i)
{
    return titian_token_is(t, i, TITIAN_TOKEN_DIGITS) &&
           titian_eq(titian_token_text(t, i), STR("2"));
}

/** anak2, anak2nya, ber-sama2: a small word doubled by a figure. */
static bool repair_two(titian_view *view, uint32_t at, titian_repair *r,
                       titian_buf *out)
{
    const titian_normalize_rules *rules = view->rules;
    const titian_tokens *t = view->tokens;
    bool prefixed = word_at(t, at) && titian_token_mark(t, at + 1, '-') &&
                    in_set(view, rules->known.prefix, at);
    uint32_t word = prefixed ? at + 2 : at;
    if (!word_at(t, word) || !is_two(t, word + 1) ||
        (!prefixed && titian_token_text(t, word).n <= 3 &&
         !is_common(rules, t, word)))
        return false;
    titian_str root = titian_token_text(t, word);
    titian_case shape = titian_case_of(root);
    uint32_t end = word + 2;
    bool ending = word_at(t, end) && in_set(view, rules->known.suffix, end) &&
                  titian_is_lower(titian_utf8_at(t->text, t->items[end].beg));
    if (root.n < 3 || shape > TITIAN_CASE_TITLE || (word_at(t, end) && !ending))
        return false;
    if (prefixed)
        titian_buf_put(out, titian_token_text(t, at));
    titian_buf_put(out, root);
    titian_buf_putc(out, '-');
    titian_fold(root, out);
    if (ending)
        titian_buf_put(out, titian_token_text(t, end++));
    *r = (titian_repair){at, end, STR("doubling"), rules->doubling_rule};
    return true;
}

/** serangan – serangan, X- X: one word twice around a spaced hyphen. */
static bool repair_spaced(titian_view *view, uint32_t at, titian_repair *r,
                          titian_buf *out)
{
    const titian_normalize_rules *rules = view->rules;
    const titian_tokens *t = view->tokens;
    if (!word_at(t, at) || t->items[at].fold_end - t->items[at].fold_beg < 3)
        return false;
    uint32_t i = at + 1;
    bool spaced = blank_at(t, i);
    i += blank_at(t, i);
    if (i >= t->n || !in_set(view, rules->known.dash, i))
        return false;
    i++;
    spaced = spaced || blank_at(t, i);
    i += blank_at(t, i);
    if (!spaced || !word_at(t, i) ||
        !titian_eq(titian_token_fold(t, at), titian_token_fold(t, i)) ||
        titian_is_upper(titian_utf8_at(t->text, t->items[i].beg)))
        return false;
    titian_buf_put(out, titian_token_text(t, at));
    titian_buf_putc(out, '-');
    titian_buf_put(out, titian_token_text(t, i));
    *r = (titian_repair){at, i + 1, STR("doubling"), rules->doubling_rule};
    return true;
}

/** "( Arus Lemah )" and "kata , ": blanks that no editor leaves. */
static bool repair_blank(titian_view *view, uint32_t at, titian_repair *r)
{
    const titian_normalize_rules *rules = view->rules;
    const titian_tokens *t = view->tokens;
    if (!blank_at(t, at) || at == 0 || at + 1 >= t->n)
        return false;
    bool inside = titian_token_mark(t, at - 1, '(') ||
                  titian_token_mark(t, at + 1, ')');
    bool comma =
        titian_token_mark(t, at + 1, ',') &&
        (at + 2 >= t->n || blank_at(t, at + 2)) &&
        (word_at(t, at - 1) || titian_token_is(t, at - 1, TITIAN_TOKEN_DIGITS));
    if (!inside && !comma)
        return false;
    *r = (titian_repair){at, at + 1, STR("space"), rules->space_rule};
    return true;
}

/** Halo!!! in social text: one mark says as much. */
static bool repair_marks(titian_view *view, uint32_t at, titian_repair *r,
                         titian_buf *out)
{
    const titian_normalize_rules *rules = view->rules;
    const titian_tokens *t = view->tokens;
    char c = titian_token_mark(t, at, '!') ? '!' : '?';
    uint32_t end = at;
    while (titian_token_mark(t, end, c))
        end++;
    if (end < at + 2)
        return false;
    titian_buf_putc(out, c);
    *r = (titian_repair){at, end, STR("marks"), rules->marks_rule};
    return true;
}

bool titian_repair_find(titian_view *view, uint32_t at, int level,
                        titian_repair *repair, titian_buf *out)
{
    if (level >= 4 && repair_marks(view, at, repair, out))
        return true;
    if (!titian_may_need_repair(view->tokens, at))
        return false;
    return repair_dash(view, at, repair, out) ||
           repair_two(view, at, repair, out) ||
           repair_spaced(view, at, repair, out) ||
           repair_blank(view, at, repair);
}
