/* Two divisions of one text into sentences, compared. */
#ifndef TITIAN_SCORE_SCORE_H
#define TITIAN_SCORE_SCORE_H

#include "text/buf.h"
#include "text/vec.h"

struct titian_score {
    titian_arena arena;
    const char *name;     /* of the scored file, borrowed */
    titian_buf gold, own; /* the bytes of both files */
    titian_figures boundaries, sentences;
    titian_vec mistakes; /* titian_mistake */
};

#endif
