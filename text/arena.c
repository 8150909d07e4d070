/*
 * An arena hands out memory from large blocks, and what does not fit into one
 * has a block of its own.  The whole arena is reset or freed at once.
 */
#include "text/arena.h"

#include <stdalign.h>
#include <stdlib.h>

enum { BLOCK_SIZE = 64 * 1024 };

typedef struct titian_block {
    struct titian_block *older;
    size_t size;
    size_t used;
    alignas(max_align_t) char bytes[];
} block;

static size_t aligned(size_t n)
{
    const size_t unit = alignof(max_align_t);
    return (n + unit - 1) / unit * unit;
}

static block *new_block(titian_arena *arena, size_t n)
{
    size_t size = n > BLOCK_SIZE ? n : BLOCK_SIZE;
    block *b = malloc(sizeof *b + size);
    if (!b) {
        arena->failed = true;
        return NULL;
    }
    *b = (block){.older = arena->blocks, .size = size};
    arena->blocks = b;
    return b;
}

void *titian_arena_room(titian_arena *arena, size_t n)
{
    block *b = arena->blocks;
    if (n > SIZE_MAX / 2) {
        arena->failed = true;
        return NULL;
    }
    n = aligned(n ? n : 1);
    if (!b || b->size - b->used < n)
        b = new_block(arena, n);
    if (!b)
        return NULL;
    void *memory = b->bytes + b->used;
    b->used += n;
    return memory;
}

void *titian_arena_alloc(titian_arena *arena, size_t n)
{
    void *memory = titian_arena_room(arena, n);
    return memory ? memset(memory, 0, n) : NULL;
}

void titian_arena_drop(titian_arena *arena, const void *memory)
{
    for (block **b = &arena->blocks; *b; b = &(*b)->older)
        if ((const void *)(*b)->bytes == memory && (*b)->size > BLOCK_SIZE) {
            block *dropped = *b;
            *b = dropped->older;
            free(dropped);
            return;
        }
}

titian_str titian_arena_copy(titian_arena *arena, titian_str s)
{
    char *copy = titian_arena_room(arena, s.n + 1);
    if (!copy)
        return (titian_str){NULL, 0};
    if (s.n)
        memcpy(copy, s.s, s.n);
    copy[s.n] = '\0';
    return titian_str_of(copy, s.n);
}

void titian_arena_reset(titian_arena *arena)
{
    block *keep = arena->blocks;
    if (keep && keep->size > BLOCK_SIZE)
        keep = NULL;
    for (block *b = arena->blocks, *older; b; b = older) {
        older = b->older;
        if (b != keep)
            free(b);
    }
    arena->blocks = keep;
    arena->failed = false;
    if (keep) {
        keep->older = NULL;
        keep->used = 0;
    }
}

void titian_arena_free(titian_arena *arena)
{
    titian_arena_reset(arena);
    free(arena->blocks);
    arena->blocks = NULL;
}
