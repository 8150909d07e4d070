/*
 * Derivation: what changes no meaning is taken off a word, particles, clitics
 * and voice; then, as a last guess, affixes down to its root.
 */
#include "gloss/derive.h"

static void take_row(titian_reading *r, const titian_dictionary *d,
                     const titian_row *row, uint32_t end, titian_via via)
{
    r->dictionary = d;
    r->row = row;
    r->end = end;
    r->via = via;
}

bool titian_find_word(titian_deriving *z, titian_str word, titian_pos want,
                      titian_via via)
{
    for (uint32_t i = 0; i < z->rules->n_dictionaries; i++) {
        const titian_dictionary *d = &z->rules->dictionaries[i];
        for (uint32_t at = titian_phrases_find(&d->phrases, word); at;
             at = d->rows[at - 1].next) {
            const titian_row *row = &d->rows[at - 1];
            if ((row->flags & ROW_EXACT) || (want && row->pos != want))
                continue;
            take_row(z->r, d, row, z->r->end, via);
            return true;
        }
    }
    return false;
}

void titian_add_step(titian_deriving *z, const char *sign, titian_str text)
{
    titian_buf_put(&z->r->steps, titian_str_z(sign));
    titian_buf_put(&z->r->steps, text);
}

/** Finds the verb in meN- whose root this is: tangkap, menangkap. */
static bool find_active(titian_deriving *z, titian_str root)
{
    char word[TITIAN_LONGEST_WORD];
    for (uint32_t i = 0; i < z->rules->affixes.n; i++) {
        const titian_affix *a = titian_affix_at(z->rules, i);
        if (a->kind != AFFIX_ACTIVE || !titian_starts(root, a->restore) ||
            (a->before.n && !memchr(a->before.s, root.s[0], a->before.n)))
            continue;
        size_t rest = root.n - a->restore.n;
        if (a->text.n + rest >= sizeof word)
            continue;
        memcpy(word, a->text.s, a->text.n);
        memcpy(word + a->text.n, root.s + a->restore.n, rest);
        titian_str active = titian_str_of(word, a->text.n + rest);
        if (titian_find_word(z, active, POS_VERB, TITIAN_DERIVED)) {
            titian_add_step(z, " < ",
                            titian_row_form(z->r->dictionary, z->r->row));
            return true;
        }
    }
    return false;
}

static bool read_passive(titian_deriving *z, titian_str word)
{
    for (uint32_t i = 0; i < z->rules->affixes.n; i++) {
        const titian_affix *a = titian_affix_at(z->rules, i);
        bool voice = a->kind == AFFIX_PASSIVE || a->kind == AFFIX_STATE ||
                     a->kind == AFFIX_PROCLITIC;
        if (!voice || !titian_starts(word, a->text) ||
            word.n < a->text.n + TITIAN_SHORTEST_ROOT)
            continue;
        titian_str root = titian_str_of(word.s + a->text.n, word.n - a->text.n);
        size_t steps = z->r->steps.n;
        titian_add_step(z, " < ", a->text);
        titian_buf_put(&z->r->steps, STR("-"));
        if (find_active(z, root) ||
            (a->kind != AFFIX_STATE &&
             titian_find_word(z, root, POS_VERB, TITIAN_DERIVED))) {
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

/** The root left when a prefix and a suffix are taken off, if it is known. */
static bool read_between(titian_deriving *z, titian_str word,
                         const titian_affix *prefix, const titian_affix *suffix)
{
    char root[TITIAN_LONGEST_WORD];
    size_t off = prefix->text.n + suffix->text.n, more = prefix->restore.n;
    if (!titian_ends(word, suffix->text) ||
        word.n + more < off + TITIAN_SHORTEST_ROOT ||
        word.n + more >= off + sizeof root)
        return false;
    if (more)
        memcpy(root, prefix->restore.s, more);
    memcpy(root + more, word.s + prefix->text.n, word.n - off);
    titian_str found = titian_str_of(root, more + word.n - off);
    if (!titian_find_word(z, found, POS_NONE, TITIAN_STEM))
        return false;
    if (titian_lemma_knows(z->lemma, found)) {
        titian_add_step(z, " < ", found);
        return true;
    }
    z->r->row = NULL;
    return false;
}

/** A root that some affixes leave; the gloss is only the root's. */
static bool read_root(titian_deriving *z, titian_str word)
{
    static const titian_affix none = {
        .text = {"", 0}, .restore = {"", 0}, .kind = AFFIX_PREFIX};
    const titian_gloss_rules *rules = z->rules;
    for (uint32_t i = 0; i <= rules->affixes.n; i++) {
        const titian_affix *p = i ? titian_affix_at(rules, i - 1) : &none;
        if ((p->kind != AFFIX_PREFIX && p->kind != AFFIX_ACTIVE &&
             p->kind != AFFIX_PASSIVE) ||
            !titian_starts(word, p->text))
            continue;
        if (i && read_between(z, word, p, &none))
            return true;
        for (uint32_t j = 0; j < rules->affixes.n; j++) {
            const titian_affix *s = titian_affix_at(rules, j);
            if (s->kind == AFFIX_SUFFIX && read_between(z, word, p, s))
                return true;
        }
    }
    return false;
}

bool titian_read_voice(titian_deriving *z, titian_str word, bool stripped)
{
    if (stripped && titian_find_word(z, word, POS_NONE, TITIAN_DERIVED))
        return true;
    return read_passive(z, word) || find_active(z, word);
}

static bool read_stripped(titian_deriving *z, titian_str word,
                          titian_affix_kind kind)
{
    for (uint32_t i = 0; i < z->rules->affixes.n; i++) {
        const titian_affix *a = titian_affix_at(z->rules, i);
        if (a->kind != kind || !titian_ends(word, a->text) ||
            word.n < a->text.n + TITIAN_SHORTEST_ROOT)
            continue;
        titian_str rest = titian_str_of(word.s, word.n - a->text.n);
        size_t steps = z->r->steps.n;
        titian_add_step(z, " < -", a->text);
        char owner = z->r->nuance.owner;
        if (kind == AFFIX_CLITIC)
            z->r->nuance.owner = a->text.s[0];
        if (titian_read_voice(z, rest, true) ||
            (kind == AFFIX_PARTICLE && read_stripped(z, rest, AFFIX_CLITIC)))
            return true;
        z->r->nuance.owner = owner;
        z->r->steps.n = steps;
    }
    return false;
}

bool titian_derive(titian_deriving *z, titian_str word, bool name)
{
    bool found = titian_read_voice(z, word, false) ||
                 read_stripped(z, word, AFFIX_CLITIC) ||
                 read_stripped(z, word, AFFIX_PARTICLE);
    if (!found)
        return !name && read_root(z, word);
    if (!name || titian_lemma_knows(z->lemma, word))
        return true;
    z->r->row = NULL;
    return false;
}
