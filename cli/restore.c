/* titian restore: translations back in the layout of their document. */
#include "cli/run.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/** One run: its output changes where each document has a file of its own. */
typedef struct {
    const cli_options *options;
    const char *prepared, *translation;
    cli_output output;
    char *path; /* of the output in a folder; NULL: none is open */
    size_t n_missing, n_broken;
    bool failed;
} restoring;

static bool is_folder(const char *path)
{
    struct stat info;
    return path && stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/** Names of documents come from a file: none may lead out of the folder. */
static bool is_safe(titian_str name)
{
    return name.n && name.s[0] != '.' && !memchr(name.s, '/', name.n) &&
           !memchr(name.s, '\0', name.n);
}

static void close_document(restoring *r)
{
    if (r->path && cli_output_close(&r->output, !r->failed) != EXIT_DONE)
        r->failed = true;
    free(r->path);
    r->path = NULL;
}

/** Opens FOLDER/NAME.txt for a document. */
static void open_document(restoring *r, titian_str name)
{
    size_t size = strlen(r->options->output) + name.n + 8;
    struct stat info;
    close_document(r);
    if (!is_safe(name)) {
        fprintf(stderr, "titian: '%.*s' cannot be the name of a file\n",
                (int)(name.n < 99 ? name.n : 99), name.s ? name.s : "");
        r->failed = true;
        return;
    }
    r->path = malloc(size);
    if (!r->path) {
        r->failed = true;
        return;
    }
    snprintf(r->path, size, "%s/%.*s.txt", r->options->output, (int)name.n,
             name.s);
    if (stat(r->path, &info) == 0) {
        fprintf(stderr, "titian: %s: exists; restore into an empty folder\n",
                r->path);
        free(r->path);
        r->path = NULL;
        r->failed = true;
        return;
    }
    r->failed = !cli_output_open(&r->output, r->path);
}

/** Tells of a sentence that could not be what it should. */
static void flag(restoring *r, const titian_restored *s)
{
    const char *why = s->state == TITIAN_ANSWER_BROKEN
                          ? "placeholders were lost or doubled"
                          : "there is no translation";
    if (s->state == TITIAN_ANSWER_GIVEN)
        return;
    fprintf(stderr, "titian: %s:%u: %.*s: %s; the source stands\n", r->prepared,
            (unsigned)s->line, (int)(s->id.n < 40 ? s->id.n : 40),
            s->id.s ? s->id.s : "", why);
}

static bool put(restoring *r, titian_str s)
{
    titian_sink sink = cli_output_sink(&r->output);
    return s.n == 0 || sink.put(sink.context, s.s, s.n);
}

static titian_status restore_all(restoring *r, titian_restorer *restorer,
                                 titian_error *error)
{
    bool more = true, folder = is_folder(r->options->output);
    titian_restored s;
    while (!r->failed) {
        titian_status status = titian_restorer_next(restorer, &s, &more, error);
        if (status != TITIAN_OK || !more)
            return status;
        if (folder && s.begins)
            open_document(r, s.doc);
        flag(r, &s);
        r->failed = r->failed || !put(r, s.before) || !put(r, s.text) ||
                    !put(r, s.after);
    }
    return TITIAN_OK;
}

static titian_status run(restoring *r, titian_error *error)
{
    titian_restorer *restorer;
    titian_status status = titian_restorer_open(
        &restorer, r->prepared, r->translation, &r->options->restoring, error);
    if (status != TITIAN_OK)
        return status;
    status = restore_all(r, restorer, error);
    size_t surplus = titian_restorer_surplus(restorer);
    if (status == TITIAN_OK && surplus)
        fprintf(stderr, "titian: %s: %zu translations have no sentence\n",
                r->translation, surplus);
    titian_restorer_close(restorer);
    return status;
}

/** The form of a file of translations by the end of its name. */
static titian_translation_form form_of(const char *path)
{
    static const struct {
        const char *suffix;
        titian_translation_form form;
    } rows[] = {{".tsv", TITIAN_TRANSLATION_TSV},
                {".jsonl", TITIAN_TRANSLATION_JSONL},
                {".xlf", TITIAN_TRANSLATION_UNITS},
                {".xliff", TITIAN_TRANSLATION_UNITS},
                {".tmx", TITIAN_TRANSLATION_UNITS}};
    size_t n = strlen(path);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t n_suffix = strlen(rows[i].suffix);
        if (n > n_suffix && strcmp(path + n - n_suffix, rows[i].suffix) == 0)
            return rows[i].form;
    }
    return TITIAN_TRANSLATION_LINES;
}

static int finish(restoring *r, titian_status status, const titian_error *error)
{
    bool good = status == TITIAN_OK && !r->failed;
    if (status != TITIAN_OK)
        cli_complain(error);
    r->failed = !good;
    if (is_folder(r->options->output))
        close_document(r);
    else if (cli_output_close(&r->output, good) != EXIT_DONE)
        r->failed = true;
    if (status == TITIAN_ERR_MISFIT)
        return EXIT_MISFIT;
    return r->failed ? EXIT_FAILED : EXIT_DONE;
}

int cli_restore(const cli_options *options)
{
    titian_error error = {.line = 0};
    cli_options own = *options;
    restoring r = {.options = &own};
    if (options->n_operands < 1 || options->n_operands > 2) {
        fputs("titian: restore wants PREPARED and TRANSLATION\n", stderr);
        return EXIT_USAGE;
    }
    r.prepared = options->operands[0];
    r.translation = options->n_operands == 2 ? options->operands[1] : NULL;
    if (r.translation && strcmp(r.translation, r.prepared) == 0)
        r.translation = NULL;
    if (r.translation && !options->form_given)
        own.restoring.form = form_of(r.translation);
    if (!is_folder(options->output) &&
        !cli_output_hold(&r.output, options->output))
        return EXIT_FAILED;
    titian_status status = run(&r, &error);
    return finish(&r, status, &error);
}
