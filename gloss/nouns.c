/*
 * Noun phrases.  In Indonesian the head comes first and what describes it
 * follows: pasukan koalisi internasional, international coalition troops.  So
 * a run of nouns and adjectives is turned round, its determiner put in front.
 */
#include "gloss/units.h"

enum { LONGEST_PHRASE = 6 };

/** A noun phrase: the units [beg, end), its head first. */
typedef struct {
    uint32_t beg, end;
} phrase;

static bool is_name(const titian_gloss_unit *u)
{
    return (u->kind == UNIT_TERM && u->pos == POS_NAME) ||
           (u->kind == UNIT_UNKNOWN && u->capital);
}

static bool is_noun(const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM && (u->pos == POS_NOUN || u->pos == POS_TITLE);
}

static bool is_person(const titian_drafting *d, const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM &&
           (u->pos == POS_TITLE ||
            (titian_english_head(d->rules, u->en) & HEAD_PERSON));
}

static bool describes(const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM && !u->left_out &&
           (u->pos == POS_ADJ || u->pos == POS_NOUN || u->pos == POS_NAME);
}

/** tersebut, ini, itu: a determiner behind its noun. */
static bool is_behind(const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM && !u->left_out && u->pos == POS_DET;
}

/** saya, mereka behind a noun own it: rumah saya, my house. */
static titian_str owner_of(const titian_drafting *d, const titian_gloss_unit *u)
{
    if (u->kind != UNIT_TERM || u->pos != POS_PRON || u->left_out)
        return STR("");
    return titian_english_pronoun(d->rules, u->en, true);
}

static phrase find_phrase(const titian_drafting *d, uint32_t beg)
{
    const titian_gloss_unit *u = d->units->items;
    phrase p = {beg, beg + 1};
    while (p.end < d->units->n && p.end - beg < LONGEST_PHRASE &&
           u[p.end - 1].nuance.owner == '\0' &&
           (describes(&u[p.end]) ||
            (u[p.end].kind == UNIT_UNKNOWN && !is_person(d, &u[p.end - 1]) &&
             u[p.end].capital)))
        p.end++;
    return p;
}

static titian_str owner_text(char owner)
{
    return owner == 'n'   ? STR("its ")
           : owner == 'k' ? STR("my ")
                          : STR("your ");
}

/** para: it leaves no word behind, only the plural. */
static bool marks_plural(const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM && u->left_out && u->pos == POS_DET;
}

/** True if a count or a plural word stands before the phrase. */
static bool is_counted(const titian_drafting *d, uint32_t beg)
{
    if (beg > 0 && marks_plural(&d->units->items[beg - 1]))
        return true;
    const titian_gloss_unit *u = titian_unit_beside(d, beg, -1);
    if (!u)
        return false;
    if (u->kind == UNIT_ENTITY)
        return titian_eq(u->entity, STR("number")) &&
               !titian_eq(u->en, STR("1"));
    return u->kind == UNIT_TERM &&
           (titian_english_head(d->rules, u->en) & HEAD_PLURAL);
}

static void put_unit(titian_drafting *d, const titian_gloss_unit *u,
                     bool plural, bool describing, titian_buf *out)
{
    titian_str en = u->en;
    titian_str adjective = titian_adjective_sense(u->senses);
    if (describing && u->pos == POS_NAME)
        en = titian_english_adjective(d->rules, en);
    else if (describing && u->pos == POS_NOUN && adjective.n &&
             !u->nuance.owner)
        en = adjective;
    if ((plural || u->nuance.plural) && is_noun(u) && !u->settled)
        titian_english_plural(d->rules, en, out);
    else
        titian_buf_put(out, en);
}

/** A run of names keeps its order while the rest is turned round. */
static uint32_t name_run(const titian_gloss_unit *u, uint32_t beg, uint32_t end)
{
    uint32_t at = end - 1;
    while (at > beg + 1 && is_name(&u[at]) && is_name(&u[at - 1]))
        at--;
    return at;
}

