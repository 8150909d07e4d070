/*
 * The words and marks that both sides of an edit have in the same order, as
 * many as there can be, stay; what is between them changes.
 */
#include "writers/changes.h"
#include "text/fold.h"

/** Words, numbers, blanks and marks of one side. */
typedef struct {
    titian_str text;
    uint32_t ends[TITIAN_CHANGES];
    uint32_t n;
} side;

/** lengths[i][j]: how many tokens can stay from i and j on. */
typedef struct {
    side from, to;
    uint8_t lengths[TITIAN_CHANGES + 1][TITIAN_CHANGES + 1];
} table;

static int class_of(uint32_t c)
{
    return titian_is_letter(c) ? 1 : titian_is_digit(c) ? 2 : 0;
}

/** Cuts a side into tokens; false if there are too many. */
static bool cut(side *s, titian_str text)
{
    *s = (side){.text = text};
    int before = 0;
    for (size_t i = 0; i < text.n;) {
        int class = class_of(titian_utf8_next(text, &i));
        if (s->n == 0 || class == 0 || class != before) {
            if (s->n == TITIAN_CHANGES)
                return false;
            s->n++;
        }
        s->ends[s->n - 1] = (uint32_t)i;
        before = class;
    }
    return true;
}

static uint32_t begin(const side *s, uint32_t i)
{
    return i ? s->ends[i - 1] : 0;
}

static bool is_same(const table *t, uint32_t i, uint32_t j)
{
    return titian_eq(
        titian_cut(t->from.text, begin(&t->from, i), t->from.ends[i]),
        titian_cut(t->to.text, begin(&t->to, j), t->to.ends[j]));
}

static void measure(table *t)
{
    for (uint32_t i = t->from.n + 1; i-- > 0;)
        for (uint32_t j = t->to.n + 1; j-- > 0;) {
            uint8_t down = i < t->from.n ? t->lengths[i + 1][j] : 0;
            uint8_t right = j < t->to.n ? t->lengths[i][j + 1] : 0;
            t->lengths[i][j] = down > right ? down : right;
            if (i < t->from.n && j < t->to.n && is_same(t, i, j))
                t->lengths[i][j] = (uint8_t)(t->lengths[i + 1][j + 1] + 1);
        }
}

/** Tokens i to i2 become j to j2. */
static void add(const table *t, const titian_edit *edit, uint32_t i,
                uint32_t i2, uint32_t j, uint32_t j2, titian_change *changes,
                uint32_t *n)
{
    if (i == i2 && j == j2)
        return;
    uint32_t base = edit->src.beg;
    changes[(*n)++] = (titian_change){
        {base + begin(&t->from, i), base + begin(&t->from, i2)},
        titian_cut(t->to.text, begin(&t->to, j), begin(&t->to, j2))};
}

static uint32_t walk(const table *t, const titian_edit *edit,
                     titian_change *changes)
{
    uint32_t n = 0, i = 0, j = 0, from = 0, to = 0;
    while (i < t->from.n && j < t->to.n) {
        if (is_same(t, i, j)) {
            add(t, edit, from, i, to, j, changes, &n);
            from = ++i;
            to = ++j;
        } else if (t->lengths[i + 1][j] >= t->lengths[i][j + 1]) {
            i++;
        } else {
            j++;
        }
    }
    add(t, edit, from, t->from.n, to, t->to.n, changes, &n);
    return n;
}

uint32_t titian_changes_of(titian_str text, const titian_edit *edit,
                           titian_change changes[TITIAN_CHANGES])
{
    table t;
    titian_str from = titian_at(text, edit->src);
    if (titian_eq(from, edit->to))
        return 0;
    if (!cut(&t.from, from) || !cut(&t.to, edit->to)) {
        changes[0] = (titian_change){edit->src, edit->to};
        return 1;
    }
    measure(&t);
    return walk(&t, edit, changes);
}
