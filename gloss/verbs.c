/*
 * Verbs.  Indonesian marks voice on the verb and aspect beside it; English
 * wants both in the verb group.  What stands before the verb decides.
 */
#include "gloss/units.h"

/** What the words before a verb ask of it. */
typedef enum { ASKS_NOTHING, ASKS_BASE, ASKS_PARTICIPLE, ASKS_ING } demand;

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
    static const char *const bare[] = {
        "will",   "would", "can", "could", "must", "may", "might",
        "should", "to",    "not", "do",    "does", "did", "let"};
    if (!u || u->kind != UNIT_TERM)
        return ASKS_NOTHING;
    if (ends_in(u->en, STR("has")) || ends_in(u->en, STR("have")) ||
        ends_in(u->en, STR("had")) || ends_in(u->en, STR("yet")) ||
        ends_in(u->en, STR("already")))
        return ASKS_PARTICIPLE;
    for (size_t i = 0; i < COUNT_OF(bare); i++)
        if (ends_in(u->en, titian_str_z(bare[i])))
            return ASKS_BASE;
    if (ends_in(u->en, STR("is")) && u->pos == POS_AUX)
        return ASKS_ING;
    return u->pos == POS_AUX ? ASKS_BASE : ASKS_NOTHING;
}

/** The verb to be, as passives and adjectives after a subject want it. */
static titian_str be_for(const titian_drafting *d,
                         const titian_gloss_unit *subject, demand asked)
{
    if (asked == ASKS_BASE)
        return STR("be ");
    if (asked == ASKS_PARTICIPLE)
        return STR("been ");
    if (asked == ASKS_ING)
        return STR("being ");
    bool plural = subject && subject->kind == UNIT_TERM &&
                  (subject->nuance.plural ||
                   (titian_english_head(d->rules, subject->en) & HEAD_PLURAL));
    if (plural)
        return d->past ? STR("were ") : STR("are ");
    return d->past ? STR("was ") : STR("is ");
}

static titian_verb_form form_for(const titian_drafting *d,
                                 const titian_gloss_unit *u, demand asked)
{
    if (u->nuance.passive || u->nuance.state || asked == ASKS_PARTICIPLE)
        return ENGLISH_PARTICIPLE;
    if (asked == ASKS_ING)
        return ENGLISH_ING;
    return asked == ASKS_NOTHING && d->past ? ENGLISH_PAST : ENGLISH_BASE;
}

/** The unit before i, looking through adverbs: akan segera tiba. */
static const titian_gloss_unit *governor(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = titian_unit_beside(d, i, -1);
    while (u && u->kind == UNIT_TERM && u->pos == POS_ADV &&
           demand_of(u) == ASKS_NOTHING)
        u = titian_unit_beside(d, (uint32_t)(u - d->units->items), -1);
    return u;
}

/** What the neighbours before a verb ask of it. */
static demand asked_of(const titian_drafting *d, uint32_t i, bool had_verb)
{
    const titian_gloss_unit *u = &d->units->items[i];
    const titian_gloss_unit *before = governor(d, i);
    demand asked = demand_of(before);
    if (asked != ASKS_NOTHING || !before)
        return before ? asked : ASKS_BASE;
    if (before->kind == UNIT_TERM &&
        (before->pos == POS_PREP ||
         (before->pos == POS_CONJ &&
          (titian_english_head(d->rules, before->en) & HEAD_GERUND))))
        return ASKS_ING;
    if (before->kind == UNIT_TERM && before->pos == POS_VERB)
        return u->nuance.passive ? ASKS_NOTHING : ASKS_BASE;
    bool comma = before->kind == UNIT_MARK && titian_eq(before->form, STR(","));
    return comma && had_verb && !u->nuance.passive &&
                   !(titian_english_head(d->rules, u->en) & HEAD_SAYING)
               ? ASKS_ING
               : ASKS_NOTHING;
}

/** "did not" before a passive is "was not". */
static bool negate_passive(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *before = titian_unit_beside(d, i, -1);
    if (!before || !ends_in(before->en, STR("did not")))
        return false;
    titian_buf text = {0};
    uint32_t at = (uint32_t)(before - d->units->items);
    titian_buf_put(&text, be_for(d, governor(d, at), ASKS_NOTHING));
    titian_buf_put(&text, STR("not"));
    before->en = titian_drafting_keep(d, &text);
    return true;
}

/** An agent without oleh: its subject stands before the passive. */
static void show_agent(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = d->units->items;
    const titian_gloss_unit *before = titian_unit_beside(d, i, -1);
    if (i + 1 >= d->units->n || !before || !u[i + 1].spaced ||
        before->kind == UNIT_MARK)
        return;
    titian_gloss_unit *agent = &u[i + 1];
    bool doer = (agent->kind == UNIT_UNKNOWN && agent->capital) ||
                (agent->kind == UNIT_TERM && !agent->left_out &&
                 (agent->pos == POS_NOUN || agent->pos == POS_NAME ||
                  agent->pos == POS_PRON || agent->pos == POS_TITLE));
    titian_buf text = {0};
    if (!doer || !u[i].nuance.passive)
        return;
    titian_buf_put(&text, u[i].en);
    titian_buf_put(&text, STR(" by"));
    u[i].en = titian_drafting_keep(d, &text);
}

static void inflect(titian_drafting *d, uint32_t i, bool had_verb)
{
    titian_gloss_unit *u = &d->units->items[i];
    demand asked = asked_of(d, i, had_verb);
    titian_buf text = {0};
    if (u->nuance.doer)
        titian_buf_put(&text, u->nuance.doer == 'k' ? STR("I ") : STR("you "));
    u->saying = (titian_english_head(d->rules, u->en) & HEAD_SAYING) != 0;
    if (u->nuance.passive && !negate_passive(d, i))
        titian_buf_put(&text, be_for(d, governor(d, i), asked));
    titian_english_verb(d->rules, u->en,
                        u->participle ? ENGLISH_BASE : form_for(d, u, asked),
                        &text);
    if (u->nuance.owner)
        titian_buf_put(&text, u->nuance.owner == 'k'   ? STR(" me")
                              : u->nuance.owner == 'm' ? STR(" you")
                                                       : STR(" it"));
    u->en = titian_drafting_keep(d, &text);
    u->settled = true;
    show_agent(d, i);
}

/** akan terganggu: will be disrupted. */
static void link_adjective(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = &d->units->items[i];
    const titian_gloss_unit *before = governor(d, i);
    titian_buf text = {0};
    if (u->kind != UNIT_TERM || u->pos != POS_ADJ || u->left_out || !before ||
        before->pos != POS_AUX || demand_of(before) != ASKS_BASE)
        return;
    titian_buf_put(&text, STR("be "));
    titian_buf_put(&text, u->en);
    u->en = titian_drafting_keep(d, &text);
}

void titian_inflect_verbs(titian_drafting *d)
{
    bool had_verb = false;
    for (uint32_t i = 0; i < d->units->n; i++) {
        titian_gloss_unit *u = &d->units->items[i];
        link_adjective(d, i);
        if (!is_verb(u) || u->left_out)
            continue;
        inflect(d, i, had_verb);
        had_verb = true;
    }
}
