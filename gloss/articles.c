/*
 * Articles.  Indonesian has none, so the draft says "the" only where the
 * English word itself asks for it: the largest, the second, the government,
 * the United States, the end of the year.
 */
#include "gloss/articles.h"

static bool is_definite(const titian_drafting *d, titian_str en)
{
    titian_str rest = en, first = titian_before(&rest, ' ');
    bool superlative = rest.n && titian_eq(first, STR("most")) &&
                       (titian_english_phrase(d->rules, first) & HEAD_THE);
    return superlative || (titian_english_phrase(d->rules, en) & HEAD_THE);
}

/** True if a number, a determiner or an owner stands before the unit. */
static bool is_determined(const titian_drafting *d, uint32_t beg)
{
    const titian_gloss_unit *u = titian_unit_beside(d, beg, -1);
    if (!u)
        return false;
    if (u->kind == UNIT_ENTITY)
        return titian_eq(u->entity, STR("number"));
    return u->kind == UNIT_TERM &&
           (u->pos == POS_DET || u->pos == POS_NUM || u->pos == POS_CLF ||
            u->pos == POS_NAME || titian_eq(u->en, STR("per")) ||
            (titian_english_head(d->rules, u->en) & HEAD_PLURAL));
}

static bool is_name(const titian_gloss_unit *u)
{
    return (u->kind == UNIT_TERM && u->pos == POS_NAME) ||
           (u->kind == UNIT_UNKNOWN && u->capital);
}

bool titian_takes_the(const titian_drafting *d, uint32_t beg, uint32_t end,
                      bool of)
{
    const titian_gloss_unit *u = d->units->items;
    if (d->headline || is_determined(d, beg))
        return false;
    bool named = end < d->units->n && u[end].spaced && is_name(&u[end]);
    bool described = u[beg].nuance.plural;
    for (uint32_t i = beg + 1; i < end; i++) {
        if (u[i].pos == POS_ADJ && is_definite(d, u[i].en))
            return true;
        described = described || u[i].pos == POS_ADJ;
        named = named || (is_name(&u[i]) && u[beg].pos == POS_TITLE);
    }
    return !named && !described && (of || is_definite(d, u[beg].en));
}

static bool can_be_counted(const titian_drafting *d, titian_str en)
{
    titian_buf plural = {0};
    titian_english_plural(d->rules, en, &plural);
    bool counted = !titian_eq(titian_buf_str(&plural), en);
    titian_buf_free(&plural);
    return counted;
}

bool titian_takes_a(const titian_drafting *d, uint32_t beg, uint32_t end)
{
    const titian_gloss_unit *u = d->units->items;
    const titian_gloss_unit *be = titian_unit_beside(d, beg, -1);
    if (d->headline || !be || be->kind != UNIT_TERM || be->pos != POS_VERB ||
        !(titian_eq(be->base, STR("be")) ||
          titian_eq(be->base, STR("be not"))) ||
        u[beg].nuance.plural || !can_be_counted(d, u[beg].en))
        return false;
    bool named = end < d->units->n && u[end].spaced && is_name(&u[end]);
    return !named &&
           titian_subject_number(d, (uint32_t)(be - u)) != SUBJECT_MANY;
}

void titian_put_a(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = &d->units->items[i];
    titian_buf text = {0};
    bool vowel = u->en.n && strchr("aeioAEIO", u->en.s[0]);
    titian_buf_put(&text, vowel ? STR("an ") : STR("a "));
    titian_buf_put(&text, u->en);
    u->en = titian_drafting_keep(d, &text);
}

/** Amerika itu: a name takes no determiner. */
static void drop_determiner(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = d->units->items;
    if (is_name(&u[i]) && !u[i].left_out && i + 1 < d->units->n &&
        u[i + 1].kind == UNIT_TERM && u[i + 1].pos == POS_DET &&
        (titian_eq(u[i + 1].en, STR("that")) ||
         titian_eq(u[i + 1].en, STR("the"))))
        u[i + 1].left_out = true;
}

void titian_put_articles(titian_drafting *d)
{
    for (uint32_t i = 0; i < d->units->n; i++) {
        titian_gloss_unit *u = &d->units->items[i];
        titian_buf text = {0};
        drop_determiner(d, i);
        if (d->headline || u->kind != UNIT_TERM || u->pos != POS_NAME ||
            u->left_out || u->settled || !is_definite(d, u->en) ||
            is_determined(d, i))
            continue;
        titian_buf_put(&text, STR("the "));
        titian_buf_put(&text, u->en);
        u->en = titian_drafting_keep(d, &text);
    }
}
