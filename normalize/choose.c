/* Trying the rules that may begin at a token. */
#include "normalize/choose.h"
#include "normalize/atoms.h"
#include "normalize/numbers.h"

typedef struct {
    const titian_normalize_rules *rules;
    const titian_tokens *tokens;
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

static bool is_better(const choosing *z, const titian_rewrite *rw, uint32_t end)
{
    const titian_choice_made *best = z->best;
    if (end != best->end)
        return end > best->end;
    if (rw->level != level_of(best))
        return rw->level > level_of(best);
    if (!best->rewrite)
        return true;
    uint16_t n = best->rewrite->pattern.n_elements;
    if (rw->pattern.n_elements != n)
        return rw->pattern.n_elements > n;
    return titian_cmp(rw->text, best->rewrite->text) < 0;
}

/** Whether the token behind the first can be what the pattern wants there. */
static bool second_fits(const choosing *z, const titian_rewrite *rw)
{
    uint32_t next = z->at + 1;
    if (rw->second == '\0')
        return true;
    return rw->second == ' '
               ? titian_token_is(z->tokens, next, TITIAN_TOKEN_BLANK)
               : titian_token_mark(z->tokens, next, rw->second);
}

static void try_rewrite(choosing *z, uint32_t index)
{
    const titian_rewrite *rw = titian_rewrite_at(z->rules, index);
    titian_match match;
    if (!titian_is_asked(z->asked, rw->kind, rw->level) ||
        !second_fits(z, rw) ||
        !titian_pattern_match(&rw->pattern, z->tokens, z->at, titian_match_atom,
                              (void *)(uintptr_t)z->rules, &match))
        return;
    if (is_better(z, rw, match.end))
        take_rewrite(z->best, rw, &match);
}

static void try_list(choosing *z, const titian_vec *list)
{
    const uint32_t *rows = list->items;
    for (uint32_t i = 0; i < list->n; i++)
        try_rewrite(z, rows[i]);
}

/** A wording with a neighbour to its liking goes before one without. */
static void try_wording(choosing *z, uint32_t index, uint32_t end)
{
    const titian_wording *w = titian_wording_at(z->rules, index);
    const titian_choice_made *best = z->best;
    if (!titian_is_asked(z->asked, w->kind, w->level) || end < best->end)
        return;
    if (end == best->end &&
        (best->rewrite || !w->context.n || best->wording->context.n) &&
        !(best->wording && !w->context.n && !best->wording->context.n &&
          w->rule < best->wording->rule))
        return;
    if (titian_wording_applies(z->rules, w, z->tokens, z->at, end))
        take_wording(z->best, w, end);
}

static void try_entry(choosing *z, const titian_entry *e, uint32_t end)
{
    if (e->kind == ENTRY_REWRITE) {
        try_rewrite(z, e->index);
    } else if (e->kind == ENTRY_WORDING) {
        try_wording(z, e->index, end);
    } else {
        z->best->member = true;
        try_list(z,
                 &z->rules->by_set[titian_member_at(z->rules, e->index)->set]);
    }
}

void titian_rule_choose(const titian_normalize_rules *rules,
                        const titian_tokens *tokens, uint32_t at,
                        const titian_asked *asked, titian_choice_made *made)
{
    choosing z = {rules, tokens, at, asked, made};
    titian_hit hits[TITIAN_HITS];
    made->rewrite = NULL;
    made->wording = NULL;
    made->end = 0;
    made->member = false;
    if (tokens->items[at].kind == TITIAN_TOKEN_BLANK)
        return;
    if (tokens->items[at].kind == TITIAN_TOKEN_DIGITS) {
        if (titian_number_is_linked(tokens, at))
            return;
        try_list(&z, &rules->by_digit);
    }
    titian_phrases lexicon = titian_phrases_of(&rules->lexicon);
    uint32_t n = titian_phrases_match(&lexicon, tokens, at, hits);
    while (n-- > 0)
        for (uint32_t i = hits[n].value; i;) {
            const titian_entry *e = titian_entry_at(rules, i);
            try_entry(&z, e, hits[n].end);
            i = e->next;
        }
}
