/* What every kind of engine does: one batch, asked once. */
#ifndef TITIAN_ENGINE_ASK_H
#define TITIAN_ENGINE_ASK_H

#include "engine/engine.h"

/** What became of a batch. */
typedef enum {
    ENGINE_DONE,
    ENGINE_DIVIDE, /* it failed, and may not with fewer lines */
    ENGINE_FAILED
} engine_outcome;

/** Lines to be answered. */
typedef struct {
    const titian_str *lines;
    size_t n;
} engine_batch;

void engine_put(engine_answers *answers, const char *bytes, size_t n);

/** Fills error and returns outcome. */
engine_outcome engine_fail(engine_outcome outcome, titian_error *error,
                           const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/** The end of a wait of so many seconds, and the milliseconds up to it. */
int64_t engine_now(void);

#endif
