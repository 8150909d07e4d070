/*
 * The walk over the tokens.  At each one the longest rule wins: a protected
 * span, a repair, a pattern, a word of the lists.  What it covers is passed
 * over, so edits never overlap and the walk is linear.
 */
#include "normalize/walk.h"
#include "normalize/atoms.h"
#include "normalize/choose.h"
#include "normalize/dates.h"
#include "normalize/definitions.h"
#include "normalize/number-words.h"
#include "normalize/numbers.h"
#include "normalize/repairs.h"

/** True if the sentence goes on after a match without a mark of its own. */
static bool goes_on(const titian_tokens *t, uint32_t end)
{
    if (end + 1 >= t->n || t->items[end].kind != TITIAN_TOKEN_BLANK)
        return false;
    titian_token_kind kind = t->items[end + 1].kind;
    uint32_t c = titian_utf8_at(t->text, t->items[end + 1].beg);
    return kind != TITIAN_TOKEN_MARK || c == '"' || c == 0x201C || c == '\'';
}

static titian_str copy(titian_walk *z, titian_str s)
{
    titian_str kept = titian_arena_copy(&z->doc->arena, s);
    z->failed = z->failed || !kept.s;
    return kept.s ? kept : STR("");
}

static titian_str keep(titian_walk *z)
{
    titian_str kept = copy(z, titian_buf_str(z->scratch));
    z->failed = z->failed || z->scratch->failed;
    z->scratch->n = 0;
    return kept;
}

/** The value of a capture, or what is said without it. */
static int64_t value_of(const titian_choice_made *c, uint16_t slot,
                        int64_t without)
{
    bool set = slot < TITIAN_CAPTURES && c->match.slots[slot].set;
    return set ? c->match.slots[slot].value : without;
}

static bool is_set(const titian_choice_made *c, uint16_t slot)
{
    return slot < TITIAN_CAPTURES && c->match.slots[slot].set;
}

/** What the fields of a match need to know of one another. */
static titian_field_context fields_of(const titian_walk *z,
                                      const titian_choice_made *c)
{
    const titian_rewrite *rw = c->rewrite;
    return (titian_field_context){
        .rules = z->view.rules,
        .tokens = z->view.tokens,
        .shift = (int)value_of(c, rw->magnitude, 0),
        .daypart = (int)value_of(c, rw->daypart, 0),
        .has_daypart = is_set(c, rw->daypart),
        .relation = {.from = &z->doc->context,
                     .when = value_of(c, rw->when, 0),
                     .count = value_of(c, rw->count, 1),
                     .has_when = is_set(c, rw->when),
                     .has_week = is_set(c, rw->week)}};
}

/** Appends a template's text to the scratch; returns where it begins there. */
static size_t write_template(titian_walk *z, const titian_choice_made *c,
                             titian_str text)
{
    titian_field_context f = fields_of(z, c);
    size_t beg = z->scratch->n;
    titian_template_write(text, &c->rewrite->pattern, &c->match,
                          goes_on(z->view.tokens, c->end), titian_write_field,
                          &f, z->scratch);
    return beg;
}

static void add_edit(titian_walk *z, titian_edit edit)
{
    titian_edit *row = titian_vec_push(&z->edits, &z->doc->arena, sizeof *row);
    edit.src.beg += z->base;
    edit.src.end += z->base;
    if (row)
        *row = edit;
    else
        z->failed = true;
}

static titian_span span_of(const titian_walk *z, uint32_t beg, uint32_t end)
{
    return (titian_span){z->view.tokens->items[beg].beg,
                         z->view.tokens->items[end - 1].end};
}

/** True if some number of a match may have decimals or thousands. */
static bool is_ambiguous(const titian_tokens *t, const titian_choice_made *c)
{
    for (uint16_t i = 0; i < c->rewrite->pattern.n_slots; i++) {
        const titian_capture *n = &c->match.slots[i];
        if (n->set && n->atom == ATOM_NUMBER &&
            titian_number_is_ambiguous(titian_cut(t->text, t->items[n->beg].beg,
                                                  t->items[n->end - 1].end)))
            return true;
    }
    return false;
}

