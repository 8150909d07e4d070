/* Repairs that are no word and no pattern: dashes, doubling, blanks. */
#ifndef TITIAN_NORMALIZE_REPAIRS_H
#define TITIAN_NORMALIZE_REPAIRS_H

#include "normalize/rules.h"

/** A repair of the tokens [beg, end). */
typedef struct {
    uint32_t beg, end;
    titian_str kind;
    uint32_t rule;
} titian_repair;

/**
 * Finds a repair that begins at a token and appends what takes its place to
 * out; false if there is none.
 */
bool titian_repair_find(const titian_normalize_rules *rules,
                        const titian_tokens *tokens, uint32_t at, int level,
                        titian_repair *repair, titian_buf *out);

#endif
