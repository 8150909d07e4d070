/*
 * Verbs.  Indonesian marks voice on the verb and aspect beside it; English
 * wants both in the verb group, with tense and the number of the subject.
 * What stands before the verb decides.
 */
#include "gloss/tense.h"

static bool is_verb(const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM && u->pos == POS_VERB;
}

/** meminta warga pergi: what a verb asks of the verb behind its object. */
static titian_demand control_of(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = d->units->items;
    const titian_gloss_unit *object = titian_subject_of(d, i);
    const titian_gloss_unit *before = titian_governor(d, i);
    if (!object || !before || !titian_is_nominal(before))
        return ASKS_NOTHING;
    const titian_gloss_unit *verb =
        titian_unit_beside(d, (uint32_t)(object - u), -1);
    while (verb && verb->kind == UNIT_TERM && verb->pos == POS_DET)
        verb = titian_unit_beside(d, (uint32_t)(verb - u), -1);
    if (!verb || !is_verb(verb) || verb->nuance.passive)
        return ASKS_NOTHING;
    uint32_t head = titian_english_verb_head(d->rules, verb->base);
    return (head & HEAD_TO)     ? ASKS_TO
           : (head & HEAD_BARE) ? ASKS_BASE
                                : ASKS_NOTHING;
}

/** What the neighbours before a verb ask of it. */
static titian_demand asked_of(const titian_drafting *d, uint32_t i,
                              bool had_verb)
{
    const titian_gloss_unit *u = &d->units->items[i];
    const titian_gloss_unit *before = titian_governor(d, i);
    uint32_t head = titian_english_verb_head(d->rules, u->base);
    if (!before)
        return (head & HEAD_SAYING) || u->nuance.passive ||
                       titian_starts(u->base, STR("there "))
                   ? ASKS_NOTHING
                   : ASKS_BASE;
    titian_demand asked = titian_demand_of(d, before);
    if (is_verb(before) && u->nuance.passive)
        return asked == ASKS_TO && !before->nuance.passive ? ASKS_TO
                                                           : ASKS_NOTHING;
    if (asked != ASKS_NOTHING)
        return asked;
    if (before->kind == UNIT_TERM &&
        (before->pos == POS_NOUN || before->pos == POS_ADJ) &&
        !u->nuance.passive && before == titian_unit_beside(d, i, -1) &&
        (titian_english_head(d->rules, before->en) & (HEAD_TO | HEAD_ING)))
        return titian_english_head(d->rules, before->en) & HEAD_ING ? ASKS_ING
                                                                    : ASKS_TO;
    if (before->kind == UNIT_TERM &&
        (before->pos == POS_PREP ||
         (before->pos == POS_CONJ &&
          (titian_english_head(d->rules, before->en) & HEAD_GERUND))))
        return ASKS_ING;
    titian_demand control = control_of(d, i);
    if (control != ASKS_NOTHING)
        return control;
    bool comma = before->kind == UNIT_MARK && titian_eq(before->form, STR(","));
    return comma && had_verb && !u->nuance.passive && !(head & HEAD_SAYING)
               ? ASKS_ING
               : ASKS_NOTHING;
}

static titian_verb_form form_for(const titian_drafting *d, uint32_t i,
                                 titian_demand asked)
{
    const titian_gloss_unit *u = &d->units->items[i];
    if (u->nuance.passive || u->nuance.state || asked == ASKS_PARTICIPLE)
        return ENGLISH_PARTICIPLE;
    if (asked == ASKS_ING)
        return ENGLISH_ING;
    if (asked != ASKS_NOTHING || d->headline)
        return ENGLISH_BASE;
    titian_number number = u->nuance.doer ? SUBJECT_MANY
                                          : titian_subject_number(d, i);
    if (titian_is_past(d, i))
        return number == SUBJECT_MANY ? ENGLISH_PAST_MANY : ENGLISH_PAST;
    return number == SUBJECT_ONE ? ENGLISH_THIRD
           : number == SUBJECT_I ? ENGLISH_FIRST
                                 : ENGLISH_MANY;
}

static bool is_did_not(const titian_gloss_unit *u)
{
    return u && u->kind == UNIT_TERM && titian_ends(u->en, STR("did not"));
}

