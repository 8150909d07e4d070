/* From the outside to the stem, and back with a label for each morpheme. */
#include "gloss/morphemes.h"
#include "gloss/derive.h"

enum { MOST_AFFIXES = 4 };

typedef struct {
    const titian_gloss_rules *rules;
    titian_str lemma; /* folded */
    titian_str steps; /* how the word was read */
    titian_str stem;  /* what is left of the word */
    const titian_affix *before[MOST_AFFIXES], *behind[MOST_AFFIXES];
    uint32_t n_before, n_behind; /* from the outside to the stem */
    bool active;                 /* before the stem stands meN-, */
    bool doubled;                /* the stem stands twice */
    titian_buf root; /* of an active: what the nasal swallowed, and the rest */
} parsing;

static const titian_row *row_of(const titian_gloss_rules *rules,
                                titian_str word)
{
    for (uint32_t i = 0; i < rules->n_dictionaries; i++) {
        const titian_dictionary *d = &rules->dictionaries[i];
        uint32_t at = titian_phrases_find(&d->phrases, word);
        if (at)
            return &d->rows[at - 1];
    }
    return NULL;
}

/** Whether a root is known, perhaps without the suffix of its verb. */
static bool is_root(const titian_gloss_rules *rules, titian_str root)
{
    if (root.n < TITIAN_SHORTEST_ROOT)
        return false;
    if (row_of(rules, root))
        return true;
    for (uint32_t i = 0; i < rules->affixes.n; i++) {
        const titian_affix *a = titian_affix_at(rules, i);
        if (a->kind == AFFIX_SUFFIX && titian_ends(root, a->text) &&
            root.n >= a->text.n + TITIAN_SHORTEST_ROOT &&
            row_of(rules, titian_str_of(root.s, root.n - a->text.n)))
            return true;
    }
    return false;
}

/** True if the word was read through "-nya", or by its doubling. */
static bool went_through(const parsing *p, titian_str text)
{
    if (memchr(p->stem.s, '-', p->stem.n))
        return true;
    for (size_t i = 0; i + text.n < p->steps.n; i++) {
        titian_str rest = titian_str_of(p->steps.s + i, p->steps.n - i);
        if (rest.s[0] != '-' ||
            !titian_starts(titian_str_of(rest.s + 1, rest.n - 1), text))
            continue;
        if (rest.n == text.n + 1 || rest.s[text.n + 1] == ' ')
            return true;
    }
    return false;
}

/** Takes a particle or clitic off that the lemma does not have. */
static bool take_behind(parsing *p)
{
    for (uint32_t i = 0; i < p->rules->affixes.n; i++) {
        const titian_affix *a = titian_affix_at(p->rules, i);
        if ((a->kind != AFFIX_PARTICLE && a->kind != AFFIX_CLITIC) ||
            p->n_behind == MOST_AFFIXES || !titian_ends(p->stem, a->text) ||
            p->stem.n < a->text.n + TITIAN_SHORTEST_ROOT ||
            !went_through(p, a->text))
            continue;
        p->behind[p->n_behind++] = a;
        p->stem.n -= a->text.n;
        return true;
    }
    return false;
}

static bool take_before(parsing *p)
{
    for (uint32_t i = 0; i < p->rules->affixes.n; i++) {
        const titian_affix *a = titian_affix_at(p->rules, i);
        bool outer = a->kind == AFFIX_PROCLITIC || a->kind == AFFIX_PASSIVE ||
                     a->kind == AFFIX_STATE;
        if (!outer || p->n_before == MOST_AFFIXES ||
            !titian_starts(p->stem, a->text) ||
            p->stem.n < a->text.n + TITIAN_SHORTEST_ROOT)
            continue;
        p->before[p->n_before++] = a;
        p->stem.s += a->text.n;
        p->stem.n -= a->text.n;
        return true;
    }
    return false;
}

/** X-X: the second begins with the first. */
static void take_doubling(parsing *p)
{
    const char *hyphen = memchr(p->stem.s, '-', p->stem.n);
    if (!hyphen || titian_eq(p->stem, p->lemma))
        return;
    titian_str first = titian_str_of(p->stem.s, (size_t)(hyphen - p->stem.s));
    titian_str again = titian_str_of(hyphen + 1, p->stem.n - first.n - 1);
    if (!titian_eq(first, again))
        return;
    p->doubled = true;
    p->stem = first;
}

