/* Lists of abbreviations and words as alternatives of a regular expression. */
#include "exports/parts.h"

typedef struct {
    titian_str name, pattern;
} part;

typedef struct {
    titian_parts *parts;
    titian_loader *loader;
} context;

/** A word of the column value, and the bits it stands for. */
typedef struct {
    const char *name;
    uint32_t bits;
} named_bits;

enum { /* shapes of forms, above the ABBR_ bits */
       SHAPE_DOTTED = 1 << 16,
       SHAPE_INITIALS = 1 << 17,
       SHAPE_SMALL = 1 << 18
};

static const named_bits form_terms[] = {
    {"name", ABBR_NAME},       {"rank", ABBR_RANK},
    {"label", ABBR_LABEL},     {"number", ABBR_NUMBER},
    {"unit", ABBR_UNIT},       {"company", ABBR_COMPANY},
    {"may", ABBR_MAY},         {"degree", ABBR_DEGREE},
    {"date", ABBR_DATE},       {"time", ABBR_TIME},
    {"formula", ABBR_FORMULA}, {"inner", ABBR_INNER},
    {"dotted", SHAPE_DOTTED},  {"initials", SHAPE_INITIALS},
    {"small", SHAPE_SMALL}};

static const named_bits word_terms[] = {
    {"starter", WORD_STARTER},   {"lettered", WORD_LETTERED},
    {"open", WORD_OPEN},         {"mark", WORD_WITH_MARK},
    {"lower", WORD_LOWER_START}, {"ending", WORD_ENDING}};

/** The bits of "a|b|c"; 0 after telling which word is not known. */
static uint32_t read_bits(titian_str names, const named_bits *known, size_t n,
                          titian_place where, titian_error *error)
{
    uint32_t bits = 0;
    while (names.n) {
        titian_str name = titian_before(&names, '|');
        size_t i = 0;
        while (i < n && !titian_eq(name, titian_str_z(known[i].name)))
            i++;
        if (i == n) {
            titian_fail(error, TITIAN_ERR_DATA, where,
                        "does not know '%.*s' in column value", (int)name.n,
                        name.s);
            return 0;
        }
        bits |= known[i].bits;
    }
    return bits;
}

/** Terms that must all hold: one of the bits, or with `not` none of them. */
typedef struct {
    struct {
        uint32_t bits;
        bool not ;
    } terms[4];
    uint32_t n;
} selection;

static bool is_selected(const void *ctx, titian_str form, uint32_t classes)
{
    const selection *s = ctx;
    classes |= titian_is_dotted(form) ? SHAPE_DOTTED : 0u;
    classes |= titian_is_initials(form) ? SHAPE_INITIALS : 0u;
    classes |= form.s[0] >= 'a' && form.s[0] <= 'z' ? SHAPE_SMALL : 0u;
    for (uint32_t i = 0; i < s->n; i++)
        if (((classes & s->terms[i].bits) != 0) == s->terms[i].not )
            return false;
    return true;
}

static titian_status read_selection(titian_str value, selection *s,
                                    titian_place where, titian_error *error)
{
    *s = (selection){.n = 0};
    while (value.n) {
        titian_str term = titian_before(&value, ' ');
        bool not = titian_starts(term, STR("!"));
        if (s->n == COUNT_OF(s->terms))
            return titian_fail(error, TITIAN_ERR_DATA, where,
                               "has more than four terms in column value");
        s->terms[s->n].not = not ;
        s->terms[s->n].bits = read_bits(titian_cut(term, not, (uint32_t)term.n),
                                        form_terms, COUNT_OF(form_terms), where,
                                        error);
        if (s->terms[s->n++].bits == 0)
            return TITIAN_ERR_DATA;
    }
    return TITIAN_OK;
}

static void put_escaped(titian_buf *out, titian_str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if (strchr(".\\^$|?*+()[]{}%", s.s[i]))
            titian_buf_putc(out, '\\');
        titian_buf_putc(out, s.s[i]);
    }
}

static void put_alternatives(titian_buf *out, const titian_vec *list)
{
    const titian_str *words = list->items;
    for (uint32_t i = 0; i < list->n; i++) {
        if (i)
            titian_buf_putc(out, '|');
        put_escaped(out, words[i]);
    }
}

/** "Ph\.(?= D\.)": what stands before each inner stop of the forms. */
static void put_heads(titian_buf *out, const titian_vec *list)
{
    const titian_str *forms = list->items;
    for (uint32_t i = 0; i < list->n; i++)
        for (uint32_t at = 1; at < forms[i].n; at++) {
            if (forms[i].s[at - 1] != '.')
                continue;
            titian_buf_put(out, out->n ? STR("|") : STR(""));
            put_escaped(out, titian_cut(forms[i], 0, at));
            titian_buf_put(out, STR("(?="));
            put_escaped(out, titian_cut(forms[i], at, (uint32_t)forms[i].n));
            titian_buf_putc(out, ')');
        }
}

