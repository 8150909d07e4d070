/*
 * The way of a sentence through the normaliser.  First it is cleaned; then, at
 * each token, the longest rule wins: a protected span, a repair, a pattern, a
 * word of the lists.  What it covers is passed over, so edits never overlap
 * and the walk is linear.
 */
#include "normalize/normalize.h"
#include "document/edits.h"
#include "normalize/atoms.h"
#include "normalize/choose.h"
#include "normalize/clean.h"
#include "normalize/dates.h"
#include "normalize/definitions.h"
#include "normalize/layers.h"
#include "normalize/number-words.h"
#include "normalize/numbers.h"
#include "normalize/protect.h"
#include "normalize/repairs.h"

typedef struct {
    titian_doc *doc;
    const titian_normalize_rules *rules;
    titian_tokens *tokens;
    titian_buf *scratch;
    uint32_t base;      /* where the sentence begins in the document */
    titian_vec clean;   /* titian_edit, of the source */
    titian_vec over;    /* titian_edit, of the cleaned text */
    titian_vec defined; /* titian_definition, of the document */
    titian_asked asked;
    bool failed;
} normalizer;

/** True if the sentence goes on after a match without a mark of its own. */
static bool goes_on(const titian_tokens *t, uint32_t end)
{
    if (end + 1 >= t->n || t->items[end].kind != TITIAN_TOKEN_BLANK)
        return false;
    titian_token_kind kind = t->items[end + 1].kind;
    uint32_t c = titian_utf8_at(t->text, t->items[end + 1].beg);
    return kind != TITIAN_TOKEN_MARK || c == '"' || c == 0x201C || c == '\'';
}

static titian_str copy(normalizer *z, titian_str s)
{
    titian_str kept = titian_arena_copy(&z->doc->arena, s);
    z->failed = z->failed || !kept.s;
    return kept.s ? kept : STR("");
}

static titian_str keep(normalizer *z)
{
    titian_str kept = copy(z, titian_buf_str(z->scratch));
    z->failed = z->failed || z->scratch->failed;
    z->scratch->n = 0;
    return kept;
}

static titian_str write_template(normalizer *z, const titian_choice_made *c,
                                 titian_str text)
{
    titian_field_context f = {z->rules, z->tokens, 0, 0, false};
    uint16_t m = c->rewrite->magnitude, d = c->rewrite->daypart;
    if (m < TITIAN_CAPTURES && c->match.slots[m].set)
        f.shift = (int)c->match.slots[m].value;
    if (d < TITIAN_CAPTURES && c->match.slots[d].set) {
        f.daypart = (int)c->match.slots[d].value;
        f.has_daypart = true;
    }
    titian_template_write(text, &c->rewrite->pattern, &c->match,
                          goes_on(z->tokens, c->end), titian_write_field, &f,
                          z->scratch);
    return keep(z);
}

static void add_edit(normalizer *z, titian_vec *layer, titian_edit edit)
{
    titian_edit *row = titian_vec_push(layer, &z->doc->arena, sizeof *row);
    if (row)
        *row = edit;
    else
        z->failed = true;
}

static titian_span span_of(const normalizer *z, uint32_t beg, uint32_t end)
{
    return (titian_span){z->tokens->items[beg].beg,
                         z->tokens->items[end - 1].end};
}

/** A bare d,ddd is left as it is: decimals or thousands, who can tell. */
static titian_str warning_for(const titian_choice_made *c, titian_str source)
{
    if (titian_eq(c->rewrite->kind, STR("number")) &&
        c->rewrite->magnitude == TITIAN_CAPTURES &&
        titian_number_is_ambiguous(source))
        return STR("three decimals, or thousands in the English manner?");
    return STR("");
}

static void apply_rewrite(normalizer *z, uint32_t at, titian_choice_made *c)
{
    titian_edit e = {.src = span_of(z, at, c->end),
                     .kind = c->rewrite->kind,
                     .rule = c->rewrite->rule};
    titian_str source = titian_at(z->tokens->text, e.src);
    e.warning = titian_date_check(c->rewrite, &c->match, &z->doc->context);
    if (e.warning.n == 0)
        e.warning = warning_for(c, source);
    if (e.warning.n) {
        e.to = copy(z, source);
        add_edit(z, &z->over, e);
        return;
    }
    e.to = write_template(z, c, c->rewrite->to);
    e.en = write_template(z, c, c->rewrite->en);
    e.value = write_template(z, c, c->rewrite->value);
    if (titian_eq(e.kind, STR("weekday"))) {
        titian_weekday_value(c->rewrite, &c->match, &z->doc->context,
                             z->scratch);
        e.value = keep(z);
    }
    if (!titian_eq(e.to, source) || (e.en.n && !titian_eq(e.en, source)))
        add_edit(z, &z->over, e);
}

