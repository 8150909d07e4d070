/* Keys of words: stems of English, common spellings of cognates. */
#ifndef TITIAN_ALIGN_SPELLING_H
#define TITIAN_ALIGN_SPELLING_H

#include "align/rules.h"

/** What a key is made of; keys of different kinds never meet. */
typedef enum {
    KEY_WORD,
    KEY_SAME,
    KEY_COGNATE,
    KEY_MARK,
    KEY_VALUE
} titian_key;

/** The hash of a text as a key of some kind. */
uint32_t titian_key_of(titian_key kind, titian_str text);

enum { TITIAN_STEM_ROOM = 64 };

/** The stem of a folded English word's base, in room or the word itself. */
titian_str titian_stem(const titian_align_rules *rules, titian_str word,
                       char room[TITIAN_STEM_ROOM]);

/** The key of a folded English word: that of its stem. */
uint32_t titian_stem_key(const titian_align_rules *rules, titian_str word);

/** The key of a folded word among cognates, or 0: too short to tell. */
uint32_t titian_cognate_key(const titian_align_rules *rules, titian_side side,
                            titian_str word);

/** True at the second half of anak-anak, which is one word. */
bool titian_is_doubled(const titian_tokens *tokens, uint32_t at);

#endif
