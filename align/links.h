/* Which words of one side may translate which words of the other. */
#ifndef TITIAN_ALIGN_LINKS_H
#define TITIAN_ALIGN_LINKS_H

#include "align/bag.h"

/** The words of one side, seen from the other. */
typedef struct {
    const titian_bag *bag;
    uint32_t *first;  /* n_kinds + 1: where the links of each begin */
    uint32_t *others; /* linked kinds of the other side, rarest first */
    float *chance;    /* that a translation of the word holds a linked one */
    float *rate;      /* of linked words among the words of the other side */
} titian_linked;

typedef struct {
    titian_linked side[2];
} titian_links;

/** Joins two bags, which must stay.  Free the links whatever is returned. */
titian_status titian_links_make(titian_links *links, const titian_bag *id,
                                const titian_bag *en);
void titian_links_free(titian_links *links);

static inline uint32_t titian_n_links(const titian_linked *side, uint32_t kind)
{
    return side->first[kind + 1] - side->first[kind];
}

#endif