/** A bare d,ddd is left as it is: decimals or thousands, who can tell. */
static titian_str warning_for(const titian_tokens *t,
                              const titian_choice_made *c)
{
    bool bare = titian_class_listed(STR("number"), c->rewrite->kind) &&
                c->rewrite->magnitude == TITIAN_CAPTURES;
    if (bare && is_ambiguous(t, c))
        return STR("three decimals, or thousands in the English manner?");
    return STR("");
}

/** Writes the three templates one behind the other, then cuts them apart. */
static void write_rewrite(titian_walk *z, const titian_choice_made *c,
                          titian_str source, titian_edit *e)
{
    size_t to = z->scratch->n;
    if (c->rewrite->to.n)
        write_template(z, c, c->rewrite->to);
    else
        titian_buf_put(z->scratch, source);
    size_t en = write_template(z, c, c->rewrite->en);
    size_t value = write_template(z, c, c->rewrite->value);
    titian_str all = titian_buf_str(z->scratch);
    e->to = titian_cut(all, (uint32_t)to, (uint32_t)en);
    e->en = titian_cut(all, (uint32_t)en, (uint32_t)value);
    bool said = all.n > value && !titian_eq(e->kind, STR("number"));
    if (titian_eq(e->to, source) && !said &&
        (e->en.n == 0 || titian_eq(e->en, source))) {
        z->scratch->n = 0;
        return;
    }
    all = keep(z);
    if (z->failed)
        return;
    e->to = titian_cut(all, (uint32_t)to, (uint32_t)en);
    e->en = titian_cut(all, (uint32_t)en, (uint32_t)value);
    e->value = titian_cut(all, (uint32_t)value, (uint32_t)all.n);
    add_edit(z, *e);
}

/** A figure of one token reads alike in both languages. */
static bool is_plain_figure(const titian_walk *z, uint32_t at,
                            const titian_choice_made *c)
{
    return c->end == at + 1 && c->rewrite->pattern.n_elements == 1 &&
           z->view.tokens->items[at].kind == TITIAN_TOKEN_DIGITS;
}

/** Abdul Ahad, Ahad Kasim: a lone weekday inside a name is one of its words. */
static bool is_named_weekday(titian_walk *z, uint32_t at,
                             const titian_choice_made *c)
{
    const titian_tokens *t = z->view.tokens;
    const titian_member *day = c->match.slots[0].row;
    int64_t value;
    if (at >= 2 && titian_view_member(&z->view, z->view.rules->known.word_day,
                                      at - 2, &value))
        return false;
    return c->end == at + 1 && titian_eq(c->rewrite->kind, STR("weekday")) &&
           !titian_eq(day->to, titian_token_text(t, at)) &&
           titian_is_in_name(t, at, c->end);
}

static void apply_rewrite(titian_walk *z, uint32_t at, titian_choice_made *c)
{
    if (is_plain_figure(z, at, c) || is_named_weekday(z, at, c))
        return;
    titian_edit e = {.src = span_of(z, at, c->end),
                     .kind = c->rewrite->kind,
                     .rule = c->rewrite->rule};
    titian_str source = titian_at(z->view.tokens->text, e.src);
    e.warning = titian_date_check(c->rewrite, &c->match, &z->doc->context);
    if (e.warning.n == 0)
        e.warning = warning_for(z->view.tokens, c);
    if (e.warning.n) {
        e.to = copy(z, source);
        add_edit(z, e);
        return;
    }
    write_rewrite(z, c, source, &e);
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
    for (size_t i = 0, beg = 0; i <= s.n; i++) {
        if (i < s.n && s.s[i] != ' ' && s.s[i] != '-')
            continue;
        titian_put_title(titian_str_of(s.s + beg, i - beg), out);
        if (i < s.n)
            titian_buf_putc(out, s.s[i]);
        beg = i + 1;
    }
}

static void put_wording(titian_walk *z, const titian_wording *w, uint32_t at,
                        uint32_t end)
{
    const titian_tokens *t = z->view.tokens;
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
    if (titian_lacks_blank(w, t, at, end))
        titian_buf_putc(z->scratch, ' ');
}

