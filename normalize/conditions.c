/* Where a wording applies: its writing, and what stands around it. */
#include "normalize/choose.h"
#include "normalize/numbers.h"

enum { NEAR_TOKENS = 12 };

static bool capital_at(const titian_tokens *t, uint32_t i)
{
    return titian_token_is(t, i, TITIAN_TOKEN_WORD) &&
           titian_is_upper(titian_utf8_at(t->text, t->items[i].beg));
}

static uint32_t skip_blank(const titian_tokens *t, uint32_t i)
{
    return titian_token_is(t, i, TITIAN_TOKEN_BLANK) ? i + 1 : i;
}

/** True where a sentence or a quotation begins. */
static bool is_start(const titian_tokens *t, uint32_t at)
{
    if (at > 0 && t->items[at - 1].kind == TITIAN_TOKEN_BLANK)
        at--;
    if (at == 0)
        return true;
    uint32_t c = titian_utf8_before(t->text, t->items[at].beg);
    return c == '.' || c == '?' || c == '!' || c == '"' || c == 0x201C ||
           c == ':' || c == '(';
}

bool titian_is_in_name(const titian_tokens *tokens, uint32_t at, uint32_t end)
{
    const titian_tokens *t = tokens;
    if (!capital_at(t, at))
        return false;
    bool before = at >= 2 && t->items[at - 1].kind == TITIAN_TOKEN_BLANK &&
                  capital_at(t, at - 2) && !is_start(t, at - 2);
    bool behind = titian_token_is(t, end, TITIAN_TOKEN_BLANK) &&
                  capital_at(t, end + 1);
    return before || behind;
}

static bool is_roman_at(const titian_tokens *t, uint32_t i)
{
    titian_str word = titian_token_text(t, i);
    for (size_t j = 0; j < word.n; j++)
        if (!memchr("IVXLC", word.s[j], 5))
            return false;
    return true;
}

static bool fits_next(const titian_wording *w, const titian_tokens *t,
                      uint32_t end)
{
    uint32_t next =
        skip_blank(t, titian_token_mark(t, end, ')') ? end + 1 : end);
    if (!(w->where & (WHERE_NUMBER | WHERE_NAME)))
        return true;
    if (titian_token_mark(t, next, '('))
        next++;
    bool number =
        titian_token_is(t, next, TITIAN_TOKEN_DIGITS) ||
        (titian_token_is(t, next, TITIAN_TOKEN_WORD) && is_roman_at(t, next));
    if (!(w->where & (WHERE_NUMBER | WHERE_NAME)))
        return true;
    if (titian_token_mark(t, next, '('))
        next++;
    return ((w->where & WHERE_NUMBER) && number) ||
           ((w->where & WHERE_NAME) && capital_at(t, next));
}

static bool word_in(titian_str word, titian_str list)
{
    while (list.n)
        if (titian_eq(word, titian_trim(titian_before(&list, '|'))))
            return true;
    return false;
}

/** Whether a neighbour within so many tokens stands in the folded list. */
static bool has_near(const titian_tokens *t, uint32_t from, uint32_t to,
                     titian_str list)
{
    titian_buf fold = {0};
    bool found = false;
    titian_fold(list, &fold);
    for (uint32_t i = from; i < to && i < t->n && !found; i++)
        found = t->items[i].kind == TITIAN_TOKEN_WORD &&
                word_in(titian_token_fold(t, i), titian_buf_str(&fold));
    titian_buf_free(&fold);
    return found;
}

static bool fits_context(const titian_wording *w, const titian_tokens *t,
                         uint32_t at, uint32_t end)
{
    titian_str list = w->context;
    if (list.n == 0)
        return true;
    titian_str where = titian_before(&list, ':');
    uint32_t before = at >= 2 ? at - 2 : 0;
    if (titian_eq(where, STR("before")))
        return has_near(t, before, at, list);
    if (titian_eq(where, STR("after")))
        return has_near(t, end, end + 2, list);
    uint32_t from = at > NEAR_TOKENS ? at - NEAR_TOKENS : 0;
    return has_near(t, from, at, list) ||
           has_near(t, end, end + NEAR_TOKENS, list);
}

/** (KPK) behind its words, PMK.011/2007, se-BUMN: no place to expand. */
static bool is_bound(const titian_tokens *t, uint32_t at, uint32_t end)
{
    bool bracket = at > 0 && titian_token_mark(t, at - 1, '(') &&
                   titian_token_mark(t, end, ')');
    bool before = at > 1 && t->items[at - 2].kind != TITIAN_TOKEN_BLANK &&
                  (titian_token_mark(t, at - 1, '-') ||
                   titian_token_mark(t, at - 1, '/'));
    bool behind =
        end + 1 < t->n && t->items[end + 1].kind != TITIAN_TOKEN_BLANK &&
        (titian_token_mark(t, end, '-') || titian_token_mark(t, end, '.') ||
         titian_token_mark(t, end, '/'));
    return bracket || before || behind;
}

