/*
 * Pairs to learn from: the words of confident beads as numbers, so that many
 * texts fit into memory.  Indonesian words are told apart by their folded
 * forms, English ones by their stems.
 */
#ifndef TITIAN_ALIGN_LESSONS_H
#define TITIAN_ALIGN_LESSONS_H

#include "align/bag.h"
#include "align/list.h"
#include "document/alignment.h"

typedef struct {
    titian_phrase_builder numbers; /* form or stem: 1 + number */
    titian_vec forms;   /* titian_str by number: the shortest form seen */
    titian_list counts; /* by number: how often the word stands */
    titian_list starts; /* where the words of each pair begin, and the end */
    titian_list words;  /* of all pairs */
} titian_lesson_side;

struct titian_lessons {
    titian_arena arena;
    titian_lesson_side side[2];
    titian_tokens tokens;
};

/**
 * Takes the beads whose confidence is at least `least` and that have no flaw
 * which makes them useless as examples.
 */
titian_status titian_lessons_take(titian_lessons *lessons,
                                  const titian_alignment *alignment,
                                  const titian_align_rules *rules, float least,
                                  titian_error *error);
void titian_lessons_release(titian_lessons *lessons);

static inline uint32_t titian_n_lessons(const titian_lessons *lessons)
{
    uint32_t n = lessons->side[SIDE_ID].starts.n;
    return n ? n - 1 : 0;
}

#endif
