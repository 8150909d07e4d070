/*
 * Many names are words: Dewi, Mitra, Harapan.  What stands beside them tells:
 * a title before, a name that no dictionary has before or behind.
 */
#include "gloss/names.h"

enum { LONGEST_ACRONYM = 4, NEAR = 64 };

static bool is_title_case(const titian_glosser *g, uint32_t at)
{
    const titian_tokens *t = &g->scratch->tokens;
    return titian_token_is(t, at, TITIAN_TOKEN_WORD) &&
           titian_is_upper(titian_utf8_at(t->text, t->items[at].beg)) &&
           titian_case_of(titian_token_text(t, at)) == TITIAN_CASE_TITLE;
}

static bool is_known(const titian_glosser *g, uint32_t at)
{
    titian_str word = titian_token_fold(&g->scratch->tokens, at);
    for (uint32_t i = 0; i < g->rules->n_dictionaries; i++)
        if (titian_phrases_find(&g->rules->dictionaries[i].phrases, word))
            return true;
    return false;
}

static bool is_in_list(const titian_glosser *g, uint32_t at)
{
    titian_phrases names = titian_phrases_of(&g->rules->names);
    titian_str word = titian_token_text(&g->scratch->tokens, at);
    return titian_phrases_find(&names, word) != 0;
}

static bool is_capital(const titian_glosser *g, uint32_t at)
{
    const titian_tokens *t = &g->scratch->tokens;
    return titian_token_is(t, at, TITIAN_TOKEN_WORD) &&
           titian_case_of(titian_token_text(t, at)) != TITIAN_CASE_LOWER;
}

/** PT Multi Prima: the words behind a label, as long as they have capitals. */
static bool is_labelled(const titian_glosser *g)
{
    const titian_units *units = &g->scratch->units;
    bool capital = true;
    for (uint32_t i = units->n; i-- > 0 && capital;) {
        const titian_gloss_unit *u = &units->items[i];
        if (u->kind == UNIT_TERM &&
            (titian_english_phrase(g->rules, u->en) & HEAD_LABEL))
            return true;
        capital = u->capital;
    }
    return false;
}

/** Muslimin Anwar: a name that no dictionary has follows. */
static bool begins_name(const titian_glosser *g, uint32_t at)
{
    return is_title_case(g, at + 2) && !is_known(g, at + 2);
}

/** Aninda Mitra: a capital behind an unknown name, and none behind it. */
static bool ends_name(const titian_glosser *g, uint32_t at)
{
    const titian_units *units = &g->scratch->units;
    const titian_tokens *t = &g->scratch->tokens;
    const titian_gloss_unit *last = units->n ? &units->items[units->n - 1]
                                             : NULL;
    return last && last->kind == UNIT_UNKNOWN && !last->settled &&
           titian_case_of(last->form) == TITIAN_CASE_TITLE &&
           t->items[at - 1].kind == TITIAN_TOKEN_BLANK &&
           !is_title_case(g, at + 2);
}

/** BAN among words in lower case: an acronym that looks like a word. */
static bool is_acronym(const titian_glosser *g, uint32_t at)
{
    const titian_tokens *t = &g->scratch->tokens;
    titian_str word = titian_token_text(t, at);
    if (word.n < 2 || word.n > LONGEST_ACRONYM ||
        !titian_is_upper(titian_utf8_at(word, 0)) ||
        titian_case_of(word) != TITIAN_CASE_UPPER)
        return false;
    uint32_t end = at + NEAR < t->n ? at + NEAR : t->n;
    for (uint32_t i = at > NEAR ? at - NEAR : 0; i < end; i++)
        if (i != at && titian_token_is(t, i, TITIAN_TOKEN_WORD) &&
            titian_case_of(titian_token_text(t, i)) != TITIAN_CASE_UPPER)
            return true;
    return false;
}

/** kata Henry: who speaks, if it is no title or office. */
static bool is_speaker(const titian_glosser *g, const titian_reading *r)
{
    enum { OFFICE = HEAD_PERSON | HEAD_MANY | HEAD_THE };
    const titian_units *units = &g->scratch->units;
    const titian_gloss_unit *last = units->n ? &units->items[units->n - 1]
                                             : NULL;
    titian_str en = titian_first_sense(titian_row_en(r->dictionary, r->row));
    return last && last->kind == UNIT_TERM && last->pos == POS_VERB &&
           (titian_english_verb_head(g->rules, last->en) & HEAD_SAYING) &&
           (r->row->pos == POS_NOUN || r->row->pos == POS_ADJ) &&
           !(titian_english_head(g->rules, en) & OFFICE);
}

static bool is_upper(const titian_glosser *g, uint32_t at)
{
    return titian_case_of(titian_token_text(&g->scratch->tokens, at)) ==
           TITIAN_CASE_UPPER;
}

bool titian_is_name(const titian_glosser *g, uint32_t at, bool first,
                    const titian_reading *r)
{
    bool exact = (r->row->flags & ROW_EXACT) &&
                 titian_is_upper(
                     titian_utf8_at(titian_row_en(r->dictionary, r->row), 0));
    if (g->sentence->kind == TITIAN_HEADING || r->end != at + 1)
        return false;
    if (!(r->row->flags & ROW_EXACT) && !first && is_acronym(g, at))
        return true;
    if (!is_title_case(g, at))
        return (is_upper(g, at) && is_labelled(g)) ||
               (exact && g->title && begins_name(g, at));
    bool listed = is_in_list(g, at);
    if (exact)
        return listed && !first && begins_name(g, at);
    if (g->title)
        return listed || begins_name(g, at) || !is_capital(g, at + 2) ||
               is_labelled(g);
    bool noun = r->row->pos == POS_NOUN || r->row->pos == POS_TITLE;
    return !first && (listed || is_labelled(g) || ends_name(g, at) ||
                      is_speaker(g, r) || (!noun && begins_name(g, at)));
}

bool titian_is_initial(const titian_glosser *g, uint32_t at)
{
    const titian_units *units = &g->scratch->units;
    const titian_tokens *t = &g->scratch->tokens;
    const titian_gloss_unit *last = units->n ? &units->items[units->n - 1]
                                             : NULL;
    return last && last->kind == UNIT_UNKNOWN && !last->settled &&
           titian_case_of(last->form) == TITIAN_CASE_TITLE &&
           titian_token_text(t, at).n == 1 && titian_token_mark(t, at + 1, '.');
}

bool titian_is_alias(const titian_glosser *g, uint32_t at,
                     const titian_reading *r)
{
    const titian_tokens *t = &g->scratch->tokens;
    if (at < 2 || !titian_token_mark(t, at - 1, '(') || r->end >= t->n ||
        !titian_token_mark(t, r->end, ')') ||
        titian_case_of(titian_token_text(t, at)) != TITIAN_CASE_UPPER)
        return false;
    titian_str first = titian_first_sense(titian_row_en(r->dictionary, r->row));
    return titian_case_of(first) != TITIAN_CASE_UPPER;
}