/** "did not" before a passive is "was not". */
static bool negate_passive(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *before = titian_unit_beside(d, i, -1);
    if (!is_did_not(before))
        return false;
    titian_buf text = {0};
    uint32_t at = (uint32_t)(before - d->units->items);
    titian_buf_put(&text, titian_be_for(d, at, ASKS_NOTHING));
    titian_buf_put(&text, STR("not"));
    before->en = titian_drafting_keep(d, &text);
    return true;
}

/** An agent without oleh: its subject stands before the passive. */
static void show_agent(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = d->units->items;
    const titian_gloss_unit *before = titian_unit_beside(d, i, -1);
    titian_gloss_unit *agent = titian_unit_beside(d, i, 1);
    if (!agent || !before || !agent->spaced || before->kind == UNIT_MARK)
        return;
    bool doer = (agent->kind == UNIT_UNKNOWN && agent->capital) ||
                (agent->kind == UNIT_TERM && !agent->left_out &&
                 (agent->pos == POS_NOUN || agent->pos == POS_NAME ||
                  agent->pos == POS_PRON || agent->pos == POS_TITLE));
    titian_buf text = {0};
    uint32_t head = titian_english_verb_head(d->rules, u[i].base);
    if (!doer || !u[i].nuance.passive || u[i].nuance.owner ||
        (head & HEAD_OBJECT) ||
        (agent->nuance.owner &&
         !(titian_english_head(d->rules, agent->en) & HEAD_PERSON)) ||
        titian_is_relative(agent))
        return;
    titian_buf_put(&text, u[i].en);
    titian_buf_put(&text, STR(" by"));
    u[i].en = titian_drafting_keep(d, &text);
}

/** The object or doer that a clitic names: melihatnya, dilihatnya. */
static titian_str clitic_text(const titian_gloss_unit *u)
{
    char owner = u->nuance.owner;
    if (u->nuance.passive)
        return owner == 'k'   ? STR(" by me")
               : owner == 'm' ? STR(" by you")
                              : STR(" by him");
    return owner == 'k' ? STR(" me") : owner == 'm' ? STR(" you") : STR(" it");
}

/** True for a verb in meN-, whose clitic is its object. */
static bool is_active(const titian_drafting *d, const titian_gloss_unit *u)
{
    for (uint32_t k = 0; k < d->rules->affixes.n; k++) {
        const titian_affix *a = titian_affix_at(d->rules, k);
        if (a->kind == AFFIX_ACTIVE && titian_starts(u->lemma, a->text))
            return !u->nuance.passive && !u->nuance.state;
    }
    return false;
}

/** digelarnya lokakarya: the holding of a workshop. */
static bool make_gerund(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = &d->units->items[i];
    const titian_gloss_unit *next = titian_unit_beside(d, i, 1);
    bool named =
        next && next->spaced && next->pos != POS_ADJ &&
        (titian_is_nominal(next) ||
         (next->kind == UNIT_ENTITY && titian_eq(next->entity, STR("number"))));
    titian_buf text = {0};
    if (u->nuance.owner != 'n' || !named || u->participle || is_active(d, u))
        return false;
    titian_buf_put(&text, STR("the "));
    titian_english_verb(d->rules, u->en, ENGLISH_ING, &text);
    titian_buf_put(&text, STR(" of"));
    u->en = titian_drafting_keep(d, &text);
    u->settled = true;
    u->pos = POS_PREP;
    return true;
}

/** juga ditangkap: was also arrested; to be goes before the adverbs. */
static void put_be(titian_drafting *d, uint32_t i, titian_demand asked,
                   titian_buf *text)
{
    titian_gloss_unit *u = d->units->items;
    titian_str be = titian_be_for(d, i, asked);
    uint32_t at = i;
    while (at > 0 && u[at - 1].kind == UNIT_TERM && !u[at - 1].left_out &&
           u[at - 1].pos == POS_ADV)
        at--;
    bool between =
        at > 0 && at < i && asked == ASKS_NOTHING &&
        (titian_is_nominal(&u[at - 1]) || u[at - 1].pos == POS_PRON) &&
        u[at - 1].kind != UNIT_MARK;
    titian_buf_put(text, be);
    if (!between)
        return;
    titian_buf_put(text, u[at].en);
    u[at].en = titian_drafting_keep(d, text);
}

