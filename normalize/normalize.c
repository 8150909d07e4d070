/*
 * At each token the longest rule wins: a protected span, a pattern, a word of
 * the spelling list.  What it covers is passed over, so edits never overlap
 * and the walk is linear.
 */
#include "normalize/normalize.h"
#include "document/edits.h"
#include "normalize/atoms.h"
#include "normalize/dates.h"
#include "normalize/numbers.h"
#include "normalize/protect.h"

typedef struct {
    titian_doc *doc;
    const titian_normalize_rules *rules;
    titian_tokens *tokens;
    titian_buf *scratch;
    uint32_t base; /* where the sentence begins in the document */
    bool failed;
} normalizer;

/** The best rule found at a token. */
typedef struct {
    const titian_rewrite *rewrite;
    const titian_spelling *spelling;
    titian_match match;
    uint32_t end; /* 0: none */
} choice;

static bool is_better(const choice *best, const titian_rewrite *rw,
                      uint32_t end)
{
    if (end != best->end)
        return end > best->end;
    if (!best->rewrite)
        return true;
    uint16_t n = best->rewrite->pattern.n_elements;
    if (rw->pattern.n_elements != n)
        return rw->pattern.n_elements > n;
    return titian_cmp(rw->text, best->rewrite->text) < 0;
}

static void try_rewrite(normalizer *z, uint32_t index, uint32_t at,
                        choice *best)
{
    const titian_rewrite *rw = titian_rewrite_at(z->rules, index);
    titian_match match;
    if (rw->level > z->doc->settings.level)
        return;
    if (!titian_pattern_match(&rw->pattern, z->tokens, at, titian_match_atom,
                              (void *)z->rules, &match))
        return;
    if (is_better(best, rw, match.end))
        *best = (choice){.rewrite = rw, .match = match, .end = match.end};
}

static void try_list(normalizer *z, const titian_vec *list, uint32_t at,
                     choice *best)
{
    const uint32_t *rows = list->items;
    for (uint32_t i = 0; i < list->n; i++)
        try_rewrite(z, rows[i], at, best);
}

static void try_entry(normalizer *z, const titian_entry *e, titian_hit hit,
                      uint32_t at, choice *best)
{
    if (e->kind == ENTRY_REWRITE) {
        try_rewrite(z, e->index, at, best);
    } else if (e->kind == ENTRY_MEMBER) {
        const titian_member *m = titian_member_at(z->rules, e->index);
        try_list(z, &z->rules->by_set[m->set], at, best);
    } else {
        const titian_spelling *s =
            (const titian_spelling *)z->rules->spellings.items + e->index;
        if (s->level <= z->doc->settings.level && hit.end > best->end)
            *best = (choice){.spelling = s, .end = hit.end};
    }
}

static choice choose(normalizer *z, uint32_t at)
{
    choice best = {.end = 0};
    titian_hit hits[TITIAN_HITS];
    if (z->tokens->items[at].kind == TITIAN_TOKEN_DIGITS) {
        try_list(z, &z->rules->by_digit, at, &best);
        return best;
    }
    titian_phrases lexicon = titian_phrases_of(&z->rules->lexicon);
    uint32_t n = titian_phrases_match(&lexicon, z->tokens, at, hits);
    while (n-- > 0)
        for (uint32_t i = hits[n].value; i;) {
            const titian_entry *e = titian_entry_at(z->rules, i);
            try_entry(z, e, hits[n], at, &best);
            i = e->next;
        }
    return best;
}

/** True if the sentence goes on after a match without a mark of its own. */
static bool goes_on(const titian_tokens *t, uint32_t end)
{
    if (end + 1 >= t->n || t->items[end].kind != TITIAN_TOKEN_BLANK)
        return false;
    titian_token_kind kind = t->items[end + 1].kind;
    uint32_t c = titian_utf8_at(t->text, t->items[end + 1].beg);
    return kind != TITIAN_TOKEN_MARK || c == '"' || c == 0x201C || c == '\'';
}

static titian_str keep(normalizer *z)
{
    titian_str copy =
        titian_arena_copy(&z->doc->arena, titian_buf_str(z->scratch));
    z->failed = z->failed || z->scratch->failed || !copy.s;
    z->scratch->n = 0;
    return copy;
}

static titian_str write_template(normalizer *z, const choice *c,
                                 titian_str text)
{
    titian_field_context f = {z->rules, z->tokens, 0};
    uint16_t m = c->rewrite->magnitude;
    if (m < TITIAN_CAPTURES && c->match.slots[m].set)
        f.shift = (int)c->match.slots[m].value;
    titian_template_write(text, &c->rewrite->pattern, &c->match,
                          goes_on(z->tokens, c->end), titian_write_field, &f,
                          z->scratch);
    return keep(z);
}

static titian_edit *add_edit(normalizer *z, titian_edit edit)
{
    titian_edit *row =
        titian_vec_push(&z->doc->edits, &z->doc->arena, sizeof *row);
    if (!row) {
        z->failed = true;
        return NULL;
    }
    *row = edit;
    return row;
}

static titian_span span_of(const normalizer *z, uint32_t beg, uint32_t end)
{
    return (titian_span){z->base + z->tokens->items[beg].beg,
                         z->base + z->tokens->items[end - 1].end};
}

