/*
 * A token begins an entity of the normaliser, an abbreviation, a name, or
 * what a dictionary has; the longest of these becomes a unit.
 */
#include "gloss/cut.h"
#include "document/edits.h"
#include "gloss/names.h"

enum { ABBREVIATION_TOKENS = 12, LONGEST_COMPOUND = 200 }; /* bytes */

/**
 * A sentence of more units is drafted in pieces: what looks for a subject or
 * a governor may then look through all of them.  Prose stays far below.
 */
enum { LONGEST_DRAFT = 1000 };

static titian_gloss_unit *add_unit(titian_glosser *g, uint32_t beg,
                                   uint32_t end)
{
    const titian_tokens *t = &g->scratch->tokens;
    titian_gloss_unit *u = titian_unit_push(&g->scratch->units);
    if (!u) {
        g->failed = true;
        return NULL;
    }
    u->form = titian_cut(t->text, t->items[beg].beg, t->items[end - 1].end);
    u->en = u->form;
    u->kind = UNIT_UNKNOWN;
    u->spaced = beg > 0 && t->items[beg - 1].kind == TITIAN_TOKEN_BLANK;
    u->capital = titian_is_upper(titian_utf8_at(u->form, 0));
    return u;
}

/** The edit with an English rendering that begins at a token, or NULL. */
static const titian_edit *entity_at(titian_glosser *g, uint32_t at)
{
    const titian_sentence *s = g->sentence;
    uint32_t beg = g->scratch->tokens.items[at].beg;
    for (; g->edit < s->n_edits; g->edit++) {
        const titian_edit *e = titian_edit_at(g->doc, s->first_edit + g->edit);
        if (e->dst.beg == beg && e->en.n && e->dst.end > beg)
            return e;
        if (e->dst.beg > beg || (e->dst.beg == beg && e->dst.end == beg))
            return NULL;
    }
    return NULL;
}

static uint32_t add_entity(titian_glosser *g, uint32_t at, const titian_edit *e)
{
    const titian_tokens *t = &g->scratch->tokens;
    uint32_t end = at + 1;
    while (end < t->n && t->items[end].beg < e->dst.end)
        end++;
    titian_gloss_unit *u = add_unit(g, at, end);
    if (u) {
        u->kind = UNIT_ENTITY;
        u->en = e->en;
        u->entity = e->kind;
        u->pos = POS_NUM;
        u->settled = true;
    }
    g->edit++;
    return end;
}

static titian_str keep(titian_glosser *g, titian_str s)
{
    titian_str copy = titian_arena_copy(&g->doc->arena, s);
    g->failed = g->failed || !copy.s;
    return copy.s ? copy : STR("");
}

/**
 * True if no edit is near a slice of the normalised text; *shift is then what
 * leads back to the document.  Slices come in their order.
 */
static bool is_untouched(titian_glosser *g, const titian_edit *edits,
                         titian_span slice, uint32_t *shift)
{
    const titian_sentence *s = g->sentence;
    while (g->passed < s->n_edits && edits[g->passed].dst.beg <= slice.beg)
        g->passed++;
    const titian_edit *before = g->passed ? &edits[g->passed - 1] : NULL;
    *shift = before ? before->src.end - before->dst.end : s->span.beg;
    return (!before || before->dst.end <= slice.beg) &&
           (g->passed == s->n_edits || edits[g->passed].dst.beg > slice.end);
}

/** The bytes of the document that a slice of the normalised text came from. */
static titian_span source_of(titian_glosser *g, titian_str form)
{
    const titian_sentence *s = g->sentence;
    const titian_edit *edits = titian_edit_at(g->doc, s->first_edit);
    uint32_t beg = (uint32_t)(form.s - s->normalized.s), shift;
    uint32_t end = beg + (uint32_t)form.n, base = s->span.beg;
    if (is_untouched(g, edits, (titian_span){beg, end}, &shift))
        return (titian_span){beg + shift, end + shift};
    titian_span span = {titian_edits_back(edits, s->n_edits, base, beg),
                        titian_edits_back(edits, s->n_edits, base, end - 1) +
                            1};
    uint32_t whole = titian_edits_back(edits, s->n_edits, base, end);
    if (whole > span.end)
        span.end = whole;
    return span;
}

static void add_term(titian_glosser *g, titian_str form,
                     const titian_reading *r)
{
    titian_term *term =
        titian_vec_push(&g->doc->terms, &g->doc->arena, sizeof *term);
    if (!term) {
        g->failed = true;
        return;
    }
    term->src = source_of(g, form);
    term->form = form;
    term->lemma = titian_row_form(r->dictionary, r->row);
    term->en = titian_row_en(r->dictionary, r->row);
    term->via = r->via;
    term->rule = titian_row_rule(r->dictionary, r->row);
    if (r->steps.n > 3)
        term->steps = keep(g, titian_str_of(r->steps.s + 3, r->steps.n - 3));
}

