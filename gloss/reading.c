/*
 * The surface first: the longest expression that some dictionary holds, users'
 * dictionaries before ours.  Then what changes no meaning: particles, clitics,
 * doubling, voice.  Then, as a last guess, the root.
 */
#include "gloss/derive.h"
#include "gloss/forms.h"

enum { LONGEST_PHRASE = 4 }; /* words */

/** Reading at one token. */
typedef struct {
    titian_deriving word;
    const titian_tokens *tokens;
    uint32_t at;
    uint32_t hash;  /* behind the token, on the way of an expression */
    uint32_t reach; /* no expression has a whole token behind this one */
    bool first;
    uint16_t follows; /* of its slots in all dictionaries */
} reader;

/** True if text is form with every letter in upper case. */
static bool is_upper_of(titian_str text, titian_str form)
{
    size_t i = 0, j = 0;
    while (i < text.n && j < form.n)
        if (titian_utf8_next(text, &i) !=
            titian_to_upper(titian_utf8_next(form, &j)))
            return false;
    return i == text.n && j == form.n;
}

/** An exact row fits its own writing, and headlines in capitals. */
static bool case_fits(const titian_dictionary *d, const titian_row *row,
                      titian_str text)
{
    titian_str form = titian_row_form(d, row);
    if (!(row->flags & ROW_EXACT) || titian_eq(text, form))
        return true;
    return form.n >= 4 && titian_case_of(text) == TITIAN_CASE_UPPER &&
           is_upper_of(text, form);
}

/** True for a borrowed row behind one of ours, which stands before it. */
static bool is_outranked(const titian_row *row, const titian_row *best)
{
    return best && (row->flags & ROW_SECONDARY) &&
           !(best->flags & ROW_SECONDARY);
}

/** The best row of a chain: at a sentence's start the one in lower case. */
static const titian_row *choose_row(const titian_dictionary *d, uint32_t value,
                                    titian_str text, bool first)
{
    const titian_row *best = NULL;
    first = first && titian_case_of(text) == TITIAN_CASE_TITLE;
    for (uint32_t i = value; i; i = d->rows[i - 1].next) {
        const titian_row *row = &d->rows[i - 1];
        bool exact = (row->flags & ROW_EXACT) != 0;
        if (!case_fits(d, row, text) || is_outranked(row, best))
            continue;
        if (!best || (exact && !first && !(best->flags & ROW_EXACT)) ||
            (!exact && first && (best->flags & ROW_EXACT)))
            best = row;
    }
    return best;
}

static void take(titian_reading *r, const titian_dictionary *d,
                 const titian_row *row, uint32_t end)
{
    r->dictionary = d;
    r->row = row;
    r->end = end;
    r->via = TITIAN_SURFACE;
}

/** The longest expression of several tokens, users' dictionaries first. */
static bool read_expression(reader *z)
{
    const titian_tokens *t = z->tokens;
    titian_reading *r = z->word.r;
    titian_hit hits[TITIAN_HITS];
    for (uint32_t i = 0; i < z->word.rules->n_dictionaries; i++) {
        const titian_dictionary *d = &z->word.rules->dictionaries[i];
        uint32_t reach, n;
        n = titian_phrases_walk_on(&d->phrases, t, z->at, z->hash, hits,
                                   &reach);
        z->reach = reach > z->reach ? reach : z->reach;
        while (n-- > 0 && hits[n].end > r->end) {
            titian_str text = titian_cut(t->text, t->items[z->at].beg,
                                         t->items[hits[n].end - 1].end);
            const titian_row *row =
                choose_row(d, hits[n].value, text, z->first);
            if (row)
                take(r, d, row, hits[n].end);
        }
    }
    return r->row != NULL;
}

/**
 * An expression whose last word carries a clitic: juru bicaranya.  The text
 * without the clitic is one slice of the folded text, so it is asked for as
 * it stands.
 */
static bool read_inflected_to(reader *z, uint32_t last)
{
    const titian_tokens *t = z->tokens;
    const titian_gloss_rules *rules = z->word.rules;
    titian_str word = titian_token_fold(t, last);
    for (uint32_t i = 0; i < rules->clitics.n; i++) {
        const titian_affix *a =
            titian_affix_at(rules, ((uint32_t *)rules->clitics.items)[i]);
        if (!titian_ends(word, a->text))
            continue;
        titian_str key =
            titian_cut(titian_buf_str(&t->fold), t->items[z->at].fold_beg,
                       t->items[last].fold_end - (uint32_t)a->text.n);
        if (!titian_find_word(&z->word, key, POS_NONE, TITIAN_DERIVED))
            continue;
        z->word.r->end = last + 1;
        z->word.r->nuance.owner = a->text.s[0];
        titian_add_step(&z->word, " < ", key);
        titian_add_step(&z->word, " + -", a->text);
        return true;
    }
    return false;
}

