/*
 * Edits: how a normalised sentence differs from its source, and how offsets
 * travel between the two.  Edits are sorted and never overlap.
 */
#ifndef TITIAN_DOCUMENT_EDITS_H
#define TITIAN_DOCUMENT_EDITS_H

#include "text/buf.h"

/**
 * Appends source with the edits carried out and fills in each dst, counted
 * from where out stood.  The edits' src count from `base`, the offset at
 * which source begins.
 */
void titian_edits_apply(titian_str source, uint32_t base, titian_edit *edits,
                        uint32_t n, titian_buf *out);

/**
 * Appends the source text that a normalised text came from: what stands
 * outside the edits, and for each edit the bytes of `text` it replaced.
 */
void titian_edits_unapply(titian_str normalized, titian_str text,
                          const titian_edit *edits, uint32_t n,
                          titian_buf *out);

/** An offset of the source (from base) to one of the result, and back. */
uint32_t titian_edits_forward(const titian_edit *edits, uint32_t n,
                              uint32_t base, uint32_t at);
uint32_t titian_edits_back(const titian_edit *edits, uint32_t n, uint32_t base,
                           uint32_t at);

#endif
