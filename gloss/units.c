/* Small services for the units of a draft. */
#include "gloss/units.h"

#include <stdlib.h>

enum { FARTHEST = 32 }; /* units that say nothing, between neighbours */

titian_gloss_unit *titian_unit_push(titian_units *units)
{
    if (units->n == units->cap) {
        uint32_t cap = units->cap ? units->cap * 2 : 64;
        titian_gloss_unit *grown = realloc(units->items, cap * sizeof *grown);
        if (!grown)
            return NULL;
        units->items = grown;
        units->cap = cap;
    }
    titian_gloss_unit *u = &units->items[units->n++];
    return memset(u, 0, sizeof *u);
}

titian_str titian_first_sense(titian_str senses)
{
    titian_str first = titian_trim(titian_before(&senses, ';'));
    if (first.n && first.s[0] == '(') {
        const char *close = memchr(first.s, ')', first.n);
        size_t n = close ? (size_t)(close - first.s) + 1 : 0;
        first = titian_trim(titian_str_of(first.s + n, first.n - n));
    }
    return first;
}

titian_str titian_adjective_sense(titian_str senses)
{
    titian_str mark = STR("(adj) ");
    while (senses.n) {
        titian_str sense = titian_trim(titian_before(&senses, ';'));
        if (titian_starts(sense, mark))
            return titian_str_of(sense.s + mark.n, sense.n - mark.n);
    }
    return STR("");
}

titian_str titian_drafting_keep(titian_drafting *d, titian_buf *buf)
{
    titian_str copy = titian_arena_copy(d->arena, titian_buf_str(buf));
    d->failed = d->failed || buf->failed || !copy.s;
    titian_buf_free(buf);
    return copy.s ? copy : STR("");
}

static bool is_quote(const titian_gloss_unit *u)
{
    uint32_t c = u->kind == UNIT_MARK ? titian_utf8_at(u->form, 0) : 0;
    return (c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201E));
}

titian_gloss_unit *titian_unit_beside(const titian_drafting *d, uint32_t i,
                                      int step)
{
    titian_gloss_unit *u = d->units->items;
    int64_t at = (int64_t)i + step, end = (int64_t)i + step * FARTHEST;
    for (; at >= 0 && at < d->units->n && at != end; at += step)
        if (!u[at].left_out && !is_quote(&u[at]))
            return &u[at];
    return NULL;
}