static bool read_inflected(reader *z)
{
    uint32_t most = z->at + 2 * (LONGEST_PHRASE - 1);
    for (uint32_t last = most < z->reach ? most : z->reach; last > z->at;
         last--)
        if (z->tokens->items[last].kind == TITIAN_TOKEN_WORD &&
            read_inflected_to(z, last))
            return true;
    return false;
}

/** The clitic that `again` has behind `word`, '\0' for none, or '?'. */
static char clitic_behind(const titian_gloss_rules *rules, titian_str word,
                          titian_str again)
{
    if (!titian_starts(again, word))
        return '?';
    titian_str rest = titian_str_of(again.s + word.n, again.n - word.n);
    for (uint32_t i = 0; rest.n && i < rules->affixes.n; i++) {
        const titian_affix *a = titian_affix_at(rules, i);
        if (a->kind == AFFIX_CLITIC && titian_eq(a->text, rest))
            return rest.s[0];
    }
    return rest.n ? '?' : '\0';
}

/** An expression whose first word is doubled: sel-sel tidur. */
static bool read_doubled_expression(reader *z)
{
    char key[TITIAN_LONGEST_WORD];
    const titian_tokens *t = z->tokens;
    uint32_t second = z->at + 2;
    titian_str word = titian_token_fold(t, z->at);
    titian_str fold = titian_buf_str(&t->fold);
    uint32_t most = second + 2 * (LONGEST_PHRASE - 1);
    if (word.n >= sizeof key)
        return false;
    memcpy(key, word.s, word.n);
    for (uint32_t last = most < t->n ? most : t->n - 1; last > second; last--) {
        titian_str rest = titian_cut(fold, t->items[second].fold_end,
                                     t->items[last].fold_end);
        if (t->items[last].kind != TITIAN_TOKEN_WORD ||
            word.n + rest.n > sizeof key)
            continue;
        memcpy(key + word.n, rest.s, rest.n);
        if (titian_find_word(&z->word, titian_str_of(key, word.n + rest.n),
                             POS_NOUN, TITIAN_DERIVED)) {
            z->word.r->end = last + 1;
            return true;
        }
    }
    return false;
}

/** X-X and X-Xnya: the plural of X. */
static bool read_doubled(reader *z)
{
    const titian_tokens *t = z->tokens;
    titian_deriving *w = &z->word;
    if (!titian_token_mark(t, z->at + 1, '-') ||
        !titian_token_is(t, z->at + 2, TITIAN_TOKEN_WORD))
        return false;
    titian_str word = titian_token_fold(t, z->at);
    titian_str again = titian_token_fold(t, z->at + 2);
    char owner = clitic_behind(w->rules, word, again);
    if (owner == '?')
        return false;
    w->r->end = z->at + 3;
    titian_add_step(w, " < ", word);
    titian_add_step(w, "-", again);
    if (!read_doubled_expression(z) &&
        !titian_find_word(w, word, POS_NONE, TITIAN_DERIVED) &&
        !titian_read_voice(w, word, false))
        return false;
    w->r->nuance.plural = true;
    w->r->nuance.owner = owner;
    return true;
}

/** Begins to read at the token again. */
static void start_over(reader *z)
{
    titian_buf steps = z->word.r->steps;
    steps.n = 0;
    *z->word.r = (titian_reading){.end = z->at + 1, .steps = steps};
}

/** The word as some dictionary has it; false if none does. */
static bool read_surface(reader *z, titian_str fold)
{
    titian_str text = titian_token_text(z->tokens, z->at);
    for (uint32_t i = 0; i < z->word.rules->n_dictionaries; i++) {
        const titian_dictionary *d = &z->word.rules->dictionaries[i];
        const titian_slot *slot = titian_phrases_slot(&d->phrases, fold);
        z->follows |= slot ? slot->follows : 0;
        const titian_row *row = slot && !z->word.r->row
                                    ? choose_row(d, slot->value, text, z->first)
                                    : NULL;
        if (row)
            take(z->word.r, d, row, z->at + 1);
    }
    return z->word.r->row != NULL;
}