/** AS (34): the initials of a person and the age. */
static bool has_age(const titian_tokens *t, uint32_t end)
{
    uint32_t i = skip_blank(t, end);
    return i > end && titian_token_mark(t, i, '(') &&
           titian_token_is(t, i + 1, TITIAN_TOKEN_DIGITS) &&
           titian_token_text(t, i + 1).n <= 2 &&
           titian_token_mark(t, i + 2, ')');
}

/** Berinisial AS, RT dan MA: initials that a word before announces. */
static bool is_announced(titian_view *view, uint32_t at)
{
    int64_t value;
    uint32_t from = at > NEAR_TOKENS ? at - NEAR_TOKENS : 0;
    for (uint32_t i = from; i < at; i++)
        if (titian_view_member(view, view->rules->known.initials, i, &value))
            return true;
    return false;
}

/** Ali, S.H., MA: what may be a degree is one behind a name and a comma. */
static bool is_degree(titian_view *view, uint32_t at)
{
    const titian_tokens *t = view->tokens;
    int64_t value;
    if (at < 3 || t->items[at - 1].kind != TITIAN_TOKEN_BLANK ||
        !titian_token_mark(t, at - 2, ',') ||
        !titian_view_member(view, view->rules->known.degree, at, &value))
        return false;
    return titian_token_mark(t, at - 3, '.') || capital_at(t, at - 3);
}

static bool is_person(titian_view *view, uint32_t at, uint32_t end)
{
    return has_age(view->tokens, end) || is_announced(view, at) ||
           is_degree(view, at);
}

enum { LEAST_NAME = 3 };

/** Jl.Sudirman, No.5: the form is whole and only its blank is missing. */
bool titian_lacks_blank(const titian_wording *w, const titian_tokens *t,
                        uint32_t at, uint32_t end)
{
    bool whole = end == at + 2 && t->items[at].end - t->items[at].beg > 1 &&
                 titian_ends(w->form, STR("."));
    if (!whole || !(w->where & (WHERE_NAME | WHERE_NUMBER)))
        return false;
    return titian_token_is(t, end, TITIAN_TOKEN_DIGITS) ||
           (capital_at(t, end) && titian_token_text(t, end).n >= LEAST_NAME);
}

/** A dotted form inside a longer one: S.H. holds no S., M.Si. no M. */
static bool is_inside_dotted(const titian_wording *w, const titian_tokens *t,
                             uint32_t at, uint32_t end)
{
    bool before = at >= 2 && titian_token_mark(t, at - 1, '.') &&
                  titian_token_is(t, at - 2, TITIAN_TOKEN_WORD);
    bool behind = titian_ends(w->form, STR(".")) &&
                  titian_token_is(t, end, TITIAN_TOKEN_WORD) &&
                  !titian_lacks_blank(w, t, at, end);
    return before || behind;
}

/** A capital behind the first letter: -Nya is of God. */
static bool has_later_capital(titian_str text)
{
    for (size_t i = 1; i < text.n; i++)
        if (text.s[i] >= 'A' && text.s[i] <= 'Z')
            return true;
    return false;
}

bool titian_wording_applies(titian_view *view, const titian_wording *wording,
                            uint32_t at, uint32_t end)
{
    const titian_tokens *t = view->tokens;
    titian_str text =
        titian_cut(t->text, t->items[at].beg, t->items[end - 1].end);
    titian_token_kind last = t->items[end - 1].kind;
    if (at > 0 && t->items[at - 1].kind == TITIAN_TOKEN_DIGITS)
        return false;
    if (last == TITIAN_TOKEN_WORD &&
        titian_token_is(t, end, TITIAN_TOKEN_DIGITS))
        return false;
    if ((wording->where & WHERE_EXACT) && !titian_eq(text, wording->form))
        return false;
    if ((wording->where & WHERE_LOWER) && capital_at(t, at) && !is_start(t, at))
        return false;
    if ((wording->where & WHERE_LOWER) && has_later_capital(text))
        return false;
    bool acronym = titian_eq(wording->kind, STR("acronym"));
    if (is_inside_dotted(wording, t, at, end) ||
        (acronym && (is_bound(t, at, end) || is_person(view, at, end))))
        return false;
    if ((wording->where & WHERE_UNNAMED) && titian_is_in_name(t, at, end))
        return false;
    return fits_next(wording, t, end) && fits_context(wording, t, at, end);
}
