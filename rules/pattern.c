/* Reading and matching surface patterns. */
#include "rules/pattern.h"

typedef struct {
    titian_pattern *pattern;
    titian_str text;
    size_t at;
    titian_loader *loader;
    titian_place where;
    titian_atom_resolver *resolve;
    void *context;
    uint16_t open; /* 1 + element of the group that is open */
} reading;

static titian_status refuse(const reading *r, const char *why)
{
    titian_place where = r->where;
    where.column = 1 + (uint32_t)r->at;
    return titian_fail(r->loader->error, TITIAN_ERR_DATA, where,
                       "pattern %s: %.*s", why,
                       (int)(r->text.n < 120 ? r->text.n : 120), r->text.s);
}

static titian_element *add(reading *r, titian_element_kind kind)
{
    titian_pattern *p = r->pattern;
    if (p->n_elements == TITIAN_ELEMENTS)
        return NULL;
    titian_element *e = &p->elements[p->n_elements++];
    *e = (titian_element){.kind = kind};
    return e;
}

uint16_t titian_pattern_slot(const titian_pattern *pattern, titian_str name)
{
    for (uint16_t i = 0; i < pattern->n_slots; i++)
        if (titian_eq(pattern->names[i], name))
            return i;
    return TITIAN_CAPTURES;
}

static titian_str without_digit(titian_str name)
{
    while (name.n && titian_is_digit((unsigned char)name.s[name.n - 1]))
        name.n--;
    return name;
}

static titian_status read_atom(reading *r)
{
    const char *close = memchr(r->text.s + r->at, '}', r->text.n - r->at);
    if (!close)
        return refuse(r, "has a { without its }");
    size_t end = (size_t)(close - r->text.s);
    titian_str name = titian_cut(r->text, (uint32_t)r->at + 1, (uint32_t)end);
    titian_element *e = add(r, TITIAN_ATOM);
    if (!e || r->pattern->n_slots == TITIAN_CAPTURES)
        return refuse(r, "is too long");
    if (titian_pattern_slot(r->pattern, name) != TITIAN_CAPTURES)
        return refuse(r, "names an atom twice; number the second one");
    if (!r->resolve(r->context, without_digit(name), &e->atom))
        return refuse(r, "names an atom that does not exist");
    e->slot = r->pattern->n_slots;
    r->pattern->names[r->pattern->n_slots++] = name;
    r->at = end + 1;
    return TITIAN_OK;
}

static titian_status read_group(reading *r)
{
    titian_pattern *p = r->pattern;
    if (r->text.s[r->at] == '[') {
        if (r->open)
            return refuse(r, "has a [ inside a [ ]");
        if (p->n_elements == 0)
            return refuse(r, "begins with an optional part");
        if (!add(r, TITIAN_MAYBE))
            return refuse(r, "is too long");
        r->open = p->n_elements;
    } else {
        if (!r->open)
            return refuse(r, "has a ] without its [");
        if (!add(r, TITIAN_MAYBE_END))
            return refuse(r, "is too long");
        p->elements[r->open - 1].end = p->n_elements;
        r->open = 0;
    }
    r->at++;
    return TITIAN_OK;
}

static titian_status read_literal(reading *r)
{
    titian_buf fold = {0};
    size_t beg = r->at;
    uint32_t c = titian_utf8_next(r->text, &r->at);
    bool word = titian_is_letter(c);
    while (word && titian_is_letter(titian_utf8_at(r->text, r->at)))
        titian_utf8_next(r->text, &r->at);
    titian_element *e =
        add(r, titian_is_space(c) ? TITIAN_BLANK : TITIAN_LITERAL);
    titian_fold(titian_cut(r->text, (uint32_t)beg, (uint32_t)r->at), &fold);
    if (e)
        e->text = titian_arena_copy(r->loader->arena, titian_buf_str(&fold));
    bool failed = fold.failed || (e && !e->text.s);
    titian_buf_free(&fold);
    if (failed)
        return titian_no_memory(r->loader->error);
    return e ? TITIAN_OK : refuse(r, "is too long");
}

