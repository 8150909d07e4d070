/* What each option does with its value. */
#include "cli/options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static int set_input(const char *value, cli_options *o)
{
    static const char *const forms[TITIAN_N_INPUTS] = {
        "text", "lines", "jsonl", "html", "xliff", "tmx", "pandoc-json"};
    int form = one_of("input form", value, forms, TITIAN_N_INPUTS);
    o->settings.input = (titian_input)(form < 0 ? 0 : form);
    return form < 0 ? EXIT_USAGE : -1;
}

static int set_form(const char *value, cli_options *o)
{
    static const char *const forms[] = {"lines", "tsv", "jsonl", "xliff",
                                        "tmx"};
    int form = one_of("form of translations", value, forms, 5);
    o->restoring.form = form > TITIAN_TRANSLATION_UNITS
                            ? TITIAN_TRANSLATION_UNITS
                            : (titian_translation_form)(form < 0 ? 0 : form);
    o->form_given = true;
    return form < 0 ? EXIT_USAGE : -1;
}

static int set_from(const char *value, cli_options *o)
{
    static const char *const forms[TITIAN_IMPORT_FORMATS] = {
        [TITIAN_IMPORT_AUTO] = "auto",
        [TITIAN_IMPORT_CSV] = "csv",
        [TITIAN_IMPORT_TSV] = "tsv",
        [TITIAN_IMPORT_DICTD] = "dictd",
        [TITIAN_IMPORT_STARDICT] = "stardict",
        [TITIAN_IMPORT_TEI] = "tei",
        [TITIAN_IMPORT_TBX] = "tbx",
        [TITIAN_IMPORT_TMX] = "tmx",
        [TITIAN_IMPORT_WIKTEXTRACT] = "wiktextract",
        [TITIAN_IMPORT_WORDNET] = "wordnet"};
    int form = one_of("dictionary format", value, forms, TITIAN_IMPORT_FORMATS);
    o->from = (titian_import_format)(form < 0 ? 0 : form);
    return form < 0 ? EXIT_USAGE : -1;
}

static int set_count(const char *value, const char *what, int most, int *count)
{
    *count = whole(value, 1, most);
    return *count < 0 ? cli_usage(what, value) : -1;
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
               ? cli_usage("--level wants a number from 0 to 4, not ", value)
               : -1;
}

static int set_target(const char *value, cli_options *o)
{
    static const char *const sides[] = {"gloss", "source", "empty"};
    int side = one_of("target", value, sides, 3);
    o->writing.target = (titian_target)(side < 0 ? 0 : side);
    return side < 0 ? EXIT_USAGE : -1;
}

/** Reads a list of names with commas between them, one after another. */
static bool next_name(const char **list, char *word, size_t size)
{
    size_t n = strcspn(*list, ",");
    if (**list == '\0')
        return false;
    snprintf(word, size, "%.*s", (int)(n < size ? n : size - 1), *list);
    *list += n + ((*list)[n] == ',');
    return true;
}

static int set_columns(const char *value, cli_options *o)
{
    const char *names[TITIAN_N_COLUMNS];
    char word[40];
    size_t n = 0;
    for (int i = 0; i < TITIAN_N_COLUMNS; i++)
        names[i] = titian_column_name((titian_column)i);
    for (const char *rest = value; next_name(&rest, word, sizeof word); n++) {
        int column = one_of("column", word, names, TITIAN_N_COLUMNS);
        if (column < 0)
            return EXIT_USAGE;
        if (n == MOST_COLUMNS)
            return cli_usage("too many columns: ", value);
        o->columns[n] = (titian_column)column;
    }
    o->writing.columns = o->columns;
    o->writing.n_columns = n;
    return n ? -1 : cli_usage("--columns wants names, not ", value);
}

static int set_offsets(const char *value, cli_options *o)
{
    static const char *const units[] = {"bytes", "chars", "utf16"};
    int unit = one_of("unit", value, units, 3);
    o->writing.offsets = (titian_offsets)(unit < 0 ? 0 : unit);
    return unit < 0 ? EXIT_USAGE : -1;
}

static int set_context(const char *value, cli_options *o)
{
    int n = whole(value, 0, TITIAN_MOST_CONTEXT);
    o->writing.context = n < 0 ? 0 : (unsigned)n;
    return n < 0
               ? cli_usage("--context wants a number from 0 to 9, not ", value)
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
                : cli_usage("--date wants a date such as 2024-02-11, not ",
                            value);
}

static int set_jobs(const char *value, cli_options *o)
{
    o->jobs = whole(value, 1, MOST_JOBS);
    return o->jobs < 0
               ? cli_usage("--jobs wants a number from 1 to 256, not ", value)
               : -1;
}

