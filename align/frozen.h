/* A model as a file: TSV that a person can read and mend. */
#ifndef TITIAN_ALIGN_FROZEN_H
#define TITIAN_ALIGN_FROZEN_H

#include "align/model.h"
#include "text/buf.h"

/** Appends a model in the form that titian_model_parse reads. */
void titian_model_print(const titian_model *model, titian_buf *out);

/** Reads a model from the bytes of a file called name. */
titian_status titian_model_parse(titian_model *model, titian_str bytes,
                                 const char *name,
                                 const titian_align_rules *rules,
                                 titian_error *error);

#endif
