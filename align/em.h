/* IBM model 1: which words of one side give rise to which of the other. */
#ifndef TITIAN_ALIGN_EM_H
#define TITIAN_ALIGN_EM_H

#include "align/hints.h"

/** What was learned in one direction: rows of cells, a row for each word. */
typedef struct {
    uint32_t *first;      /* where the cells of each word begin, and the end */
    titian_list others;   /* cells: words of the other side */
    titian_list together; /* cells: pairs that hold both */
    bool *hinted;         /* cells: that a dictionary has */
    float *chance; /* cells: that where one stands its translation does too */
} titian_em;

/**
 * Learns the direction from a side, with hints for its words.  Free it
 * whatever is returned.
 */
titian_status titian_em_learn(titian_em *em, const titian_lessons *lessons,
                              titian_side from, const titian_hints *hints);
void titian_em_free(titian_em *em);

#endif
