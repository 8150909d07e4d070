/*
 * What may stand behind the first part of a pattern.  Most patterns are told
 * apart by it before they are tried: 2.500 is no date without a slash.
 */
#ifndef TITIAN_NORMALIZE_FOLLOW_H
#define TITIAN_NORMALIZE_FOLLOW_H

#include "normalize/rules.h"

/** Classes of a token by its first code point, as bits. */
enum {
    FOLLOW_END = 1 << 0, /* of the text */
    FOLLOW_BLANK = 1 << 1,
    FOLLOW_WORD = 1 << 2,
    FOLLOW_DIGITS = 1 << 3,
    FOLLOW_DOT = 1 << 4,
    FOLLOW_COMMA = 1 << 5,
    FOLLOW_SLASH = 1 << 6,
    FOLLOW_HYPHEN = 1 << 7,
    FOLLOW_COLON = 1 << 8,
    FOLLOW_BRACKET = 1 << 9,
    FOLLOW_MARK = 1 << 10, /* any other */
    FOLLOW_ANY = (1 << 11) - 1
};

/** The class of what begins with these bytes. */
uint16_t titian_follow_of(titian_str text);

/** The class of token i, which may lie behind the last. */
static inline uint16_t titian_follow_at(const titian_tokens *t, uint32_t i)
{
    return i < t->n ? titian_follow_of(
                          titian_cut(t->text, t->items[i].beg, t->items[i].end))
                    : FOLLOW_END;
}

/** Fills what tells at a glance about a pattern; wants the sets. */
void titian_follow_find(const titian_normalize_rules *rules,
                        const titian_pattern *pattern,
                        titian_candidate *candidate);

#endif
