/* Aligning one pair of files, or a list of them side by side. */
#ifndef TITIAN_CLI_ALIGN_H
#define TITIAN_CLI_ALIGN_H

#include "cli/run.h"

/** Bytes that wait to be written. */
typedef struct {
    char *s;
    size_t n, cap;
} cli_bytes;

bool cli_bytes_put(void *context, const char *bytes, size_t n);

/** Appends a whole file, or standard input for "-"; says why it could not. */
bool cli_bytes_load(cli_bytes *to, const char *path);

/** Two files, and a file of anchors or NULL. */
typedef struct {
    const char *id, *en, *anchors;
} cli_pair;

/** What became of a pair. */
typedef struct {
    cli_bytes data[2]; /* the second for the English side of Moses */
    cli_bytes reports; /* for standard error */
    bool failed;
} cli_aligned;

/** Aligns one pair; the result's bytes are added to. */
void cli_align_pair(const cli_options *options, const titian_rules *rules,
                    titian_worker *worker, const cli_pair *pair,
                    cli_aligned *result);

#endif
