/* Lists that are written on one line: "syaratnya: 1. KTP; 2. pasfoto". */
#ifndef TITIAN_SEGMENT_ITEMS_H
#define TITIAN_SEGMENT_ITEMS_H

#include "segment/enclosures.h"

/**
 * Adds the boundaries before the items of inline lists to the candidates, in
 * order, and withdraws those between a label and its item.  A list opens with
 * a colon and its first label, or with a bare 1. before a capital or a bare a.
 * with b. and c. behind it, and goes on with the next in order, each item
 * closed by a stop or a semicolon.  Items closed by commas, and labels in
 * brackets without a stop before them, are one sentence.
 */
titian_status titian_find_items(const titian_segment_rules *rules,
                                titian_str text, titian_vec *candidates,
                                titian_arena *arena);

#endif