/** A bare d,ddd is left as it is: decimals or thousands, who can tell. */
static titian_str warning_for(const choice *c, titian_str source)
{
    if (titian_eq(c->rewrite->kind, STR("number")) && c->match.end &&
        c->rewrite->magnitude == TITIAN_CAPTURES &&
        titian_number_is_ambiguous(source))
        return STR("three decimals, or thousands in the English manner?");
    return STR("");
}

static void apply_rewrite(normalizer *z, uint32_t at, choice *c)
{
    titian_edit e = {.src = span_of(z, at, c->end),
                     .kind = c->rewrite->kind,
                     .rule = c->rewrite->rule};
    titian_str source = titian_at(titian_doc_str(z->doc), e.src);
    e.warning = titian_date_check(c->rewrite, &c->match, &z->doc->context);
    if (e.warning.n == 0)
        e.warning = warning_for(c, source);
    if (e.warning.n) {
        e.to = source;
        add_edit(z, e);
        return;
    }
    e.to = write_template(z, c, c->rewrite->to);
    e.en = write_template(z, c, c->rewrite->en);
    e.value = write_template(z, c, c->rewrite->value);
    if (!titian_eq(e.to, source) || (e.en.n && !titian_eq(e.en, source)))
        add_edit(z, e);
}

static void apply_spelling(normalizer *z, uint32_t at, const choice *c)
{
    titian_edit e = {.src = span_of(z, at, c->end),
                     .kind = c->spelling->kind,
                     .rule = c->spelling->rule};
    titian_str source = titian_at(titian_doc_str(z->doc), e.src);
    titian_case shape = titian_case_of(titian_token_text(z->tokens, at));
    if (shape == TITIAN_CASE_UPPER)
        titian_put_upper(c->spelling->right, z->scratch);
    else if (shape == TITIAN_CASE_TITLE)
        titian_put_title(c->spelling->right, z->scratch);
    else
        titian_buf_put(z->scratch, c->spelling->right);
    e.to = keep(z);
    if (!titian_eq(e.to, source))
        add_edit(z, e);
}

/**
 * "ISIS -tahun": a dash that lost the blank behind it.  A suffix that lost
 * its word (KPK -nya) is something else.
 */
static bool is_torn_dash(normalizer *z, uint32_t at)
{
    const titian_tokens *t = z->tokens;
    titian_capture c = {0};
    uint16_t suffix =
        (uint16_t)(TITIAN_FIRST_SET + titian_set_of(z->rules, STR("suffix")));
    if (at == 0 || z->doc->settings.level < 2 ||
        t->items[at].kind != TITIAN_TOKEN_BLANK ||
        !titian_token_mark(t, at + 1, '-') ||
        !titian_token_is(t, at + 2, TITIAN_TOKEN_WORD))
        return false;
    uint32_t before = titian_utf8_before(t->text, t->items[at].beg);
    return titian_is_lower(titian_utf8_at(t->text, t->items[at + 2].beg)) &&
           (titian_is_letter(before) || titian_is_digit(before)) &&
           !titian_match_atom((void *)z->rules, suffix, t, at + 2, &c);
}

static uint32_t step(normalizer *z, uint32_t at)
{
    uint32_t end = titian_protected_end(z->rules, z->tokens, at);
    if (end)
        return end;
    if (is_torn_dash(z, at)) {
        add_edit(z, (titian_edit){.src = span_of(z, at + 1, at + 2),
                                  .to = STR("– "),
                                  .kind = STR("dash"),
                                  .rule = z->rules->dash_rule});
        return at + 2;
    }
    choice c = choose(z, at);
    if (c.rewrite)
        apply_rewrite(z, at, &c);
    else if (c.spelling)
        apply_spelling(z, at, &c);
    return c.end > at ? c.end : at + 1;
}

static void normalize_sentence(normalizer *z, titian_sentence *s)
{
    titian_str source = titian_at(titian_doc_str(z->doc), s->span);
    s->first_edit = z->doc->edits.n;
    s->normalized = source;
    z->base = s->span.beg;
    if (z->doc->settings.level == 0)
        return;
    if (!titian_tokenize(z->tokens, source)) {
        z->failed = true;
        return;
    }
    for (uint32_t at = 0; at < z->tokens->n && !z->failed;)
        at = step(z, at);
    s->n_edits = z->doc->edits.n - s->first_edit;
    if (s->n_edits == 0)
        return;
    titian_edits_apply(source, z->base, titian_edit_at(z->doc, s->first_edit),
                       s->n_edits, z->scratch);
    s->normalized = keep(z);
}

titian_status titian_normalize_doc(titian_doc *doc,
                                   const titian_normalize_rules *rules,
                                   titian_normalize_scratch *scratch,
                                   titian_error *error)
{
    normalizer z = {.doc = doc,
                    .rules = rules,
                    .tokens = &scratch->tokens,
                    .scratch = &scratch->text};
    titian_context start = doc->context;
    scratch->text.n = 0;
    scratch->text.failed = false;
    for (uint32_t i = 0; i < doc->sentences.n && !z.failed; i++) {
        titian_sentence *s = titian_sentence_at(doc, i);
        if (doc->settings.lines && s->sent == 1)
            doc->context = start;
        normalize_sentence(&z, s);
    }
    return z.failed ? titian_no_memory(error) : TITIAN_OK;
}

void titian_normalize_scratch_free(titian_normalize_scratch *scratch)
{
    titian_tokens_free(&scratch->tokens);
    titian_buf_free(&scratch->text);
}