/** True if the head takes what describes it with "of". */
static bool takes_of(const titian_drafting *d, phrase p)
{
    const titian_gloss_unit *u = d->units->items;
    return p.end - p.beg > 1 && u[p.beg + 1].pos != POS_ADJ &&
           (titian_english_head(d->rules, u[p.beg].en) & HEAD_OF);
}

/** What describes the head, last word first, names in their order. */
static void put_describers(titian_drafting *d, phrase p, bool of,
                           titian_buf *out)
{
    const titian_gloss_unit *u = d->units->items;
    for (uint32_t end = p.end; end > p.beg + 1;) {
        uint32_t at = name_run(u, p.beg, end);
        for (uint32_t i = at; i < end; i++) {
            if (out->n && out->s[out->n - 1] != ' ')
                titian_buf_putc(out, ' ');
            put_unit(d, &u[i], false, !of || at > p.beg + 1, out);
        }
        end = at;
    }
}

/** What stands before the phrase: this, those, their, its. */
static void put_before(const titian_drafting *d, phrase p, titian_str det,
                       bool plural, titian_buf *out)
{
    const titian_gloss_unit *u = d->units->items;
    char owner = u[p.end - 1].nuance.owner;
    bool these = plural || u[p.beg].nuance.plural;
    if (these && titian_eq(det, STR("this")))
        det = STR("these");
    else if (these && titian_eq(det, STR("that")))
        det = STR("those");
    if (det.n) {
        titian_buf_put(out, det);
        titian_buf_putc(out, ' ');
    } else if (owner) {
        titian_buf_put(out, owner_text(owner));
    }
}

static bool goes_on(const titian_drafting *d, uint32_t i)
{
    return i < d->units->n && d->units->items[i].spaced;
}

/** Takes the determiner or owner behind a phrase, to be said before it. */
static titian_str determiner(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = &d->units->items[i];
    titian_str det = {NULL, 0};
    if (!goes_on(d, i))
        return det;
    det = is_behind(u) ? u->en : owner_of(d, u);
    u->left_out = u->left_out || det.n > 0;
    return det;
}

/** Folds the phrase, and a determiner or owner behind it, into one unit. */
static void turn(titian_drafting *d, phrase p)
{
    titian_gloss_unit *u = d->units->items;
    titian_buf text = {0};
    bool plural = is_counted(d, p.beg), of = takes_of(d, p);
    titian_str det = determiner(d, p.end);
    if (of) {
        put_unit(d, &u[p.beg], plural, false, &text);
        titian_buf_put(&text, STR(" of "));
    }
    put_before(d, p, det, plural, &text);
    put_describers(d, p, of, &text);
    if (!of) {
        if (text.n && text.s[text.n - 1] != ' ')
            titian_buf_putc(&text, ' ');
        put_unit(d, &u[p.beg], plural, false, &text);
    }
    u[p.beg].en = titian_drafting_keep(d, &text);
    u[p.beg].settled = true;
    for (uint32_t i = p.beg + 1; i < p.end; i++)
        u[i].left_out = true;
}

/** A pronoun behind a verb or a preposition is its object. */
static void make_object(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = &d->units->items[i];
    const titian_gloss_unit *before = titian_unit_beside(d, i, -1);
    if (u->kind != UNIT_TERM || u->pos != POS_PRON || u->left_out || !before ||
        before->kind != UNIT_TERM ||
        (before->pos != POS_VERB && before->pos != POS_PREP))
        return;
    titian_str object = titian_english_pronoun(d->rules, u->en, false);
    if (object.n && !before->saying)
        u->en = object;
}

void titian_order_nouns(titian_drafting *d)
{
    for (uint32_t i = 0; i < d->units->n; i++) {
        const titian_gloss_unit *u = &d->units->items[i];
        if (!is_noun(u) || u->settled || u->left_out) {
            make_object(d, i);
            continue;
        }
        phrase p = find_phrase(d, i);
        turn(d, p);
        i = p.end - 1;
    }
}