/** Text without a final mark is a heading or a fragment. */
static bool ends_sentence(titian_str text)
{
    uint32_t last = titian_utf8_before(text, text.n);
    return last == '.' || last == '?' || last == '!' || last == '"' ||
           last == 0x201D;
}

/** Every word with a capital, as in the name around it. */
static void put_name(titian_str s, titian_buf *out)
{
    while (s.n) {
        titian_put_title(titian_before(&s, ' '), out);
        if (s.n)
            titian_buf_putc(out, ' ');
    }
}

static void put_wording(normalizer *z, const titian_wording *w, uint32_t at,
                        uint32_t end)
{
    const titian_tokens *t = z->tokens;
    titian_case shape = titian_case_of(titian_token_text(t, at));
    bool exact = (w->where & WHERE_EXACT) != 0;
    if (!exact && shape == TITIAN_CASE_UPPER && w->to.n > 1)
        titian_put_upper(w->to, z->scratch);
    else if (!exact && shape == TITIAN_CASE_TITLE && at > 0 &&
             titian_is_in_name(t, at, end))
        put_name(w->to, z->scratch);
    else if ((!exact && shape == TITIAN_CASE_TITLE) ||
             (at == 0 && shape != TITIAN_CASE_LOWER && ends_sentence(t->text)))
        titian_put_title(w->to, z->scratch);
    else
        titian_buf_put(z->scratch, w->to);
    bool stop = titian_ends(w->form, STR(".")) && end == t->n;
    if (stop)
        titian_buf_putc(z->scratch, '.');
}

static void apply_wording(normalizer *z, uint32_t at,
                          const titian_choice_made *c)
{
    titian_edit e = {.src = span_of(z, at, c->end),
                     .kind = c->wording->kind,
                     .rule = c->wording->rule};
    titian_str source = titian_at(z->tokens->text, e.src);
    put_wording(z, c->wording, at, c->end);
    e.to = keep(z);
    e.en = c->wording->en;
    if (!titian_eq(e.to, source) || (e.en.n && !titian_eq(e.en, source)))
        add_edit(z, &z->over, e);
}

static uint32_t try_repair(normalizer *z, uint32_t at)
{
    titian_repair repair;
    if (!titian_repair_find(z->rules, z->tokens, at, z->asked.level, &repair,
                            z->scratch))
        return 0;
    titian_str to = keep(z);
    if (!titian_is_asked(&z->asked, repair.kind, 2))
        return 0;
    add_edit(z, &z->over,
             (titian_edit){.src = span_of(z, repair.beg, repair.end),
                           .to = to,
                           .kind = repair.kind,
                           .rule = repair.rule});
    return repair.end;
}

/** Seribu lima ratus stays as it is; what it counts is told. */
static uint32_t try_number_words(normalizer *z, uint32_t at)
{
    if (z->tokens->items[at].kind != TITIAN_TOKEN_WORD ||
        !titian_is_asked(&z->asked, STR("number.words"), 2))
        return 0;
    uint32_t end = titian_number_words(z->rules, z->tokens, at, z->scratch);
    if (end == 0)
        return 0;
    titian_edit e = {.src = span_of(z, at, end),
                     .kind = STR("number.words"),
                     .rule = z->rules->words_rule};
    titian_str told = keep(z);
    e.to = copy(z, titian_at(z->tokens->text, e.src));
    e.en = titian_before(&told, '\t');
    e.value = told;
    add_edit(z, &z->over, e);
    return end;
}

