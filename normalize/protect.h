/* Spans that no rule may enter: addresses, handles, hashtags, file names. */
#ifndef TITIAN_NORMALIZE_PROTECT_H
#define TITIAN_NORMALIZE_PROTECT_H

#include "normalize/rules.h"

/** A run of tokens without white space, and where the last of each sign is. */
typedef struct {
    uint32_t beg, end; /* tokens; equal: none was read yet */
    uint32_t inner;    /* without the closing marks at its end */
    uint32_t scheme, at_sign, dot, ending; /* 1 + token; 0: there is none */
} titian_run;

/** The same, for a token with another right behind it. */
uint32_t titian_protected_look(const titian_normalize_rules *rules,
                               const titian_tokens *tokens, titian_run *run,
                               uint32_t at);

/**
 * If a protected span begins at token `at`, the token behind it; else 0.
 * Stops and closing marks at its end stay outside.  Remembers the run it lies
 * in; a zeroed run is wanted whenever the tokens are new.
 */
static inline uint32_t titian_protected_end(const titian_normalize_rules *rules,
                                            const titian_tokens *tokens,
                                            titian_run *run, uint32_t at)
{
    bool alone = at + 1 >= tokens->n ||
                 tokens->items[at].kind == TITIAN_TOKEN_BLANK ||
                 tokens->items[at + 1].kind == TITIAN_TOKEN_BLANK;
    return alone ? 0 : titian_protected_look(rules, tokens, run, at);
}

#endif
