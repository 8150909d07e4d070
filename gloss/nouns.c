/*
 * Noun phrases.  In Indonesian the head comes first and what describes it
 * follows: pasukan koalisi internasional, international coalition troops.  So
 * a run of nouns and adjectives is turned round, its determiner put in front.
 */
#include "gloss/articles.h"

enum { LONGEST_PHRASE = 6, OWNED_BY_WHO = 'w' };

/** A noun phrase: the units [beg, end), its head first. */
typedef struct {
    uint32_t beg, end;
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
    uint32_t head = titian_english_head(d->rules, u->en);
    return u->kind == UNIT_TERM && !(head & HEAD_LABEL) &&
           (u->pos == POS_TITLE || (head & HEAD_PERSON));
}

static bool describes(const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM && !u->left_out &&
           ((u->pos == POS_ADJ && !u->settled) || u->pos == POS_NOUN ||
            u->pos == POS_NAME);
}

/** tersebut, ini, itu: a determiner behind its noun. */
static bool is_behind(const titian_gloss_unit *u)
{
    return u->kind == UNIT_TERM && !u->left_out && u->pos == POS_DET;
}

/** saya, mereka behind a noun own it: rumah saya, my house. */
static titian_str owner_of(const titian_drafting *d, const titian_gloss_unit *u)
{
    if (u->kind != UNIT_TERM || u->pos != POS_PRON || u->left_out)
        return STR("");
    return titian_english_pronoun(d->rules, u->en, true);
}

static phrase find_phrase(const titian_drafting *d, uint32_t beg)
{
    const titian_gloss_unit *u = d->units->items;
    phrase p = {beg, beg + 1};
    if (titian_english_phrase(d->rules, u[beg].en) & HEAD_LABEL)
        return p;
    while (p.end < d->units->n && p.end - beg < LONGEST_PHRASE &&
           u[p.end - 1].nuance.owner == '\0' &&
           (describes(&u[p.end]) ||
            (u[p.end].kind == UNIT_UNKNOWN && !is_person(d, &u[p.beg]) &&
             !is_person(d, &u[p.end - 1]) && u[p.end].capital)))
        p.end++;
    return p;
}

/** The pronoun or person before i that "-nya" most likely points back to. */
static titian_str owner_before(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = d->units->items;
    for (uint32_t at = i; at-- > 0;) {
        if (u[at].kind != UNIT_TERM || u[at].quoted != u[i].quoted)
            continue;
        titian_str own = titian_english_pronoun(d->rules, u[at].base, true);
        if (u[at].pos == POS_PRON && own.n && !titian_eq(own, STR("my")) &&
            !titian_eq(own, STR("your")) && !titian_eq(own, STR("our")))
            return own;
        if (titian_english_head(d->rules, u[at].base) & HEAD_FEMALE)
            return STR("her");
        if (is_person(d, &u[at]) && u[at].pos != POS_ADJ)
            return u[at].nuance.plural || titian_is_counted(d, at)
                       ? STR("their")
                       : STR("his");
    }
    return STR("its");
}

static void put_owner(const titian_drafting *d, uint32_t i, titian_buf *out)
{
    char owner = d->units->items[i].nuance.owner;
    if (owner == OWNED_BY_WHO)
        return;
    titian_buf_put(out, owner == 'k'   ? STR("my")
                        : owner == 'm' ? STR("your")
                                       : owner_before(d, i));
    titian_buf_putc(out, ' ');
}

