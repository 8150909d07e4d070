/*
 * Level 1: what no reader sees or wants to see.  Cleaning comes first, so that
 * every other rule meets plain text; the two sets of edits are then joined.
 */
#ifndef TITIAN_NORMALIZE_CLEAN_H
#define TITIAN_NORMALIZE_CLEAN_H

#include "normalize/rules.h"

/**
 * Receives an edit of the source: bytes [beg, end) become to.  False if edits
 * of this kind were not asked for.
 */
typedef bool titian_clean_visitor(void *context, uint32_t beg, uint32_t end,
                                  titian_str to, titian_str kind,
                                  uint32_t rule);

/** Finds what is to be cleaned, from left to right. */
void titian_clean_find(const titian_normalize_rules *rules, titian_str text,
                       titian_buf *scratch, titian_clean_visitor *visit,
                       void *context);

/** Appends text with \uXXXX replaced by the code point it names. */
void titian_put_unescaped(titian_str text, titian_buf *out);

#endif
