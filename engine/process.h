/* A command as an engine: lines to its standard input, answers from the other.
 */
#ifndef TITIAN_ENGINE_PROCESS_H
#define TITIAN_ENGINE_PROCESS_H

#include "engine/ask.h"

/**
 * Starts the command, gives it the lines, closes its input, reads until it
 * ends: so it does not matter whether it answers each line at once.  Reading
 * and writing take turns, whichever is ready.
 */
engine_outcome engine_run(char *const *words, int timeout, engine_batch batch,
                          engine_answers *answers, titian_error *error);

#endif
