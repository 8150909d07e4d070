/* titian export: what titian knows, for other tools. */
#include "cli/run.h"

#include <string.h>

enum { MOST_REASONS = 16 };

/** What was left out, counted by its reason. */
typedef struct {
    const char *why[MOST_REASONS];
    size_t n[MOST_REASONS];
    size_t n_reasons;
    bool each;
} leaving;

static void print(titian_str s)
{
    fwrite(s.s, 1, s.n, stderr);
}

static void note(void *context, const titian_left_out *left)
{
    leaving *l = context;
    size_t i = 0;
    while (i < l->n_reasons && strcmp(l->why[i], left->why) != 0)
        i++;
    if (i == MOST_REASONS)
        return;
    if (i == l->n_reasons)
        l->why[l->n_reasons++] = left->why;
    l->n[i]++;
    if (!l->each)
        return;
    print(left->form);
    fputc('\t', stderr);
    print(left->en);
    fprintf(stderr, "\t%s\n", left->why);
}

static void summarise(const leaving *l)
{
    for (size_t i = 0; i < l->n_reasons; i++)
        fprintf(stderr, "titian: %zu left out: %s\n", l->n[i], l->why[i]);
    if (l->n_reasons && !l->each)
        fputs("titian: --explain lists them\n", stderr);
}

static titian_export_form glossary_of(const char *client)
{
    static const char *const clients[] = {"omegat", "deepl", "google", "amazon",
                                          "tbx"};
    int i = 0;
    while (i < 5 && strcmp(client, clients[i]) != 0)
        i++;
    return (titian_export_form)(TITIAN_EXPORT_OMEGAT + i);
}

/** The form that the words ask for, or -1 after saying what is wrong. */
static int form_of(const cli_options *o)
{
    static const char *const subjects[] = {"srx", "moses-prefixes", "cldr",
                                           "glossary"};
    const char *subject = o->n_operands == 1 ? o->operands[0] : "";
    int i = 0;
    while (i < 4 && strcmp(subject, subjects[i]) != 0)
        i++;
    if (o->n_operands != 1)
        cli_usage("export wants one of srx, moses-prefixes, cldr, glossary",
                  "");
    else if (i == 4)
        cli_suggest("export", subject, subjects, 4);
    else if (i == 3 && !o->client)
        cli_usage("export glossary wants --for CLIENT", "");
    else if (i != 3 && o->client)
        cli_usage("--for belongs to export glossary, not to ", subject);
    else if (i != 2 && o->to)
        cli_usage("--to belongs to export cldr, not to ", subject);
    else if (i == 3)
        return (int)glossary_of(o->client);
    else if (i == 2 && o->to && strcmp(o->to, "xml") == 0)
        return TITIAN_EXPORT_CLDR_XML;
    else
        return i;
    return -1;
}

static int write(const titian_rules *rules, const cli_options *options,
                 titian_export_form form)
{
    cli_output output;
    titian_error error = {.line = 0};
    leaving left = {.each = options->explain};
    if (!cli_output_open(&output, options->output))
        return EXIT_FAILED;
    titian_status status = titian_export(rules, form, cli_output_sink(&output),
                                         note, &left, &error);
    bool good = status == TITIAN_OK || status == TITIAN_ERR_WRITE;
    if (!good)
        cli_complain(&error);
    int closed = cli_output_close(&output, good);
    if (closed == EXIT_DONE)
        summarise(&left);
    return closed;
}

int cli_export(const cli_options *options)
{
    int form = form_of(options);
    if (form < 0)
        return EXIT_USAGE;
    titian_rules *rules = cli_load_rules(options);
    if (!rules)
        return EXIT_FAILED;
    int status = write(rules, options, (titian_export_form)form);
    titian_rules_free(rules);
    return status;
}