static void apply_wording(titian_walk *z, uint32_t at,
                          const titian_choice_made *c)
{
    titian_edit e = {.src = span_of(z, at, c->end),
                     .kind = c->wording->kind,
                     .rule = c->wording->rule};
    titian_str source = titian_at(z->view.tokens->text, e.src);
    if (titian_eq(c->wording->to, c->wording->form))
        e.to = source; /* listed to be left alone, in any writing */
    else {
        put_wording(z, c->wording, at, c->end);
        e.to = keep(z);
    }
    e.en = c->wording->en;
    if (!titian_eq(e.to, source) || (e.en.n && !titian_eq(e.en, source)))
        add_edit(z, e);
}

static uint32_t try_repair(titian_walk *z, uint32_t at)
{
    titian_repair repair;
    if (z->asked.level < 4 && !titian_may_need_repair(z->view.tokens, at))
        return 0;
    if (!titian_repair_find(&z->view, at, z->asked.level, &repair, z->scratch))
        return 0;
    titian_str to = keep(z);
    if (!titian_is_asked(&z->asked, repair.kind, 2))
        return 0;
    add_edit(z, (titian_edit){.src = span_of(z, repair.beg, repair.end),
                              .to = to,
                              .kind = repair.kind,
                              .rule = repair.rule});
    return repair.end;
}

/** Seribu lima ratus stays as it is; what it counts is told. */
static uint32_t try_number_words(titian_walk *z, uint32_t at)
{
    if (z->view.tokens->items[at].kind != TITIAN_TOKEN_WORD ||
        !titian_is_asked(&z->asked, STR("number.words"), 2))
        return 0;
    uint32_t end = titian_number_words(&z->view, at, z->scratch);
    if (end == 0)
        return 0;
    titian_edit e = {.src = span_of(z, at, end),
                     .kind = STR("number.words"),
                     .rule = z->view.rules->words_rule};
    titian_str told = keep(z);
    e.to = copy(z, titian_at(z->view.tokens->text, e.src));
    e.en = titian_before(&told, '\t');
    e.value = told;
    add_edit(z, e);
    return end;
}

/** "Komisi Pemberantasan Korupsi (KPK)", and KPK from there on. */
static uint32_t try_definition(titian_walk *z, uint32_t at)
{
    titian_definition d;
    titian_token_kind kind = z->view.tokens->items[at].kind;
    if ((kind != TITIAN_TOKEN_WORD && kind != TITIAN_TOKEN_MARK) ||
        !titian_is_asked(&z->asked, STR("acronym"), 3))
        return 0;
    uint32_t end = titian_definition_at(z->view.tokens, at, &d);
    if (end) {
        d = (titian_definition){copy(z, d.acronym), copy(z, d.expansion)};
        z->failed = z->failed || !titian_definition_add(z->doc, d);
        return end;
    }
    titian_str word = titian_token_text(z->view.tokens, at);
    titian_str to = titian_definition_of(&z->doc->definitions, word);
    if (to.n == 0)
        return 0;
    add_edit(z, (titian_edit){.src = span_of(z, at, at + 1),
                              .to = to,
                              .kind = STR("acronym"),
                              .rule = z->view.rules->defined_rule});
    return at + 1;
}

static uint32_t step(titian_walk *z, uint32_t at)
{
    uint32_t end = try_repair(z, at);
    if (z->view.tokens->items[at].kind == TITIAN_TOKEN_BLANK)
        return end ? end : at + 1;
    if (end == 0)
        end = try_definition(z, at);
    if (end)
        return end;
    titian_choice_made c;
    titian_rule_choose(&z->view, at, &z->asked, &c);
    if (c.member && c.end <= at + 1 && (end = try_number_words(z, at)) != 0)
        return end;
    if (c.rewrite)
        apply_rewrite(z, at, &c);
    else if (c.wording)
        apply_wording(z, at, &c);
    return c.end > at ? c.end : at + 1;
}

void titian_walk_slice(titian_walk *walk, titian_str text, uint32_t base,
                       titian_tokens *tokens)
{
    walk->edits.n = 0;
    walk->base = base;
    walk->view.tokens = tokens;
    walk->run = (titian_run){0};
    titian_view_renew(&walk->view);
    walk->failed = walk->failed || !titian_tokenize(tokens, text);
    for (uint32_t at = 0, end; at < tokens->n && !walk->failed; at = end) {
        end = titian_protected_end(walk->view.rules, tokens, &walk->run, at);
        if (end == 0)
            end = step(walk, at);
    }
}
