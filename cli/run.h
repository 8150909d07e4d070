/* Leading files through the stations, and their output to its place. */
#ifndef TITIAN_CLI_RUN_H
#define TITIAN_CLI_RUN_H

#include <stdio.h>

#include "cli/options.h"

/** How far a document goes, and what is written of it. */
typedef struct {
    bool normalize, gloss;
    titian_format format;    /* without --to */
    titian_format explained; /* for --explain */

    /* What is done with each part, in order, before it is written; or NULL. */
    titian_status (*finish)(void *context, const char *path, titian_doc *doc,
                            titian_error *error);
    void *context;
} cli_route;

/** Reads, works, writes; returns the exit status. */
int cli_run(const cli_options *options, const cli_route *route);

/** Loads rules as the options say; NULL after saying why not. */
titian_rules *cli_load_rules(const cli_options *options);

/** Prints "titian: file:line:column: text". */
void cli_complain(const titian_error *error);

/** An output that is replaced whole, or standard output. */
typedef struct {
    FILE *to;
    const char *path; /* NULL: standard output */
    char *temporary;
    char *named; /* path, where it was made here */
    bool held;   /* a file without a name stands for standard output */
    bool failed;
    int reason; /* errno of it */
} cli_output;

bool cli_output_open(cli_output *output, const char *path);

/** The same, but nothing is on standard output either before all is good. */
bool cli_output_hold(cli_output *output, const char *path);

/**
 * Delays what goes to standard output, 16 MiB of it, so that an input
 * that fails early leaves nothing there.  A terminal gets all at once.
 */
void cli_output_delay(cli_output *output);

titian_sink cli_output_sink(cli_output *output);

/** Ends the output; with good false what was written is thrown away. */
int cli_output_close(cli_output *output, bool good);

enum { MOST_OUTPUTS = 3 };

/** Files that appear together or not at all. */
typedef struct {
    cli_output files[MOST_OUTPUTS];
    size_t n;
} cli_outputs;

/**
 * Opens PATH.SUFFIX for each of n suffixes, or path itself if there are
 * none.  False after saying why not; nothing is left to be closed.
 */
bool cli_outputs_open(cli_outputs *outputs, const char *path,
                      const char *const *suffixes, size_t n);

/** Ends all; unless all were written well, none is there. */
int cli_outputs_close(cli_outputs *outputs, bool good);

int cli_prepare(const cli_options *options);
int cli_segment(const cli_options *options);
int cli_normalize(const cli_options *options);
int cli_gloss(const cli_options *options);
int cli_align(const cli_options *options);
int cli_export(const cli_options *options);
int cli_dict(const cli_options *options);
int cli_import(const cli_options *options);
int cli_dict_learn(const cli_options *options);
int cli_stats(const cli_options *options);
int cli_restore(const cli_options *options);
int cli_translate(const cli_options *options);
int cli_score(const cli_options *options);

#endif
