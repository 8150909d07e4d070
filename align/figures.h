/* Numbers and numeric dates in either language's writing. */
#ifndef TITIAN_ALIGN_FIGURES_H
#define TITIAN_ALIGN_FIGURES_H

#include "align/rules.h"

enum { LONGEST_NUMBER = 40 };

/** True at a numeric date: 11/2/2024, 11-02-2024, 2024-02-11; five tokens. */
bool titian_figure_date(const titian_tokens *tokens, uint32_t at);

/** The token behind a number with its separators: 2.500,75 or 4:30. */
uint32_t titian_figure_end(const titian_tokens *tokens, uint32_t at);

/**
 * Writes the value of a number as its language means it: 2.500 in Indonesian
 * and 2,500 in English are 2500.  Returns its length.
 */
size_t titian_figure_value(titian_str number, titian_side side,
                           char value[LONGEST_NUMBER]);

#endif
