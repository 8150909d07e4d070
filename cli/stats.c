/* titian dict stats [FILE...]: how much of a text the dictionaries know. */
#include "cli/run.h"

#include <string.h>

enum { SHOWN = 20 };

typedef struct {
    const cli_options *options;
    titian_rules *rules;
    titian_worker *worker;
    titian_doc *doc, *before;
    titian_tally *tally;
} counting;

static titian_status count_part(counting *c, titian_error *error)
{
    titian_status status = titian_segment(c->doc, c->worker, error);
    if (status == TITIAN_OK)
        status = titian_normalize(c->doc, c->worker, error);
    if (status == TITIAN_OK)
        status = titian_gloss(c->doc, c->worker, error);
    return status == TITIAN_OK ? titian_tally_add(c->tally, c->doc, error)
                               : status;
}

static bool count_file(counting *c, const char *path)
{
    titian_error error = {.line = 0};
    bool more = true;
    titian_reader *reader =
        titian_reader_open(path, c->rules, &c->options->settings, &error);
    titian_status status = reader ? TITIAN_OK : TITIAN_ERR_READ;
    while (status == TITIAN_OK && more) {
        status = titian_reader_next(reader, c->doc, &more, &error);
        if (status != TITIAN_OK || !more)
            break;
        if (titian_doc_continues(c->doc))
            status = titian_doc_continue(c->doc, c->before, &error);
        if (status == TITIAN_OK)
            status = count_part(c, &error);
        titian_doc *done = c->doc;
        c->doc = c->before;
        c->before = done;
    }
    titian_reader_close(reader);
    if (status != TITIAN_OK)
        cli_complain(&error);
    return status == TITIAN_OK;
}

static void print_share(FILE *to, const char *what, size_t n, size_t of)
{
    fprintf(to, "%-24s %9zu  %5.1f %%\n", what, n,
            of ? 100.0 * (double)n / (double)of : 0.0);
}

static void print_figures(FILE *to, const titian_coverage *c)
{
    size_t known = c->surface + c->derived + c->stem;
    size_t judged = c->words - c->names;
    fprintf(to, "%-24s %9zu\n", "running words", c->words);
    print_share(to, "names", c->names, c->words);
    fprintf(to, "of the other words:\n");
    print_share(to, "  known", known, judged);
    print_share(to, "    as they stand", c->surface, judged);
    print_share(to, "    derived", c->derived, judged);
    print_share(to, "    through their stem", c->stem, judged);
    print_share(to, "  unknown", c->unknown, judged);
}

static void print_unknown(FILE *to, titian_tally *tally, bool all)
{
    size_t n;
    const titian_unknown *rows = titian_tally_unknown(tally, &n);
    if (!all && n)
        fputs("most frequent unknown words:\n", to);
    for (size_t i = 0; i < n && (all || i < SHOWN); i++)
        fprintf(to, all ? "%.*s\t%zu\n" : "  %-22.*s %9zu\n",
                (int)rows[i].form.n, rows[i].form.s, rows[i].n);
    if (!all && n > SHOWN)
        fprintf(to, "  and %zu more; --to tsv lists all\n", n - SHOWN);
}

static int report(counting *c)
{
    cli_output output;
    if (!cli_output_open(&output, c->options->output))
        return EXIT_FAILED;
    bool tsv = c->options->to && strcmp(c->options->to, "tsv") == 0;
    titian_coverage coverage = titian_tally_coverage(c->tally);
    if (!tsv)
        print_figures(output.to, &coverage);
    print_unknown(output.to, c->tally, tsv);
    return cli_output_close(&output, true);
}

static int count(counting *c)
{
    int n = c->options->n_operands;
    bool good = n > 1 || count_file(c, "-");
    for (int i = 1; good && i < n; i++)
        good = count_file(c, c->options->operands[i]);
    return good ? report(c) : EXIT_FAILED;
}

int cli_stats(const cli_options *options)
{
    titian_error error = {.line = 0};
    counting c = {.options = options, .rules = cli_load_rules(options)};
    int status = EXIT_FAILED;
    if (!c.rules)
        return status;
    c.worker = titian_worker_new(c.rules, &error);
    c.doc = titian_doc_new();
    c.before = titian_doc_new();
    c.tally = titian_tally_new();
    if (c.worker && c.doc && c.before && c.tally)
        status = count(&c);
    else
        fputs("titian: out of memory\n", stderr);
    titian_tally_free(c.tally);
    titian_doc_free(c.doc);
    titian_doc_free(c.before);
    titian_worker_free(c.worker);
    titian_rules_free(c.rules);
    return status;
}