/** "Komisi Pemberantasan Korupsi (KPK)", and KPK from there on. */
static uint32_t try_definition(normalizer *z, uint32_t at)
{
    titian_definition d;
    titian_token_kind kind = z->tokens->items[at].kind;
    if ((kind != TITIAN_TOKEN_WORD && kind != TITIAN_TOKEN_MARK) ||
        !titian_is_asked(&z->asked, STR("acronym"), 3))
        return 0;
    uint32_t end = titian_definition_at(z->tokens, at, &d);
    if (end) {
        titian_definition *row =
            titian_vec_push(&z->defined, &z->doc->arena, sizeof *row);
        if (row)
            *row =
                (titian_definition){copy(z, d.acronym), copy(z, d.expansion)};
        z->failed = z->failed || !row;
        return end;
    }
    titian_str word = titian_token_text(z->tokens, at);
    titian_str to = titian_definition_of(&z->defined, word);
    if (to.n == 0)
        return 0;
    add_edit(z, &z->over,
             (titian_edit){.src = span_of(z, at, at + 1),
                           .to = to,
                           .kind = STR("acronym"),
                           .rule = z->rules->defined_rule});
    return at + 1;
}

static uint32_t step(normalizer *z, uint32_t at)
{
    uint32_t end = titian_protected_end(z->rules, z->tokens, at);
    if (end == 0)
        end = try_repair(z, at);
    if (end == 0)
        end = try_definition(z, at);
    if (end)
        return end;
    titian_choice_made c;
    titian_rule_choose(z->rules, z->tokens, at, &z->asked, &c);
    if (c.member && c.end <= at + 1 && (end = try_number_words(z, at)) != 0)
        return end;
    if (c.rewrite)
        apply_rewrite(z, at, &c);
    else if (c.wording)
        apply_wording(z, at, &c);
    return c.end > at ? c.end : at + 1;
}

static void note_cleaning(void *context, uint32_t beg, uint32_t end,
                          titian_str to, titian_str kind, uint32_t rule)
{
    normalizer *z = context;
    uint32_t base = z->base;
    if (!titian_is_asked(&z->asked, kind, 1))
        return;
    add_edit(z, &z->clean,
             (titian_edit){.src = {base + beg, base + end},
                           .to = to.n ? copy(z, to) : STR(""),
                           .kind = kind,
                           .rule = rule});
}

/** The sentence after cleaning; its edits wait in their layer. */
static titian_str clean_sentence(normalizer *z, titian_str source)
{
    z->clean = z->over = (titian_vec){0};
    titian_clean_find(z->rules, source, z->scratch, note_cleaning, z);
    z->scratch->n = 0;
    if (z->clean.n == 0)
        return source;
    titian_edits_apply(source, z->base, z->clean.items, z->clean.n, z->scratch);
    return keep(z);
}

static void normalize_sentence(normalizer *z, titian_sentence *s)
{
    titian_str source = titian_at(titian_doc_str(z->doc), s->span);
    s->first_edit = z->doc->edits.n;
    s->normalized = source;
    z->base = s->span.beg;
    if (z->asked.level == 0 && z->asked.with.n == 0)
        return;
    titian_str cleaned = clean_sentence(z, source);
    if (!titian_tokenize(z->tokens, cleaned)) {
        z->failed = true;
        return;
    }
    for (uint32_t at = 0; (z->asked.level > 1 || z->asked.with.n) &&
                          at < z->tokens->n && !z->failed;)
        at = step(z, at);
    if (titian_layers_join(z->doc, z->base, cleaned, &z->clean, &z->over))
        z->failed = true;
    s->n_edits = z->doc->edits.n - s->first_edit;
    if (s->n_edits == 0 || z->failed)
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
    const titian_settings *set = &doc->settings;
    z.asked = (titian_asked){set->level,
                             titian_str_z(set->with ? set->with : ""),
                             titian_str_z(set->without ? set->without : "")};
    titian_context start = doc->context;
    scratch->text.n = 0;
    scratch->text.failed = false;
    for (uint32_t i = 0; i < doc->sentences.n && !z.failed; i++) {
        titian_sentence *s = titian_sentence_at(doc, i);
        if (doc->settings.lines && s->sent == 1)
            doc->context = start;
        if (set->lines && s->sent == 1)
            z.defined.n = 0;
        normalize_sentence(&z, s);
    }
    return z.failed ? titian_no_memory(error) : TITIAN_OK;
}

void titian_normalize_scratch_free(titian_normalize_scratch *scratch)
{
    titian_tokens_free(&scratch->tokens);
    titian_buf_free(&scratch->text);
}
