/* Trying the rules that may begin at a token. */
#include "normalize/choose.h"
#include "normalize/atoms.h"
#include "normalize/follow.h"
#include "normalize/numbers.h"

typedef struct {
    titian_view *view;
    uint32_t at;
    const titian_asked *asked;
    titian_choice_made *best;
} choosing;

static void take_rewrite(titian_choice_made *made, const titian_rewrite *rw,
                         const titian_match *match)
{
    made->rewrite = rw;
    made->wording = NULL;
    made->match = *match;
    made->end = match->end;
}

static void take_wording(titian_choice_made *made, const titian_wording *w,
                         uint32_t end)
{
    made->rewrite = NULL;
    made->wording = w;
    made->end = end;
}

static int level_of(const titian_choice_made *c)
{
    return c->rewrite ? c->rewrite->level : c->wording ? c->wording->level : 0;
}

/** Parts of a pattern; that it begins a sentence counts for one. */
static uint16_t n_parts(const titian_rewrite *rw)
{
    return (uint16_t)(rw->pattern.n_elements + rw->pattern.at_start);
}

/** Captured forms that ask for their capital. */
static int n_capitals(const titian_rewrite *rw, const titian_match *match)
{
    int n = 0;
    for (uint16_t i = 0; i < rw->pattern.n_slots; i++) {
        const titian_capture *c = &match->slots[i];
        if (c->set && c->atom >= TITIAN_FIRST_SET && c->row)
            n += ((const titian_member *)c->row)->capital;
    }
    return n;
}

static bool is_better(const choosing *z, const titian_rewrite *rw,
                      const titian_match *match)
{
    const titian_choice_made *best = z->best;
    if (match->end != best->end)
        return match->end > best->end;
    if (rw->level != level_of(best))
        return rw->level > level_of(best);
    if (!best->rewrite)
        return true;
    if (n_parts(rw) != n_parts(best->rewrite))
        return n_parts(rw) > n_parts(best->rewrite);
    int more = n_capitals(rw, match) - n_capitals(best->rewrite, &best->match);
    return more ? more > 0 : titian_cmp(rw->text, best->rewrite->text) < 0;
}

static int64_t count_of(const choosing *z, const titian_capture *c)
{
    const titian_tokens *t = z->view->tokens;
    return c->atom == ATOM_NUMBER
               ? titian_number_thousandths(titian_cut(
                     t->text, t->items[c->beg].beg, t->items[c->end - 1].end))
               : c->value;
}

/**
 * Of {day}-{day2} the second is the later: 3-1 is a score, Mei-Mei a name.
 * Months and weekdays come round again, so they only need to differ.
 */
static bool rises(const choosing *z, const titian_rewrite *rw,
                  const titian_match *match)
{
    for (uint16_t i = 0; i < rw->n_ranges; i++) {
        const titian_capture *from = &match->slots[rw->ranges[i][0]];
        const titian_capture *to = &match->slots[rw->ranges[i][1]];
        if (!from->set || !to->set)
            continue;
        int64_t a = count_of(z, from), b = count_of(z, to);
        if (a == b || (a > b && from->atom < TITIAN_FIRST_SET))
            return false;
    }
    return true;
}

/** 13:21 in 13:21:10, 5/2024 in 5/2024/7: the figures go on. */
static bool runs_on(const titian_tokens *t, uint32_t end)
{
    return titian_token_is(t, end - 1, TITIAN_TOKEN_DIGITS) &&
           titian_token_is(t, end + 1, TITIAN_TOKEN_DIGITS) &&
           (titian_token_mark(t, end, ':') || titian_token_mark(t, end, '.') ||
            titian_token_mark(t, end, '/'));
}

static void try_rewrite(choosing *z, uint32_t index)
{
    const titian_rewrite *rw = titian_rewrite_at(z->view->rules, index);
    titian_match match;
    if (!titian_is_asked(z->asked, rw->kind, rw->level) ||
        !titian_pattern_match(&rw->pattern, z->view->tokens, z->at,
                              titian_match_atom, z->view, &match))
        return;
    if (!runs_on(z->view->tokens, match.end) && is_better(z, rw, &match) &&
        rises(z, rw, &match))
        take_rewrite(z->best, rw, &match);
}

/** Tries patterns whose first part ends before token `end`. */
static void try_list(choosing *z, const titian_vec *list, uint32_t end)
{
    const titian_candidate *rows = list->items;
    const titian_tokens *t = z->view->tokens;
    if (list->n == 0)
        return;
    uint16_t follow = titian_follow_at(t, end);
    uint32_t next = end + titian_token_is(t, end, TITIAN_TOKEN_BLANK);
    titian_set_bits sets = titian_view_at(z->view, next)->sets;
    for (uint32_t i = 0; i < list->n; i++) {
        bool fits = (rows[i].follow & follow) != 0 &&
                    (rows[i].then == TITIAN_SETS ||
                     titian_has_set(&sets, rows[i].then));
        if (fits && (rows[i].level <= z->asked->level || z->asked->with.n))
            try_rewrite(z, rows[i].index);
    }
}

/** Patterns that begin with figures: the first token, or a whole number. */
static void try_figures(choosing *z)
{
    const titian_normalize_rules *rules = z->view->rules;
    uint32_t end = titian_number_end(z->view->tokens, z->at);
    try_list(z, &rules->by_digit, z->at + 1);
    if (end)
        try_list(z, &rules->by_number, end);
}

/** A wording with a neighbour to its liking goes before one without. */
static void try_wording(choosing *z, uint32_t index, uint32_t end)
{
    const titian_wording *w = titian_wording_at(z->view->rules, index);
    const titian_choice_made *best = z->best;
    if (!titian_is_asked(z->asked, w->kind, w->level) || end < best->end)
        return;
    if (end == best->end &&
        (best->rewrite || !w->context.n || best->wording->context.n) &&
        !(best->wording && !w->context.n && !best->wording->context.n &&
          w->rule < best->wording->rule))
        return;
    if (titian_wording_applies(z->view, w, z->at, end))
        take_wording(z->best, w, end);
}

static void try_entry(choosing *z, const titian_entry *e, uint32_t end)
{
    const titian_normalize_rules *rules = z->view->rules;
    if (e->kind == ENTRY_WORDING) {
        try_wording(z, e->index, end);
        return;
    }
    if (e->kind == ENTRY_REWRITE) {
        try_rewrite(z, e->index);
    } else {
        z->best->member = true;
        try_list(z, &rules->by_set[titian_member_at(rules, e->index)->set],
                 end);
    }
}

void titian_rule_choose(titian_view *view, uint32_t at,
                        const titian_asked *asked, titian_choice_made *made)
{
    choosing z = {view, at, asked, made};
    const titian_tokens *t = view->tokens;
    made->rewrite = NULL;
    made->wording = NULL;
    made->end = 0;
    made->member = false;
    if (t->items[at].kind == TITIAN_TOKEN_BLANK)
        return;
    if (t->items[at].kind == TITIAN_TOKEN_DIGITS) {
        if (titian_number_is_linked(t, at))
            return;
        try_figures(&z);
    }
    const titian_sight *seen = titian_view_at(view, at);
    if (seen->n == 0)
        return;
    titian_sight sight = *seen;
    while (sight.n-- > 0)
        for (uint32_t i = sight.hits[sight.n].value; i;) {
            const titian_entry *e = titian_entry_at(view->rules, i);
            try_entry(&z, e, sight.hits[sight.n].end);
            i = e->next;
        }
}
