/* Memory that dies together: many allocations, one release. */
#ifndef TITIAN_TEXT_ARENA_H
#define TITIAN_TEXT_ARENA_H

#include "text/str.h"

/** Zeroed, it is ready for use. */
typedef struct {
    struct titian_block *blocks; /* newest first */
    bool failed;                 /* some allocation was refused */
} titian_arena;

/** n bytes, aligned for anything; NULL when memory is refused. */
void *titian_arena_room(titian_arena *arena, size_t n);

/** The same, zeroed. */
void *titian_arena_alloc(titian_arena *arena, size_t n);

/** A copy of s that lives in the arena; {NULL, 0} when memory is refused. */
titian_str titian_arena_copy(titian_arena *arena, titian_str s);

/**
 * Gives memory back before the rest, if it was large enough for a block of its
 * own; else it stays until the arena is reset.
 */
void titian_arena_drop(titian_arena *arena, const void *memory);

/** Forgets all allocations but keeps one block for the next ones. */
void titian_arena_reset(titian_arena *arena);
void titian_arena_free(titian_arena *arena);

#endif
