/* --help, the manual page and the completions, from the option table. */
#include "cli/options.h"

#include <stdio.h>
#include <string.h>

/** The only command that has an option, or NULL; those of dict say so. */
static const char *only_command(const cli_option_row *row)
{
    for (size_t i = 0; i < cli_n_commands; i++)
        if (row->commands == cli_command_rows[i].bit &&
            row->commands != CMD_DICT)
            return cli_command_rows[i].name;
    return NULL;
}

static void print_option(const cli_option_row *row, bool all)
{
    char name[48];
    const char *only = all ? only_command(row) : NULL;
    snprintf(name, sizeof name, "--%s%s%s", row->name, row->argument ? " " : "",
             row->argument ? row->argument : "");
    if (row->letter)
        printf("  -%c, ", row->letter);
    else
        fputs("      ", stdout);
    printf("%-20s %s%s%s\n", name, only ? only : "", only ? ": " : "",
           row->help);
}

void cli_print_help(const cli_command_row *command)
{
    if (command)
        printf("Usage: titian %s [OPTION...] %s\n\n%s.\n\n", command->name,
               command->operands, command->help);
    else {
        puts("Usage: titian COMMAND [OPTION...] [FILE...]\n\n"
             "Prepares Indonesian text for translation into English.  "
             "Without FILE, or\nwhen it is -, reads standard input.\n");
        for (size_t i = 0; i < cli_n_commands; i++)
            printf("  %-10s %s\n", cli_command_rows[i].name,
                   cli_command_rows[i].help);
        puts("");
    }
    for (int i = 0; i < N_OPTIONS; i++)
        if (!command || (cli_option_rows[i].commands & command->bit))
            print_option(&cli_option_rows[i], !command);
    puts("\nExit status: 0 done, 1 could not, 2 wrong usage, 3 the data do "
         "not fit together.");
}

/** Prints s with roff's special characters escaped. */
static void print_roff(const char *s)
{
    for (; *s; s++) {
        if (*s == '-' || *s == '\\')
            putchar('\\');
        putchar(*s);
    }
}

static void print_manual_option(const cli_option_row *row)
{
    fputs(".TP\n", stdout);
    if (row->letter)
        printf("\\fB\\-%c\\fR, ", row->letter);
    printf("\\fB\\-\\-%s\\fR", row->name);
    if (row->argument)
        printf(" \\fI%s\\fR", row->argument);
    putchar('\n');
    print_roff(row->help);
    puts(".  In:");
    for (size_t i = 0; i < cli_n_commands; i++)
        if (row->commands & cli_command_rows[i].bit)
            printf("%s\n", cli_command_rows[i].name);
}

void cli_print_manual(void)
{
    printf(".TH TITIAN 1 \"\" \"titian %s\" \"User Commands\"\n",
           titian_version());
    puts(".SH NAME\ntitian \\- prepare Indonesian text for translation\n"
         ".SH SYNOPSIS\n.B titian\n.I COMMAND\n[\\fIOPTION\\fR...] "
         "[\\fIFILE\\fR...]\n.SH DESCRIPTION\n"
         "Splits Indonesian text into sentences, makes dates, numbers and "
         "spellings plain,\nand glosses it in English.  Without FILE, or when "
         "it is \\-, standard input is read.\nData go to standard output, "
         "everything else to standard error.\n.SH COMMANDS");
    for (size_t i = 0; i < cli_n_commands; i++) {
        printf(".TP\n\\fB%s\\fR %s\n", cli_command_rows[i].name,
               cli_command_rows[i].operands);
        print_roff(cli_command_rows[i].help);
        puts(".");
    }
    puts(".SH OPTIONS");
    for (int i = 0; i < N_OPTIONS; i++)
        print_manual_option(&cli_option_rows[i]);
    puts(".SH \"EXIT STATUS\"\n0 done, 1 could not, 2 wrong usage, 3 the data "
         "do not fit together.\n.SH ENVIRONMENT\n.TP\n\\fBTITIAN_DATA\\fR\n"
         "Folder of rules and dictionaries, when \\-\\-rules does not name "
         "one.\n.SH FILES\nRules and dictionaries are TSV files in the data "
         "folder; each explains itself.");
}

static void print_bash(void)
{
    puts("_titian() {\n    local word=${COMP_WORDS[COMP_CWORD]}\n"
         "    if [ \"$COMP_CWORD\" -eq 1 ]; then");
    fputs("        COMPREPLY=( $(compgen -W \"", stdout);
    for (size_t i = 0; i < cli_n_commands; i++)
        printf("%s ", cli_command_rows[i].name);
    puts("\" -- \"$word\"))\n        return\n    fi\n"
         "    case ${COMP_WORDS[1]} in");
    for (size_t i = 0; i < cli_n_commands; i++) {
        printf("    %s) local options=\"", cli_command_rows[i].name);
        for (int j = 0; j < N_OPTIONS; j++)
            if (cli_option_rows[j].commands & cli_command_rows[i].bit)
                printf("--%s ", cli_option_rows[j].name);
        puts("\" ;;");
    }
    puts("    esac\n    case $word in\n"
         "    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$word\")) ;;\n"
         "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n    esac\n}\n"
         "complete -o filenames -F _titian titian");
}

static void print_zsh(void)
{
    puts("#compdef titian\nlocal -a commands\ncommands=(");
    for (size_t i = 0; i < cli_n_commands; i++)
        printf("  '%s:%s'\n", cli_command_rows[i].name,
               cli_command_rows[i].help);
    puts(")\nif (( CURRENT == 2 )); then\n  _describe command commands\n"
         "  return\nfi\n_arguments '*:file:_files' \\");
    for (int i = 0; i < N_OPTIONS; i++)
        printf("  '--%s[%s]%s%s%s' %s\n", cli_option_rows[i].name,
               cli_option_rows[i].help, cli_option_rows[i].argument ? ":" : "",
               cli_option_rows[i].argument ? cli_option_rows[i].argument : "",
               cli_option_rows[i].argument ? ":_files" : "",
               i + 1 < N_OPTIONS ? "\\" : "");
}

void cli_print_completion(const char *shell)
{
    if (strcmp(shell, "zsh") == 0)
        print_zsh();
    else
        print_bash();
}
