/* Reading the words of the command line by the option table. */
#include "cli/options.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

int cli_usage(const char *message, const char *word)
{
    fprintf(stderr, "titian: %s%s\nTry 'titian --help'.\n", message, word);
    return EXIT_USAGE;
}

/** Steps between two words: insertions, deletions, replacements. */
static size_t distance(const char *a, const char *b)
{
    enum { LONGEST = 40 };
    size_t row[LONGEST + 1], n = strlen(b);
    if (n > LONGEST)
        return SIZE_MAX;
    for (size_t j = 0; j <= n; j++)
        row[j] = j;
    for (size_t i = 1; a[i - 1]; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t j = 1; j <= n; j++) {
            size_t best = corner + (a[i - 1] != b[j - 1]);
            corner = row[j];
            best = row[j] + 1 < best ? row[j] + 1 : best;
            row[j] = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
        }
    }
    return row[n];
}

void cli_suggest(const char *what, const char *word, const char *const *known,
                 size_t n)
{
    size_t best = SIZE_MAX;
    const char *nearest = NULL;
    for (size_t i = 0; i < n; i++) {
        size_t steps = distance(word, known[i]);
        if (steps < best) {
            best = steps;
            nearest = known[i];
        }
    }
    fprintf(stderr, "titian: there is no %s '%s'", what, word);
    if (nearest && best <= 3)
        fprintf(stderr, "; did you mean '%s'?", nearest);
    fputs("\nTry 'titian --help'.\n", stderr);
}

/** The option that a word names, or N_OPTIONS after saying so. */
static cli_option find_option(const char *word, size_t n, unsigned command)
{
    const char *known[N_OPTIONS];
    char name[40];
    size_t n_known = 0;
    for (int i = 0; i < N_OPTIONS; i++) {
        const cli_option_row *row = &cli_option_rows[i];
        if (!(row->commands & command))
            continue;
        known[n_known++] = row->name;
        if (strlen(row->name) == n && strncmp(row->name, word, n) == 0)
            return (cli_option)i;
    }
    snprintf(name, sizeof name, "%.*s", (int)(n < 39 ? n : 39), word);
    cli_suggest("option", name, known, n_known);
    return N_OPTIONS;
}

static cli_option find_letter(char letter, unsigned command)
{
    char name[2] = {letter, '\0'};
    for (int i = 0; i < N_OPTIONS; i++)
        if (cli_option_rows[i].letter == letter &&
            (cli_option_rows[i].commands & command))
            return (cli_option)i;
    cli_usage("there is no option -", name);
    return N_OPTIONS;
}

/** Reads the option at argv[*i]; its value may be the next word. */
static int parse_option(int argc, char **argv, int *i,
                        const cli_command_row *command, cli_options *o)
{
    const char *word = argv[*i];
    bool named = word[1] == '-';
    const char *equals = named ? strchr(word, '=') : NULL;
    size_t n = equals ? (size_t)(equals - word) - 2 : strlen(word + 1 + named);
    cli_option option = named ? find_option(word + 2, n, command->bit)
                              : find_letter(word[1], command->bit);
    if (option == N_OPTIONS)
        return EXIT_USAGE;
    const char *value = equals              ? equals + 1
                        : !named && word[2] ? word + 2
                                            : NULL;
    if (!cli_option_rows[option].argument)
        return value ? cli_usage("this option takes no value: ", word)
                     : cli_apply(option, NULL, command, o);
    if (!value && *i + 1 < argc)
        value = argv[++*i];
    if (!value)
        return cli_usage("this option wants a value: ", word);
    return cli_apply(option, value, command, o);
}

int cli_parse(int argc, char **argv, const cli_command_row *command,
              cli_options *options)
{
    bool only_operands = false;
    options->command = command->bit;
    options->settings = titian_settings_default();
    options->jobs = 1;
    options->writing.context = command->bit == CMD_PREPARE ? 2 : 0;
    options->operands = argv;
    for (int i = 0; i < argc; i++) {
        const char *word = argv[i];
        if (only_operands || word[0] != '-' || word[1] == '\0') {
            argv[options->n_operands++] = argv[i];
        } else if (strcmp(word, "--") == 0) {
            only_operands = true;
        } else {
            int status = parse_option(argc, argv, &i, command, options);
            if (status >= 0)
                return status;
        }
    }
    return -1;
}
