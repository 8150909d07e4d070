/*
 * Looking into the lexicon at a token.  Most words begin nothing that is known
 * there, and a bit of their hash tells so; what was found at the last few
 * tokens is remembered, since many patterns ask about the same ones.
 */
#ifndef TITIAN_NORMALIZE_LEXICON_H
#define TITIAN_NORMALIZE_LEXICON_H

#include "normalize/rules.h"

/** What begins at a token: expressions, shortest first, and their sets. */
typedef struct {
    uint32_t at; /* 1 + the token; 0: nothing is remembered */
    uint32_t n;
    titian_set_bits sets; /* with a member that begins here */
    titian_hit hits[TITIAN_HITS];
} titian_sight;

enum { TITIAN_SIGHTS = 16 };

/** The tokens of a sentence, seen with the rules. */
typedef struct {
    const titian_normalize_rules *rules;
    const titian_tokens *tokens;
    titian_sight seen[TITIAN_SIGHTS];
} titian_view;

/** Forgets what was seen; wanted whenever the tokens are new. */
void titian_view_renew(titian_view *view);

/** What begins at a token of the view; holds until some later look. */
const titian_sight *titian_view_at(titian_view *view, uint32_t at);

/** True if a one-token member of a set stands at a token; gives its value. */
bool titian_view_member(titian_view *view, uint16_t set, uint32_t at,
                        int64_t *value);

/** Notes in the rules that some expression begins with this folded token. */
void titian_lexicon_note(titian_normalize_rules *rules, titian_str first);

#endif
