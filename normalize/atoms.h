/* How the atoms of patterns match, and how their values are written. */
#ifndef TITIAN_NORMALIZE_ATOMS_H
#define TITIAN_NORMALIZE_ATOMS_H

#include "normalize/relative.h"

/** titian_atom_matcher; the context is a titian_view of the tokens. */
uint32_t titian_match_atom(void *view, uint16_t atom,
                           const titian_tokens *tokens, uint32_t at,
                           titian_capture *capture);

/** What titian_write_field needs to know. */
typedef struct {
    const titian_normalize_rules *rules;
    const titian_tokens *tokens;
    int shift;   /* powers of ten that the match's magnitude stands for */
    int daypart; /* hours that the part of the day adds; see times.tsv */
    bool has_daypart;
    titian_relation relation;
} titian_field_context;

/** titian_field_writer; the context is a titian_field_context. */
void titian_write_field(void *context, const titian_capture *capture,
                        titian_str field, titian_buf *out);

#endif
