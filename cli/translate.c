/* titian translate: a document led through an engine and back. */
#define _POSIX_C_SOURCE 200809L
#include "cli/bytes.h"
#include "cli/journal.h"
#include "cli/run.h"
#include "engine/engine.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { TIMEOUT = 600, BATCH = 500, SERVER_BATCH = 32 };

typedef struct {
    engine *engine;
    cli_journal journal;
    size_t batch;
    size_t n_done;  /* sentences, of all documents */
    bool shows;     /* progress, on a terminal */
    time_t shown;   /* when it was shown last */
    cli_bytes text; /* what is asked, one line a sentence */
    titian_str *lines;
    size_t room; /* of lines */
} translating;

/** One part on its way. */
typedef struct {
    translating *t;
    const char *path;
    titian_doc *doc;
    size_t n, at; /* sentences, and the next to be answered */
    titian_error *error;
} part;

/** Names the place of sentence i in an error or a warning. */
static titian_error place_of(const part *p, size_t i)
{
    titian_error place = {.line = 0};
    size_t n;
    const titian_sentence *s = titian_sentences(p->doc, &n);
    snprintf(place.file, sizeof place.file, "%s", p->path);
    titian_doc_where(p->doc, s[i].span.beg, &place.line, &place.column);
    return place;
}

/** The error of an engine, told with the sentence it failed on. */
static void put_place(const part *p, size_t i)
{
    titian_error place = place_of(p, i);
    memcpy(place.text, p->error->text, sizeof place.text);
    *p->error = place;
}

static void clear_progress(const translating *t)
{
    if (t->shows)
        fputs("\r\033[K", stderr);
}

static void show_progress(translating *t)
{
    time_t now = time(NULL);
    if (!t->shows || now == t->shown)
        return;
    t->shown = now;
    fprintf(stderr, "\rtitian: %zu sentences translated", t->n_done);
    fflush(stderr);
}

/** Tells of an answer that could not be used. */
static void flag(const part *p, size_t i)
{
    size_t n;
    const titian_sentence *s = &titian_sentences(p->doc, &n)[i];
    if (s->answer == TITIAN_ANSWER_GIVEN)
        return;
    titian_error warning = place_of(p, i);
    snprintf(warning.text, sizeof warning.text, "p%us%u: %s; the source stands",
             (unsigned)s->par, (unsigned)s->sent,
             s->answer == TITIAN_ANSWER_BROKEN
                 ? "placeholders were lost or doubled"
                 : "the engine answered nothing");
    clear_progress(p->t);
    cli_complain(&warning);
}

static titian_status settle(part *p, titian_str answer)
{
    size_t i = p->at;
    titian_status status = titian_set_target(p->doc, i, answer, p->error);
    if (status != TITIAN_OK) {
        put_place(p, i);
        return status;
    }
    flag(p, i);
    p->at++;
    p->t->n_done++;
    return TITIAN_OK;
}

static titian_status no_memory(titian_error *error)
{
    snprintf(error->text, sizeof error->text, "%s",
             titian_status_text(TITIAN_ERR_NOMEM));
    return TITIAN_ERR_NOMEM;
}

/** Fills lines with what is asked for each sentence. */
static titian_status write_lines(part *p)
{
    translating *t = p->t;
    titian_write_settings lines = {.format = TITIAN_WRITE_MOSES_ID};
    titian_sink sink = {cli_bytes_put, &t->text};
    titian_sentences(p->doc, &p->n);
    t->text.n = 0;
    if (titian_write(p->doc, &lines, sink, NULL) != TITIAN_OK)
        return no_memory(p->error);
    if (p->n > t->room) {
        titian_str *grown = realloc(t->lines, p->n * sizeof *grown);
        if (!grown)
            return no_memory(p->error);
        t->lines = grown;
        t->room = p->n;
    }
    const char *s = t->text.s, *all = s + t->text.n;
    for (size_t i = 0; i < p->n; i++) {
        const char *end = memchr(s, '\n', (size_t)(all - s));
        t->lines[i] = (titian_str){s, (size_t)(end - s)};
        s = end + 1;
    }
    return TITIAN_OK;
}

