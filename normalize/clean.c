/* Finding invisible characters, odd blanks, entities, mojibake, ligatures. */
#define _GNU_SOURCE
#include "normalize/clean.h"
#include "normalize/unicode.h"
#include "text/fold.h"
#include "text/scan.h"

enum { LONGEST_ENTITY = 12, LONGEST_FORM = 12 };

typedef struct {
    const titian_normalize_rules *rules;
    titian_str text;
    titian_buf *scratch;
    titian_clean_visitor *visit;
    void *context;
} cleaner;

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
        return (c | 0x20) - 'a' + 10;
    return -1;
}

void titian_put_unescaped(titian_str text, titian_buf *out)
{
    for (size_t i = 0; i < text.n;) {
        uint32_t c = 0;
        bool escaped = text.n - i >= 6 && text.s[i] == '\\' &&
                       text.s[i + 1] == 'u';
        for (size_t j = 2; escaped && j < 6; j++) {
            int digit = hex_digit(text.s[i + j]);
            escaped = digit >= 0;
            c = c * 16 + (uint32_t)(digit & 15);
        }
        if (escaped)
            titian_utf8_put(out, c);
        else
            titian_buf_putc(out, text.s[i]);
        i += escaped ? 6 : 1;
    }
}

/** The code point of "#39" or "#x27", or 0. */
static uint32_t numeric_entity(titian_str name)
{
    bool hex = name.n > 2 && (name.s[1] | 0x20) == 'x';
    uint32_t c = 0;
    if (name.n < 2 || name.s[0] != '#')
        return 0;
    for (size_t i = hex ? 2 : 1; i < name.n; i++) {
        int digit = hex_digit(name.s[i]);
        if (digit < 0 || (!hex && digit > 9) || c > 0x10FFFF)
            return 0;
        c = c * (hex ? 16 : 10) + (uint32_t)digit;
    }
    bool valid = c >= 0x20 && c < 0x110000 && (c < 0xD800 || c > 0xDFFF);
    return valid && c != 0x7F ? c : 0;
}

/** &#8217; at `at`: told to the visitor; returns the byte behind it, or 0. */
static uint32_t clean_entity(cleaner *c, uint32_t at)
{
    size_t room = c->text.n - at < LONGEST_ENTITY ? c->text.n - at
                                                  : LONGEST_ENTITY;
    const char *end = memchr(c->text.s + at, ';', room);
    if (!end)
        return 0;
    uint32_t behind = (uint32_t)(end - c->text.s) + 1;
    uint32_t code = numeric_entity(titian_cut(c->text, at + 1, behind - 1));
    if (code == 0)
        return 0;
    c->scratch->n = 0;
    titian_utf8_put(c->scratch, code);
    c->visit(c->context, at, behind, titian_buf_str(c->scratch), STR("entity"),
             c->rules->entity_rule);
    return behind;
}

/** The longest form of the table at `at`; returns its row or NULL. */
static const titian_wording *form_at(const cleaner *c, uint32_t at,
                                     uint32_t *end)
{
    titian_phrases table = titian_phrases_of(&c->rules->clean);
    const titian_wording *rows = c->rules->cleanings.items;
    size_t most = c->text.n - at < LONGEST_FORM ? c->text.n - at : LONGEST_FORM;
    for (size_t n = most; n > 0; n--) {
        titian_str form = titian_str_of(c->text.s + at, n);
        uint32_t row = titian_phrases_find(&table, form);
        if (row) {
            *end = at + (uint32_t)n;
            return &rows[row - 1];
        }
    }
    return NULL;
}

static bool may_need_cleaning(unsigned char c, unsigned char before)
{
    return c >= 0x80 || c == '&' || (c < ' ' && c != '\n' && c != '\r') ||
           (c == ' ' && before == ' ') || c == 0x7F;
}

/** A run of blanks becomes one. */
static uint32_t clean_blanks(cleaner *c, uint32_t at)
{
    uint32_t end = at;
    while (end < c->text.n && c->text.s[end] == ' ')
        end++;
    c->visit(c->context, at, end, STR(""), STR("space"), c->rules->space_rule);
    return end;
}

/** Letters that ICU's NFC writes otherwise, from a letter to the next. */
static uint32_t clean_composed(cleaner *c, uint32_t at)
{
    uint32_t end = titian_nfc_run(c->text, at);
    bool letter = at > 0 &&
                  titian_is_letter((unsigned char)c->text.s[at - 1] & 0x7F) &&
                  (unsigned char)c->text.s[at - 1] < 0x80;
    at -= letter;
    titian_str run = titian_cut(c->text, at, end);
    c->scratch->n = 0;
    if (end == at || !titian_nfc(run, c->scratch) ||
        titian_eq(run, titian_buf_str(c->scratch)))
        return end;
    c->visit(c->context, at, end, titian_buf_str(c->scratch), STR("unicode"),
             c->rules->nfc_rule);
    return end;
}

/** How many digits stand before `at`, or from it on; 4 for more than three. */
static unsigned n_digits(titian_str s, size_t at, bool before)
{
    unsigned n = 0;
    while (n < 4 && (before ? at > n : at + n < s.n) &&
           titian_is_digit((unsigned char)s.s[before ? at - n - 1 : at + n]))
        n++;
    return n;
}

/** A no-break or thin blank between groups of digits, as in 10 000. */
static bool groups_digits(const cleaner *c, const titian_wording *row,
                          uint32_t at, uint32_t end)
{
    unsigned before = n_digits(c->text, at, true);
    return titian_eq(row->to, STR(" ")) &&
           (unsigned char)c->text.s[at] >= 0x80 && before >= 1 && before <= 3 &&
           n_digits(c->text, end, false) == 3;
}

static uint32_t clean_at(cleaner *c, uint32_t at)
{
    unsigned char byte = (unsigned char)c->text.s[at];
    uint32_t end = 0;
    if (byte == ' ')
        return clean_blanks(c, at);
    const titian_wording *row = form_at(c, at, &end);
    if (row && groups_digits(c, row, at, end) &&
        c->visit(c->context, at, end, STR("."), STR("number"),
                 c->rules->group_rule))
        return end;
    if (row) {
        c->visit(c->context, at, end, row->to, row->kind, row->rule);
        return end;
    }
    if (byte == '&')
        end = clean_entity(c, at);
    else if (byte >= 0x80)
        end = clean_composed(c, at);
    return end > at ? end : at + 1;
}

/** Most sentences hold nothing that could be cleaned. */
static bool is_clean(titian_str text)
{
    static const titian_stops odd = {{'&', 0x7F, '&'}, ' '};
    return titian_scan(text, 0, odd) == text.n &&
           !memmem(text.s, text.n, "  ", 2);
}

void titian_clean_find(const titian_normalize_rules *rules, titian_str text,
                       titian_buf *scratch, titian_clean_visitor *visit,
                       void *context)
{
    cleaner c = {rules, text, scratch, visit, context};
    unsigned char before = 0;
    if (is_clean(text))
        return;
    for (uint32_t at = 0; at < text.n;) {
        unsigned char byte = (unsigned char)text.s[at];
        at = may_need_cleaning(byte, before) ? clean_at(&c, at) : at + 1;
        before = (unsigned char)text.s[at - 1];
    }
}
