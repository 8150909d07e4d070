/* Atoms: numbers of some kind, and members of sets. */
#include "normalize/atoms.h"
#include "normalize/lexicon.h"
#include "normalize/numbers.h"

static bool read_digits(const titian_tokens *t, uint32_t at, uint32_t most,
                        int64_t *value)
{
    titian_str digits;
    if (!titian_token_is(t, at, TITIAN_TOKEN_DIGITS))
        return false;
    digits = titian_token_text(t, at);
    if (digits.n > most)
        return false;
    *value = 0;
    for (size_t i = 0; i < digits.n; i++)
        *value = *value * 10 + (digits.s[i] - '0');
    return true;
}

static uint32_t match_digits(const titian_tokens *t, uint32_t at, uint16_t atom,
                             titian_capture *c)
{
    static const struct {
        uint32_t least, most;
        int64_t low, high;
    } shape[] = {
        [ATOM_DAY] = {1, 2, 1, 31},         [ATOM_MON] = {1, 2, 1, 12},
        [ATOM_YEAR] = {4, 4, 1000, 2999},   [ATOM_YY] = {2, 2, 0, 99},
        [ATOM_INT] = {1, 15, 0, INT64_MAX}, [ATOM_HOUR] = {1, 2, 0, 24},
        [ATOM_MINUTE] = {2, 2, 0, 59},      [ATOM_DD] = {1, 2, 1, 99},
        [ATOM_MM] = {1, 2, 1, 99}};
    if (!read_digits(t, at, shape[atom].most, &c->value))
        return 0;
    uint32_t n = t->items[at].end - t->items[at].beg;
    bool fits = n >= shape[atom].least && c->value >= shape[atom].low &&
                c->value <= shape[atom].high;
    return fits ? at + 1 : 0;
}

/** A form whose last token is a stop does not take the sentence's own. */
static bool takes_last_stop(const titian_tokens *t, uint32_t end)
{
    return end == t->n && titian_token_mark(t, end - 1, '.');
}

static uint32_t match_set(titian_view *view, uint16_t set, uint32_t at,
                          titian_capture *c)
{
    const titian_tokens *t = view->tokens;
    const titian_sight *sight = titian_view_at(view, at);
    if (!titian_has_set(&sight->sets, set))
        return 0;
    bool lower = titian_is_lower(titian_utf8_at(t->text, t->items[at].beg));
    for (uint32_t n = sight->n; n-- > 0;) {
        const titian_hit *hit = &sight->hits[n];
        if (takes_last_stop(t, hit->end))
            continue;
        for (uint32_t i = hit->value; i;) {
            const titian_entry *e = titian_entry_at(view->rules, i);
            i = e->next;
            if (e->kind != ENTRY_MEMBER)
                continue;
            const titian_member *m = titian_member_at(view->rules, e->index);
            if (m->set != set || (m->capital && lower) ||
                (m->exact && !titian_eq(m->form, titian_token_text(t, at))))
                continue;
            c->row = m;
            c->value = m->value;
            return hit->end;
        }
    }
    return 0;
}

static uint32_t match_name(const titian_tokens *t, uint32_t at)
{
    return titian_token_is(t, at, TITIAN_TOKEN_WORD) &&
                   titian_is_upper(titian_utf8_at(t->text, t->items[at].beg))
               ? at + 1
               : 0;
}

uint32_t titian_match_atom(void *view, uint16_t atom,
                           const titian_tokens *tokens, uint32_t at,
                           titian_capture *capture)
{
    if (atom >= TITIAN_FIRST_SET)
        return match_set(view, (uint16_t)(atom - TITIAN_FIRST_SET), at,
                         capture);
    if (atom == ATOM_NUMBER)
        return titian_number_end(tokens, at);
    if (atom == ATOM_ENGLISH)
        return titian_english_number_end(tokens, at);
    if (atom == ATOM_NAME)
        return match_name(tokens, at);
    return match_digits(tokens, at, atom, capture);
}

static titian_str text_of(const titian_tokens *t, const titian_capture *c)
{
    return titian_cut(t->text, t->items[c->beg].beg, t->items[c->end - 1].end);
}

/** The member of the month set with this number. */
static const titian_member *month_of(const titian_normalize_rules *rules,
                                     int64_t number)
{
    for (uint32_t i = 0; i < rules->members.n; i++) {
        const titian_member *m = titian_member_at(rules, i);
        if (m->set == rules->known.month && m->value == number)
            return m;
    }
    return NULL;
}

