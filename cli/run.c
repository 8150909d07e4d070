/*
 * Documents are read in order, worked on by --jobs threads, and written in
 * the order in which they were read.
 */
#define _GNU_SOURCE
#include "cli/run.h"
#include "cli/bytes.h"
#include "cli/names.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef enum { SLOT_FREE, SLOT_READY, SLOT_WORKING, SLOT_DONE } slot_state;

typedef struct {
    titian_doc *doc;
    const char *path; /* of its file */
    cli_bytes data[MOST_OUTPUTS], reasons;
    slot_state state;
    titian_status status;
    titian_error error;
    size_t n_replaced; /* characters that XML forbids */
} slot;

typedef struct {
    const cli_options *options;
    const cli_route *route;
    const titian_rules *rules;
    titian_write_settings writing;
    cli_names names;
    cli_outputs outputs;
    slot *slots;
    size_t n_slots, read, taken, written; /* ever; modulo n_slots */
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool begun; /* a document was written */
    bool ended, failed, misfit;
} line;

void cli_complain(const titian_error *error)
{
    fputs("titian: ", stderr);
    if (error->file[0])
        fprintf(stderr, "%s:", error->file);
    if (error->line)
        fprintf(stderr, "%u:", (unsigned)error->line);
    if (error->column)
        fprintf(stderr, "%u:", (unsigned)error->column);
    fprintf(stderr, "%s%s\n", error->file[0] ? " " : "", error->text);
}

