/* Which rule is heard at a token. */
#ifndef TITIAN_NORMALIZE_CHOOSE_H
#define TITIAN_NORMALIZE_CHOOSE_H

#include "normalize/asked.h"
#include "normalize/lexicon.h"

/** The best rule found at a token. */
typedef struct {
    const titian_rewrite *rewrite;
    const titian_wording *wording;
    titian_match match;
    uint32_t end; /* the token behind it; 0: no rule */
    bool member;  /* some set has the token */
} titian_choice_made;

/**
 * The longest rule of the level that matches at a token.  Of rules that cover
 * the same the higher level wins, then a pattern, then the more exact one.
 */
void titian_rule_choose(titian_view *view, uint32_t at,
                        const titian_asked *asked, titian_choice_made *made);

/** True if a wording may stand for the tokens [at, end). */
bool titian_wording_applies(titian_view *view, const titian_wording *wording,
                            uint32_t at, uint32_t end);

/** True if a dotted form touches the number or name that it belongs to. */
bool titian_lacks_blank(const titian_wording *wording,
                        const titian_tokens *tokens, uint32_t at, uint32_t end);

/** True if a capitalised word stands right before or behind the tokens. */
bool titian_is_in_name(const titian_tokens *tokens, uint32_t at, uint32_t end);

#endif
