/* Loading data files: from which folder, into whose memory, under what name. */
#ifndef TITIAN_RULES_LOAD_H
#define TITIAN_RULES_LOAD_H

#include "document/origins.h"
#include "text/tsv.h"

/** One loading run.  The arena keeps the bytes that rows borrow. */
typedef struct {
    const char *folder;
    titian_arena *arena;
    titian_origins *origins;
    titian_error *error;
    const char *const *abbreviations; /* paths of users' files */
    size_t n_abbreviations;
    uint32_t file; /* number of the file being read */
} titian_loader;

/** Reads folder/name; `row` finds its rule through titian_loader_rule. */
titian_status titian_load_tsv(titian_loader *loader, const char *name,
                              const titian_tsv_shape *shape,
                              titian_tsv_row *row, void *context);

/** Reads a file by its own path. */
titian_status titian_load_path(titian_loader *loader, const char *path,
                               const titian_tsv_shape *shape,
                               titian_tsv_row *row, void *context);

/**
 * Reads the users' abbreviations and then folder/name.  The first file that
 * has a form gives all rows of it; those of later files are passed over.
 */
titian_status titian_load_abbreviations(titian_loader *loader, const char *name,
                                        titian_tsv_row *row, void *context);

static inline uint32_t titian_loader_rule(const titian_loader *loader,
                                          titian_place where)
{
    return titian_rule_at(loader->file, where.line);
}

/**
 * The position of word in a list of n names, or n.  Reports an unknown word
 * as a data error that lists the known ones.
 */
uint32_t titian_loader_choice(titian_loader *loader, titian_place where,
                              titian_str word, const char *const *names,
                              uint32_t n);

#endif
