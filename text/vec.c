/*
 * Vectors double inside their arena.  Large ones have a block of their own
 * there, which goes when they leave it; small ones go with the arena.
 */
#include "text/vec.h"

static bool grow(titian_vec *vec, titian_arena *arena, size_t size,
                 uint32_t cap)
{
    void *items = titian_arena_room(arena, cap * size);
    if (!items)
        return false;
    if (vec->n)
        memcpy(items, vec->items, vec->n * size);
    if (vec->items)
        titian_arena_drop(arena, vec->items);
    vec->items = items;
    vec->cap = cap;
    return true;
}

static bool double_room(titian_vec *vec, titian_arena *arena, size_t size)
{
    if (vec->cap > UINT32_MAX / 2) {
        arena->failed = true;
        return false;
    }
    return grow(vec, arena, size, vec->cap ? vec->cap * 2 : 16);
}

void *titian_vec_push(titian_vec *vec, titian_arena *arena, size_t size)
{
    if (vec->n == vec->cap && !double_room(vec, arena, size))
        return NULL;
    return memset((char *)vec->items + vec->n++ * size, 0, size);
}

void titian_vec_reserve(titian_vec *vec, titian_arena *arena, size_t size,
                        uint32_t n)
{
    if (n > vec->cap)
        grow(vec, arena, size, n);
}