/** True where a sentence begins, or what a quotation says. */
static bool is_first(const titian_glosser *g)
{
    const titian_units *units = &g->scratch->units;
    if (!g->begun || units->n == 0)
        return !g->begun;
    const titian_gloss_unit *last = &units->items[units->n - 1];
    return last->kind == UNIT_MARK && (titian_eq(last->form, STR("\"")) ||
                                       titian_eq(last->form, STR("\u201C")));
}

/** "Drs.", "M.Si.": the longest abbreviation at a token; its end, or 0. */
static uint32_t abbreviation_at(titian_glosser *g, uint32_t at, titian_str *en)
{
    const titian_tokens *t = &g->scratch->tokens;
    titian_phrases table = titian_phrases_of(&g->rules->abbreviations);
    const titian_str *english = g->rules->abbreviated.items;
    uint32_t end = at, found = 0;
    while (end < t->n && end - at < ABBREVIATION_TOKENS &&
           t->items[end].kind != TITIAN_TOKEN_BLANK) {
        end++;
        if (!titian_token_mark(t, end - 1, '.'))
            continue;
        titian_str form =
            titian_cut(t->text, t->items[at].beg, t->items[end - 1].end);
        uint32_t row = titian_phrases_find(&table, form);
        if (row) {
            *en = english[row - 1];
            found = end;
        }
    }
    return found;
}

/** A stop that ends the sentence too must show behind the English. */
static titian_str with_stop(titian_glosser *g, titian_str en, uint32_t end)
{
    titian_buf text = {0};
    if (end < g->scratch->tokens.n || titian_ends(en, STR(".")))
        return en;
    titian_buf_put(&text, en);
    titian_buf_putc(&text, '.');
    titian_str copy = keep(g, titian_buf_str(&text));
    titian_buf_free(&text);
    return copy;
}

static uint32_t add_abbreviation(titian_glosser *g, uint32_t at, uint32_t end,
                                 titian_str en)
{
    titian_gloss_unit *u = add_unit(g, at, end);
    if (u) {
        u->en = with_stop(g, en, end);
        u->settled = true;
        g->title = u->capital;
    }
    return end;
}

static uint32_t add_known(titian_glosser *g, uint32_t at, titian_reading *r,
                          bool first)
{
    titian_gloss_unit *u = add_unit(g, at, r->end);
    if (!u)
        return r->end;
    u->kind = UNIT_TERM;
    u->pos = (titian_pos)r->row->pos;
    u->senses = titian_row_en(r->dictionary, r->row);
    u->en = titian_first_sense(u->senses);
    u->lemma = titian_row_form(r->dictionary, r->row);
    u->nuance = r->nuance;
    if (u->pos == POS_ADJ && titian_is_passive(g->rules, u->lemma)) {
        u->pos = POS_VERB;
        u->nuance.passive = u->participle = true;
    }
    g->title = u->pos == POS_TITLE ||
               (u->pos == POS_NOUN && u->capital && !first &&
                (titian_english_head(g->rules, u->en) & HEAD_PERSON));
    add_term(g, u->form, r);
    u->term = g->doc->terms.n;
    u->relative = u->pos == POS_PRON &&
                  titian_starts(u->senses, STR("that; who"));
    return r->end;
}

static uint32_t add_word(titian_glosser *g, uint32_t at)
{
    titian_reading *r = &g->scratch->reading;
    const titian_tokens *t = &g->scratch->tokens;
    titian_str en = {NULL, 0};
    bool first = is_first(g);
    bool initial = titian_is_initial(g, at);
    uint32_t end = initial ? 0 : abbreviation_at(g, at, &en);
    if (end)
        return add_abbreviation(g, at, end, en);
    titian_read_at(g->rules, &g->scratch->memory, t, at, first, r);
    if (!r->row || initial || titian_is_alias(g, at, r) ||
        titian_is_name(g, at, first, r)) {
        titian_gloss_unit *u = add_unit(g, at, at + 1);
        g->title = g->title && u && u->capital;
        return at + 1;
    }
    return add_known(g, at, r, first);
}

/** ke-5: a preposition before a number makes it an ordinal. */
static bool is_ordinal(const titian_gloss_unit *u)
{
    return u[-2].pos == POS_PREP && titian_eq(u[-2].en, STR("to")) &&
           u->kind == UNIT_ENTITY && titian_eq(u->entity, STR("number"));
}

static titian_str ordinal_ending(titian_str number)
{
    char last = number.s[number.n - 1];
    bool teen = number.n > 1 && number.s[number.n - 2] == '1';
    return last == '1' && !teen   ? STR("st")
           : last == '2' && !teen ? STR("nd")
           : last == '3' && !teen ? STR("rd")
                                  : STR("th");
}