static void put_unit(titian_drafting *d, const titian_gloss_unit *u,
                     bool plural, bool describing, titian_buf *out)
{
    titian_str en = u->en;
    if (describing && u->pos == POS_NAME) {
        en = titian_english_adjective(d->rules, en);
    } else if (describing && u->pos == POS_NOUN && !u->nuance.owner) {
        titian_str adjective = titian_adjective_sense(u->senses);
        en = adjective.n ? adjective : en;
    }
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

/** " of " or " in ", if the head takes what describes it so. */
static titian_str preposition_of(const titian_drafting *d, phrase p)
{
    const titian_gloss_unit *u = d->units->items;
    uint32_t head = titian_english_head(d->rules, u[p.beg].en);
    if (p.end - p.beg < 2 || u[p.beg + 1].pos == POS_ADJ)
        return STR("");
    return (head & HEAD_OF)   ? STR(" of ")
           : (head & HEAD_IN) ? STR(" in ")
                              : STR("");
}

/** What describes the head, last word first, names in their order. */
static void put_describers(titian_drafting *d, phrase p, bool of,
                           titian_buf *out)
{
    const titian_gloss_unit *u = d->units->items;
    for (uint32_t end = p.end; end > p.beg + 1;) {
        uint32_t at = name_run(u, p.beg, end);
        for (uint32_t i = at; i < end; i++) {
            if (out->n && out->s[out->n - 1] != ' ')
                titian_buf_putc(out, ' ');
            put_unit(d, &u[i], false, !of || at > p.beg + 1, out);
        }
        end = at;
    }
}

/** What stands before the phrase: this, those, their, its. */
static void put_before(const titian_drafting *d, phrase p, titian_str det,
                       bool plural, titian_buf *out)
{
    const titian_gloss_unit *u = d->units->items;
    char owner = u[p.end - 1].nuance.owner;
    bool these = plural || titian_is_plural(d, &u[p.beg]);
    if (these && titian_eq(det, STR("this")))
        det = STR("these");
    else if (these && titian_eq(det, STR("that")))
        det = STR("those");
    if (det.n) {
        titian_buf_put(out, det);
        titian_buf_putc(out, ' ');
    } else if (owner) {
        const titian_gloss_unit *count = titian_unit_beside(d, p.beg, -1);
        if (count && count->kind == UNIT_ENTITY && plural)
            titian_buf_put(out, STR("of "));
        put_owner(d, p.end - 1, out);
    }
}

static bool goes_on(const titian_drafting *d, uint32_t i)
{
    return i < d->units->n && d->units->items[i].spaced;
}

/** korban yang merupakan guru itu tewas: itu belongs to what yang tells of. */
static bool closes_clause(const titian_drafting *d, uint32_t i)
{
    const titian_gloss_unit *u = d->units->items;
    const titian_gloss_unit *next = titian_unit_beside(d, i, 1);
    if (!is_behind(&u[i]) || !next || next->kind != UNIT_TERM ||
        (next->pos != POS_VERB && next->pos != POS_AUX && next->pos != POS_ADV))
        return false;
    bool verb = false;
    while (i-- > 0 && u[i].kind != UNIT_MARK) {
        if (titian_is_relative(&u[i]))
            return verb;
        verb = verb || (u[i].kind == UNIT_TERM && u[i].pos == POS_VERB);
    }
    return false;
}

/** Takes the determiner or owner behind a phrase, to be said before it. */
static titian_str determiner(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = &d->units->items[i];
    titian_str det = {NULL, 0};
    if (!goes_on(d, i))
        return det;
    bool closes = closes_clause(d, i);
    det = is_behind(u) ? u->en : owner_of(d, u);
    u->left_out = u->left_out || det.n > 0;
    return closes ? STR("") : det;
}

/** dua stadion tersebut: the two stadiums. */
static titian_str put_before_count(titian_drafting *d, uint32_t beg,
                                   titian_str det)
{
    titian_gloss_unit *count = titian_unit_beside(d, beg, -1);
    bool number = count && (count->kind == UNIT_ENTITY
                                ? titian_eq(count->entity, STR("number"))
                                : count->pos == POS_NUM);
    if (!det.n || !number)
        return det;
    const titian_gloss_unit *adj =
        titian_unit_beside(d, (uint32_t)(count - d->units->items), -1);
    if (adj && adj->kind == UNIT_TERM && adj->pos == POS_ADJ)
        return STR("");
    titian_buf text = {0};
    titian_buf_put(&text, titian_eq(det, STR("this"))   ? STR("these")
                          : titian_eq(det, STR("that")) ? STR("those")
                                                        : det);
    titian_buf_putc(&text, ' ');
    size_t the = titian_starts(count->en, STR("the ")) ? 4 : 0;
    titian_buf_put(&text, titian_str_of(count->en.s + the, count->en.n - the));
    count->en = titian_drafting_keep(d, &text);
    return STR("");
}

/** tiga bulan pertama: the first three months. */
static void lead_count(titian_drafting *d, phrase *p)
{
    titian_gloss_unit *last = &d->units->items[p->end - 1];
    titian_gloss_unit *count = titian_unit_beside(d, p->beg, -1);
    bool number = count &&
                  (count->pos == POS_NUM || count->kind == UNIT_ENTITY) &&
                  titian_is_counted(d, p->beg);
    if (p->end - p->beg < 2 || !number || last->pos != POS_ADJ ||
        last->nuance.owner ||
        !(titian_english_phrase(d->rules, last->en) & HEAD_LEAD))
        return;
    titian_buf text = {0};
    titian_buf_put(&text, STR("the "));
    titian_buf_put(&text, last->en);
    titian_buf_putc(&text, ' ');
    titian_buf_put(&text, count->en);
    count->en = titian_drafting_keep(d, &text);
    last->left_out = true;
    p->end--;
}

/** Folds the phrase, and a determiner or owner behind it, into one unit. */
static void turn(titian_drafting *d, phrase p)
{
    titian_gloss_unit *u = d->units->items;
    titian_buf text = {0};
    bool plural = titian_is_counted(d, p.beg);
    titian_str of = preposition_of(d, p), det = determiner(d, p.end);
    bool own = det.n || u[p.end - 1].nuance.owner;
    det = put_before_count(d, p.beg, det);
    if (!own && titian_takes_the(d, p.beg, p.end,
                                 titian_eq(of, STR(" of ")) && !plural))
        titian_buf_put(&text, STR("the "));
    bool a = !own && !plural && !text.n && titian_takes_a(d, p.beg, p.end);
    bool in = titian_eq(of, STR(" in "));
    if (in)
        put_before(d, p, det, plural, &text);
    if (of.n) {
        put_unit(d, &u[p.beg], plural, false, &text);
        titian_buf_put(&text, of);
    }
    if (!in)
        put_before(d, p, det, plural, &text);
    put_describers(d, p, of.n > 0, &text);
    if (!of.n) {
        if (text.n && text.s[text.n - 1] != ' ')
            titian_buf_putc(&text, ' ');
        put_unit(d, &u[p.beg], plural, false, &text);
    }
    if (p.end + 1 < d->units->n && u[p.end].left_out &&
        u[p.end].pos == POS_DET && is_noun(&u[p.end + 1]))
        titian_buf_put(&text, STR(" of"));
    u[p.beg].en = titian_drafting_keep(d, &text);
    if (a)
        titian_put_a(d, p.beg);
    u[p.beg].settled = true;
    for (uint32_t i = p.beg + 1; i < p.end; i++)
        u[i].left_out = true;
}

/** yang namanya: whose name; else "who" behind a person. */
static void choose_relative(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = &d->units->items[i];
    if (!titian_is_relative(u) || !titian_eq(u->en, STR("that")))
        return;
    titian_gloss_unit *next = titian_unit_beside(d, i, 1);
    if (next && is_noun(next) && next->nuance.owner == 'n') {
        u->en = STR("whose");
        next->nuance.owner = OWNED_BY_WHO;
        return;
    }
    const titian_gloss_unit *head = titian_subject_of(d, i);
    if (!head || head->kind != UNIT_TERM)
        return;
    titian_str own = titian_english_pronoun(d->rules, head->en, false);
    if (is_person(d, head) ||
        (head->pos == POS_PRON && own.n && !titian_eq(own, STR("it"))))
        u->en = STR("who");
}

/** A pronoun behind a verb or a preposition is its object. */
static void make_object(titian_drafting *d, uint32_t i)
{
    titian_gloss_unit *u = &d->units->items[i];
    const titian_gloss_unit *before = titian_unit_beside(d, i, -1);
    if (u->kind != UNIT_TERM || u->pos != POS_PRON || u->left_out || !before ||
        before->kind != UNIT_TERM ||
        (before->pos != POS_VERB && before->pos != POS_PREP &&
         !titian_ends(before->en, STR(" of"))))
        return;
    titian_str object = titian_english_pronoun(d->rules, u->en, false);
    const titian_gloss_unit *next = titian_unit_beside(d, i, 1);
    bool subject = next && next->kind == UNIT_TERM &&
                   (next->pos == POS_VERB || next->pos == POS_AUX);
    if (object.n && !before->saying && (before->pos == POS_PREP || !subject))
        u->en = object;
}

void titian_order_nouns(titian_drafting *d)
{
    for (uint32_t i = 0; i < d->units->n; i++)
        choose_relative(d, i);
    for (uint32_t i = 0; i < d->units->n; i++) {
        const titian_gloss_unit *u = &d->units->items[i];
        if (!is_noun(u) || u->settled || u->left_out) {
            make_object(d, i);
            continue;
        }
        phrase p = find_phrase(d, i);
        uint32_t end = p.end;
        lead_count(d, &p);
        turn(d, p);
        i = end - 1;
    }
    titian_put_articles(d);
}