static void write_number(const titian_field_context *f, const titian_capture *c,
                         titian_str field, titian_buf *out)
{
    titian_str text = text_of(f->tokens, c);
    if (titian_eq(field, STR("en")))
        titian_number_english(text, out);
    else if (titian_eq(field, STR("value")))
        titian_number_value(text, f->shift, out);
    else if (titian_eq(field, STR("thousands")))
        titian_number_grouped(text, 3, out);
    else if (titian_eq(field, STR("plain")))
        titian_buf_put(out, titian_ends(text, STR(",00"))
                                ? titian_str_of(text.s, text.n - 3)
                                : text);
    else
        titian_buf_put(out, text);
}

/** 1st, 2nd, 3rd, 11th. */
static void write_ordinal(int64_t n, titian_buf *out)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    bool teen = n % 100 >= 11 && n % 100 <= 13;
    titian_buf_printf(out, "%lld%s", (long long)n,
                      endings[!teen && n % 10 <= 3 ? n % 10 : 0]);
}

/** The hour on the clock of 24: the part of the day tells which half. */
static void write_hour24(const titian_field_context *f, int64_t hour,
                         titian_buf *out)
{
    enum { NOON = 12, LAST_OF_NOON = 3, MIDDAY = 1 };
    if (f->has_daypart && f->daypart == NOON)
        hour += NOON;
    else if (f->has_daypart && f->daypart == MIDDAY && hour <= LAST_OF_NOON)
        hour += NOON;
    titian_buf_printf(out, "%02lld", (long long)hour);
}

static void write_digits(const titian_field_context *f, const titian_capture *c,
                         titian_str field, titian_buf *out)
{
    const titian_member *month = NULL;
    if (titian_eq(field, STR("name")) || titian_eq(field, STR("en")))
        month = c->atom == ATOM_MON ? month_of(f->rules, c->value) : NULL;
    if (month)
        titian_buf_put(out, field.n == 4 ? month->to : month->en);
    else if (titian_eq(field, STR("2")))
        titian_buf_printf(out, "%02lld", (long long)c->value);
    else if (titian_eq(field, STR("th")))
        write_ordinal(c->value, out);
    else if (titian_eq(field, STR("24")))
        write_hour24(f, c->value, out);
    else if (titian_eq(field, STR("full")))
        titian_buf_printf(out, "%d%02lld", c->value <= 49 ? 20 : 19,
                          (long long)c->value);
    else if (c->atom == ATOM_HOUR || c->atom == ATOM_MINUTE ||
             c->atom == ATOM_INT || c->atom == ATOM_YY)
        titian_buf_put(out, text_of(f->tokens, c));
    else
        titian_buf_printf(out, "%lld", (long long)c->value);
}

static void write_value(const titian_member *m, titian_buf *out)
{
    if (m->code)
        titian_buf_printf(out, "%c%c%c", (int)(m->value >> 16),
                          (int)(m->value >> 8 & 0x7F), (int)(m->value & 0x7F));
    else
        titian_buf_printf(out, "%lld", (long long)m->value);
}

static void write_member(const titian_field_context *f, const titian_capture *c,
                         titian_str field, titian_buf *out)
{
    const titian_member *m = c->row;
    titian_str text = text_of(f->tokens, c);
    if (titian_eq(field, STR("en")))
        titian_buf_put(out, m->en);
    else if (titian_eq(field, STR("2")))
        titian_buf_printf(out, "%02lld", (long long)m->value);
    else if (titian_eq(field, STR("24")))
        write_hour24(f, m->value, out);
    else if (titian_eq(field, STR("half")))
        write_hour24(f, m->value - 1, out);
    else if (titian_eq(field, STR("value")))
        write_value(m, out);
    else if (titian_eq(field, STR("to")))
        titian_buf_put(out, m->to);
    else if (titian_eq(field, STR("text")))
        titian_buf_put(out, text);
    else if (titian_eq(field, STR("date")))
        titian_relative_write(f->rules, &f->relation, m, out);
    else if (titian_eq(field, STR("th")))
        write_ordinal(m->value, out);
    else if (!m->capital && titian_case_of(text) == TITIAN_CASE_TITLE)
        titian_put_title(m->to, out);
    else
        titian_buf_put(out, m->to);
}

void titian_write_field(void *context, const titian_capture *capture,
                        titian_str field, titian_buf *out)
{
    const titian_field_context *f = context;
    if (!capture->set) {
        if (titian_eq(field, STR("iso")))
            titian_buf_putc(out, '-');
    } else if (capture->atom >= TITIAN_FIRST_SET && capture->row) {
        write_member(f, capture, field, out);
    } else if (capture->atom == ATOM_NUMBER) {
        write_number(f, capture, field, out);
    } else if (capture->atom == ATOM_ENGLISH) {
        titian_english_number(text_of(f->tokens, capture), field, out);
    } else if (capture->atom == ATOM_NAME) {
        titian_buf_put(out, text_of(f->tokens, capture));
    } else {
        write_digits(f, capture, field, out);
    }
}
