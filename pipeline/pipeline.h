/* What stands behind the public handles. */
#ifndef TITIAN_PIPELINE_PIPELINE_H
#define TITIAN_PIPELINE_PIPELINE_H

#include "align/bag.h"
#include "gloss/gloss.h"
#include "imports/imports.h"
#include "normalize/normalize.h"
#include "readers/reader.h"
#include "segment/segment.h"

struct titian_rules {
    titian_arena arena;
    titian_origins origins;
    titian_str folder; /* with a NUL behind it */
    titian_segment_rules segment[TITIAN_LANGUAGES];
    titian_markup_rules markup;
    titian_normalize_rules normalize;
    titian_gloss_rules gloss;
    titian_align_rules align;
    titian_import_rules import;
};

struct titian_worker {
    const titian_rules *rules;
    titian_normalize_scratch normalize;
    titian_gloss_scratch gloss;
    titian_keyring keyrings[2]; /* of the aligner */
};

/** The worker's dictionaries, as the aligner asks them. */
titian_translator titian_translator_of(titian_worker *worker,
                                       const titian_model *model);

#endif
