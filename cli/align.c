/*
 * titian align: pairs are aligned by --jobs threads and written in the order
 * of the list.
 */
#define _GNU_SOURCE
#include "cli/align.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const cli_options *options;
    const titian_rules *rules;
    cli_bytes list; /* the text that pairs point into */
    cli_pair *pairs;
    size_t n_pairs, taken, written;
    cli_aligned *results;
    bool *done;
    cli_outputs outputs; /* two for Moses */
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool failed;
} aligning;

static bool add_pair(aligning *a, cli_pair pair)
{
    cli_pair *grown = realloc(a->pairs, (a->n_pairs + 1) * sizeof *grown);
    if (!grown)
        return false;
    a->pairs = grown;
    a->pairs[a->n_pairs++] = pair;
    return true;
}

/** Reads lines of two or three paths with tabs between them. */
static bool read_list(aligning *a, const char *path)
{
    unsigned line = 1;
    if (!cli_bytes_load(&a->list, path) || !cli_bytes_put(&a->list, "", 1))
        return false;
    char *rest = a->list.s, *text;
    for (; (text = strsep(&rest, "\n")) != NULL; line++) {
        if (text[0] == '\0' || text[0] == '#')
            continue;
        cli_pair pair = {.id = strsep(&text, "\t")};
        pair.en = strsep(&text, "\t");
        pair.anchors = strsep(&text, "\t");
        if (!pair.en || !*pair.en || !*pair.id) {
            fprintf(stderr,
                    "titian: %s:%u: wants two paths and a tab between them\n",
                    path, line);
            return false;
        }
        if (!add_pair(a, pair))
            return false;
    }
    return true;
}

/** How far a thread may run ahead of the one that writes. */
static bool may_take(const aligning *a)
{
    return a->taken < a->written + 2 * (size_t)a->options->jobs + 1;
}

static void *labour(void *context)
{
    aligning *a = context;
    titian_error error = {.line = 0};
    titian_worker *worker = titian_worker_new(a->rules, &error);
    pthread_mutex_lock(&a->lock);
    while (a->taken < a->n_pairs) {
        if (!may_take(a)) {
            pthread_cond_wait(&a->changed, &a->lock);
            continue;
        }
        size_t i = a->taken++;
        pthread_mutex_unlock(&a->lock);
        cli_align_pair(a->options, a->rules, worker, &a->pairs[i],
                       &a->results[i]);
        pthread_mutex_lock(&a->lock);
        a->done[i] = true;
        pthread_cond_broadcast(&a->changed);
    }
    pthread_mutex_unlock(&a->lock);
    titian_worker_free(worker);
    return NULL;
}

static void write_result(aligning *a, cli_aligned *result)
{
    if (result->reports.n)
        fwrite(result->reports.s, 1, result->reports.n, stderr);
    a->failed = a->failed || result->failed;
    for (size_t i = 0; i < 2; i++) {
        titian_sink sink = cli_output_sink(&a->outputs.files[i]);
        if (!a->failed && result->data[i].n)
            a->failed =
                !sink.put(sink.context, result->data[i].s, result->data[i].n);
        free(result->data[i].s);
    }
    free(result->reports.s);
}

static void write_all(aligning *a)
{
    for (size_t i = 0; i < a->n_pairs; i++) {
        pthread_mutex_lock(&a->lock);
        while (!a->done[i])
            pthread_cond_wait(&a->changed, &a->lock);
        pthread_mutex_unlock(&a->lock);
        write_result(a, &a->results[i]);
        pthread_mutex_lock(&a->lock);
        a->written++;
        pthread_cond_broadcast(&a->changed);
        pthread_mutex_unlock(&a->lock);
    }
}

static void employ(aligning *a)
{
    pthread_t threads[MOST_JOBS];
    int n = 0;
    while (n < a->options->jobs &&
           pthread_create(&threads[n], NULL, labour, a) == 0)
        n++;
    if (n == 0) {
        fputs("titian: no thread could be started\n", stderr);
        a->failed = true;
        return;
    }
    write_all(a);
    while (n-- > 0)
        pthread_join(threads[n], NULL);
}

static bool is(const cli_options *options, const char *format)
{
    return options->to && strcmp(options->to, format) == 0;
}

/** Moses wants two files: PREFIX.id and PREFIX.en. */
static int write_outputs(aligning *a)
{
    static const char *const sides[] = {"id", "en"};
    bool tmx = is(a->options, "tmx"), moses = is(a->options, "moses");
    if (!cli_outputs_open(&a->outputs, a->options->output, sides,
                          moses ? 2 : 0))
        return EXIT_FAILED;
    titian_sink sink = cli_output_sink(&a->outputs.files[0]);
    if (tmx)
        titian_write_tmx_frame(false, sink);
    employ(a);
    if (tmx)
        titian_write_tmx_frame(true, sink);
    return cli_outputs_close(&a->outputs, !a->failed);
}

static int usage(const char *message)
{
    fprintf(stderr, "titian: %s\nTry 'titian align --help'.\n", message);
    return EXIT_USAGE;
}

static int run(aligning *a)
{
    const cli_options *o = a->options;
    if (o->pairs ? !read_list(a, o->pairs)
                 : !add_pair(a, (cli_pair){o->operands[0], o->operands[1],
                                           o->anchors}))
        return EXIT_FAILED;
    a->results = calloc(a->n_pairs + 1, sizeof *a->results);
    a->done = calloc(a->n_pairs + 1, sizeof *a->done);
    titian_rules *rules = cli_load_rules(o);
    a->rules = rules;
    int status = a->results && a->done && rules ? write_outputs(a)
                                                : EXIT_FAILED;
    titian_rules_free(rules);
    free(a->results);
    free(a->done);
    return status;
}

int cli_align(const cli_options *options)
{
    aligning a = {.options = options,
                  .lock = PTHREAD_MUTEX_INITIALIZER,
                  .changed = PTHREAD_COND_INITIALIZER};
    if (options->pairs ? options->n_operands > 0 : options->n_operands != 2)
        return usage("align wants an Indonesian and an English file, or "
                     "--pairs");
    if (options->pairs && options->anchors)
        return usage("with --pairs, anchors are the third column of the list");
    if (is(options, "moses") && !options->output)
        return usage("moses wants -o PREFIX, for PREFIX.id and PREFIX.en");
    int status = run(&a);
    free(a.pairs);
    free(a.list.s);
    return status;
}
