/*
 * Tense.  Indonesian verbs have none.  News tells what happened: a date, an
 * adverb of the past, a reported word or a verb that names a single event
 * makes a sentence a story.  What is quoted was said in its own present, and
 * "now" or "usually" keep a sentence in the present.
 */
#include "gloss/tense.h"

enum { MOST_ADVERBS = 8 }; /* between a word and what governs it */

static titian_str last_word(titian_str s)
{
    size_t beg = s.n;
    while (beg > 0 && s.s[beg - 1] != ' ')
        beg--;
    return titian_str_of(s.s + beg, s.n - beg);
}

static bool is_among(titian_str word, const titian_str *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (titian_eq(word, words[i]))
            return true;
    return false;
}

static titian_demand verb_demand(const titian_drafting *d,
                                 const titian_gloss_unit *u)
{
    uint32_t head = titian_english_verb_head(d->rules, u->base);
    if ((head & HEAD_BARE) || titian_eq(last_word(u->base), STR("to")))
        return ASKS_BASE;
    return (head & (HEAD_ING | HEAD_SAYING)) ? ASKS_ING : ASKS_TO;
}

titian_demand titian_demand_of(const titian_drafting *d,
                               const titian_gloss_unit *u)
{
    static const titian_str participle[] = {{"has", 3},  {"have", 4},
                                            {"had", 3},  {"yet", 3},
                                            {"ever", 4}, {"already", 7}};
    static const titian_str bare[] = {
        {"will", 4},   {"would", 5}, {"can", 3},   {"could", 5},
        {"must", 4},   {"may", 3},   {"might", 5}, {"cannot", 6},
        {"should", 6}, {"to", 2},    {"not", 3},   {"do", 2},
        {"does", 4},   {"did", 3},   {"let", 3},   {"please", 6}};
    if (!u || u->kind != UNIT_TERM)
        return ASKS_NOTHING;
    if (u->pos == POS_VERB)
        return verb_demand(d, u);
    titian_str last = last_word(u->en);
    if (titian_starts(u->en, STR("has never")) ||
        is_among(last, participle, COUNT_OF(participle)))
        return ASKS_PARTICIPLE;
    if (is_among(last, bare, COUNT_OF(bare)))
        return ASKS_BASE;
    if (u->pos == POS_AUX)
        return titian_eq(last, STR("is")) ? ASKS_ING : ASKS_BASE;
    return ASKS_NOTHING;
}

const titian_gloss_unit *titian_governor(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = titian_unit_beside(d, i, -1);
    for (int n = 0; n < MOST_ADVERBS && u && u->kind == UNIT_TERM &&
                    u->pos == POS_ADV && titian_demand_of(d, u) == ASKS_NOTHING;
         n++)
        u = titian_unit_beside(d, (uint32_t)(u - d->units->items), -1);
    return u;
}

typedef enum { NO_QUOTE, OPENS, CLOSES } quote;

static quote quote_of(const titian_gloss_unit *u, bool first)
{
    if (u->kind != UNIT_MARK)
        return NO_QUOTE;
    uint32_t c = titian_utf8_at(u->form, 0);
    if (c == 0x201C || c == 0xAB || c == 0x201E)
        return OPENS;
    if (c == 0x201D || c == 0xBB)
        return CLOSES;
    if (c != '"')
        return NO_QUOTE;
    return first || u->spaced ? OPENS : CLOSES;
}

/** A quotation that was opened in a sentence before reaches to its end. */
static void mark_quotes(titian_drafting *d)
{
    titian_gloss_unit *u = d->units->items;
    bool open = false, any = false;
    for (uint32_t i = 0; i < d->units->n; i++) {
        quote q = quote_of(&u[i], i == 0);
        for (uint32_t j = 0; q == CLOSES && !any && j < i; j++)
            u[j].quoted = true;
        any = any || q != NO_QUOTE;
        open = q == OPENS || (open && q != CLOSES);
        u[i].quoted = open;
    }
}

/** True behind "if": what it tells has not happened. */
static bool is_condition(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = d->units->items;
    while (i-- > 0 && u[i].kind != UNIT_MARK)
        if (u[i].pos == POS_CONJ && titian_eq(u[i].en, STR("if")))
            return true;
    return false;
}

/** A verb without an auxiliary that names what happened once. */
static bool is_event(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = &d->units->items[i];
    const titian_gloss_unit *before = titian_governor(d, i);
    uint32_t head = titian_english_verb_head(d->rules, u->base);
    if (!(head & HEAD_EVENT) || !before || before->pos == POS_PREP ||
        titian_is_relative(before) || is_condition(d, i))
        return false;
    if (before->kind == UNIT_MARK)
        return titian_eq(before->form, STR(","));
    return titian_demand_of(d, before) == ASKS_NOTHING ||
           titian_eq(before->en, STR("did not"));
}

/** A date, "yesterday", "last week", "two days ago". */
static uint32_t entity_cue(const titian_drafting *d, const titian_gloss_unit *u)
{
    if (titian_starts(u->entity, STR("date")) ||
        titian_eq(u->entity, STR("weekday")) ||
        titian_starts(u->en, STR("last ")) ||
        titian_eq(last_word(u->en), STR("ago")))
        return HEAD_THEN;
    return titian_english_phrase(d->rules, u->en);
}

/** What a unit says about the time of its sentence. */
static uint32_t cue_of(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = &d->units->items[i];
    if (u->kind == UNIT_ENTITY)
        return entity_cue(d, u);
    if (u->kind != UNIT_TERM)
        return 0;
    if (u->pos != POS_VERB)
        return titian_english_phrase(d->rules, u->en);
    bool saying = titian_english_verb_head(d->rules, u->base) & HEAD_SAYING;
    bool said = saying &&
                titian_demand_of(d, titian_governor(d, i)) == ASKS_NOTHING;
    return said || is_event(d, i) ? HEAD_THEN : 0;
}

void titian_tell_tense(titian_drafting *d)
{
    bool now = false;
    mark_quotes(d);
    for (uint32_t i = 0; i < d->units->n; i++)
        d->units->items[i].base = d->units->items[i].en;
    for (uint32_t i = 0; i < d->units->n; i++) {
        const titian_gloss_unit *u = &d->units->items[i];
        uint32_t cue = u->left_out ? 0 : cue_of(d, i);
        if (u->quoted)
            d->quoted_past = d->quoted_past ||
                             ((cue & HEAD_THEN) && u->pos != POS_VERB);
        else
            d->past = d->past || (cue & HEAD_THEN);
        now = now || (!u->quoted && (cue & HEAD_NOW));
    }
    d->past = d->past && !now && !d->headline;
}

bool titian_is_past(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = &d->units->items[i];
    if (d->headline)
        return false;
    if (u->quoted)
        return d->quoted_past;
    return d->past ||
           (titian_english_verb_head(d->rules, u->base) & HEAD_SAYING);
}

titian_str titian_be_for(const titian_drafting *d, uint32_t i,
                         titian_demand asked)
{
    if (asked == ASKS_BASE)
        return STR("be ");
    if (asked == ASKS_PARTICIPLE)
        return STR("been ");
    if (asked == ASKS_ING)
        return STR("being ");
    if (asked == ASKS_TO)
        return STR("to be ");
    titian_number number = titian_subject_number(d, i);
    bool past = titian_is_past(d, i);
    if (number == SUBJECT_MANY)
        return past ? STR("were ") : STR("are ");
    if (number == SUBJECT_I && !past)
        return STR("am ");
    return past ? STR("was ") : STR("is ");
}
