/*
 * English verbs agree with their subject; Indonesian ones do not.  The subject
 * stands in front, with a relative clause or a place between it and its verb
 * at times: pasukan yang dipimpin AS di Irak diserang.
 */
#include "gloss/subjects.h"

enum { FARTHEST = 24 };

bool titian_is_nominal(const titian_gloss_unit *u)
{
    if (u->kind == UNIT_UNKNOWN)
        return true;
    return u->kind == UNIT_TERM &&
           (u->pos == POS_NOUN || u->pos == POS_TITLE || u->pos == POS_NAME ||
            u->pos == POS_ADJ || u->pos == POS_DET);
}

bool titian_is_joining(const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM && u->pos == POS_CONJ &&
           (titian_eq(u->en, STR("and")) || titian_eq(u->en, STR("or")) ||
            titian_eq(u->en, STR("but")));
}

bool titian_is_relative(const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM && u->relative;
}

static bool is_of(const titian_gloss_unit *u, titian_pos pos)
{
    return u->kind == UNIT_TERM && u->pos == pos;
}

/** What may stand between a subject and its verb without being either. */
static bool is_between(const titian_gloss_unit *u)
{
    return is_of(u, POS_AUX) || is_of(u, POS_NEG) || is_of(u, POS_ADV) ||
           is_of(u, POS_PART) || titian_is_relative(u) || u->kind == UNIT_MARK;
}

static bool is_left_of(const titian_drafting *d, uint32_t i)
{
    return i > 0 && !d->units->items[i - 1].left_out &&
           titian_is_nominal(&d->units->items[i - 1]) &&
           d->units->items[i].spaced;
}

/** The first unit of the run of nouns that ends at i. */
static uint32_t run_beg(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = d->units->items;
    while (is_left_of(d, i) && !is_of(&u[i], POS_DET))
        i--;
    if (is_of(&u[i], POS_DET) && is_left_of(d, i) && !is_of(&u[i - 1], POS_DET))
        return run_beg(d, i - 1);
    return i;
}

/** The verb left of i, over what is no verb; n units for "none". */
static uint32_t verb_before(const titian_drafting *d, uint32_t i)
{
    for (uint32_t at = i; at-- > 0 && i - at < FARTHEST;)
        if (is_of(&d->units->items[at], POS_VERB))
            return at;
    return d->units->n;
}

/** Behind a verb in a relative clause: the unit that begins the clause. */
static uint32_t clause_of(const titian_drafting *d, uint32_t verb)
{
    const titian_gloss_unit *u = d->units->items;
    for (uint32_t at = verb; at-- > 0 && is_between(&u[at]);)
        if (titian_is_relative(&u[at]))
            return at;
    return d->units->n;
}

/** rumah mereka: a pronoun behind a noun owns it. */
static bool is_owner(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = &d->units->items[i];
    return i > 0 && is_of(u, POS_PRON) && u->spaced && is_of(u - 1, POS_NOUN) &&
           titian_english_pronoun(d->rules, u->en, true).n > 0;
}

static bool is_time(const titian_gloss_unit *u)
{
    return !titian_eq(u->entity, STR("number")) &&
           !titian_eq(u->entity, STR("money")) &&
           !titian_eq(u->entity, STR("percent"));
}

/** Where to look on, left of the run [beg, ...): over a place or a clause. */
static uint32_t left_of(const titian_drafting *d, uint32_t beg)
{
    const titian_gloss_unit *left = titian_unit_beside(d, beg, -1);
    while (left && (left->kind == UNIT_ENTITY || is_of(left, POS_NUM)))
        left = titian_unit_beside(d, (uint32_t)(left - d->units->items), -1);
    if (!left)
        return d->units->n;
    uint32_t at = (uint32_t)(left - d->units->items);
    return is_of(left, POS_PREP)   ? at
           : is_of(left, POS_VERB) ? clause_of(d, at)
                                   : d->units->n;
}

/** Desa A dan Desa B: the beginning of the first that "and" joins. */
static uint32_t first_joined(const titian_drafting *d, uint32_t beg)
{
    const titian_gloss_unit *u = d->units->items;
    const titian_gloss_unit *and = titian_unit_beside(d, beg, -1);
    if (!and || !titian_is_joining(and))
        return beg;
    const titian_gloss_unit *other =
        titian_unit_beside(d, (uint32_t)(and-u), -1);
    return other && titian_is_nominal(other) ? run_beg(d, (uint32_t)(other - u))
                                             : beg;
}

/** The verb at i, or the one before the conjunction there. */
static uint32_t verb_at(const titian_drafting *d, uint32_t i)
{
    return is_of(&d->units->items[i], POS_VERB) ? i : verb_before(d, i);
}

