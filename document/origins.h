/*
 * Where rules stand.  A rule is named by 32 bits: the number of its data file
 * and the line there, so that every row of a document can say who made it.
 */
#ifndef TITIAN_DOCUMENT_ORIGINS_H
#define TITIAN_DOCUMENT_ORIGINS_H

#include "text/arena.h"
#include "text/buf.h"

enum { TITIAN_ORIGINS = 250, TITIAN_ORIGIN_LINE_BITS = 24 };

typedef struct {
    titian_str names[TITIAN_ORIGINS];    /* of files, without folders */
    titian_str contents[TITIAN_ORIGINS]; /* as read; empty if not at hand */
    uint32_t n;
} titian_origins;

/**
 * Adds a file and returns its number, or TITIAN_ORIGINS when there is no room
 * or no memory.  The name is copied into the arena.
 */
uint32_t titian_origin_add(titian_origins *origins, titian_arena *arena,
                           titian_str path);

static inline uint32_t titian_rule_at(uint32_t file, uint32_t line)
{
    uint32_t most = (UINT32_C(1) << TITIAN_ORIGIN_LINE_BITS) - 1;
    return file << TITIAN_ORIGIN_LINE_BITS | (line < most ? line : most);
}

/**
 * Appends why a rule stands in its file: its own note, or else the first
 * paragraph of the comment above it and the rows around it.  Appends nothing
 * where neither is at hand.
 */
void titian_origin_reason(const titian_origins *origins, uint32_t rule,
                          titian_buf *out);

/** The rule of a name as titian_origin_name writes it; one that no file has. */
uint32_t titian_origin_find(const titian_origins *origins, titian_str name);

/** Writes "file.tsv:41" into text, at most size bytes with the NUL. */
char *titian_origin_name(const titian_origins *origins, uint32_t rule,
                         char *text, size_t size);

#endif