static int set_least(const char *value, cli_options *o)
{
    char *end;
    o->least = strtod(value, &end);
    return *value && !*end && o->least >= 0 && o->least <= 1
               ? -1
               : cli_usage("--min-score wants a number from 0 to 1, not ",
                           value);
}

static int add_flaws(const char *value, cli_options *o)
{
    const char *names[TITIAN_N_FLAWS];
    char word[40];
    for (int i = 0; i < TITIAN_N_FLAWS; i++)
        names[i] = titian_flaw_name((titian_flaw)(1 << i));
    while (next_name(&value, word, sizeof word)) {
        int flaw = one_of("flaw", word, names, TITIAN_N_FLAWS);
        if (flaw < 0)
            return EXIT_USAGE;
        o->drop |= 1u << flaw;
    }
    return -1;
}

static int set_client(const char *value, cli_options *o)
{
    static const char *const clients[] = {"omegat", "deepl", "google",
                                          "amazon", "tbx",   "csv"};
    o->client = value;
    return one_of("client", value, clients, 6) < 0 ? EXIT_USAGE : -1;
}

static int add_file(const char *value, const char **files, size_t *n)
{
    if (*n == MOST_FILES)
        return cli_usage("too many files of one sort: ", value);
    files[(*n)++] = value;
    return -1;
}

int cli_apply(cli_option option, const char *value,
              const cli_command_row *command, cli_options *o)
{
    switch (option) {
    case OPT_HELP: cli_print_help(command); return EXIT_DONE;
    case OPT_VERSION: cli_print_version(o); return EXIT_DONE;
    case OPT_OUTPUT: o->output = value; return -1;
    case OPT_TO: return cli_set_format(value, o);
    case OPT_INPUT: return set_input(value, o);
    case OPT_TEXT_FIELD: o->settings.text_field = value; return -1;
    case OPT_NEWLINES: return set_newlines(value, o);
    case OPT_QUOTES: return set_quotes(value, o);
    case OPT_HEADINGS: return set_headings(value, o);
    case OPT_LANG: return set_language(value, o);
    case OPT_LEVEL: return set_level(value, o);
    case OPT_WITH: o->settings.with = value; return -1;
    case OPT_WITHOUT: o->settings.without = value; return -1;
    case OPT_DATE: return set_date(value, o);
    case OPT_MASK: o->settings.mask = true; return -1;
    case OPT_REPAIR: o->settings.repair = true; return -1;
    case OPT_EXPLAIN: o->explain = true; return -1;
    case OPT_DICTIONARY:
        return add_file(value, o->glossaries, &o->n_glossaries);
    case OPT_ABBREVIATIONS:
        return add_file(value, o->abbreviations, &o->n_abbreviations);
    case OPT_RULES: o->data = value; return -1;
    case OPT_TARGET: return set_target(value, o);
    case OPT_COLUMNS: return set_columns(value, o);
    case OPT_OFFSETS: return set_offsets(value, o);
    case OPT_CONTEXT: return set_context(value, o);
    case OPT_CONSTRAINTS: o->writing.constraints = true; return -1;
    case OPT_JOBS: return set_jobs(value, o);
    case OPT_QUIET: o->quiet = true; return -1;
    case OPT_PAIRS: o->pairs = value; return -1;
    case OPT_ANCHORS: o->anchors = value; return -1;
    case OPT_MIN_SCORE: return set_least(value, o);
    case OPT_DROP: return add_flaws(value, o);
    case OPT_FROM: return set_from(value, o);
    case OPT_INVERT: o->inverted = true; return -1;
    case OPT_WORDNET: o->wordnet = value; return -1;
    case OPT_SUGGEST: o->suggest = true; return -1;
    case OPT_LEARN: o->learn = true; return -1;
    case OPT_MODEL: o->model = value; return -1;
    case OPT_SAVE_MODEL:
        o->save_model = value;
        o->learn = true;
        return -1;
    case OPT_FOR: return set_client(value, o);
    case OPT_ENGINE: o->engine = value; return -1;
    case OPT_SHELL: o->shell = true; return -1;
    case OPT_TIMEOUT:
        return set_count(value, "--timeout wants 1 to 86400 seconds, not ",
                         86400, &o->timeout);
    case OPT_BATCH:
        return set_count(value, "--batch wants a number from 1 to 100000, not ",
                         100000, &o->batch);
    case OPT_RESUME: o->resume = value; return -1;
    case OPT_FORM: return set_form(value, o);
    case OPT_LENIENT: o->restoring.lenient = true; return -1;
    case OPT_SOURCE: o->restoring.source = value; return -1;
    case N_OPTIONS: break;
    }
    return EXIT_USAGE;
}