titian_status titian_pattern_read(titian_pattern *pattern, titian_str text,
                                  titian_loader *loader, titian_place where,
                                  titian_atom_resolver *resolve, void *context)
{
    reading r = {pattern, text, 0, loader, where, resolve, context, 0};
    *pattern = (titian_pattern){0};
    pattern->elements = titian_arena_alloc(
        loader->arena, TITIAN_ELEMENTS * sizeof *pattern->elements);
    if (!pattern->elements)
        return titian_no_memory(loader->error);
    pattern->at_start = titian_starts(text, STR("^"));
    r.at = pattern->at_start;
    while (r.at < text.n) {
        char c = text.s[r.at];
        TRY(c == '{'               ? read_atom(&r)
            : c == '[' || c == ']' ? read_group(&r)
                                   : read_literal(&r));
    }
    if (r.open)
        return refuse(&r, "has a [ without its ]");
    return pattern->n_elements ? TITIAN_OK : refuse(&r, "is empty");
}

typedef struct {
    const titian_pattern *pattern;
    const titian_tokens *tokens;
    titian_atom_matcher *atom;
    void *context;
    titian_match *match;
} matching;

/** Matches one element that takes text; returns the token behind it or 0. */
static uint32_t match_one(const matching *m, const titian_element *e,
                          uint32_t at)
{
    if (at >= m->tokens->n)
        return 0;
    if (e->kind == TITIAN_BLANK)
        return m->tokens->items[at].kind == TITIAN_TOKEN_BLANK ? at + 1 : 0;
    if (e->kind == TITIAN_LITERAL)
        return titian_eq(titian_token_fold(m->tokens, at), e->text) ? at + 1
                                                                    : 0;
    titian_capture *c = &m->match->slots[e->slot];
    *c = (titian_capture){.atom = e->atom, .beg = at};
    c->end = m->atom(m->context, e->atom, m->tokens, at, c);
    c->set = c->end > at;
    return c->end;
}

static void forget(const matching *m, uint16_t from, uint16_t to)
{
    for (uint16_t i = from; i < to; i++)
        if (m->pattern->elements[i].kind == TITIAN_ATOM)
            m->match->slots[m->pattern->elements[i].slot].set = false;
}

static uint32_t match_from(const matching *m, uint16_t i, uint32_t at)
{
    for (; i < m->pattern->n_elements; i++) {
        const titian_element *e = &m->pattern->elements[i];
        if (e->kind == TITIAN_MAYBE_END)
            continue;
        if (e->kind == TITIAN_MAYBE) {
            uint32_t end = match_from(m, i + 1, at);
            if (end)
                return end;
            forget(m, i, e->end);
            i = e->end - 1;
            continue;
        }
        at = match_one(m, e, at);
        if (at == 0)
            return 0;
    }
    return at;
}

static bool joins(titian_token_kind kind)
{
    return kind == TITIAN_TOKEN_WORD || kind == TITIAN_TOKEN_DIGITS;
}

/** Behind nothing, an opening mark, or the dash of a dateline. */
static bool is_start(const titian_tokens *t, uint32_t at)
{
    bool blank = at > 0 && t->items[at - 1].kind == TITIAN_TOKEN_BLANK;
    if (at == blank)
        return true;
    uint32_t c = titian_utf8_before(t->text, t->items[at - blank].beg);
    bool dash = c == '-' || c == 0x2013 || c == 0x2014;
    return t->items[at - 1 - blank].kind == TITIAN_TOKEN_MARK &&
           (blank ? dash : !dash && c != '/');
}

bool titian_pattern_match(const titian_pattern *pattern,
                          const titian_tokens *tokens, uint32_t at,
                          titian_atom_matcher *atom, void *context,
                          titian_match *match)
{
    matching m = {pattern, tokens, atom, context, match};
    for (uint16_t i = 0; i < pattern->n_slots; i++)
        match->slots[i].set = false;
    uint32_t end = match_from(&m, 0, at);
    if (end == 0 || (pattern->at_start && !is_start(tokens, at)))
        return false;
    const titian_token *t = tokens->items;
    if (at > 0 && joins(t[at].kind) && joins(t[at - 1].kind))
        return false;
    if (end < tokens->n && joins(t[end - 1].kind) && joins(t[end].kind))
        return false;
    match->beg = at;
    match->end = end;
    return true;
}
