/* A growing array of rows of one size, kept in an arena. */
#ifndef TITIAN_TEXT_VEC_H
#define TITIAN_TEXT_VEC_H

#include "text/arena.h"

typedef struct {
    void *items;
    uint32_t n;
    uint32_t cap;
} titian_vec;

/** A new zeroed row of size bytes at the end; NULL when memory is refused. */
void *titian_vec_push(titian_vec *vec, titian_arena *arena, size_t size);

/**
 * Room for n rows of size bytes, so that a vector whose length can be guessed
 * need not double so often.  Where memory is refused, the next push will fail.
 */
void titian_vec_reserve(titian_vec *vec, titian_arena *arena, size_t size,
                        uint32_t n);

#endif
