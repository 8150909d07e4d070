/* What the aligner knows of both languages: its five small data files. */
#ifndef TITIAN_ALIGN_RULES_H
#define TITIAN_ALIGN_RULES_H

#include "rules/load.h"
#include "rules/phrases.h"

/** The two sides of an alignment. */
typedef enum { SIDE_ID, SIDE_EN } titian_side;

/** An ending or a piece of a word, and what it is rewritten as. */
typedef struct {
    titian_str from, to;
    uint32_t least; /* letters that must be left before it */
} titian_respelling;

enum { TITIAN_STEM_STEPS = 3 };

typedef struct {
    titian_arena *arena;
    titian_vec stems[TITIAN_STEM_STEPS]; /* titian_respelling, of English */
    titian_vec endings[2], pieces[2];    /* titian_respelling, by side */
    titian_phrase_builder equals[2];     /* form: 1 + key, by side */
    titian_vec keys;                     /* titian_str: "month:2", "percent" */
    titian_phrase_builder bases;         /* English form: 1 + base */
    titian_vec words;                    /* titian_str, the bases */
    titian_phrase_builder light;
    titian_phrase_builder languages; /* form: 1 + side */
} titian_align_rules;

titian_status titian_align_rules_load(titian_align_rules *rules,
                                      titian_loader *loader);
void titian_align_rules_release(titian_align_rules *rules);

/** The value of a word in one of the tables, or 0. */
static inline uint32_t titian_align_find(const titian_phrase_builder *table,
                                         titian_str word)
{
    titian_phrases phrases = titian_phrases_of(table);
    return titian_phrases_find(&phrases, word);
}

#endif
