/* Compiled dictionaries as chance, or a stranger, would have them. */
#ifndef TITIAN_FUZZ_HOSTILE_H
#define TITIAN_FUZZ_HOSTILE_H

#include "text/buf.h"

/** A good dictionary, and what has been tried with damaged copies of it. */
typedef struct hostile hostile;

/** Compiles the good one, in a file of the current folder; NULL: it cannot. */
hostile *hostile_open(uint32_t seed);
void hostile_close(hostile *h);

/**
 * Damages a copy, most of them with a sum that is right again, and reads all
 * of it if it is accepted.  False if what was accepted breaks a promise, which
 * is explained on stderr; what reads outside of it is for sanitizers to tell.
 */
bool hostile_try(hostile *h);

/** How many copies were tried, and how many of them were accepted. */
size_t hostile_n_tried(const hostile *h);
size_t hostile_n_accepted(const hostile *h);

#endif
