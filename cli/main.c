/* Finding the command. */
#include "cli/run.h"

#include <stdlib.h>
#include <string.h>

const cli_command_row cli_command_rows[] = {
    {"prepare", CMD_PREPARE, "[FILE...]",
     "split, normalise and gloss text; pairs of lines", cli_prepare},
    {"segment", CMD_SEGMENT, "[FILE...]", "one sentence a line", cli_segment},
    {"normalize", CMD_NORMALIZE, "[FILE...]",
     "make dates, numbers and spellings plain", cli_normalize},
    {"gloss", CMD_GLOSS, "[FILE...]", "terms, or an English draft", cli_gloss},
    {"align", CMD_ALIGN, "ID EN | --pairs LIST | -i jsonl [FILE]",
     "sentence pairs of a text and its translation", cli_align},
    {"restore", CMD_RESTORE, "PREPARED [TRANSLATION]",
     "translations back in the layout of their document", cli_restore},
    {"translate", CMD_TRANSLATE, "--engine ENGINE [FILE...]",
     "an engine's translation in the layout of the document", cli_translate},
    {"dict", CMD_DICT,
     "lookup WORD... | build -o FILE TSV... | import FILE... | stats [FILE...] "
     "| learn ID EN",
     "look words up; compile glossaries; import dictionaries of others; "
     "count what is known; propose rows from translations",
     cli_dict},
    {"export", CMD_EXPORT,
     "srx | moses-prefixes | cldr | glossary --for CLIENT",
     "rules and dictionaries for other tools", cli_export},
    {"score", CMD_SCORE, "GOLD SYSTEM",
     "judge one division into sentences by another", cli_score},
};

const size_t cli_n_commands = sizeof cli_command_rows /
                              sizeof cli_command_rows[0];

/** Words that stand where a command would and are none. */
static int answer(const char *word, int argc, char **argv)
{
    static const cli_options options;
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        cli_print_help(NULL);
    else if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
        cli_print_version(&options);
    else if (strcmp(word, "--manual") == 0)
        cli_print_manual();
    else if (strcmp(word, "--completion") == 0 && argc > 2)
        cli_print_completion(argv[2]);
    else
        return EXIT_USAGE;
    return fflush(stdout) == 0 ? EXIT_DONE : EXIT_FAILED;
}

static int run(const cli_command_row *command, int argc, char **argv)
{
    cli_options options = {.jobs = 1};
    int status = cli_parse(argc, argv, command, &options);
    return status >= 0 ? status : command->run(&options);
}

int main(int argc, char **argv)
{
    const char *names[16];
    if (argc < 2) {
        fputs("titian: which command?\nTry 'titian --help'.\n", stderr);
        return EXIT_USAGE;
    }
    for (size_t i = 0; i < cli_n_commands; i++) {
        names[i] = cli_command_rows[i].name;
        if (strcmp(argv[1], names[i]) == 0)
            return run(&cli_command_rows[i], argc - 2, argv + 2);
    }
    int status = answer(argv[1], argc, argv);
    if (status == EXIT_USAGE)
        cli_suggest(argv[1][0] == '-' ? "option" : "command", argv[1], names,
                    cli_n_commands);
    return status;
}
