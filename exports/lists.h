/* The word lists of the segmenter, picked and sorted for other tools. */
#ifndef TITIAN_EXPORTS_LISTS_H
#define TITIAN_EXPORTS_LISTS_H

#include "segment/rules.h"

/** True for an abbreviation that is wanted; classes are its ABBR_ bits. */
typedef bool titian_form_test(const void *context, titian_str form,
                              uint32_t classes);

/**
 * Appends the abbreviations that pass, with a NULL test all of them, as
 * titian_str in the order of their bytes; they borrow the rules.
 */
titian_status titian_list_forms(const titian_segment_rules *rules,
                                titian_form_test *test, const void *context,
                                titian_arena *arena, titian_vec *to);

/** Appends the words that have one of the WORD_ bits, in the same way. */
titian_status titian_list_words(const titian_segment_rules *rules,
                                uint32_t bits, titian_arena *arena,
                                titian_vec *to);

/** True for a form with a stop before its last: "S.H." */
bool titian_is_dotted(titian_str form);

/** True for capitals with their stops and nothing else: "M.A." */
bool titian_is_initials(titian_str form);

#endif
