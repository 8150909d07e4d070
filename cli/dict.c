/* titian dict: lookup WORD..., build -o FILE TSV..., and what the files
   import.c and stats.c do. */
#include "cli/run.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    const titian_rules *rules;
    FILE *to;
    unsigned n;
} showing;

static void print(FILE *to, titian_str s)
{
    fwrite(s.s, 1, s.n, to);
}

static bool show(void *context, const titian_term *term)
{
    showing *s = context;
    char rule[128];
    print(s->to, term->form);
    if (term->steps.n) {
        fputs(" < ", s->to);
        print(s->to, term->steps);
    }
    fputc('\t', s->to);
    print(s->to, term->lemma);
    fputc('\t', s->to);
    print(s->to, term->en);
    fprintf(s->to, "\t%s\n",
            titian_rule_name(s->rules, term->rule, rule, sizeof rule));
    s->n++;
    return true;
}

static bool show_suggestion(void *context, titian_str word)
{
    (void)context;
    fprintf(stderr, "; perhaps '%.*s'", (int)word.n, word.s);
    return true;
}

static int look_up(const titian_rules *rules, titian_worker *worker,
                   const cli_options *options, FILE *to)
{
    int status = EXIT_DONE;
    for (int i = 1; i < options->n_operands; i++) {
        const char *word = options->operands[i];
        titian_error error = {.line = 0};
        showing s = {rules, to, 0};
        titian_str text = {word, strlen(word)};
        if (titian_lookup(worker, text, show, &s, &error) != TITIAN_OK) {
            cli_complain(&error);
            return EXIT_FAILED;
        }
        if (s.n == 0) {
            fprintf(stderr, "titian: no dictionary has '%s'", word);
            if (options->suggest)
                titian_suggest(worker, text, show_suggestion, NULL);
            fputc('\n', stderr);
            status = EXIT_FAILED;
        }
    }
    return status;
}

static int lookup(const cli_options *options)
{
    titian_error error = {.line = 0};
    cli_output output;
    titian_rules *rules = cli_load_rules(options);
    titian_worker *worker = rules ? titian_worker_new(rules, &error) : NULL;
    int status = EXIT_FAILED;
    if (rules && !worker)
        cli_complain(&error);
    if (worker && cli_output_open(&output, options->output)) {
        status = look_up(rules, worker, options, output.to);
        int closed = cli_output_close(&output, true);
        status = status ? status : closed;
    }
    titian_worker_free(worker);
    titian_rules_free(rules);
    return status;
}

static int build(const cli_options *options)
{
    titian_error error = {.line = 0};
    if (!options->output || options->n_operands < 2) {
        fputs("titian: dict build wants -o FILE and TSV files\n", stderr);
        return EXIT_USAGE;
    }
    titian_status status = titian_dict_build(
        (const char *const *)options->operands + 1,
        (size_t)options->n_operands - 1, options->output, &error);
    if (status != TITIAN_OK)
        cli_complain(&error);
    return status == TITIAN_OK ? EXIT_DONE : EXIT_FAILED;
}

static int look_words_up(const cli_options *options)
{
    if (options->n_operands >= 2)
        return lookup(options);
    fputs("titian: dict lookup wants a word\n", stderr);
    return EXIT_USAGE;
}

int cli_dict(const cli_options *options)
{
    static const char *const names[] = {"lookup", "build", "import", "stats",
                                        "learn"};
    static int (*const actions[])(const cli_options *) = {
        look_words_up, build, cli_import, cli_stats, cli_dict_learn};
    enum { N_ACTIONS = sizeof names / sizeof names[0] };
    if (options->n_operands == 0) {
        fputs("titian: dict wants 'lookup', 'build', 'import', 'stats' or "
              "'learn'\n",
              stderr);
        return EXIT_USAGE;
    }
    for (int i = 0; i < N_ACTIONS; i++)
        if (strcmp(options->operands[0], names[i]) == 0)
            return actions[i](options);
    cli_suggest("dict action", options->operands[0], names, N_ACTIONS);
    return EXIT_USAGE;
}