/**
 * Reads the word by itself.  A derivation from our own glossary goes before
 * another source's row: the borrowed ones often gloss "dibawa" as something
 * else.
 */
static void read_alone(reader *z)
{
    titian_reading *r = z->word.r;
    titian_str fold = titian_token_fold(z->tokens, z->at);
    bool found = read_surface(z, fold);
    if (z->tokens->items[z->at].kind != TITIAN_TOKEN_WORD ||
        fold.n >= TITIAN_LONGEST_WORD)
        return;
    if (!found) {
        titian_str text = titian_token_text(z->tokens, z->at);
        bool name = !z->first && titian_case_of(text) != TITIAN_CASE_LOWER;
        titian_derive(&z->word, fold, name);
    } else if (r->row->flags & ROW_SECONDARY) {
        const titian_dictionary *d = r->dictionary;
        const titian_row *surface = r->row;
        r->row = NULL;
        if (titian_read_voice(&z->word, fold, false) &&
            !(r->row->flags & ROW_SECONDARY))
            return;
        start_over(z);
        take(r, d, surface, z->at + 1);
    }
}

/** True if the token behind, blanks aside, may go on an expression. */
static bool may_go_on(reader *z)
{
    const titian_tokens *t = z->tokens;
    uint32_t next = z->at + 1;
    while (titian_token_is(t, next, TITIAN_TOKEN_BLANK))
        next++;
    if (z->follows == 0 || next >= t->n)
        return false;
    z->reach = next;
    return (z->follows & titian_follow_bit(titian_token_fold(t, next))) != 0;
}

/** Reads what begins at the token and is longer than it. */
static bool read_longer(reader *z)
{
    bool word = z->tokens->items[z->at].kind == TITIAN_TOKEN_WORD;
    start_over(z);
    if (may_go_on(z) && read_expression(z))
        return true;
    if (word && read_doubled(z))
        return true;
    start_over(z);
    return word && read_inflected(z);
}

/** What the token is by itself, remembered if that is possible. */
static const titian_word_form *form_at(reader *z, titian_word_forms *forms)
{
    titian_str text = titian_token_text(z->tokens, z->at);
    titian_word_form *form = titian_word_forms_find(forms, text, z->first);
    if (form) {
        z->hash = form->hash;
        z->follows = form->follows;
        return form;
    }
    start_over(z);
    read_alone(z);
    z->hash = titian_phrases_hash(titian_token_fold(z->tokens, z->at));
    form = titian_word_forms_put(forms, text, z->first, z->word.r);
    if (form) {
        form->hash = z->hash;
        form->follows = z->follows;
    }
    return form;
}

/** Has the form of the next word fetched while this one is worked on. */
static void expect_next(const reader *z, const titian_word_forms *forms)
{
    uint32_t next = z->at + 2;
    if (titian_token_is(z->tokens, next, TITIAN_TOKEN_WORD))
        titian_word_forms_expect(forms, titian_token_text(z->tokens, next));
}

void titian_read_at(const titian_gloss_rules *rules, titian_memory *memory,
                    const titian_tokens *tokens, uint32_t at, bool first,
                    titian_reading *reading)
{
    reader z = {.word = {rules, memory->lemma, reading},
                .tokens = tokens,
                .at = at,
                .reach = at,
                .first = first};
    const titian_word_form *form = form_at(&z, memory->forms);
    expect_next(&z, memory->forms);
    if ((z.follows || titian_token_mark(tokens, at + 1, '-')) &&
        read_longer(&z))
        return;
    start_over(&z);
    if (form)
        titian_word_form_recall(memory->forms, form, reading);
    else
        read_alone(&z);
}

/** True if the word, which begins like a passive, has an active. */
static bool has_active(const titian_gloss_rules *rules, titian_str word)
{
    titian_reading r = {0};
    titian_deriving z = {rules, NULL, &r};
    bool passive = titian_read_voice(&z, word, false) && r.nuance.passive;
    titian_buf_free(&r.steps);
    return passive;
}

bool titian_is_passive(const titian_gloss_rules *rules, titian_str form)
{
    titian_str word = titian_before(&form, ' ');
    for (uint32_t i = 0; i < rules->affixes.n; i++) {
        const titian_affix *a = titian_affix_at(rules, i);
        if (a->kind == AFFIX_PASSIVE && titian_starts(word, a->text) &&
            word.n < TITIAN_LONGEST_WORD)
            return has_active(rules, word);
    }
    return false;
}