/** Sentences whose answers were kept, up to the first without. */
static titian_status take_kept(part *p)
{
    while (p->at < p->n) {
        titian_str asked = p->t->lines[p->at], answer = asked;
        if (asked.n) {
            titian_status status =
                cli_journal_next(&p->t->journal, asked, &answer, p->error);
            if (status != TITIAN_OK)
                return status;
            if (!answer.s)
                break;
        }
        titian_status status = settle(p, answer);
        if (status != TITIAN_OK)
            return status;
    }
    return TITIAN_OK;
}

/** Settles and keeps the answers that there are. */
static titian_status keep(part *p, const engine_answers *answers)
{
    const char *s = answers->s;
    titian_status status = TITIAN_OK;
    for (size_t i = 0; i < answers->n_lines && status == TITIAN_OK; i++) {
        const char *end =
            memchr(s, '\n', answers->n - (size_t)(s - answers->s));
        titian_str answer = {s, (size_t)(end - s)};
        titian_str asked = p->t->lines[p->at];
        if (answer.n && answer.s[answer.n - 1] == '\r')
            answer.n--;
        status = settle(p, answer);
        if (status == TITIAN_OK &&
            !cli_journal_add(&p->t->journal, asked, answer))
            status = TITIAN_ERR_WRITE;
        s = end + 1;
    }
    if (!cli_journal_flush(&p->t->journal) && status == TITIAN_OK)
        status = TITIAN_ERR_WRITE;
    return status;
}

/** Asks for the next sentences, up to an empty one or the size of a batch. */
static titian_status ask(part *p)
{
    translating *t = p->t;
    engine_answers answers = {0};
    size_t n = 0;
    while (n < t->batch && p->at + n < p->n && t->lines[p->at + n].n)
        n++;
    titian_error why = {.line = 0};
    titian_status asked =
        engine_translate(t->engine, t->lines + p->at, n, &answers, &why);
    titian_status status = keep(p, &answers);
    if (status == TITIAN_OK && asked != TITIAN_OK) {
        *p->error = why;
        put_place(p, p->at);
        status = asked;
    }
    engine_answers_free(&answers);
    show_progress(t);
    return status;
}

static titian_status translate(void *context, const char *path, titian_doc *doc,
                               titian_error *error)
{
    part p = {.t = context, .path = path, .doc = doc, .error = error};
    titian_status status = write_lines(&p);
    while (status == TITIAN_OK && p.at < p.n) {
        status = take_kept(&p);
        if (status == TITIAN_OK && p.at < p.n)
            status = ask(&p);
    }
    if (status != TITIAN_OK)
        clear_progress(p.t);
    return status;
}

static int run(const cli_options *options, translating *t)
{
    bool text = !options->to ||
                options->writing.format == TITIAN_WRITE_TRANSLATION;
    cli_options own = *options;
    own.writing.target = TITIAN_TARGET_EMPTY; /* never the draft */
    cli_route route = {.normalize = true,
                       .gloss = !text,
                       .format = TITIAN_WRITE_TRANSLATION,
                       .explained = TITIAN_WRITE_CHANGES,
                       .finish = translate,
                       .context = t};
    if (!cli_journal_open(&t->journal, options->resume, options->output)) {
        cli_journal_close(&t->journal, true);
        return EXIT_FAILED;
    }
    int status = cli_run(&own, &route);
    clear_progress(t);
    cli_journal_close(&t->journal, status == EXIT_DONE);
    return status;
}

int cli_translate(const cli_options *options)
{
    titian_error error = {.line = 0};
    engine_settings settings = {.name = options->engine,
                                .shell = options->shell,
                                .timeout = options->timeout ? options->timeout
                                                            : TIMEOUT};
    if (!options->engine)
        return cli_usage("translate wants --engine, a command or "
                         "libretranslate:URL",
                         "");
    bool server = strncmp(options->engine, "libretranslate:", 15) == 0;
    translating t = {.batch = options->batch ? (size_t)options->batch
                              : server       ? SERVER_BATCH
                                             : BATCH,
                     .shows = isatty(STDERR_FILENO)};
    titian_status opened = engine_open(&t.engine, &settings, &error);
    if (opened != TITIAN_OK) {
        cli_complain(&error);
        return opened == TITIAN_ERR_DATA && !server ? EXIT_USAGE : EXIT_FAILED;
    }
    int status = run(options, &t);
    engine_close(t.engine);
    free(t.lines);
    free(t.text.s);
    return status;
}
