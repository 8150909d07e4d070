/* The parts of which SRX rules are made, from srx-parts.tsv. */
#ifndef TITIAN_EXPORTS_PARTS_H
#define TITIAN_EXPORTS_PARTS_H

#include "exports/lists.h"

/** Named patterns; zeroed but for rules, it is ready for use. */
typedef struct {
    const titian_segment_rules *rules;
    titian_vec rows; /* of the file */
} titian_parts;

/** Reads exports/srx-parts.tsv of the loader's folder. */
titian_status titian_parts_load(titian_parts *parts, titian_loader *loader);

/** Appends pattern with its %names% replaced. */
titian_status titian_parts_expand(const titian_parts *parts, titian_str pattern,
                                  titian_buf *out, titian_place where,
                                  titian_error *error);

#endif
