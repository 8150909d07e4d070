/* Finding inline lists by their labels: 1. 2. 3., a) b) c), (1) (2). */
#include "segment/items.h"

enum { MOST_LABELS = 64, LONGEST_LABEL = 6 };

/** A label: "2.", "(b)", "c)". */
typedef struct {
    uint32_t beg, end;
    uint32_t value; /* its place in the order, from 1 */
    char style;     /* what closes it, and whether it is a letter */
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

/** Follows a list from its first label on; false if it is none. */
static bool follow(titian_str text, label first, labels *list)
{
    uint32_t beg = list->n;
    list->found[list->n++] = first;
    for (uint32_t at = first.end; at < text.n && list->n < MOST_LABELS; at++) {
        label l;
        const label *last = &list->found[list->n - 1];
        if (!may_begin(text, at) || !read_label(text, at, &l) ||
            l.style != last->style || l.value != last->value + 1)
            continue;
        char closed = before(text, at);
        bool final = closed == '.' || closed == '?' || closed == '!';
        if (final || (closed == ';' && text.s[at] != '('))
            list->found[list->n++] = l;
        else if (list->n == beg + 1)
            break;
    }
    if (list->n > beg + 1)
        return true;
    list->n = beg;
    return false;
}

static void find_labels(titian_str text, labels *list)
{
    const char *colon = memchr(text.s, ':', text.n);
    while (colon && list->n + 2 < MOST_LABELS) {
        uint32_t at = (uint32_t)(colon - text.s) + 1;
        label l;
        while (at < text.n && text.s[at] == ' ')
            at++;
        if (at < text.n && may_begin(text, at) && read_label(text, at, &l) &&
            l.value == 1 && follow(text, l, list))
            at = list->found[list->n - 1].end;
        colon = at < text.n ? memchr(text.s + at, ':', text.n - at) : NULL;
    }
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

/** Puts labels and candidates into one order. */
static titian_status merge(const titian_segment_rules *rules, titian_str text,
                           const labels *list, const titian_vec *old,
                           titian_vec *to, titian_arena *arena)
{
    const titian_candidate *c = old->items;
    uint32_t i = 0;
    for (uint32_t j = 0; j <= list->n; j++) {
        const label *l = j < list->n ? &list->found[j] : NULL;
        for (; i < old->n && (!l || c[i].next < l->beg); i++) {
            titian_candidate *row = titian_vec_push(to, arena, sizeof *row);
            if (!row)
                return TITIAN_ERR_NOMEM;
            *row = c[i];
        }
        if (!l)
            break;
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
    find_labels(text, &list);
    if (list.n == 0)
        return TITIAN_OK;
    TRY(merge(rules, text, &list, candidates, &merged, arena));
    *candidates = merged;
    return TITIAN_OK;
}
