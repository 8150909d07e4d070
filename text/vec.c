/*
 * Vectors double inside their arena; the halves they leave behind go with it.
 */
#include "text/vec.h"

static bool grow(titian_vec *vec, titian_arena *arena, size_t size)
{
    uint32_t cap = vec->cap ? vec->cap * 2 : 16;
    if (vec->cap > UINT32_MAX / 2) {
        arena->failed = true;
        return false;
    }
    void *items = titian_arena_room(arena, cap * size);
    if (!items)
        return false;
    if (vec->n)
        memcpy(items, vec->items, vec->n * size);
    vec->items = items;
    vec->cap = cap;
    return true;
}

void *titian_vec_push(titian_vec *vec, titian_arena *arena, size_t size)
{
    if (vec->n == vec->cap && !grow(vec, arena, size))
        return NULL;
    return memset((char *)vec->items + vec->n++ * size, 0, size);
}