/** What --explain says first: who decided, and what line ends meant. */
static void introduce(const line *l, slot *s)
{
    static const char *const policies[] = {"auto", "hard", "soft"};
    bool lines = l->options->settings.input == TITIAN_INPUT_LINES;
    const char *parts[] = {"titian ",
                           titian_version(),
                           ", rules of ",
                           titian_rules_folder(l->rules),
                           "; newlines: ",
                           lines ? "each line a document"
                                 : policies[titian_doc_newlines(s->doc)],
                           "; document: ",
                           titian_doc_name(s->doc),
                           "\n"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (!cli_bytes_put(&s->reasons, parts[i], strlen(parts[i])))
            s->status = TITIAN_ERR_NOMEM;
}

static titian_status explain(const line *l, slot *s)
{
    titian_write_settings reasons = {.format = l->route->explained};
    if (!titian_doc_continues(s->doc))
        introduce(l, s);
    return s->status != TITIAN_OK
               ? s->status
               : titian_write(s->doc, &reasons,
                              (titian_sink){cli_bytes_put, &s->reasons}, NULL);
}

/**
 * Whether a slot keeps what is written of it until its turn comes.  One job
 * has none to wait for, and its output may be many times as long as its text.
 */
static bool is_kept(const line *l)
{
    return l->options->jobs > 1 && !l->route->finish;
}

/** For Moses each side is a format of its own, in a file of its own. */
static titian_status write_doc(line *l, slot *s)
{
    titian_status status = TITIAN_OK;
    titian_write_settings writing = l->writing;
    for (size_t i = 0; status == TITIAN_OK && i < l->outputs.n; i++) {
        titian_sink sink = {cli_bytes_put, &s->data[i]};
        if (!is_kept(l))
            sink = cli_output_sink(&l->outputs.files[i]);
        writing.format = (titian_format)(l->writing.format + i);
        status = titian_write(s->doc, &writing, sink, &s->n_replaced);
    }
    return status;
}

static void work(line *l, titian_worker *worker, slot *s)
{
    s->status = titian_segment(s->doc, worker, &s->error);
    if (s->status == TITIAN_OK && l->route->normalize)
        s->status = titian_normalize(s->doc, worker, &s->error);
    if (s->status == TITIAN_OK && l->route->gloss)
        s->status = titian_gloss(s->doc, worker, &s->error);
    if (s->status == TITIAN_OK && is_kept(l))
        s->status = write_doc(l, s);
    if (s->status == TITIAN_OK && l->options->explain)
        s->status = explain(l, s);
    if (s->status != TITIAN_OK && !s->error.text[0])
        snprintf(s->error.text, sizeof s->error.text, "%s",
                 titian_status_text(s->status));
}

static void *labour(void *context)
{
    line *l = context;
    titian_error error = {.line = 0};
    titian_worker *worker = titian_worker_new(l->rules, &error);
    pthread_mutex_lock(&l->lock);
    for (;;) {
        while (l->taken == l->read && !l->ended)
            pthread_cond_wait(&l->changed, &l->lock);
        if (l->taken == l->read)
            break;
        slot *s = &l->slots[l->taken++ % l->n_slots];
        pthread_mutex_unlock(&l->lock);
        if (worker) {
            work(l, worker, s);
        } else {
            s->status = TITIAN_ERR_NOMEM;
            s->error = error;
        }
        pthread_mutex_lock(&l->lock);
        s->state = SLOT_DONE;
        pthread_cond_broadcast(&l->changed);
    }
    pthread_mutex_unlock(&l->lock);
    titian_worker_free(worker);
    return NULL;
}

/** Writes what stands before doc, or with NULL behind all documents. */
static void write_joint(line *l, const titian_doc *doc)
{
    titian_sink sink = cli_output_sink(&l->outputs.files[0]);
    if (titian_write_joint(doc, !l->begun, &l->writing, sink) != TITIAN_OK)
        l->failed = true;
    l->begun = true;
}

/** Writes what was kept, or else the document itself. */
static void write_body(line *l, slot *s)
{
    if (!is_kept(l)) {
        titian_status status = write_doc(l, s);
        if (status == TITIAN_ERR_NOMEM)
            fputs("titian: out of memory\n", stderr);
        l->failed = status != TITIAN_OK;
        return;
    }
    for (size_t i = 0; i < l->outputs.n && !l->failed; i++) {
        titian_sink sink = cli_output_sink(&l->outputs.files[i]);
        l->failed = !sink.put(sink.context, s->data[i].s, s->data[i].n);
    }
}

static void write_slot(line *l, slot *s)
{
    if (!titian_doc_continues(s->doc))
        write_joint(l, s->doc);
    if (!l->failed)
        write_body(l, s);
    if (s->reasons.n)
        fwrite(s->reasons.s, 1, s->reasons.n, stderr);
    if (s->n_replaced)
        fprintf(stderr,
                "titian: %s: characters that XML forbids, replaced: %zu\n",
                titian_doc_name(s->doc), s->n_replaced);
}

/** What is done in the order of the documents, before one is written. */
static void finish(line *l, slot *s)
{
    const cli_route *route = l->route;
    s->status = route->finish(route->context, s->path, s->doc, &s->error);
}

/** Waits for the oldest slot and writes it. */
static void write_oldest(line *l)
{
    slot *s = &l->slots[l->written % l->n_slots];
    pthread_mutex_lock(&l->lock);
    while (s->state != SLOT_DONE)
        pthread_cond_wait(&l->changed, &l->lock);
    l->written++;
    s->state = SLOT_FREE;
    pthread_mutex_unlock(&l->lock);
    if (s->status == TITIAN_OK && !l->failed && l->route->finish)
        finish(l, s);
    if (s->status != TITIAN_OK && !l->failed) {
        cli_complain(&s->error);
        l->misfit = s->status == TITIAN_ERR_MISFIT;
        l->failed = true;
    }
    if (!l->failed)
        write_slot(l, s);
    for (size_t i = 0; i < MOST_OUTPUTS; i++)
        s->data[i].n = 0;
    s->reasons.n = 0;
}

/** A slot for the next part: all are in use until the oldest is written. */
static slot *free_slot(line *l)
{
    if (l->read - l->written == l->n_slots)
        write_oldest(l);
    return &l->slots[l->read % l->n_slots];
}

static void hand_over(line *l, slot *s, const char *path)
{
    pthread_mutex_lock(&l->lock);
    s->path = path;
    s->state = SLOT_READY;
    s->status = TITIAN_OK;
    s->error = (titian_error){.line = 0};
    l->read++;
    pthread_cond_broadcast(&l->changed);
    pthread_mutex_unlock(&l->lock);
}

/** A part that goes on with a document waits for the part before it. */
static titian_status join_parts(line *l, slot *s, titian_error *error)
{
    slot *before = &l->slots[(l->read - 1) % l->n_slots];
    pthread_mutex_lock(&l->lock);
    while (before->state != SLOT_DONE && before->state != SLOT_FREE)
        pthread_cond_wait(&l->changed, &l->lock);
    pthread_mutex_unlock(&l->lock);
    return titian_doc_continue(s->doc, before->doc, error);
}

static void count_repairs(const titian_doc *doc)
{
    if (titian_doc_repaired(doc))
        fprintf(stderr, "titian: %s: %zu invalid bytes were replaced\n",
                titian_doc_name(doc), titian_doc_repaired(doc));
}

static void read_file(line *l, const char *path)
{
    titian_error error = {.line = 0};
    bool more = true;
    titian_settings settings = l->options->settings;
    settings.name = cli_names_add(&l->names, path);
    titian_reader *reader =
        titian_reader_open(path, l->rules, &settings, &error);
    titian_status status = reader ? TITIAN_OK : TITIAN_ERR_READ;
    while (status == TITIAN_OK && more && !l->failed) {
        slot *s = free_slot(l);
        status = titian_reader_next(reader, s->doc, &more, &error);
        if (status != TITIAN_OK || !more)
            break;
        count_repairs(s->doc);
        if (titian_doc_continues(s->doc))
            status = join_parts(l, s, &error);
        if (status == TITIAN_OK)
            hand_over(l, s, path);
    }
    titian_reader_close(reader);
    while (l->written < l->read && status != TITIAN_OK)
        write_oldest(l);
    if (status != TITIAN_OK) {
        cli_complain(&error);
        l->failed = true;
    }
}

static bool make_slots(line *l)
{
    l->n_slots = (size_t)l->options->jobs * 2;
    l->slots = calloc(l->n_slots, sizeof *l->slots);
    for (size_t i = 0; l->slots && i < l->n_slots; i++) {
        l->slots[i].doc = titian_doc_new();
        if (!l->slots[i].doc)
            return false;
    }
    return l->slots != NULL;
}

static void free_slots(line *l)
{
    for (size_t i = 0; l->slots && i < l->n_slots; i++) {
        titian_doc_free(l->slots[i].doc);
        for (size_t j = 0; j < MOST_OUTPUTS; j++)
            free(l->slots[i].data[j].s);
        free(l->slots[i].reasons.s);
    }
    free(l->slots);
}

static void read_all(line *l)
{
    static char dash[] = "-";
    char *standard_input[] = {dash};
    int n = l->options->n_operands;
    char **files = n ? l->options->operands : standard_input;
    for (int i = 0; i < (n ? n : 1) && !l->failed; i++)
        read_file(l, files[i]);
    while (l->written < l->read)
        write_oldest(l);
    if (!l->failed)
        write_joint(l, NULL);
    pthread_mutex_lock(&l->lock);
    l->ended = true;
    pthread_cond_broadcast(&l->changed);
    pthread_mutex_unlock(&l->lock);
}

static void employ(line *l)
{
    pthread_t threads[MOST_JOBS];
    int n = 0;
    while (n < l->options->jobs &&
           pthread_create(&threads[n], NULL, labour, l) == 0)
        n++;
    if (n == 0) {
        fputs("titian: no thread could be started\n", stderr);
        l->failed = true;
        return;
    }
    read_all(l);
    while (n-- > 0)
        pthread_join(threads[n], NULL);
}

static bool open_outputs(line *l)
{
    static const char *const sides[MOST_OUTPUTS] = {"id", "en", "ids"};
    bool moses = l->writing.format == TITIAN_WRITE_MOSES_ID;
    return cli_outputs_open(&l->outputs, l->options->output, sides,
                            moses ? MOST_OUTPUTS : 0);
}

int cli_run(const cli_options *options, const cli_route *route)
{
    line l = {.options = options,
              .route = route,
              .writing = options->writing,
              .lock = PTHREAD_MUTEX_INITIALIZER,
              .changed = PTHREAD_COND_INITIALIZER};
    int wrong = cli_settle_format(options, route->format, &l.writing);
    if (wrong >= 0)
        return wrong;
    titian_rules *rules = cli_load_rules(options);
    if (!rules)
        return EXIT_FAILED;
    l.rules = rules;
    int status = EXIT_FAILED;
    if (!make_slots(&l)) {
        fputs("titian: out of memory\n", stderr);
    } else if (open_outputs(&l)) {
        if (options->settings.input > TITIAN_INPUT_LINES) /* may be malformed */
            cli_output_delay(&l.outputs.files[0]);
        employ(&l);
        status = cli_outputs_close(&l.outputs, !l.failed);
        status = l.misfit ? EXIT_MISFIT : status;
    }
    free_slots(&l);
    cli_names_free(&l.names);
    titian_rules_free(rules);
    return status;
}
