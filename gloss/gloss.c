/*
 * The way of a sentence through the glosser: its tokens become units, each
 * unit that a dictionary knows a term, and the units an English draft.
 */
#include "gloss/gloss.h"
#include "document/edits.h"

#include <stdlib.h>

typedef struct {
    titian_doc *doc;
    const titian_gloss_rules *rules;
    titian_gloss_scratch *scratch;
    titian_sentence *sentence;
    uint32_t edit; /* the next edit of the sentence */
    bool failed;
} glosser;

titian_gloss_unit *titian_unit_push(titian_units *units)
{
    if (units->n == units->cap) {
        uint32_t cap = units->cap ? units->cap * 2 : 64;
        titian_gloss_unit *grown = realloc(units->items, cap * sizeof *grown);
        if (!grown)
            return NULL;
        units->items = grown;
        units->cap = cap;
    }
    titian_gloss_unit *u = &units->items[units->n++];
    return memset(u, 0, sizeof *u);
}

titian_str titian_first_sense(titian_str senses)
{
    titian_str first = titian_trim(titian_before(&senses, ';'));
    if (first.n && first.s[0] == '(') {
        const char *close = memchr(first.s, ')', first.n);
        size_t n = close ? (size_t)(close - first.s) + 1 : 0;
        first = titian_trim(titian_str_of(first.s + n, first.n - n));
    }
    return first;
}

titian_str titian_drafting_keep(titian_drafting *d, titian_buf *buf)
{
    titian_str copy = titian_arena_copy(d->arena, titian_buf_str(buf));
    d->failed = d->failed || buf->failed || !copy.s;
    titian_buf_free(buf);
    return copy.s ? copy : STR("");
}

titian_gloss_unit *titian_unit_beside(const titian_drafting *d, uint32_t i,
                                      int step)
{
    titian_gloss_unit *u = d->units->items;
    for (int64_t at = (int64_t)i + step; at >= 0 && at < d->units->n; at += step)
        if (!u[at].left_out)
            return &u[at];
    return NULL;
}

static titian_gloss_unit *add_unit(glosser *g, uint32_t beg, uint32_t end)
{
    const titian_tokens *t = &g->scratch->tokens;
    titian_gloss_unit *u = titian_unit_push(&g->scratch->units);
    if (!u) {
        g->failed = true;
        return NULL;
    }
    u->form = titian_cut(t->text, t->items[beg].beg, t->items[end - 1].end);
    u->spaced = beg > 0 && t->items[beg - 1].kind == TITIAN_TOKEN_BLANK;
    u->capital = titian_is_upper(titian_utf8_at(u->form, 0));
    return u;
}

/** The edit with an English rendering that begins at a token, or NULL. */
static const titian_edit *entity_at(glosser *g, uint32_t at)
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

static uint32_t add_entity(glosser *g, uint32_t at, const titian_edit *e)
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

static titian_str keep(glosser *g, titian_str s)
{
    titian_str copy = titian_arena_copy(&g->doc->arena, s);
    g->failed = g->failed || !copy.s;
    return copy.s ? copy : STR("");
}

static void add_term(glosser *g, const titian_gloss_unit *u,
                     const titian_reading *r)
{
    const titian_sentence *s = g->sentence;
    const titian_edit *edits = titian_edit_at(g->doc, s->first_edit);
    titian_term *term = titian_vec_push(&g->doc->terms, &g->doc->arena,
                                        sizeof *term);
    if (!term) {
        g->failed = true;
        return;
    }
    uint32_t beg = (uint32_t)(u->form.s - s->normalized.s);
    uint32_t end = beg + (uint32_t)u->form.n;
    term->src.beg = titian_edits_back(edits, s->n_edits, s->span.beg, beg);
    term->src.end = titian_edits_back(edits, s->n_edits, s->span.beg, end - 1) + 1;
    uint32_t whole = titian_edits_back(edits, s->n_edits, s->span.beg, end);
    if (whole > term->src.end)
        term->src.end = whole;
    term->form = u->form;
    term->lemma = titian_row_form(r->dictionary, r->row);
    term->en = titian_row_en(r->dictionary, r->row);
    term->via = r->via;
    term->rule = titian_row_rule(r->dictionary, r->row);
    if (r->steps.n > 3)
        term->steps = keep(g, titian_str_of(r->steps.s + 3, r->steps.n - 3));
}

static bool is_first(const titian_units *units)
{
    for (uint32_t i = units->n; i-- > 0;)
        if (units->items[i].kind != UNIT_MARK)
            return titian_ends(units->items[units->n - 1].form, STR("\"")) ||
                   titian_eq(units->items[units->n - 1].form, STR("“"));
    return true;
}

