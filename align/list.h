/* Growing lists of numbers on the heap.  Failure is sticky, as in buf.h. */
#ifndef TITIAN_ALIGN_LIST_H
#define TITIAN_ALIGN_LIST_H

#include <stdlib.h>

#include "text/str.h"

/** Zeroed, it is ready for use; titian_list_free gives its memory back. */
typedef struct {
    uint32_t *items;
    uint32_t n, cap;
    bool failed;
} titian_list;

static inline bool titian_list_room(titian_list *list, uint32_t n)
{
    uint32_t cap = list->cap ? list->cap : 64;
    if (list->failed || list->cap - list->n >= n)
        return !list->failed;
    while (cap - list->n < n && cap < UINT32_MAX / 2)
        cap *= 2;
    uint32_t *grown =
        cap - list->n < n ? NULL : realloc(list->items, cap * sizeof *grown);
    if (!grown) {
        list->failed = true;
        return false;
    }
    list->items = grown;
    list->cap = cap;
    return true;
}

static inline void titian_list_push(titian_list *list, uint32_t item)
{
    if (titian_list_room(list, 1))
        list->items[list->n++] = item;
}

static inline void titian_list_free(titian_list *list)
{
    free(list->items);
    *list = (titian_list){0};
}

#endif
