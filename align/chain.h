/* Points that rare words propose, and the chain that fits most of them. */
#ifndef TITIAN_ALIGN_CHAIN_H
#define TITIAN_ALIGN_CHAIN_H

#include "align/list.h"

/** Weights of points: a word that stands once on each side counts twice. */
enum { POINT_RARE = 1, POINT_UNIQUE = 2, POINT_SURE = 3 };

typedef struct {
    uint32_t at[2]; /* sentences of both sides */
    uint32_t weight;
    uint32_t best, before; /* of the chain that ends here; 1 + index */
} titian_point;

/**
 * Sorts points, joins equal ones, drops those that one rare word proposes
 * alone; returns how many are left.
 */
uint32_t titian_points_join(titian_point *points, uint32_t n);

/**
 * Links the heaviest chain that rises on both sides, English sentences
 * beginning at beg, and takes the weight of its points that neither several
 * words nor a neighbour support.  Sets *last to 1 + the last point of the
 * chain, *kept to how many points keep their weight.  False: no memory.
 */
bool titian_points_chain(titian_point *points, uint32_t n, uint32_t beg,
                         uint32_t end, uint32_t *last, uint32_t *kept);

#endif
