/* Which words of lessons translate each other as far as dictionaries know. */
#ifndef TITIAN_ALIGN_HINTS_H
#define TITIAN_ALIGN_HINTS_H

#include "align/lessons.h"

/** For each word of a side, words of the other one. */
typedef struct {
    titian_list first; /* by word, and the end */
    titian_list others;
} titian_hints;

/**
 * Asks for every Indonesian word; by[SIDE_EN] is the same seen from English.
 * Free both whatever is returned.
 */
titian_status titian_hints_find(titian_hints by[2],
                                const titian_lessons *lessons,
                                const titian_align_rules *rules,
                                const titian_translator *translator);
void titian_hints_free(titian_hints *hints);

#endif
