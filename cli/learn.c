/* titian align --learn, titian dict learn: two passes over all pairs. */
#include "cli/align.h"

#include <stdlib.h>

typedef struct {
    cli_aligning all;
    titian_lessons *lessons;
    float least;
} learning;

static void work(void *context, titian_worker *worker, cli_pair *pair)
{
    learning *l = context;
    cli_pair_align(&l->all, worker, pair);
}

static bool take(void *context, cli_pair *pair)
{
    learning *l = context;
    titian_error error = {.line = 0};
    if (titian_lessons_add(l->lessons, pair->alignment, l->all.rules, l->least,
                           &error) == TITIAN_OK)
        return true;
    cli_complain(&error);
    return false;
}

/** One pass: a model of the pairs that the one at hand makes confident. */
static titian_model *pass(learning *l, cli_pairs *pairs)
{
    cli_task task = {work, take, l};
    titian_error error = {.line = 0};
    titian_model *model = NULL;
    titian_worker *worker = titian_worker_new(l->all.rules, &error);
    l->lessons = titian_lessons_new();
    if (!l->lessons || !worker)
        fputs("titian: out of memory\n", stderr);
    else if (cli_crew(pairs, &task) &&
             titian_model_make(l->lessons, worker, &model, &error) != TITIAN_OK)
        cli_complain(&error);
    titian_lessons_free(l->lessons);
    titian_worker_free(worker);
    return model;
}

titian_model *cli_learn(const cli_aligning *all, cli_pairs *pairs)
{
    static const float least[] = {0.9f, 0.7f};
    learning l = {.all = *all};
    titian_model *model = NULL;
    for (size_t i = 0; i < sizeof least / sizeof *least; i++) {
        l.least = least[i];
        titian_model *better = pass(&l, pairs);
        titian_model_free(model);
        model = better;
        l.all.model = model;
        if (!model || !cli_pairs_rewind(pairs))
            break;
    }
    return model;
}

bool cli_save_model(const titian_model *model, const char *path)
{
    cli_output output;
    if (!cli_output_open(&output, path))
        return false;
    titian_model_write(model, cli_output_sink(&output));
    return cli_output_close(&output, true) == EXIT_DONE;
}

static int propose(const cli_aligning *all, const titian_model *model)
{
    titian_error error = {.line = 0};
    cli_output output;
    titian_worker *worker = titian_worker_new(all->rules, &error);
    if (!worker || !cli_output_open(&output, all->options->output)) {
        if (!worker)
            cli_complain(&error);
        titian_worker_free(worker);
        return EXIT_FAILED;
    }
    titian_status status =
        titian_model_propose(model, worker, cli_output_sink(&output), &error);
    if (status != TITIAN_OK && status != TITIAN_ERR_WRITE)
        cli_complain(&error);
    titian_worker_free(worker);
    return cli_output_close(&output, status == TITIAN_OK);
}

/** The model to propose from: a frozen one, or what the pairs teach. */
static titian_model *find_model(const cli_aligning *all)
{
    const cli_options *o = all->options;
    cli_pairs pairs;
    titian_error error = {.line = 0};
    titian_model *model = NULL;
    if (o->model) {
        if (titian_model_load(o->model, all->rules, &model, &error) !=
            TITIAN_OK)
            cli_complain(&error);
        return model;
    }
    if (cli_pairs_open(&pairs, o, all->rules, o->operands + 1,
                       o->n_operands - 1))
        model = cli_learn(all, &pairs);
    cli_pairs_close(&pairs);
    return model;
}

int cli_dict_learn(const cli_options *options)
{
    cli_aligning all = {.options = options};
    int status = -1;
    if (!options->model)
        status = cli_pairs_check(options, "dict learn", options->operands + 1,
                                 options->n_operands - 1);
    else if (options->n_operands > 1 || options->pairs)
        status = cli_usage("dict learn takes --model in place of pairs, not "
                           "with ",
                           options->pairs ? "--pairs" : options->operands[1]);
    if (status >= 0)
        return status;
    titian_rules *rules = cli_load_rules(options);
    all.rules = rules;
    titian_model *model = rules ? find_model(&all) : NULL;
    status = model ? propose(&all, model) : EXIT_FAILED;
    titian_model_free(model);
    titian_rules_free(rules);
    return status;
}
