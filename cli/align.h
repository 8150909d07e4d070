/* Aligning pairs: where they come from, what becomes of one, and many. */
#ifndef TITIAN_CLI_ALIGN_H
#define TITIAN_CLI_ALIGN_H

#include "cli/bytes.h"
#include "cli/names.h"
#include "cli/run.h"

/**
 * A pair on its way.  Files are read when its turn comes; the documents of a
 * JSONL line are there from the beginning.
 */
typedef struct {
    char *paths[3];   /* Indonesian, English, anchors; NULL: none */
    char *name;       /* of the document */
    cli_bytes record; /* the line of JSONL */
    titian_doc *id, *en;
    titian_alignment *alignment;
    cli_bytes data[2]; /* the second for the English side of Moses */
    cli_bytes reports; /* for standard error */
    bool failed;       /* the reports say why */
} cli_pair;

void cli_pair_free(cli_pair *pair);

/** Notes what went wrong with a pair. */
void cli_pair_fail(cli_pair *pair, const titian_error *error);

/** What all pairs of a run have in common. */
typedef struct {
    const cli_options *options;
    const titian_rules *rules;
    const titian_model *model; /* or NULL */
    bool many;                 /* a list: beads want marks between documents */
} cli_aligning;

/** Reads, segments and aligns a pair; false if it failed. */
bool cli_pair_align(const cli_aligning *all, titian_worker *worker,
                    cli_pair *pair);

/** Writes an aligned pair to its data, and what is to be told of it. */
void cli_pair_write(const cli_aligning *all, cli_pair *pair);

/** Two files, a list of such, or a JSONL file. */
typedef struct {
    const cli_options *options;
    const titian_rules *rules;
    char *const *operands;
    int n_operands;
    char *list; /* the lines of --pairs */
    size_t at, line;
    titian_pairs *jsonl;
    cli_names names;
    bool ended;
} cli_pairs;

/** False after saying why not.  Close it whatever is returned. */
bool cli_pairs_open(cli_pairs *pairs, const cli_options *options,
                    const titian_rules *rules, char *const *operands,
                    int n_operands);
void cli_pairs_close(cli_pairs *pairs);

/** The next pair; it has failed where it could not be had.  False: no more. */
bool cli_pairs_next(cli_pairs *pairs, cli_pair *pair);

/** Begins again; false after saying why not. */
bool cli_pairs_rewind(cli_pairs *pairs);

/** Says what is wrong with the operands of a command that takes pairs, or -1.
 */
int cli_pairs_check(const cli_options *options, const char *command,
                    char *const *operands, int n_operands);

/** What is done with each pair. */
typedef struct {
    void (*work)(void *context, titian_worker *worker, cli_pair *pair);
    bool (*take)(void *context, cli_pair *pair); /* in order; false: stop */
    void *context;
} cli_task;

/**
 * Leads pairs through work in --jobs threads and hands them over in order;
 * what a pair reports is said first.  False if one failed.
 */
bool cli_crew(cli_pairs *pairs, const cli_task *task);

/**
 * Learns from all pairs, asking a model that may be NULL, and leaves the pairs
 * at their beginning.  NULL after saying why not.
 */
titian_model *cli_learn(const cli_aligning *all, cli_pairs *pairs);

/** Writes a model whole or not at all. */
bool cli_save_model(const titian_model *model, const char *path);

#endif
