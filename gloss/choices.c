/* Senses and function words, chosen by what stands beside them. */
#include "gloss/units.h"

static bool ends_in_word(titian_str s, titian_str word)
{
    return titian_ends(s, word) &&
           (s.n == word.n || s.s[s.n - word.n - 1] == ' ');
}

static bool unit_is(const titian_gloss_unit *u, titian_str what)
{
    if (titian_eq(what, STR("end")))
        return !u || u->kind == UNIT_MARK;
    if (!u)
        return false;
    if (titian_eq(what, STR("mark")))
        return u->kind == UNIT_MARK;
    if (titian_eq(what, STR("name")))
        return u->pos == POS_NAME || (u->kind == UNIT_UNKNOWN && u->capital);
    if (titian_eq(what, STR("passive")))
        return u->nuance.passive;
    if (titian_starts(what, STR("word:")))
        return titian_eq(u->lemma, titian_str_of(what.s + 5, what.n - 5));
    if (titian_starts(what, STR("en:")))
        return ends_in_word(u->en, titian_str_of(what.s + 3, what.n - 3));
    if (u->kind == UNIT_ENTITY)
        return titian_eq(u->entity, what);
    return u->kind == UNIT_TERM &&
           titian_eq(what, titian_str_z(titian_pos_names[u->pos]));
}

static bool holds(const titian_drafting *d, uint32_t i, const titian_choice *c)
{
    if (titian_eq(c->where, STR("start")))
        return !titian_unit_beside(d, i, -1);
    int step = titian_eq(c->where, STR("next")) ? 1 : -1;
    const titian_gloss_unit *u = titian_unit_beside(d, i, step);
    for (titian_str rest = c->what; rest.n;)
        if (unit_is(u, titian_before(&rest, '|')))
            return true;
    return false;
}

/** "-ly": the word goes, the adjective behind it becomes an adverb. */
static void make_adverb(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *adj = titian_unit_beside(d, i, 1);
    titian_buf text = {0};
    titian_english_adverb(d->rules, adj->en, &text);
    adj->en = titian_drafting_keep(d, &text);
    adj->pos = POS_ADV;
    d->units->items[i].left_out = true;
}

/** "<very": said before the word it stands behind: besar sekali. */
static void say_before(titian_drafting *d, uint32_t i, titian_str en)
{
    titian_gloss_unit *before = titian_unit_beside(d, i, -1);
    titian_buf text = {0};
    titian_buf_put(&text, titian_str_of(en.s + 1, en.n - 1));
    titian_buf_putc(&text, ' ');
    titian_buf_put(&text, before->en);
    before->en = titian_drafting_keep(d, &text);
    d->units->items[i].left_out = true;
}

/** The term of the unit tells the chosen sense before the others. */
static void put_first(titian_drafting *d, const titian_gloss_unit *u)
{
    if (!u->term || !u->en.n)
        return;
    titian_term *term = (titian_term *)d->terms->items + (u->term - 1);
    titian_buf text = {0};
    titian_buf_put(&text, u->en);
    for (titian_str rest = u->senses; rest.n;) {
        titian_str sense = titian_trim(titian_before(&rest, ';'));
        if (titian_eq(titian_first_sense(sense), u->en))
            continue;
        titian_buf_put(&text, STR("; "));
        titian_buf_put(&text, sense);
    }
    term->en = titian_drafting_keep(d, &text);
}

static void choose(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = &d->units->items[i];
    titian_phrases table = titian_phrases_of(&d->rules->chosen);
    const titian_choice *rows = d->rules->choices.items;
    for (uint32_t at = titian_phrases_find(&table, u->lemma); at;
         at = rows[at - 1].next) {
        const titian_choice *c = &rows[at - 1];
        if (!holds(d, i, c))
            continue;
        if (titian_eq(c->en, STR("-ly"))) {
            make_adverb(d, i);
            return;
        }
        if (titian_starts(c->en, STR("<"))) {
            say_before(d, i, c->en);
            return;
        }
        u->en = c->en;
        u->left_out = c->en.n == 0;
        put_first(d, u);
        if (c->pos != POS_NONE)
            u->pos = c->pos;
        return;
    }
}

void titian_choose_senses(titian_drafting *d)
{
    for (uint32_t i = 0; i < d->units->n; i++)
        if (d->units->items[i].kind == UNIT_TERM)
            choose(d, i);
}