/** What a derived word has around its lemma, or around its lemma's root. */
static void take_apart(parsing *p)
{
    while (!titian_eq(p->stem, p->lemma) && take_behind(p))
        take_doubling(p);
    take_doubling(p);
    if (!titian_eq(p->stem, p->lemma))
        take_before(p);
}

/** melanjutkan: meN- and lanjutkan, if lanjut is a root. */
static void take_active(parsing *p)
{
    for (uint32_t i = 0; i < p->rules->affixes.n && !p->active; i++) {
        const titian_affix *a = titian_affix_at(p->rules, i);
        if (a->kind != AFFIX_ACTIVE || !titian_starts(p->stem, a->text))
            continue;
        p->root.n = 0;
        titian_buf_put(&p->root, a->restore);
        titian_buf_put(&p->root, titian_str_of(p->stem.s + a->text.n,
                                               p->stem.n - a->text.n));
        p->active = is_root(p->rules, titian_buf_str(&p->root));
    }
}

static void put_stem(const parsing *p, titian_buf *out)
{
    titian_str stem = p->active ? titian_buf_str(&p->root) : p->stem;
    if (p->active)
        titian_buf_put(out, STR("meN-"));
    titian_buf_put(out, stem);
    if (p->doubled) {
        titian_buf_putc(out, '~');
        titian_buf_put(out, stem);
    }
}

/** The sense with stops for blanks, as a gloss of several words has them. */
static void put_sense(const parsing *p, titian_str senses, titian_buf *out)
{
    titian_str sense = titian_first_sense(senses);
    const titian_affix *active = NULL;
    for (uint32_t i = 0; p->active && i < p->rules->affixes.n && !active; i++)
        if (titian_affix_at(p->rules, i)->kind == AFFIX_ACTIVE)
            active = titian_affix_at(p->rules, i);
    if (active) {
        titian_buf_put(out, active->label);
        titian_buf_putc(out, '-');
    }
    for (size_t i = 0; i < sense.n; i++)
        titian_buf_putc(out, sense.s[i] == ' '   ? '.'
                             : sense.s[i] == '-' ? '.'
                                                 : sense.s[i]);
    if (p->doubled)
        titian_buf_put(out, STR("~PL"));
}

static void put_all(const parsing *p, titian_str senses, titian_buf *forms,
                    titian_buf *labels)
{
    for (uint32_t i = 0; i < p->n_before; i++) {
        titian_buf_put(forms, p->before[i]->text);
        titian_buf_putc(forms, '-');
        titian_buf_put(labels, p->before[i]->label);
        titian_buf_putc(labels, '-');
    }
    put_stem(p, forms);
    put_sense(p, senses, labels);
    for (uint32_t i = p->n_behind; i-- > 0;) {
        titian_buf_putc(forms, '-');
        titian_buf_put(forms, p->behind[i]->text);
        titian_buf_putc(labels, '-');
        titian_buf_put(labels, p->behind[i]->label);
    }
}

static void parse(parsing *p, const titian_term *term)
{
    const titian_row *row = row_of(p->rules, p->lemma);
    if (term->via == TITIAN_DERIVED)
        take_apart(p);
    if (row && row->pos == POS_VERB && titian_eq(p->stem, p->lemma))
        take_active(p);
}

static titian_str keep(titian_arena *arena, const titian_buf *buf)
{
    titian_str s = titian_arena_copy(arena, titian_buf_str(buf));
    return s.s ? s : STR("");
}

titian_status titian_term_morphemes(const titian_gloss_rules *rules,
                                    titian_term *term, titian_arena *arena)
{
    titian_buf word = {0}, lemma = {0}, forms = {0}, labels = {0};
    bool name = titian_is_upper(titian_utf8_at(term->lemma, 0));
    if (name && term->via == TITIAN_SURFACE)
        titian_buf_put(&word, term->form);
    else
        titian_fold(term->form, &word);
    titian_fold(term->lemma, &lemma);
    parsing p = {.rules = rules,
                 .lemma = titian_buf_str(&lemma),
                 .steps = term->steps,
                 .stem = titian_buf_str(&word)};
    parse(&p, term);
    put_all(&p, term->en, &forms, &labels);
    term->morphemes = keep(arena, &forms);
    term->labels = keep(arena, &labels);
    bool failed = forms.failed || labels.failed || word.failed ||
                  lemma.failed || p.root.failed || arena->failed;
    titian_buf_free(&word);
    titian_buf_free(&lemma);
    titian_buf_free(&forms);
    titian_buf_free(&labels);
    titian_buf_free(&p.root);
    return failed ? TITIAN_ERR_NOMEM : TITIAN_OK;
}
