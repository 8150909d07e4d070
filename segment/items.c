/* Finding inline lists by their labels: 1. 2. 3., a) b) c), (1) (2). */
#include "segment/items.h"

enum {
    MOST_LABELS = 64,
    ITEM_BOUND = 4000 /* bytes of the longest item */
};

/** A label: "2.", "(b)", "c)". */
typedef struct {
    uint32_t beg, end;
    uint32_t value; /* its place in the order, from 1 */
    char style;     /* what closes it, and whether it is a letter */
    bool held;      /* items closed by commas: all are one sentence */
} label;

typedef struct {
    label found[MOST_LABELS];
    uint32_t n;
} labels;

static bool read_label(titian_str text, uint32_t at, label *l)
{
    uint32_t i = at, digits = 0;
    bool bracket = text.s[i] == '(';
    i += bracket;
    *l = (label){.beg = at};
    while (i < text.n && digits < 2 &&
           titian_is_digit((unsigned char)text.s[i])) {
        l->value = l->value * 10 + (uint32_t)(text.s[i] - '0');
        i++, digits++;
    }
    bool letter = digits == 0 && i < text.n && text.s[i] >= 'a' &&
                  text.s[i] <= 'z';
    if (letter)
        l->value = (uint32_t)(text.s[i++] - 'a') + 1;
    char close = i < text.n ? text.s[i] : '\0';
    if (l->value == 0 || (close != ')' && (bracket || close != '.')))
        return false;
    l->end = i + 1;
    l->style = (char)(close + (letter ? 64 : 0) + (bracket ? 32 : 0));
    return l->end < text.n && text.s[l->end] == ' ';
}

/** The last character before `at` that is no blank. */
static char before(titian_str text, uint32_t at)
{
    while (at > 0 && text.s[at - 1] == ' ')
        at--;
    return at > 0 ? text.s[at - 1] : '\0';
}

static bool may_begin(titian_str text, uint32_t at)
{
    return at > 0 && text.s[at - 1] == ' ' &&
           (text.s[at] == '(' || titian_is_digit((unsigned char)text.s[at]) ||
            (text.s[at] >= 'a' && text.s[at] <= 'z'));
}

/** True for what closes an item that is a unit of its own. */
static bool closes_item(titian_str text, uint32_t at)
{
    char closed = before(text, at);
    return closed == '.' || closed == '?' || closed == '!' ||
           (closed == ';' && text.s[at] != '(');
}

/** The next label of a list near behind `at`; false if there is none. */
static bool find_next(titian_str text, uint32_t at, const label *last, label *l)
{
    size_t end = text.n - at < ITEM_BOUND ? text.n : at + ITEM_BOUND;
    for (; at < end; at++)
        if (may_begin(text, at) && read_label(text, at, l) &&
            l->style == last->style && l->value == last->value + 1)
            return true;
    return false;
}

/**
 * Follows a list from its first label on; false if it is none.  The second
 * label tells how items are closed.
 */
static bool follow(titian_str text, label first, labels *list)
{
    uint32_t beg = list->n;
    bool held = false;
    label l;
    list->found[list->n++] = first;
    while (list->n < MOST_LABELS &&
           find_next(text, list->found[list->n - 1].end,
                     &list->found[list->n - 1], &l)) {
        bool closed = closes_item(text, l.beg);
        if (list->n == beg + 1)
            held = !closed;
        if (!closed && !held)
            break;
        l.held = held;
        list->found[list->n++] = l;
    }
    list->found[beg].held = held && !closes_item(text, first.beg);
    if (list->n > beg + 1)
        return true;
    list->n = beg;
    return false;
}

/** The first label of a list behind a colon. */
static bool behind_colon(titian_str text, uint32_t at, label *l)
{
    while (at < text.n && text.s[at] == ' ')
        at++;
    return at < text.n && may_begin(text, at) && read_label(text, at, l) &&
           l->value == 1;
}

static void find_behind_colons(titian_str text, labels *list)
{
    const char *colon = memchr(text.s, ':', text.n);
    while (colon && list->n + 2 < MOST_LABELS) {
        uint32_t at = (uint32_t)(colon - text.s) + 1;
        label l;
        if (behind_colon(text, at, &l) && follow(text, l, list))
            at = list->found[list->n - 1].end;
        colon = at < text.n ? memchr(text.s + at, ':', text.n - at) : NULL;
    }
}

