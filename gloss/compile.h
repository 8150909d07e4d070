/* Compiling TSV glossaries into the form that titian_dictionary reads. */
#ifndef TITIAN_GLOSS_COMPILE_H
#define TITIAN_GLOSS_COMPILE_H

#include "gloss/dictionary.h"

/** Appends the compiled form of n TSV files; earlier files win. */
titian_status titian_dictionary_compile(const char *const *tsv, size_t n,
                                        titian_buf *out, titian_error *error);

#endif
