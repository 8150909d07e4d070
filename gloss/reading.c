/*
 * The surface first: the longest expression that some dictionary holds, users'
 * dictionaries before ours.  Then what changes no meaning: particles, clitics,
 * doubling, voice.  Then, as a last guess, the root.
 */
#include "gloss/reading.h"

enum { LONGEST_WORD = 64, SHORTEST_ROOT = 3, LONGEST_PHRASE = 4 };

typedef struct {
    const titian_gloss_rules *rules;
    titian_lemma *lemma;
    titian_reading *r;
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

/** The best row of a chain: at a sentence's start the one in lower case. */
static const titian_row *choose_row(const titian_dictionary *d, uint32_t value,
                                    titian_str text, bool first)
{
    const titian_row *best = NULL;
    first = first && titian_case_of(text) == TITIAN_CASE_TITLE;
    for (uint32_t i = value; i; i = d->rows[i - 1].next) {
        const titian_row *row = &d->rows[i - 1];
        bool exact = (row->flags & ROW_EXACT) != 0;
        if (!case_fits(d, row, text))
            continue;
        if (!best || (exact && !first && !(best->flags & ROW_EXACT)) ||
            (!exact && first && (best->flags & ROW_EXACT)))
            best = row;
    }
    return best;
}

static void take(titian_reading *r, const titian_dictionary *d,
                 const titian_row *row, uint32_t end, titian_via via)
{
    r->dictionary = d;
    r->row = row;
    r->end = end;
    r->via = via;
}

static bool read_surface(reader *z, const titian_tokens *t, uint32_t at,
                         bool first)
{
    titian_hit hits[TITIAN_HITS];
    for (uint32_t i = 0; i < z->rules->n_dictionaries; i++) {
        const titian_dictionary *d = &z->rules->dictionaries[i];
        uint32_t n = titian_phrases_match(&d->phrases, t, at, hits);
        while (n-- > 0 && (!z->r->row || hits[n].end > z->r->end)) {
            titian_str text = titian_cut(t->text, t->items[at].beg,
                                         t->items[hits[n].end - 1].end);
            const titian_row *row = choose_row(d, hits[n].value, text, first);
            if (row)
                take(z->r, d, row, hits[n].end, TITIAN_SURFACE);
        }
    }
    return z->r->row != NULL;
}

/** Finds a folded word; want restricts the part of speech, 0: any. */
static bool find_word(reader *z, titian_str word, titian_pos want,
                      titian_via via)
{
    for (uint32_t i = 0; i < z->rules->n_dictionaries; i++) {
        const titian_dictionary *d = &z->rules->dictionaries[i];
        for (uint32_t at = titian_phrases_find(&d->phrases, word); at;
             at = d->rows[at - 1].next) {
            const titian_row *row = &d->rows[at - 1];
            if ((row->flags & ROW_EXACT) || (want && row->pos != want))
                continue;
            take(z->r, d, row, z->r->end, via);
            return true;
        }
    }
    return false;
}

static void add_step(reader *z, const char *sign, titian_str text)
{
    titian_buf_put(&z->r->steps, titian_str_z(sign));
    titian_buf_put(&z->r->steps, text);
}

/** Finds the verb in meN- whose root this is: tangkap, menangkap. */
static bool find_active(reader *z, titian_str root)
{
    char word[LONGEST_WORD];
    for (uint32_t i = 0; i < z->rules->affixes.n; i++) {
        const titian_affix *a = titian_affix_at(z->rules, i);
        if (a->kind != AFFIX_ACTIVE || !titian_starts(root, a->restore))
            continue;
        size_t rest = root.n - a->restore.n;
        if (a->text.n + rest >= sizeof word)
            continue;
        memcpy(word, a->text.s, a->text.n);
        memcpy(word + a->text.n, root.s + a->restore.n, rest);
        titian_str active = titian_str_of(word, a->text.n + rest);
        if (find_word(z, active, POS_VERB, TITIAN_DERIVED)) {
            add_step(z, " < ", titian_row_form(z->r->dictionary, z->r->row));
            return true;
        }
    }
    return false;
}

static bool read_voice(reader *z, titian_str word)
{
    for (uint32_t i = 0; i < z->rules->affixes.n; i++) {
        const titian_affix *a = titian_affix_at(z->rules, i);
        bool voice = a->kind == AFFIX_PASSIVE || a->kind == AFFIX_STATE ||
                     a->kind == AFFIX_PROCLITIC;
        if (!voice || !titian_starts(word, a->text) ||
            word.n < a->text.n + SHORTEST_ROOT)
            continue;
        titian_str root = titian_str_of(word.s + a->text.n, word.n - a->text.n);
        size_t steps = z->r->steps.n;
        add_step(z, " < ", a->text);
        titian_buf_put(&z->r->steps, STR("-"));
        if (find_active(z, root) ||
            (a->kind != AFFIX_STATE &&
             find_word(z, root, POS_VERB, TITIAN_DERIVED))) {
            z->r->nuance.passive = a->kind == AFFIX_PASSIVE;
            z->r->nuance.state = a->kind == AFFIX_STATE;
            if (a->kind == AFFIX_PROCLITIC)
                z->r->nuance.doer = a->text.s[0] == 'k' && a->text.n == 2 ? 'k'
                                                                          : 'm';
            return true;
        }
        z->r->steps.n = steps;
    }
    return false;
}

/** A root that some affixes leave; the gloss is only the root's. */
static bool read_root(reader *z, titian_str word)
{
    char root[LONGEST_WORD];
    const titian_gloss_rules *rules = z->rules;
    for (uint32_t i = 0; i <= rules->affixes.n; i++)
        for (uint32_t j = 0; j <= rules->affixes.n; j++) {
            static const titian_affix none = {{"", 0}, {"", 0}, {"", 0},
                                              AFFIX_PREFIX};
            const titian_affix *p = i ? titian_affix_at(rules, i - 1) : &none;
            const titian_affix *s = j ? titian_affix_at(rules, j - 1) : &none;
            bool prefix = i == 0 || p->kind == AFFIX_PREFIX ||
                          p->kind == AFFIX_ACTIVE || p->kind == AFFIX_PASSIVE;
            bool suffix = j == 0 || s->kind == AFFIX_SUFFIX;
            if (!prefix || !suffix || (i == 0 && j == 0) ||
                !titian_starts(word, p->text) || !titian_ends(word, s->text) ||
                word.n < p->text.n + s->text.n + SHORTEST_ROOT - p->restore.n)
                continue;
            size_t n = word.n - p->text.n - s->text.n;
            if (p->restore.n + n >= sizeof root)
                continue;
            memcpy(root, p->restore.s, p->restore.n);
            memcpy(root + p->restore.n, word.s + p->text.n, n);
            titian_str found = titian_str_of(root, p->restore.n + n);
            if (!find_word(z, found, POS_NONE, TITIAN_STEM))
                continue;
            if (titian_lemma_knows(z->lemma, found)) {
                add_step(z, " < ", found);
                return true;
            }
            z->r->row = NULL;
        }
    return false;
}

/**
 * An expression whose last word carries a clitic: juru bicaranya.  The text
 * without the clitic is one slice of the folded text, so it is asked for as
 * it stands.
 */
static bool read_inflected_to(reader *z, const titian_tokens *t, uint32_t at,
                              uint32_t last)
{
    titian_str word = titian_token_fold(t, last);
    for (uint32_t i = 0; i < z->rules->clitics.n; i++) {
        const titian_affix *a =
            titian_affix_at(z->rules, ((uint32_t *)z->rules->clitics.items)[i]);
        if (!titian_ends(word, a->text))
            continue;
        titian_str key =
            titian_cut(titian_buf_str(&t->fold), t->items[at].fold_beg,
                       t->items[last].fold_end - (uint32_t)a->text.n);
        if (!find_word(z, key, POS_NONE, TITIAN_DERIVED))
            continue;
        z->r->end = last + 1;
        z->r->nuance.owner = a->text.s[0];
        add_step(z, " < ", key);
        titian_buf_put(&z->r->steps, STR(" + -"));
        titian_buf_put(&z->r->steps, a->text);
        return true;
    }
    return false;
}

static bool read_inflected(reader *z, const titian_tokens *t, uint32_t at)
{
    uint32_t most = at + 2 * (LONGEST_PHRASE - 1);
    for (uint32_t last = most < t->n ? most : t->n - 1; last > at; last--)
        if (t->items[last].kind == TITIAN_TOKEN_WORD &&
            read_inflected_to(z, t, at, last))
            return true;
    return false;
}

/** The word and what it is regularly derived from. */
static bool read_word(reader *z, titian_str word, bool stripped)
{
    if (stripped && find_word(z, word, POS_NONE, TITIAN_DERIVED))
        return true;
    return read_voice(z, word) || find_active(z, word);
}

static bool read_stripped(reader *z, titian_str word, titian_affix_kind kind)
{
    for (uint32_t i = 0; i < z->rules->affixes.n; i++) {
        const titian_affix *a = titian_affix_at(z->rules, i);
        if (a->kind != kind || !titian_ends(word, a->text) ||
            word.n < a->text.n + SHORTEST_ROOT)
            continue;
        titian_str rest = titian_str_of(word.s, word.n - a->text.n);
        size_t steps = z->r->steps.n;
        add_step(z, " < -", a->text);
        char owner = z->r->nuance.owner;
        if (kind == AFFIX_CLITIC)
            z->r->nuance.owner = a->text.s[0];
        if (read_word(z, rest, true) ||
            (kind == AFFIX_PARTICLE && read_stripped(z, rest, AFFIX_CLITIC)))
            return true;
        z->r->nuance.owner = owner;
        z->r->steps.n = steps;
    }
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
static bool read_doubled_expression(reader *z, const titian_tokens *t,
                                    uint32_t at)
{
    char key[LONGEST_WORD];
    titian_str word = titian_token_fold(t, at);
    titian_str fold = titian_buf_str(&t->fold);
    uint32_t most = at + 2 + 2 * (LONGEST_PHRASE - 1);
    if (word.n >= sizeof key)
        return false;
    memcpy(key, word.s, word.n);
    for (uint32_t last = most < t->n ? most : t->n - 1; last > at + 2; last--) {
        titian_str rest = titian_cut(fold, t->items[at + 2].fold_end,
                                     t->items[last].fold_end);
        if (t->items[last].kind != TITIAN_TOKEN_WORD ||
            word.n + rest.n > sizeof key)
            continue;
        memcpy(key + word.n, rest.s, rest.n);
        if (find_word(z, titian_str_of(key, word.n + rest.n), POS_NOUN,
                      TITIAN_DERIVED)) {
            z->r->end = last + 1;
            return true;
        }
    }
    return false;
}

/** X-X and X-Xnya: the plural of X. */
static bool read_doubled(reader *z, const titian_tokens *t, uint32_t at)
{
    if (!titian_token_mark(t, at + 1, '-') ||
        !titian_token_is(t, at + 2, TITIAN_TOKEN_WORD))
        return false;
    titian_str word = titian_token_fold(t, at);
    titian_str again = titian_token_fold(t, at + 2);
    char owner = clitic_behind(z->rules, word, again);
    if (owner == '?')
        return false;
    z->r->end = at + 3;
    add_step(z, " < ", word);
    titian_buf_put(&z->r->steps, STR("-"));
    titian_buf_put(&z->r->steps, again);
    if (!read_doubled_expression(z, t, at) &&
        !find_word(z, word, POS_NONE, TITIAN_DERIVED) &&
        !read_word(z, word, false))
        return false;
    z->r->nuance.plural = true;
    z->r->nuance.owner = owner;
    return true;
}

/**
 * A derivation from our own glossary goes before another source's row: the
 * borrowed ones often gloss "dibawa" as something else.
 */
static bool prefers_derivation(reader *z, const titian_tokens *t, uint32_t at)
{
    titian_reading surface = *z->r;
    titian_str word = titian_token_fold(t, at);
    z->r->row = NULL;
    bool derived = t->items[at].kind == TITIAN_TOKEN_WORD &&
                   word.n < LONGEST_WORD && read_word(z, word, false) &&
                   !(z->r->row->flags & ROW_SECONDARY);
    if (derived)
        return true;
    surface.steps = z->r->steps;
    surface.steps.n = 0;
    *z->r = surface;
    return false;
}

void titian_read_at(const titian_gloss_rules *rules, titian_lemma *lemma,
                    const titian_tokens *tokens, uint32_t at, bool first,
                    titian_reading *reading)
{
    titian_buf steps = reading->steps;
    reader z = {rules, lemma, reading};
    steps.n = 0;
    *reading = (titian_reading){.end = at + 1, .steps = steps};
    bool found = read_surface(&z, tokens, at, first);
    if (found && reading->end > at + 1)
        return;
    if (found && (reading->row->flags & ROW_SECONDARY))
        found = !prefers_derivation(&z, tokens, at);
    titian_reading surface = *reading;
    reading->row = NULL;
    if (tokens->items[at].kind == TITIAN_TOKEN_WORD &&
        (read_doubled(&z, tokens, at) || read_inflected(&z, tokens, at)))
        return;
    reading->end = at + 1;
    surface.steps = reading->steps;
    surface.steps.n = 0;
    *reading = surface;
    titian_str word = titian_token_fold(tokens, at);
    if (found || tokens->items[at].kind != TITIAN_TOKEN_WORD ||
        word.n >= LONGEST_WORD)
        return;
    titian_str text = titian_token_text(tokens, at);
    bool name = !first && titian_case_of(text) != TITIAN_CASE_LOWER;
    if (name && !titian_lemma_knows(lemma, word))
        return;
    if (read_word(&z, word, false) || read_stripped(&z, word, AFFIX_CLITIC) ||
        read_stripped(&z, word, AFFIX_PARTICLE))
        return;
    if (!name)
        read_root(&z, word);
}

bool titian_is_passive(const titian_gloss_rules *rules, titian_str word)
{
    for (uint32_t i = 0; i < rules->affixes.n; i++) {
        const titian_affix *a = titian_affix_at(rules, i);
        if (a->kind == AFFIX_PASSIVE && titian_starts(word, a->text) &&
            word.n >= a->text.n + SHORTEST_ROOT && !memchr(word.s, ' ', word.n))
            return true;
    }
    return false;
}
