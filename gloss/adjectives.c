/*
 * Adjectives that tell something about a subject.  Indonesian needs no verb
 * there (harganya masih tinggi), English wants to be: its price is still high.
 */
#include "gloss/tense.h"

static bool is_of(const titian_gloss_unit *u, titian_pos pos)
{
    return u && u->kind == UNIT_TERM && u->pos == pos;
}

static void put_before(titian_drafting *d, uint32_t i, titian_str word)
{
    titian_gloss_unit *u = &d->units->items[i];
    titian_buf text = {0};
    titian_buf_put(&text, word);
    titian_buf_put(&text, u->en);
    u->en = titian_drafting_keep(d, &text);
}

/** The first of the adverbs right before i: masih sangat tinggi. */
static uint32_t with_adverbs(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = d->units->items;
    while (i > 0 && is_of(&u[i - 1], POS_ADV) && !u[i - 1].left_out)
        i--;
    return i;
}

/** True if the phrase that ends before i is an object or names a place. */
static bool is_subject(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *head = titian_subject_of(d, i);
    if (!head)
        return false;
    uint32_t at = (uint32_t)(head - d->units->items);
    const titian_gloss_unit *u = titian_unit_beside(d, at, -1);
    while (u && u->kind == UNIT_TERM &&
           (u->pos == POS_DET || u->pos == POS_NUM || u->pos == POS_CLF))
        u = titian_unit_beside(d, (uint32_t)(u - d->units->items), -1);
    if (is_of(u, POS_PREP) || is_of(u, POS_VERB))
        return false;
    const titian_gloss_unit *last = titian_unit_beside(d, i, -1);
    for (uint32_t j = at; j < (uint32_t)(last - d->units->items); j++)
        if (d->units->items[j].kind == UNIT_MARK ||
            is_of(&d->units->items[j], POS_VERB) ||
            is_of(&d->units->items[j], POS_PREP))
            return false;
    return true;
}

/** True if what stands before i closes a noun phrase: rumah itu, harganya. */
static bool is_closed(const titian_gloss_unit *u)
{
    return is_of(u, POS_DET) || is_of(u, POS_PRON) || u->nuance.owner;
}

/** tidak mahal: is not expensive. */
static void negate(titian_drafting *d, uint32_t at)
{
    titian_gloss_unit *u = &d->units->items[at];
    const titian_gloss_unit *before = titian_unit_beside(d, at, -1);
    if (!before || !titian_eq(u->en, STR("not")) || before->kind == UNIT_MARK ||
        titian_demand_of(d, before) != ASKS_NOTHING)
        return;
    if (titian_is_relative(before) || titian_is_nominal(before) ||
        is_of(before, POS_PRON))
        put_before(d, at, titian_be_for(d, at, ASKS_NOTHING));
}

static void link(titian_drafting *d, uint32_t i)
{
    uint32_t beg = with_adverbs(d, i);
    titian_gloss_unit *before = titian_unit_beside(d, beg, -1);
    if (!before || before->kind != UNIT_TERM)
        return;
    uint32_t at = (uint32_t)(before - d->units->items);
    titian_demand asked = titian_demand_of(d, before);
    if (before->pos == POS_AUX &&
        (asked == ASKS_BASE || asked == ASKS_PARTICIPLE)) {
        put_before(d, beg, titian_be_for(d, i, asked));
    } else if (titian_eq(before->en, STR("not"))) {
        negate(d, at);
    } else if (titian_is_relative(before)) {
        put_before(d, beg, titian_be_for(d, i, ASKS_NOTHING));
    } else if ((is_closed(before) || (beg < i && titian_is_nominal(before))) &&
               is_subject(d, beg)) {
        put_before(d, beg, titian_be_for(d, i, ASKS_NOTHING));
    }
}

/** terletak di: a state that a preposition completes stands behind. */
static bool is_state(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = &d->units->items[i];
    if (!is_of(titian_unit_beside(d, i, 1), POS_PREP) ||
        (titian_english_phrase(d->rules, u->en) & HEAD_THE))
        return false;
    for (uint32_t k = 0; k < d->rules->affixes.n; k++) {
        const titian_affix *a = titian_affix_at(d->rules, k);
        if (a->kind == AFFIX_STATE && titian_starts(u->lemma, a->text))
            return true;
    }
    return false;
}

/** "angry about", "aware of": what it is about follows. */
static bool wants_complement(titian_str en)
{
    static const char *const ends[] = {" about", " of",   " to", " with",
                                       " from",  " for",  " by", " at",
                                       " on",    " than", " in", " as"};
    for (size_t k = 0; k < COUNT_OF(ends); k++)
        if (titian_ends(en, titian_str_z(ends[k])))
            return true;
    return false;
}

static void place_state(titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *before = titian_unit_beside(d, i, -1);
    d->units->items[i].settled = true;
    if (before && titian_is_nominal(before) && is_subject(d, i))
        put_before(d, i, titian_be_for(d, i, ASKS_NOTHING));
}

/** yang before an adjective that nothing completes needs no word. */
static bool drops_relative(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = d->units->items;
    const titian_gloss_unit *next = titian_unit_beside(d, i, 1);
    if (i < 2 || u[i - 1].left_out || !titian_is_relative(&u[i - 1]) ||
        u[i - 2].left_out || !is_of(&u[i - 2], POS_NOUN) ||
        u[i - 2].nuance.owner)
        return false;
    static const char *const around[] = {"in",  "on", "at",    "with",
                                         "for", "by", "after", "before"};
    for (size_t k = 0; k < COUNT_OF(around); k++)
        if (next && titian_eq(next->en, titian_str_z(around[k])))
            return true;
    return !is_of(next, POS_PREP);
}

static void remove_unit(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = d->units->items;
    u[i + 1].spaced = u[i].spaced;
    memmove(&u[i], &u[i + 1], (d->units->n - i - 1) * sizeof *u);
    d->units->n--;
}

void titian_link_adjectives(titian_drafting *d)
{
    titian_gloss_unit *u = d->units->items;
    for (uint32_t i = 0; i < d->units->n; i++) {
        if (!is_of(&u[i], POS_ADJ) || u[i].left_out || u[i].settled)
            continue;
        if (is_state(d, i) && titian_unit_beside(d, i, -1) &&
            titian_is_nominal(titian_unit_beside(d, i, -1)) &&
            !titian_unit_beside(d, i, -1)->nuance.owner)
            place_state(d, i);
        else if (!wants_complement(u[i].en) && drops_relative(d, i))
            remove_unit(d, i - 1);
        else if (!d->headline)
            link(d, i);
        const titian_gloss_unit *next = titian_unit_beside(d, i, 1);
        u[i].settled = u[i].settled || wants_complement(u[i].en) ||
                       (next && next->kind == UNIT_ENTITY && next->spaced &&
                        is_of(titian_unit_beside(d, i, -1), POS_NOUN) &&
                        titian_eq(next->entity, STR("number")));
    }
}