/** "et ": what stands before the last word of each form of several. */
static void put_leads(titian_buf *out, const titian_vec *list)
{
    const titian_str *forms = list->items;
    for (uint32_t i = 0; i < list->n; i++) {
        titian_str form = forms[i];
        while (form.n && form.s[form.n - 1] != ' ')
            form.n--;
        if (form.n == 0)
            continue;
        titian_buf_put(out, out->n ? STR("|") : STR(""));
        put_escaped(out, form);
    }
}

static titian_status put_list(const context *c, const titian_str *field,
                              titian_buf *out, titian_place where,
                              titian_error *error)
{
    titian_vec list = {0};
    titian_arena *arena = c->loader->arena;
    if (titian_eq(field[1], STR("words"))) {
        uint32_t bits =
            read_bits(field[2], word_terms, COUNT_OF(word_terms), where, error);
        if (bits == 0)
            return TITIAN_ERR_DATA;
        TRY(titian_list_words(c->parts->rules, bits, arena, &list));
        put_alternatives(out, &list);
        return TITIAN_OK;
    }
    selection wanted;
    TRY(read_selection(field[2], &wanted, where, error));
    TRY(titian_list_forms(c->parts->rules, is_selected, &wanted, arena, &list));
    if (titian_eq(field[1], STR("heads")))
        put_heads(out, &list);
    else if (titian_eq(field[1], STR("leads")))
        put_leads(out, &list);
    else
        put_alternatives(out, &list);
    return TITIAN_OK;
}

static titian_status put_part(const context *c, const titian_str *field,
                              titian_buf *out, titian_place where,
                              titian_error *error)
{
    static const char *const kinds[] = {"regex", "forms", "heads", "leads",
                                        "words"};
    uint32_t kind = titian_loader_choice(c->loader, where, field[1], kinds,
                                         COUNT_OF(kinds));
    if (kind == COUNT_OF(kinds))
        return TITIAN_ERR_DATA;
    if (kind == 0)
        return titian_parts_expand(c->parts, field[2], out, where, error);
    TRY(put_list(c, field, out, where, error));
    /* With nothing in the list, what needs one of it never matches. */
    if (out->n == 0)
        titian_buf_put(out, STR("(?!)"));
    return TITIAN_OK;
}

static titian_status part_row(void *ctx, const titian_str *field,
                              titian_place where, titian_error *error)
{
    context *c = ctx;
    titian_buf out = {0};
    titian_status status = put_part(c, field, &out, where, error);
    part *row = NULL;
    if (status == TITIAN_OK)
        row = titian_vec_push(&c->parts->rows, c->loader->arena, sizeof *row);
    if (row)
        *row = (part){field[0], titian_arena_copy(c->loader->arena,
                                                  titian_buf_str(&out))};
    bool refused = out.failed || c->loader->arena->failed;
    titian_buf_free(&out);
    return refused ? titian_no_memory(error) : status;
}

titian_status titian_parts_load(titian_parts *parts, titian_loader *loader)
{
    static const titian_tsv_shape shape = {"part\tkind\tvalue", 0};
    context c = {parts, loader};
    return titian_load_tsv(loader, "exports/srx-parts.tsv", &shape, part_row,
                           &c);
}

static titian_status put_named(const titian_parts *parts, titian_str name,
                               titian_buf *out, titian_place where,
                               titian_error *error)
{
    const part *rows = parts->rows.items;
    for (uint32_t i = 0; i < parts->rows.n; i++)
        if (titian_eq(rows[i].name, name)) {
            titian_buf_put(out, rows[i].pattern);
            return TITIAN_OK;
        }
    return titian_fail(error, TITIAN_ERR_DATA, where,
                       "has no part '%.*s' above it", (int)name.n, name.s);
}

titian_status titian_parts_expand(const titian_parts *parts, titian_str pattern,
                                  titian_buf *out, titian_place where,
                                  titian_error *error)
{
    for (bool named = false; pattern.n; named = !named) {
        bool closed = memchr(pattern.s, '%', pattern.n) != NULL;
        titian_str piece = titian_before(&pattern, '%');
        if (named && !closed)
            return titian_fail(error, TITIAN_ERR_DATA, where,
                               "lacks the %% behind the name of a part");
        if (named)
            TRY(put_named(parts, piece, out, where, error));
        else
            titian_buf_put(out, piece);
    }
    return out->failed ? titian_no_memory(error) : TITIAN_OK;
}
