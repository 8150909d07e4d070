/*
 * Answers that an engine gave, kept in a file: lines of what was asked, a tab,
 * and the answer.  A run that failed goes on where they end.
 */
#ifndef TITIAN_CLI_JOURNAL_H
#define TITIAN_CLI_JOURNAL_H

#include <stdio.h>

#include "cli/bytes.h"
#include <titian.h>

typedef struct {
    FILE *file;
    char *path;
    bool own;    /* made here: removed when all went well */
    bool behind; /* all that was kept has been read */
    uint32_t line;
    size_t n_kept; /* answers in the file */
    char *row;     /* the last that was read */
    size_t room;
} cli_journal;

/**
 * Opens the file at path, or with NULL a new one: beside the output, or with
 * NULL in the folder for temporary files.  False after saying why not.
 */
bool cli_journal_open(cli_journal *journal, const char *path,
                      const char *output);

/**
 * Sets *answer to what was kept for the next line, which must be what was
 * asked then, or its s to NULL behind the last.  It lives until the next.
 */
titian_status cli_journal_next(cli_journal *journal, titian_str asked,
                               titian_str *answer, titian_error *error);

/** Keeps an answer; false after saying why not. */
bool cli_journal_add(cli_journal *journal, titian_str asked, titian_str answer);

/** Makes sure that all is in the file. */
bool cli_journal_flush(cli_journal *journal);

/**
 * Closes the file.  Unless all went well it stays, with what was done, and
 * its name is told; one that was made here and holds nothing does not.
 */
void cli_journal_close(cli_journal *journal, bool good);

#endif