static void inflect(titian_drafting *d, uint32_t i, bool had_verb)
{
    titian_gloss_unit *u = &d->units->items[i];
    titian_demand asked = asked_of(d, i, had_verb);
    titian_verb_form form = u->participle ? ENGLISH_BASE
                                          : form_for(d, i, asked);
    titian_buf text = {0};
    if (u->nuance.doer)
        titian_buf_put(&text, u->nuance.doer == 'k' ? STR("I ") : STR("you "));
    u->saying = (titian_english_verb_head(d->rules, u->base) & HEAD_SAYING) !=
                0;
    if (u->nuance.passive && !negate_passive(d, i))
        put_be(d, i, asked, &text);
    else if (asked == ASKS_TO)
        titian_buf_put(&text, STR("to "));
    titian_english_verb(d->rules, u->en, form, &text);
    if (u->nuance.owner)
        titian_buf_put(&text, clitic_text(u));
    u->en = titian_drafting_keep(d, &text);
    u->settled = true;
    show_agent(d, i);
}

/** "has", "is", "did not" as the subject and the time of an auxiliary ask. */
static void agree(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = &d->units->items[i];
    titian_str rest = u->en, word = titian_before(&rest, ' ');
    bool has = titian_eq(word, STR("has")), is = titian_eq(word, STR("is"));
    bool did = titian_eq(word, STR("did"));
    const titian_gloss_unit *before = titian_governor(d, i);
    titian_buf text = {0};
    if (u->kind != UNIT_TERM || u->pos != POS_AUX || u->left_out ||
        !(has || is || did))
        return;
    bool bare = before && titian_demand_of(d, before) == ASKS_BASE;
    bool one = !bare && titian_subject_number(d, i) == SUBJECT_ONE;
    if (is)
        titian_buf_put(&text,
                       titian_be_for(d, i, bare ? ASKS_BASE : ASKS_NOTHING));
    else if (has)
        titian_buf_put(&text, one ? STR("has ") : STR("have "));
    else
        titian_buf_put(&text, titian_is_past(d, i) ? STR("did ")
                              : one                ? STR("does ")
                                                   : STR("do "));
    titian_buf_put(&text, rest);
    while (text.n && text.s[text.n - 1] == ' ')
        text.n--;
    u->en = titian_drafting_keep(d, &text);
}

/** "continue to" is inflected like any verb. */
static void inflect_auxiliary(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = &d->units->items[i];
    const titian_gloss_unit *before = titian_governor(d, i);
    titian_buf text = {0};
    if (u->kind != UNIT_TERM || u->left_out ||
        !titian_ends(u->en, STR(" to")) ||
        !(titian_english_verb_head(d->rules, u->en) & HEAD_TO) || !before ||
        titian_demand_of(d, before) != ASKS_NOTHING || before->pos == POS_PREP)
        return;
    titian_english_verb(d->rules, u->en, form_for(d, i, ASKS_NOTHING), &text);
    u->en = titian_drafting_keep(d, &text);
}

/** telah ia tulis: the doer goes before the auxiliary. */
static void put_doer_first(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = d->units->items;
    if (i < 2 || u[i - 1].pos != POS_PRON || u[i - 2].pos != POS_AUX ||
        u[i - 1].kind != UNIT_TERM || u[i - 2].kind != UNIT_TERM ||
        u[i - 2].left_out || u[i - 1].left_out || titian_is_relative(&u[i - 1]))
        return;
    titian_gloss_unit aux = u[i - 2];
    bool spaced = aux.spaced;
    u[i - 2] = u[i - 1];
    u[i - 1] = aux;
    u[i - 1].spaced = true;
    u[i - 2].spaced = spaced;
}

void titian_inflect_verbs(titian_drafting *d)
{
    bool had_verb = false;
    titian_tell_tense(d);
    for (uint32_t i = 0; i < d->units->n; i++) {
        if (!is_verb(&d->units->items[i]) || d->units->items[i].left_out)
            continue;
        put_doer_first(d, i);
        if (make_gerund(d, i))
            continue;
        inflect(d, i, had_verb);
        had_verb = true;
    }
    for (uint32_t i = 0; i < d->units->n; i++) {
        agree(d, i);
        inflect_auxiliary(d, i);
    }
}
