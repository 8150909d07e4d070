/*
 * Noun phrases.  In Indonesian the head comes first and what describes it
 * follows: pasukan koalisi internasional, international coalition troops.  So
 * a run of nouns and adjectives is turned round, its determiner put in front.
 */
#include "gloss/units.h"

enum { LONGEST_PHRASE = 6 };

/** A noun phrase: [beg, end), the determiner or owner behind it at det. */
typedef struct {
    uint32_t beg, end;
    uint32_t det; /* == end: none */
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

static bool is_owner(const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM && u->pos == POS_PRON && !u->left_out;
}

static phrase find_phrase(const titian_drafting *d, uint32_t beg)
{
    const titian_gloss_unit *u = d->units->items;
    phrase p = {beg, beg + 1, beg + 1};
    while (p.end < d->units->n && p.end - beg < LONGEST_PHRASE &&
           u[p.end - 1].nuance.owner == '\0' &&
           (describes(&u[p.end]) ||
            (u[p.end].kind == UNIT_UNKNOWN && !is_person(d, &u[p.end - 1])
             && u[p.end].capital)))
        p.end++;
    p.det = p.end;
    return p;
}

static titian_str owner_text(char owner)
{
    return owner == 'n' ? STR("its ") : owner == 'k' ? STR("my ")
                                                     : STR("your ");
}

/** True if a count or a plural word stands before the phrase. */
static bool is_counted(const titian_drafting *d, uint32_t beg)
{
    const titian_gloss_unit *u = titian_unit_beside(d, beg, -1);
    if (!u)
        return false;
    if (u->kind == UNIT_ENTITY)
        return titian_eq(u->entity, STR("number")) &&
               !titian_eq(u->en, STR("1"));
    return u->kind == UNIT_TERM && u->plural;
}

static void put_unit(titian_drafting *d, const titian_gloss_unit *u,
                     bool plural, bool describing, titian_buf *out)
{
    titian_str en = u->en;
    if (describing && u->pos == POS_NAME)
        en = titian_english_adjective(d->rules, en);
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

static void put_turned(titian_drafting *d, phrase p, bool plural,
                       titian_buf *out)
{
    const titian_gloss_unit *u = d->units->items;
    bool of = p.end - p.beg > 1 && u[p.beg + 1].pos != POS_ADJ &&
              (titian_english_head(d->rules, u[p.beg].en) & HEAD_OF);
    if (of) {
        put_unit(d, &u[p.beg], plural, false, out);
        titian_buf_put(out, STR(" of "));
    }
    for (uint32_t end = p.end; end > p.beg + 1;) {
        uint32_t at = name_run(u, p.beg, end);
        for (uint32_t i = at; i < end; i++) {
            put_unit(d, &u[i], false, !of || at > p.beg + 1, out);
            titian_buf_putc(out, ' ');
        }
        end = at;
    }
    if (!of)
        put_unit(d, &u[p.beg], plural, false, out);
    else if (out->n && out->s[out->n - 1] == ' ')
        out->n--;
}

static bool ends_phrase(const titian_drafting *d, uint32_t i)
{
    return i >= d->units->n || !d->units->items[i].spaced;
}

/** Folds the phrase into its first unit. */
static void turn(titian_drafting *d, phrase p)
{
    titian_gloss_unit *u = d->units->items;
    titian_buf text = {0};
    bool plural = is_counted(d, p.beg);
    char owner = u[p.end - 1].nuance.owner;
    if (!ends_phrase(d, p.end) && is_behind(&u[p.end])) {
        titian_buf_put(&text, u[p.end].en);
        titian_buf_putc(&text, ' ');
        u[p.end].left_out = true;
    } else if (!ends_phrase(d, p.end) && is_owner(&u[p.end]) && u[p.end].settled) {
        titian_buf_put(&text, u[p.end].en);
        titian_buf_putc(&text, ' ');
        u[p.end].left_out = true;
    } else if (owner) {
        titian_buf_put(&text, owner_text(owner));
    }
    put_turned(d, p, plural, &text);
    u[p.beg].en = titian_drafting_keep(d, &text);
    u[p.beg].settled = true;
    for (uint32_t i = p.beg + 1; i < p.end; i++)
        u[i].left_out = true;
}

void titian_order_nouns(titian_drafting *d)
{
    for (uint32_t i = 0; i < d->units->n; i++) {
        const titian_gloss_unit *u = &d->units->items[i];
        if (!is_noun(u) || u->settled || u->left_out)
            continue;
        phrase p = find_phrase(d, i);
        turn(d, p);
        i = p.end - 1;
    }
}
