/* Asking an engine, and finding the line on which it fails. */
#define _GNU_SOURCE
#include "engine/engine.h"
#include "engine/ask.h"
#include "engine/libretranslate.h"
#include "engine/process.h"
#include "engine/words.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct engine {
    engine_settings settings;
    char **words; /* of the command; NULL: a server */
    libretranslate *server;
    struct sigaction before; /* what SIGPIPE did */
};

void engine_answers_free(engine_answers *answers)
{
    free(answers->s);
    *answers = (engine_answers){0};
}

void engine_put(engine_answers *answers, const char *bytes, size_t n)
{
    if (answers->cap - answers->n < n && !answers->failed) {
        size_t cap = (answers->cap + n) * 2;
        char *grown = realloc(answers->s, cap);
        answers->failed = !grown;
        answers->s = grown ? grown : answers->s;
        answers->cap = grown ? cap : answers->cap;
    }
    if (answers->failed || n == 0)
        return;
    memcpy(answers->s + answers->n, bytes, n);
    answers->n += n;
}

engine_outcome engine_fail(engine_outcome outcome, titian_error *error,
                           const char *format, ...)
{
    va_list args;
    *error = (titian_error){.line = 0};
    va_start(args, format);
    vsnprintf(error->text, sizeof error->text, format, args);
    va_end(args);
    return outcome;
}

int64_t engine_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static titian_status take_shell(engine *e, titian_error *error)
{
    e->words = calloc(4, sizeof *e->words);
    if (!e->words) {
        engine_fail(ENGINE_FAILED, error, "out of memory");
        return TITIAN_ERR_NOMEM;
    }
    static char shell[] = "/bin/sh", command[] = "-c";
    e->words[0] = shell;
    e->words[1] = command;
    e->words[2] = (char *)(uintptr_t)e->settings.name;
    return TITIAN_OK;
}

static titian_status take_name(engine *e, titian_error *error)
{
    static const char scheme[] = "libretranslate:";
    const char *name = e->settings.name;
    if (strncmp(name, scheme, sizeof scheme - 1) == 0)
        return libretranslate_open(&e->server, name + sizeof scheme - 1,
                                   e->settings.timeout, error);
    return e->settings.shell ? take_shell(e, error)
                             : engine_words(name, &e->words, error);
}

void engine_close(engine *e)
{
    if (!e)
        return;
    sigaction(SIGPIPE, &e->before, NULL);
    libretranslate_close(e->server);
    free(e->words);
    free(e);
}

titian_status engine_open(engine **opened, const engine_settings *settings,
                          titian_error *error)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    engine *e = *opened = calloc(1, sizeof *e);
    if (!e) {
        engine_fail(ENGINE_FAILED, error, "out of memory");
        return TITIAN_ERR_NOMEM;
    }
    e->settings = *settings;
    sigaction(SIGPIPE, &ignore, &e->before);
    titian_status status = take_name(e, error);
    if (status != TITIAN_OK) {
        engine_close(e);
        *opened = NULL;
    }
    return status;
}

/** Asks once; the answers of a batch that failed are forgotten. */
static engine_outcome ask(engine *e, engine_batch batch,
                          engine_answers *answers, titian_error *error)
{
    size_t before = answers->n;
    engine_outcome outcome =
        e->server
            ? libretranslate_ask(e->server, batch, answers, error)
            : engine_run(e->words, e->settings.timeout, batch, answers, error);
    if (answers->failed)
        outcome = engine_fail(ENGINE_FAILED, error, "out of memory");
    if (outcome == ENGINE_DONE)
        answers->n_lines += batch.n;
    else
        answers->n = before;
    return outcome;
}

/** Asks for a batch in two parts, if it does not go in one. */
static engine_outcome divide(engine *e, engine_batch batch, size_t first,
                             engine_answers *answers, titian_error *error)
{
    engine_outcome outcome = ask(e, batch, answers, error);
    if (outcome != ENGINE_DIVIDE || batch.n < 2)
        return outcome;
    engine_batch head = {batch.lines, first};
    engine_batch tail = {batch.lines + first, batch.n - first};
    outcome = divide(e, head, first / 2, answers, error);
    return outcome == ENGINE_DONE
               ? divide(e, tail, (tail.n + 1) / 2, answers, error)
               : outcome;
}

titian_status engine_translate(engine *e, const titian_str *lines, size_t n,
                               engine_answers *answers, titian_error *error)
{
    enum { ALONE = 1 }; /* an engine that fails on one line fails on any */
    engine_batch batch = {lines, n};
    if (n == 0 || divide(e, batch, ALONE, answers, error) == ENGINE_DONE)
        return TITIAN_OK;
    return TITIAN_ERR_READ;
}
