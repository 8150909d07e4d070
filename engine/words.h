/* The words of a command. */
#ifndef TITIAN_ENGINE_WORDS_H
#define TITIAN_ENGINE_WORDS_H

#include "engine/engine.h"

/**
 * Cuts a command into words at blanks, as a shell would: '...' and "..." keep
 * them together, a backslash takes the character behind it as it is, between
 * double quotes only another or a quote, between single quotes none.  Nothing
 * is expanded.  The caller frees *words, a
 * list with a NULL at its end, in one piece.  TITIAN_ERR_DATA for a quotation
 * that does not end, and for no word at all.
 */
titian_status engine_words(const char *command, char ***words,
                           titian_error *error);

#endif