/** The unit before a hyphen and the one behind it are one. */
static void join_compound(titian_glosser *g)
{
    titian_units *units = &g->scratch->units;
    titian_gloss_unit *u = &units->items[units->n - 1];
    if (units->n < 3 || u->spaced || u[-1].spaced ||
        !titian_eq(u[-1].form, STR("-")) || u[-1].kind != UNIT_MARK ||
        u[-2].kind == UNIT_MARK || u->kind == UNIT_MARK ||
        u[-2].en.n > LONGEST_COMPOUND)
        return;
    titian_buf text = {0};
    bool ordinal = is_ordinal(u);
    if (!ordinal) {
        titian_buf_put(&text, u[-2].en);
        titian_buf_putc(&text, '-');
    }
    titian_buf_put(&text, u->en);
    if (ordinal)
        titian_buf_put(&text, ordinal_ending(u->en));
    titian_str en = keep(g, titian_buf_str(&text));
    g->failed = g->failed || text.failed;
    titian_buf_free(&text);
    size_t n = (size_t)(u->form.s + u->form.n - u[-2].form.s);
    u[-2].form = titian_str_of(u[-2].form.s, n);
    u[-2].en = en;
    u[-2].pos = u[-2].kind == UNIT_TERM && u[-2].pos == POS_NOUN &&
                        u->kind == UNIT_TERM && u->pos == POS_NOUN
                    ? POS_NOUN
                    : POS_ADJ;
    u[-2].kind = UNIT_TERM;
    u[-2].lemma = STR("");
    units->n -= 2;
}

/** G20: figures right behind an unknown capital belong to it. */
static bool extends_name(titian_glosser *g, uint32_t at)
{
    const titian_tokens *t = &g->scratch->tokens;
    titian_units *units = &g->scratch->units;
    titian_gloss_unit *u = units->n ? &units->items[units->n - 1] : NULL;
    if (!u || u->kind != UNIT_UNKNOWN || !u->capital || at == 0 ||
        t->items[at - 1].kind != TITIAN_TOKEN_WORD)
        return false;
    titian_str digits = titian_token_text(t, at);
    u->form.n = (size_t)(digits.s + digits.n - u->form.s);
    u->en = u->form;
    return true;
}

static uint32_t add_next(titian_glosser *g, uint32_t at)
{
    const titian_tokens *t = &g->scratch->tokens;
    titian_token_kind kind = t->items[at].kind;
    if (kind == TITIAN_TOKEN_BLANK)
        return at + 1;
    const titian_edit *e = entity_at(g, at);
    if (e)
        return add_entity(g, at, e);
    if (kind == TITIAN_TOKEN_WORD) {
        uint32_t end = add_word(g, at);
        join_compound(g);
        return end;
    }
    if (kind == TITIAN_TOKEN_DIGITS && extends_name(g, at))
        return at + 1;
    titian_gloss_unit *u = add_unit(g, at, at + 1);
    if (u) {
        u->kind = kind == TITIAN_TOKEN_DIGITS ? UNIT_ENTITY : UNIT_MARK;
        u->entity = STR("number");
        if (kind == TITIAN_TOKEN_DIGITS && g->scratch->units.n > 2 &&
            is_ordinal(u))
            join_compound(g);
    }
    g->title = g->title && kind != TITIAN_TOKEN_DIGITS && u &&
               titian_eq(u->form, STR("."));
    return at + 1;
}

void titian_cut_begin(titian_glosser *g)
{
    titian_sentence *s = g->sentence;
    titian_tokens *t = &g->scratch->tokens;
    s->first_term = g->doc->terms.n;
    g->at = g->edit = g->passed = 0;
    g->title = g->begun = false;
    g->scratch->units.n = 0;
    if (!titian_tokenize(t, s->normalized)) {
        g->failed = true;
        return;
    }
    if (s->dateline.end <= s->dateline.beg)
        return;
    uint32_t behind =
        titian_edits_forward(titian_edit_at(g->doc, s->first_edit), s->n_edits,
                             s->span.beg, s->dateline.end);
    while (g->at < t->n && t->items[g->at].beg < behind)
        g->at++;
    titian_gloss_unit *u = g->at ? add_unit(g, 0, g->at) : NULL;
    if (u)
        u->kind = UNIT_MARK;
}

/** True if there are units enough for a draft: between words, if there are. */
static bool is_full(const titian_glosser *g)
{
    uint32_t n = g->scratch->units.n;
    return n >= LONGEST_DRAFT &&
           (g->scratch->tokens.items[g->at].kind == TITIAN_TOKEN_BLANK ||
            n >= 2 * LONGEST_DRAFT);
}

bool titian_cut_units(titian_glosser *g)
{
    const titian_tokens *t = &g->scratch->tokens;
    const titian_units *units = &g->scratch->units;
    while (g->at < t->n && !g->failed && !is_full(g)) {
        g->at = add_next(g, g->at);
        g->begun = g->begun ||
                   (units->n && units->items[units->n - 1].kind != UNIT_MARK);
    }
    g->sentence->n_terms = g->doc->terms.n - g->sentence->first_term;
    g->failed = g->failed || titian_lemma_failed(g->scratch->memory.lemma) ||
                g->scratch->reading.steps.failed;
    return g->at < t->n && !g->failed;
}
