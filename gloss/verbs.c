/*
 * Verbs.  Indonesian marks voice on the verb and aspect beside it; English
 * wants both in the verb group.  What stands before the verb decides.
 */
#include "gloss/units.h"

/** What the words before a verb ask of it. */
typedef enum { ASKS_NOTHING, ASKS_BASE, ASKS_PARTICIPLE } demand;

static bool is_verb(const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM && u->pos == POS_VERB;
}

static bool ends_in(titian_str s, titian_str word)
{
    return titian_ends(s, word) &&
           (s.n == word.n || s.s[s.n - word.n - 1] == ' ');
}

/** Auxiliaries tell by their English what they want behind them. */
static demand demand_of(const titian_gloss_unit *u)
{
    static const char *const bare[] = {"will", "would", "can", "could", "must",
                                       "may", "might", "should", "to", "not",
                                       "do", "does", "did", "let"};
    if (!u || u->kind != UNIT_TERM)
        return ASKS_NOTHING;
    if (ends_in(u->en, STR("has")) || ends_in(u->en, STR("have")) ||
        ends_in(u->en, STR("had")) || ends_in(u->en, STR("yet")) ||
        ends_in(u->en, STR("already")))
        return ASKS_PARTICIPLE;
    for (size_t i = 0; i < COUNT_OF(bare); i++)
        if (ends_in(u->en, titian_str_z(bare[i])))
            return ASKS_BASE;
    return u->pos == POS_AUX ? ASKS_BASE : ASKS_NOTHING;
}

static void put_be(const titian_drafting *d, demand asked, bool after_yang,
                   titian_buf *out)
{
    if (asked == ASKS_BASE)
        titian_buf_put(out, STR("be "));
    else if (asked == ASKS_PARTICIPLE)
        titian_buf_put(out, STR("been "));
    else if (!after_yang)
        titian_buf_put(out, d->past ? STR("was ") : STR("is "));
}

static void inflect(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = &d->units->items[i];
    const titian_gloss_unit *before = titian_unit_beside(d, i, -1);
    demand asked = demand_of(before);
    bool relative = before && before->kind == UNIT_TERM &&
                    before->pos == POS_PRON && titian_eq(before->en, STR("that"));
    titian_buf text = {0};
    titian_verb_form form = ENGLISH_BASE;
    if (u->nuance.doer)
        titian_buf_put(&text, u->nuance.doer == 'k' ? STR("I ") : STR("you "));
    if (u->nuance.passive || u->nuance.state) {
        if (!u->nuance.state)
            put_be(d, asked, false, &text);
        form = ENGLISH_PARTICIPLE;
    } else if (asked == ASKS_PARTICIPLE) {
        form = ENGLISH_PARTICIPLE;
    } else if (asked == ASKS_NOTHING && d->past && before &&
               before->pos != POS_VERB) {
        form = ENGLISH_PAST;
    }
    (void)relative;
    titian_english_verb(d->rules, u->en, form, &text);
    if (u->nuance.owner)
        titian_buf_put(&text, STR(" it"));
    u->en = titian_drafting_keep(d, &text);
    u->settled = true;
}

void titian_inflect_verbs(titian_drafting *d)
{
    for (uint32_t i = 0; i < d->units->n; i++) {
        titian_gloss_unit *u = &d->units->items[i];
        if (is_verb(u) && !u->left_out)
            inflect(d, i);
        else if (u->kind == UNIT_TERM && u->nuance.passive)
            u->settled = true;
    }
}
