/* titian align: pairs in, sentence pairs out. */
#include "cli/align.h"

#include <string.h>

typedef struct {
    cli_aligning all;
    cli_outputs outputs; /* two for Moses */
} writing;

static bool is(const cli_options *options, const char *format)
{
    return options->to && strcmp(options->to, format) == 0;
}

static void work(void *context, titian_worker *worker, cli_pair *pair)
{
    writing *w = context;
    if (cli_pair_align(&w->all, worker, pair))
        cli_pair_write(&w->all, pair);
}

static bool take(void *context, cli_pair *pair)
{
    writing *w = context;
    bool good = true;
    for (size_t i = 0; i < 2; i++) {
        titian_sink sink = cli_output_sink(&w->outputs.files[i]);
        if (pair->data[i].n)
            good = good &&
                   sink.put(sink.context, pair->data[i].s, pair->data[i].n);
    }
    return good;
}

/** Moses wants two files: PREFIX.id and PREFIX.en. */
static int write_all(writing *w, cli_pairs *pairs)
{
    static const char *const sides[] = {"id", "en"};
    const cli_options *options = w->all.options;
    cli_task task = {work, take, w};
    if (!cli_outputs_open(&w->outputs, options->output, sides,
                          is(options, "moses") ? 2 : 0))
        return EXIT_FAILED;
    titian_sink sink = cli_output_sink(&w->outputs.files[0]);
    if (is(options, "tmx"))
        titian_write_tmx_frame(false, sink);
    bool good = cli_crew(pairs, &task);
    if (is(options, "tmx"))
        titian_write_tmx_frame(true, sink);
    return cli_outputs_close(&w->outputs, good);
}

/** Writes pairs with what was learned before or is learned now. */
static int write_with_model(writing *w, cli_pairs *pairs)
{
    const cli_options *o = w->all.options;
    titian_error error = {.line = 0};
    titian_model *given = NULL, *learned = NULL;
    bool good = true;
    if (o->model && titian_model_load(o->model, w->all.rules, &given, &error) !=
                        TITIAN_OK) {
        cli_complain(&error);
        return EXIT_FAILED;
    }
    w->all.model = given;
    if (o->learn) {
        learned = cli_learn(&w->all, pairs);
        w->all.model = learned;
        good = learned &&
               (!o->save_model || cli_save_model(learned, o->save_model));
    }
    int status = good ? write_all(w, pairs) : EXIT_FAILED;
    titian_model_free(given);
    titian_model_free(learned);
    return status;
}

int cli_align(const cli_options *options)
{
    bool jsonl = options->settings.input == TITIAN_INPUT_JSONL;
    writing w = {.all = {.options = options, .many = options->pairs || jsonl}};
    cli_pairs pairs = {.n_operands = 0};
    int status = cli_pairs_check(options, "align", options->operands,
                                 options->n_operands);
    if (status >= 0)
        return status;
    if (is(options, "moses") && !options->output)
        return cli_usage("moses wants -o PREFIX, for PREFIX.id and PREFIX.en",
                         "");
    if (options->save_model && strcmp(options->save_model, "-") == 0 &&
        !options->output)
        return cli_usage("--save-model - wants -o FILE for the pairs", "");
    titian_rules *rules = cli_load_rules(options);
    w.all.rules = rules;
    status = EXIT_FAILED;
    if (rules && cli_pairs_open(&pairs, options, rules, options->operands,
                                options->n_operands))
        status = write_with_model(&w, &pairs);
    cli_pairs_close(&pairs);
    titian_rules_free(rules);
    return status;
}
