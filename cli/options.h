/*
 * The command line.  One table describes each option once; parsing, --help,
 * the manual page and the completions are made from it.
 */
#ifndef TITIAN_CLI_OPTIONS_H
#define TITIAN_CLI_OPTIONS_H

#include <titian.h>

/** Exit statuses. */
enum { EXIT_DONE = 0, EXIT_FAILED = 1, EXIT_USAGE = 2, EXIT_MISFIT = 3 };

/** Commands as bits, to say where an option belongs. */
enum {
    CMD_PREPARE = 1 << 0,
    CMD_SEGMENT = 1 << 1,
    CMD_NORMALIZE = 1 << 2,
    CMD_GLOSS = 1 << 3,
    CMD_DICT = 1 << 4,
    CMD_SCORE = 1 << 5,
    CMD_ALIGN = 1 << 6,
    CMD_EXPORT = 1 << 7,
    CMD_RESTORE = 1 << 8,
    CMD_TRANSLATE = 1 << 9,
    CMD_STATIONS = CMD_PREPARE | CMD_SEGMENT | CMD_NORMALIZE | CMD_GLOSS |
                   CMD_TRANSLATE,
    CMD_RULES = CMD_STATIONS | CMD_DICT | CMD_ALIGN | CMD_EXPORT,
    CMD_ALL = CMD_RULES | CMD_SCORE | CMD_RESTORE
};

enum { MOST_COLUMNS = 32 };
enum { MOST_FILES = 12, MOST_JOBS = 256 };

/** What the command line asked for. */
typedef struct {
    unsigned command; /* its bit */
    titian_settings settings;
    const char *output; /* NULL: standard output */
    const char *to;     /* NULL: the command's default */
    titian_column columns[MOST_COLUMNS];
    titian_write_settings writing; /* its format: of no meaning without to */
    const char *data;              /* NULL: where the program finds it */
    const char *glossaries[MOST_FILES];
    size_t n_glossaries;
    const char *abbreviations[MOST_FILES];
    size_t n_abbreviations;
    int jobs;
    bool explain;
    bool quiet;
    const char *pairs, *anchors; /* of align: paths, or NULL */
    double least;                /* confidence that a pair must have */
    unsigned drop;               /* titian_flaw bits */
    bool learn;
    const char *model, *save_model; /* of align: paths, or NULL */
    const char *client;             /* of export glossary, or NULL */
    titian_restore_settings restoring;
    bool form_given;           /* of the translations */
    titian_import_format from; /* of dict import */
    bool inverted;
    const char *wordnet; /* a folder, or NULL */
    bool suggest;        /* of dict lookup */
    const char *engine;  /* of translate: a command or a server */
    const char *resume;  /* path of answers that are kept, or NULL */
    bool shell;
    int timeout, batch; /* 0: the default */
    char **operands;
    int n_operands;
} cli_options;

typedef enum {
    OPT_HELP,
    OPT_VERSION,
    OPT_OUTPUT,
    OPT_TO,
    OPT_INPUT,
    OPT_TEXT_FIELD,
    OPT_NEWLINES,
    OPT_QUOTES,
    OPT_HEADINGS,
    OPT_LANG,
    OPT_LEVEL,
    OPT_WITH,
    OPT_WITHOUT,
    OPT_DATE,
    OPT_MASK,
    OPT_REPAIR,
    OPT_EXPLAIN,
    OPT_DICTIONARY,
    OPT_ABBREVIATIONS,
    OPT_RULES,
    OPT_TARGET,
    OPT_COLUMNS,
    OPT_OFFSETS,
    OPT_CONTEXT,
    OPT_CONSTRAINTS,
    OPT_JOBS,
    OPT_QUIET,
    OPT_PAIRS,
    OPT_ANCHORS,
    OPT_MIN_SCORE,
    OPT_DROP,
    OPT_FROM,
    OPT_INVERT,
    OPT_WORDNET,
    OPT_SUGGEST,
    OPT_LEARN,
    OPT_MODEL,
    OPT_SAVE_MODEL,
    OPT_FOR,
    OPT_FORM,
    OPT_LENIENT,
    OPT_SOURCE,
    OPT_ENGINE,
    OPT_SHELL,
    OPT_TIMEOUT,
    OPT_BATCH,
    OPT_RESUME,
    N_OPTIONS
} cli_option;

typedef struct {
    char letter; /* '\0': none */
    const char *name;
    const char *argument; /* NULL: takes none */
    const char *help;
    unsigned commands;
} cli_option_row;

extern const cli_option_row cli_option_rows[N_OPTIONS];

typedef struct {
    const char *name;
    unsigned bit;
    const char *operands;
    const char *help;
    int (*run)(const cli_options *options);
} cli_command_row;

extern const cli_command_row cli_command_rows[];
extern const size_t cli_n_commands;

/**
 * Reads the words behind the command.  Returns -1 to go on, or the status to
 * leave with.  Says on standard error what was wrong.
 */
int cli_parse(int argc, char **argv, const cli_command_row *command,
              cli_options *options);

/**
 * Gives an option its value.  Returns -1 to go on, or the status to leave
 * with, after saying why.
 */
int cli_apply(cli_option option, const char *value,
              const cli_command_row *command, cli_options *options);

/** The same for the value of --to. */
int cli_set_format(const char *value, cli_options *options);

/**
 * Fills in the format, the command's usual one without --to, and checks that
 * the other options go with it.  Returns -1, or the status to leave with.
 */
int cli_settle_format(const cli_options *options, titian_format usual,
                      titian_write_settings *writing);

/** Says what is wrong with a word of the command line: EXIT_USAGE. */
int cli_usage(const char *message, const char *word);

/** Says that a word is not known, and which known one is nearest. */
void cli_suggest(const char *what, const char *word, const char *const *known,
                 size_t n);

/** --help, for one command or, with NULL, for all. */
void cli_print_help(const cli_command_row *command);
void cli_print_manual(void);

/** --version: of the program, and where its rules stand. */
void cli_print_version(const cli_options *options);
void cli_print_completion(const char *shell);

#endif
