/* The option table and its parser. */
#include "cli/options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const cli_option_row cli_option_rows[N_OPTIONS] = {
    [OPT_HELP] = {'h', "help", NULL, "show this help", CMD_ALL},
    [OPT_VERSION] = {'V', "version", NULL, "show the version", CMD_ALL},
    [OPT_OUTPUT] = {'o', "output", "FILE", "write to FILE, whole or not at all",
                    CMD_ALL},
    [OPT_TO] = {'t', "to", "FORMAT",
                "tsv, jsonl or text; for align tsv, jsonl, moses, tmx, beads",
                CMD_STATIONS | CMD_ALIGN | CMD_SCORE},
    [OPT_INPUT] =
        {'i', "input", "FORM",
         "text, or lines: every line a document of its own; for align "
         "a sentence",
         CMD_STATIONS | CMD_ALIGN},
    [OPT_NEWLINES] = {'n', "newlines", "MODE",
                      "hard: a line is a paragraph; soft: a blank line ends "
                      "one; auto",
                      CMD_STATIONS | CMD_ALIGN},
    [OPT_QUOTES] = {'q', "quotes", "MODE",
                    "sentences in a quotation: keep them together, split "
                    "them, or auto",
                    CMD_STATIONS | CMD_ALIGN},
    [OPT_HEADINGS] = {'\0', "headings", "MODE",
                      "auto, or off: no line is a heading by its looks",
                      CMD_PREPARE | CMD_SEGMENT},
    [OPT_LANG] = {'\0', "lang", "LANG",
                  "id, or en: English text is split and nothing else",
                  CMD_PREPARE | CMD_SEGMENT},
    [OPT_LEVEL] = {'l', "level", "N",
                   "how far to normalise: 0 raw, 1 clean, 2 for engines, "
                   "3 expanded, 4 social text",
                   CMD_PREPARE | CMD_NORMALIZE | CMD_GLOSS},
    [OPT_WITH] = {'\0', "with", "CLASSES",
                  "make these edits too, whatever the level: acronym,time",
                  CMD_PREPARE | CMD_NORMALIZE | CMD_GLOSS},
    [OPT_WITHOUT] = {'\0', "without", "CLASSES", "leave these edits out",
                     CMD_PREPARE | CMD_NORMALIZE | CMD_GLOSS},
    [OPT_DATE] = {'\0', "date", "DATE",
                  "the document's date, 2024-02-11: short dates take its year",
                  CMD_PREPARE | CMD_NORMALIZE | CMD_GLOSS},
    [OPT_REPAIR] = {'\0', "repair", NULL,
                    "replace invalid UTF-8 instead of stopping",
                    CMD_STATIONS | CMD_ALIGN},
    [OPT_EXPLAIN] = {'e', "explain", NULL,
                     "tell the reason of each decision on standard error",
                     CMD_STATIONS},
    [OPT_DICTIONARY] = {'d', "dictionary", "FILE",
                        "ask this TSV glossary first; may be repeated",
                        CMD_PREPARE | CMD_GLOSS | CMD_DICT | CMD_ALIGN},
    [OPT_ABBREVIATIONS] = {'a', "abbreviations", "FILE",
                           "abbreviations of your own, before ours; may be "
                           "repeated",
                           CMD_PREPARE | CMD_SEGMENT | CMD_GLOSS | CMD_ALIGN},
    [OPT_RULES] = {'r', "rules", "DIR", "take rules and data from DIR",
                   CMD_RULES},
    [OPT_JOBS] = {'j', "jobs", "N",
                  "work on N documents at once; the output stays in order",
                  CMD_STATIONS | CMD_ALIGN},
    [OPT_QUIET] = {'q', "quiet", NULL, "only the figures, no mistakes",
                   CMD_SCORE},
    [OPT_PAIRS] = {'p', "pairs", "FILE",
                   "align the files that each line names: Indonesian, "
                   "English, perhaps anchors",
                   CMD_ALIGN},
    [OPT_ANCHORS] = {'\0', "anchors", "FILE",
                     "lines of two numbers, from 0: sentences that begin "
                     "together",
                     CMD_ALIGN},
    [OPT_MIN_SCORE] = {'m', "min-score", "N",
                       "drop pairs whose confidence is below N, 0 to 1",
                       CMD_ALIGN},
    [OPT_DROP] = {'\0', "drop", "FLAWS",
                  "drop pairs with these flaws: alone, copied, language, "
                  "numbers, length, ending, duplicate, near",
                  CMD_ALIGN},
};

static int usage(const char *message, const char *word)
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

/** The number of value in a list of n names, or -1 after saying so. */
static int one_of(const char *what, const char *value, const char *const *names,
                  int n)
{
    for (int i = 0; i < n; i++)
        if (strcmp(value, names[i]) == 0)
            return i;
    cli_suggest(what, value, names, (size_t)n);
    return -1;
}

static int whole(const char *value, int least, int most)
{
    char *end;
    long n = strtol(value, &end, 10);
    return *value && !*end && n >= least && n <= most ? (int)n : -1;
}

static int set_format(const char *value, cli_options *o)
{
    static const char *const formats[] = {"tsv", "jsonl", "text"};
    static const char *const pairs[] = {"tsv", "jsonl", "moses", "tmx",
                                        "beads"};
    bool align = o->command == CMD_ALIGN;
    o->to = value;
    return one_of("format", value, align ? pairs : formats, align ? 5 : 3) < 0
               ? EXIT_USAGE
               : -1;
}

static int set_input(const char *value, cli_options *o)
{
    static const char *const forms[] = {"text", "lines"};
    int form = one_of("input form", value, forms, 2);
    o->settings.lines = form == 1;
    return form < 0 ? EXIT_USAGE : -1;
}