/** True for a capital or a quotation mark behind the label. */
static bool opens_item(titian_str text, const label *l)
{
    uint32_t c = titian_utf8_at(text, l->end + 1);
    return titian_is_upper(c) || c == '"' || c == 0x201C;
}

/** The mark of the first " 1. ", or " a. ", that may end a sentence; or 0. */
static uint32_t find_first(titian_str text, const titian_vec *candidates,
                           char first)
{
    const titian_candidate *c = candidates->items;
    for (uint32_t i = 0; i < candidates->n; i++)
        if (c[i].mark >= 2 && text.s[c[i].mark - 1] == first &&
            text.s[c[i].mark - 2] == ' ')
            return c[i].mark;
    return 0;
}

/**
 * A list on one line without a colon: 1. and 2. both stand before a capital,
 * and a stop closes the first item.
 */
static bool find_numbered(titian_str text, const titian_vec *candidates,
                          labels *list)
{
    label first, second;
    uint32_t mark = find_first(text, candidates, '1');
    return mark && !closes_item(text, mark - 1) &&
           read_label(text, mark - 1, &first) && opens_item(text, &first) &&
           find_next(text, first.end, &first, &second) &&
           opens_item(text, &second) && closes_item(text, second.beg) &&
           follow(text, first, list);
}

/** Answers to choose from: a. Merah b. Putih c. Biru.  Three are enough. */
static void find_lettered(titian_str text, const titian_vec *candidates,
                          labels *list)
{
    label first, second, third;
    uint32_t mark = find_first(text, candidates, 'a');
    if (mark && read_label(text, mark - 1, &first) &&
        find_next(text, first.end, &first, &second) &&
        find_next(text, second.end, &second, &third))
        follow(text, first, list);
}

static void find_labels(titian_str text, const titian_vec *candidates,
                        labels *list)
{
    find_behind_colons(text, list);
    if (list->n == 0 && !find_numbered(text, candidates, list))
        find_lettered(text, candidates, list);
}

static titian_status add(const titian_segment_rules *rules, titian_str text,
                         const label *l, titian_vec *to, titian_arena *arena)
{
    uint32_t end = l->beg;
    titian_candidate *c = titian_vec_push(to, arena, sizeof *c);
    if (!c)
        return TITIAN_ERR_NOMEM;
    while (end > 0 && text.s[end - 1] == ' ')
        end--;
    *c = (titian_candidate){end - 1, end, l->beg,
                            titian_because(rules, BY_ITEM_INLINE)};
    return TITIAN_OK;
}

/** A held label leaves the boundary before it as it was. */
static bool stays_before(const titian_candidate *c, const label *l)
{
    return l->held ? c->mark < l->beg : c->next < l->beg;
}

/** Puts labels and candidates into one order. */
static titian_status merge(const titian_segment_rules *rules, titian_str text,
                           const labels *list, const titian_vec *old,
                           titian_vec *to, titian_arena *arena)
{
    const titian_candidate *c = old->items;
    uint32_t i = 0;
    for (uint32_t j = 0; j <= list->n; j++) {
        const label *l = j < list->n ? &list->found[j] : NULL;
        for (; i < old->n && (!l || stays_before(&c[i], l)); i++) {
            titian_candidate *row = titian_vec_push(to, arena, sizeof *row);
            if (!row)
                return TITIAN_ERR_NOMEM;
            *row = c[i];
        }
        if (!l)
            break;
        if (!l->held)
            TRY(add(rules, text, l, to, arena));
        while (i < old->n && c[i].mark < l->end)
            i++;
    }
    return TITIAN_OK;
}

titian_status titian_find_items(const titian_segment_rules *rules,
                                titian_str text, titian_vec *candidates,
                                titian_arena *arena)
{
    labels list = {.n = 0};
    titian_vec merged = {0};
    find_labels(text, candidates, &list);
    if (list.n == 0)
        return TITIAN_OK;
    TRY(merge(rules, text, &list, candidates, &merged, arena));
    *candidates = merged;
    return TITIAN_OK;
}
