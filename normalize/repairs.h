/* Repairs that are no word and no pattern: dashes, doubling, blanks. */
#ifndef TITIAN_NORMALIZE_REPAIRS_H
#define TITIAN_NORMALIZE_REPAIRS_H

#include "normalize/lexicon.h"

/** A repair of the tokens [beg, end). */
typedef struct {
    uint32_t beg, end;
    titian_str kind;
    uint32_t rule;
} titian_repair;

/** Every repair needs a mark or a figure nearby. */
static inline bool titian_may_need_repair(const titian_tokens *t, uint32_t at)
{
    titian_token_kind kind = t->items[at].kind;
    titian_token_kind next = at + 1 < t->n ? t->items[at + 1].kind
                                           : TITIAN_TOKEN_WORD;
    if (kind == TITIAN_TOKEN_BLANK)
        return next == TITIAN_TOKEN_MARK ||
               (at > 0 && titian_token_mark(t, at - 1, '('));
    if (kind != TITIAN_TOKEN_WORD || next == TITIAN_TOKEN_WORD)
        return false;
    return next != TITIAN_TOKEN_BLANK ||
           titian_token_is(t, at + 2, TITIAN_TOKEN_MARK);
}

/**
 * Finds a repair that begins at a token and appends what takes its place to
 * out; false if there is none.
 */
bool titian_repair_find(titian_view *view, uint32_t at, int level,
                        titian_repair *repair, titian_buf *out);

#endif