static int set_newlines(const char *value, cli_options *o)
{
    static const char *const modes[] = {"auto", "hard", "soft"};
    int mode = one_of("newline mode", value, modes, 3);
    o->settings.newlines = (titian_newlines)(mode < 0 ? 0 : mode);
    return mode < 0 ? EXIT_USAGE : -1;
}

static int set_quotes(const char *value, cli_options *o)
{
    static const char *const modes[] = {"auto", "keep", "split"};
    int mode = one_of("quotation mode", value, modes, 3);
    o->settings.quotes = (titian_quotes)(mode < 0 ? 0 : mode);
    return mode < 0 ? EXIT_USAGE : -1;
}

static int set_headings(const char *value, cli_options *o)
{
    static const char *const modes[] = {"auto", "off"};
    int mode = one_of("mode of headings", value, modes, 2);
    o->settings.headings = (titian_headings)(mode < 0 ? 0 : mode);
    return mode < 0 ? EXIT_USAGE : -1;
}

static int set_language(const char *value, cli_options *o)
{
    static const char *const names[TITIAN_LANGUAGES] = {"id", "en"};
    int language = one_of("language", value, names, TITIAN_LANGUAGES);
    o->settings.language = (titian_language)(language < 0 ? 0 : language);
    return language < 0 ? EXIT_USAGE : -1;
}

static int set_level(const char *value, cli_options *o)
{
    o->settings.level = whole(value, 0, 4);
    return o->settings.level < 0
               ? usage("--level wants a number from 0 to 4, not ", value)
               : -1;
}

static int set_date(const char *value, cli_options *o)
{
    int year, month, day, n = 0;
    o->settings.date = value;
    bool good = sscanf(value, "%4d-%2d-%2d%n", &year, &month, &day, &n) == 3 &&
                value[n] == '\0' && month >= 1 && month <= 12 && day >= 1 &&
                day <= 31;
    return good ? -1
                : usage("--date wants a date such as 2024-02-11, not ", value);
}

static int set_jobs(const char *value, cli_options *o)
{
    o->jobs = whole(value, 1, MOST_JOBS);
    return o->jobs < 0
               ? usage("--jobs wants a number from 1 to 256, not ", value)
               : -1;
}

static int set_least(const char *value, cli_options *o)
{
    char *end;
    o->least = strtod(value, &end);
    return *value && !*end && o->least >= 0 && o->least <= 1
               ? -1
               : usage("--min-score wants a number from 0 to 1, not ", value);
}

static int add_flaws(const char *value, cli_options *o)
{
    const char *names[TITIAN_N_FLAWS];
    char word[40];
    for (int i = 0; i < TITIAN_N_FLAWS; i++)
        names[i] = titian_flaw_name((titian_flaw)(1 << i));
    for (size_t n; *value; value += n + (value[n] == ',')) {
        n = strcspn(value, ",");
        snprintf(word, sizeof word, "%.*s", (int)(n < 39 ? n : 39), value);
        int flaw = one_of("flaw", word, names, TITIAN_N_FLAWS);
        if (flaw < 0)
            return EXIT_USAGE;
        o->drop |= 1u << flaw;
    }
    return -1;
}

static int add_file(const char *value, const char **files, size_t *n)
{
    if (*n == MOST_FILES)
        return usage("too many files of one sort: ", value);
    files[(*n)++] = value;
    return -1;
}

static int apply(cli_option option, const char *value,
                 const cli_command_row *command, cli_options *o)
{
    switch (option) {
    case OPT_HELP: cli_print_help(command); return EXIT_DONE;
    case OPT_VERSION: cli_print_version(o); return EXIT_DONE;
    case OPT_OUTPUT: o->output = value; return -1;
    case OPT_TO: return set_format(value, o);
    case OPT_INPUT: return set_input(value, o);
    case OPT_NEWLINES: return set_newlines(value, o);
    case OPT_QUOTES: return set_quotes(value, o);
    case OPT_HEADINGS: return set_headings(value, o);
    case OPT_LANG: return set_language(value, o);
    case OPT_LEVEL: return set_level(value, o);
    case OPT_WITH: o->settings.with = value; return -1;
    case OPT_WITHOUT: o->settings.without = value; return -1;
    case OPT_DATE: return set_date(value, o);
    case OPT_REPAIR: o->settings.repair = true; return -1;
    case OPT_EXPLAIN: o->explain = true; return -1;
    case OPT_DICTIONARY:
        return add_file(value, o->glossaries, &o->n_glossaries);
    case OPT_ABBREVIATIONS:
        return add_file(value, o->abbreviations, &o->n_abbreviations);
    case OPT_RULES: o->data = value; return -1;
    case OPT_JOBS: return set_jobs(value, o);
    case OPT_QUIET: o->quiet = true; return -1;
    case OPT_PAIRS: o->pairs = value; return -1;
    case OPT_ANCHORS: o->anchors = value; return -1;
    case OPT_MIN_SCORE: return set_least(value, o);
    case OPT_DROP: return add_flaws(value, o);
    case N_OPTIONS: break;
    }
    return EXIT_USAGE;
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
    usage("there is no option -", name);
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
        return value ? usage("this option takes no value: ", word)
                     : apply(option, NULL, command, o);
    if (!value && *i + 1 < argc)
        value = argv[++*i];
    if (!value)
        return usage("this option wants a value: ", word);
    return apply(option, value, command, o);
}

int cli_parse(int argc, char **argv, const cli_command_row *command,
              cli_options *options)
{
    bool only_operands = false;
    options->command = command->bit;
    options->settings = titian_settings_default();
    options->jobs = 1;
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