static uint32_t add_word(glosser *g, uint32_t at)
{
    titian_reading *r = &g->scratch->reading;
    const titian_tokens *t = &g->scratch->tokens;
    titian_read_at(g->rules, &g->scratch->lemma, t, at,
                   is_first(&g->scratch->units), r);
    uint32_t end = r->row ? r->end : at + 1;
    titian_gloss_unit *u = add_unit(g, at, end);
    if (!u)
        return end;
    if (!r->row) {
        u->kind = UNIT_UNKNOWN;
        u->en = u->form;
        return end;
    }
    u->pos = (titian_pos)r->row->pos;
    u->en = titian_first_sense(titian_row_en(r->dictionary, r->row));
    u->lemma = titian_row_form(r->dictionary, r->row);
    u->nuance = r->nuance;
    add_term(g, u, r);
    return end;
}

static uint32_t add_next(glosser *g, uint32_t at)
{
    const titian_tokens *t = &g->scratch->tokens;
    titian_token_kind kind = t->items[at].kind;
    if (kind == TITIAN_TOKEN_BLANK)
        return at + 1;
    const titian_edit *e = entity_at(g, at);
    if (e)
        return add_entity(g, at, e);
    if (kind == TITIAN_TOKEN_WORD)
        return add_word(g, at);
    titian_gloss_unit *u = add_unit(g, at, at + 1);
    if (u) {
        u->kind = kind == TITIAN_TOKEN_DIGITS ? UNIT_ENTITY : UNIT_MARK;
        u->entity = STR("number");
        u->en = u->form;
    }
    return at + 1;
}

static void put_draft(glosser *g)
{
    titian_buf *out = &g->scratch->text;
    const titian_units *units = &g->scratch->units;
    out->n = 0;
    bool start = true, moved = false;
    for (uint32_t i = 0; i < units->n; i++) {
        const titian_gloss_unit *u = &units->items[i];
        moved = moved || (u->left_out && u->spaced);
        if (u->left_out || u->en.n == 0)
            continue;
        if ((u->spaced || (moved && u->kind != UNIT_MARK)) && out->n)
            titian_buf_putc(out, ' ');
        if (start && u->kind != UNIT_MARK)
            titian_put_title(u->en, out);
        else
            titian_buf_put(out, u->en);
        start = start && u->kind == UNIT_MARK;
        moved = false;
    }
    g->sentence->gloss = keep(g, titian_buf_str(out));
    g->failed = g->failed || out->failed;
}

static void draft(glosser *g, bool past)
{
    titian_drafting d = {.rules = g->rules, .units = &g->scratch->units,
                         .arena = &g->doc->arena, .past = past};
    titian_choose_senses(&d);
    titian_inflect_verbs(&d);
    titian_order_nouns(&d);
    g->failed = g->failed || d.failed;
    put_draft(g);
}

static void gloss_sentence(glosser *g, bool past)
{
    titian_sentence *s = g->sentence;
    titian_tokens *t = &g->scratch->tokens;
    s->first_term = g->doc->terms.n;
    g->edit = 0;
    g->scratch->units.n = 0;
    if (!titian_tokenize(t, s->normalized)) {
        g->failed = true;
        return;
    }
    for (uint32_t at = 0; at < t->n && !g->failed;)
        at = add_next(g, at);
    s->n_terms = g->doc->terms.n - s->first_term;
    draft(g, past);
}

/** A text with a dateline or with weekdays tells what has happened. */
static bool is_narrative(const titian_doc *doc, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const titian_sentence *s = titian_sentence_at(doc, i);
        if (s->dateline.end > s->dateline.beg)
            return true;
        for (uint32_t j = 0; j < s->n_edits; j++) {
            titian_str kind = titian_edit_at(doc, s->first_edit + j)->kind;
            if (titian_eq(kind, STR("date")) || titian_eq(kind, STR("weekday")))
                return true;
        }
    }
    return false;
}

titian_status titian_gloss_doc(titian_doc *doc, const titian_gloss_rules *rules,
                               titian_gloss_scratch *scratch,
                               titian_error *error)
{
    glosser g = {.doc = doc, .rules = rules, .scratch = scratch};
    bool past = !doc->settings.lines && is_narrative(doc, 0, doc->sentences.n);
    scratch->text.failed = false;
    for (uint32_t i = 0; i < doc->sentences.n && !g.failed; i++) {
        g.sentence = titian_sentence_at(doc, i);
        if (doc->settings.lines)
            past = is_narrative(doc, i, i + 1);
        gloss_sentence(&g, past);
    }
    return g.failed ? titian_no_memory(error) : TITIAN_OK;
}

void titian_gloss_scratch_free(titian_gloss_scratch *scratch)
{
    titian_tokens_free(&scratch->tokens);
    free(scratch->units.items);
    titian_buf_free(&scratch->reading.steps);
    titian_lemma_free(scratch->lemma);
    titian_buf_free(&scratch->text);
}
