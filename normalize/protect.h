/* Spans that no rule may enter: addresses, handles, hashtags, file names. */
#ifndef TITIAN_NORMALIZE_PROTECT_H
#define TITIAN_NORMALIZE_PROTECT_H

#include "normalize/rules.h"

/**
 * If a protected span begins at token `at`, the token behind it; else 0.
 * Stops and closing marks at its end stay outside.
 */
uint32_t titian_protected_end(const titian_normalize_rules *rules,
                              const titian_tokens *tokens, uint32_t at);

#endif