/** Walks left from i to the head of the subject; n units for "none". */
static uint32_t find_subject(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = d->units->items;
    uint32_t none = d->units->n;
    bool relative = false;
    for (uint32_t at = i; at != none && at-- > 0 && i - at < FARTHEST;) {
        relative = relative || titian_is_relative(&u[at]);
        if (u[at].left_out || is_between(&u[at]) || is_owner(d, at))
            continue;
        if (is_of(&u[at], POS_PRON))
            return at;
        if (u[at].kind == UNIT_ENTITY) {
            if (at > 0 && is_of(&u[at - 1], POS_PREP))
                at--;
            else if (!is_time(&u[at]))
                return at;
        } else if (is_of(&u[at], POS_VERB) || titian_is_joining(&u[at])) {
            at = verb_at(d, at);
        } else if (!titian_is_nominal(&u[at])) {
            return none;
        } else {
            uint32_t beg = run_beg(d, at);
            at = relative ? none : left_of(d, first_joined(d, beg));
            if (at == none)
                return beg;
        }
    }
    return none;
}

/** The noun of a phrase that a word of number may stand before. */
static uint32_t head_of(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = d->units->items;
    while (i + 1 < d->units->n && is_of(&u[i], POS_DET) &&
           titian_is_nominal(&u[i + 1]))
        i++;
    return i;
}

const titian_gloss_unit *titian_subject_of(const titian_drafting *d, uint32_t i)
{
    uint32_t at = find_subject(d, i);
    return at < d->units->n ? &d->units->items[head_of(d, at)] : NULL;
}

/** para: it leaves no word behind, only the plural. */
static bool marks_plural(const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM && u->left_out && u->pos == POS_DET;
}

bool titian_is_counted(const titian_drafting *d, uint32_t i)
{
    if (i > 0 && marks_plural(&d->units->items[i - 1]))
        return true;
    const titian_gloss_unit *u = titian_unit_beside(d, i, -1);
    if (!u)
        return false;
    if (u->kind == UNIT_ENTITY)
        return titian_eq(u->entity, STR("number")) &&
               !titian_eq(u->en, STR("1"));
    return u->kind == UNIT_TERM && u->pos != POS_PREP && u->pos != POS_CONJ &&
           ((titian_english_head(d->rules, u->en) |
             titian_english_phrase(d->rules, u->en)) &
            HEAD_PLURAL);
}

/** "talks", "authorities": plural as the glossary gives it. */
static bool is_plural_form(const titian_drafting *d, titian_str en)
{
    titian_buf plural = {0};
    if (!titian_ends(en, STR("s")) || titian_ends(en, STR("ss")) ||
        titian_ends(en, STR("ics")))
        return false;
    titian_english_plural(d->rules, en, &plural);
    bool same = titian_eq(titian_buf_str(&plural), en) &&
                !titian_english_is_irregular(d->rules, en);
    titian_buf_free(&plural);
    return same;
}

bool titian_is_plural(const titian_drafting *d, const titian_gloss_unit *u)
{
    bool noun = u->kind == UNIT_TERM &&
                (u->pos == POS_NOUN || u->pos == POS_TITLE);
    return noun && (u->nuance.plural ||
                    (titian_english_head(d->rules, u->en) & HEAD_MANY) ||
                    is_plural_form(d, u->en));
}

/** True if another noun phrase is joined to the one that begins at i. */
static bool is_joined(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = titian_unit_beside(d, i, -1);
    if (!u || !titian_eq(u->en, STR("and")) || !titian_is_joining(u))
        return false;
    const titian_gloss_unit *other =
        titian_unit_beside(d, (uint32_t)(u - d->units->items), -1);
    return other && (titian_is_nominal(other) || is_of(other, POS_PRON));
}

titian_number titian_subject_number(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = titian_subject_of(d, i);
    if (!u)
        return SUBJECT_ONE;
    if (titian_eq(u->en, STR("I")))
        return SUBJECT_I;
    uint32_t at = (uint32_t)(u - d->units->items);
    uint32_t head = titian_english_head(d->rules, u->en) |
                    titian_english_verb_head(d->rules, u->en);
    if (u->kind == UNIT_ENTITY)
        return titian_eq(u->entity, STR("number")) &&
                       !titian_eq(u->en, STR("1"))
                   ? SUBJECT_MANY
                   : SUBJECT_ONE;
    if ((u->pos == POS_PRON && (head & HEAD_PLURAL)) || is_joined(d, at))
        return SUBJECT_MANY;
    bool noun = u->pos == POS_NOUN || u->pos == POS_TITLE;
    return titian_is_plural(d, u) || (noun && titian_is_counted(d, at))
               ? SUBJECT_MANY
               : SUBJECT_ONE;
}
