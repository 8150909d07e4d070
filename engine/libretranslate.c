/* Asking a LibreTranslate server. */
#define _POSIX_C_SOURCE 200809L
#include "engine/libretranslate.h"
#include "engine/http.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_TRIES = 5, FIRST_WAIT = 250, MOST_WAIT = 60000 }; /* ms */

struct libretranslate {
    char *url;
    const char *key; /* NULL: none */
    http *connection;
};

static char *url_of(const char *server)
{
    static const char path[] = "/translate";
    size_t n = strlen(server), n_path = sizeof path - 1;
    while (n && server[n - 1] == '/')
        n--;
    bool whole = n >= n_path && strncmp(server + n - n_path, path, n_path) == 0;
    char *url = malloc(n + sizeof path);
    if (!url)
        return NULL;
    memcpy(url, server, n);
    memcpy(url + n, path, sizeof path);
    if (whole)
        url[n] = '\0';
    return url;
}

titian_status libretranslate_open(libretranslate **server, const char *url,
                                  int timeout, titian_error *error)
{
    libretranslate *s = *server = calloc(1, sizeof *s);
    titian_status status = TITIAN_ERR_NOMEM;
    if (s && (s->url = url_of(url))) {
        const char *key = getenv("LIBRETRANSLATE_API_KEY");
        s->key = key && *key ? key : NULL;
        status = http_open(&s->connection, s->url, timeout, error);
    } else {
        engine_fail(ENGINE_FAILED, error, "out of memory");
    }
    if (status != TITIAN_OK) {
        libretranslate_close(s);
        *server = NULL;
    }
    return status;
}

void libretranslate_close(libretranslate *server)
{
    if (!server)
        return;
    http_close(server->connection);
    free(server->url);
    free(server);
}

/** The request as JSON; the caller frees it.  NULL: no memory. */
static char *write_request(const libretranslate *s, engine_batch batch)
{
    json_t *q = json_array();
    for (size_t i = 0; i < batch.n; i++)
        json_array_append_new(q,
                              json_stringn(batch.lines[i].s, batch.lines[i].n));
    json_t *request = json_pack("{s:o,s:s,s:s,s:s,s:s*}", "q", q, "source",
                                "id", "target", "en", "format", "text",
                                "api_key", s->key);
    char *text = request ? json_dumps(request, JSON_COMPACT) : NULL;
    json_decref(request);
    return text;
}

/** Appends a translation as one line. */
static void put_answer(engine_answers *answers, const json_t *text)
{
    size_t from = answers->n;
    engine_put(answers, json_string_value(text), json_string_length(text));
    for (size_t i = from; i < answers->n; i++)
        if (answers->s[i] == '\n' || answers->s[i] == '\r')
            answers->s[i] = ' ';
    engine_put(answers, "\n", 1);
}

static engine_outcome read_translations(const json_t *reply, size_t n,
                                        engine_answers *answers,
                                        titian_error *error)
{
    const json_t *list = json_object_get(reply, "translatedText");
    if (!json_is_array(list))
        return engine_fail(ENGINE_FAILED, error,
                           "the server's reply has no list translatedText");
    if (json_array_size(list) != n)
        return engine_fail(ENGINE_DIVIDE, error,
                           "the server answered %zu lines with %zu", n,
                           json_array_size(list));
    for (size_t i = 0; i < n; i++) {
        const json_t *text = json_array_get(list, i);
        if (!json_is_string(text))
            return engine_fail(ENGINE_FAILED, error,
                               "translation %zu of the server is no text",
                               i + 1);
        put_answer(answers, text);
    }
    return ENGINE_DONE;
}

static engine_outcome read_reply(const engine_answers *body, size_t n,
                                 engine_answers *answers, titian_error *error)
{
    json_error_t found;
    json_t *reply = json_loadb(body->s ? body->s : "", body->n, 0, &found);
    if (!reply)
        return engine_fail(ENGINE_FAILED, error,
                           "the server's reply is no JSON: %.120s", found.text);
    engine_outcome outcome = read_translations(reply, n, answers, error);
    json_decref(reply);
    return outcome;
}

/** Says why the server refused, in its own words where it has some. */
static engine_outcome refused(long status, const engine_answers *body,
                              titian_error *error)
{
    enum { TOO_LARGE = 413 };
    json_t *reply = body->n ? json_loadb(body->s, body->n, 0, NULL) : NULL;
    const char *why = json_string_value(json_object_get(reply, "error"));
    engine_outcome outcome =
        engine_fail(status == TOO_LARGE ? ENGINE_DIVIDE : ENGINE_FAILED, error,
                    "the server refused with status %ld%s%.150s", status,
                    why ? ": " : "", why ? why : "");
    json_decref(reply);
    return outcome;
}

/** Waits longer each time, or as long as the server asks for. */
static void wait_before(int try, long asked)
{
    long ms = FIRST_WAIT << try;
    ms = asked * 1000 > ms ? asked * 1000 : ms;
    ms = ms < MOST_WAIT ? ms : MOST_WAIT;
    struct timespec time = {.tv_sec = ms / 1000,
                            .tv_nsec = ms % 1000 * 1000000};
    nanosleep(&time, NULL);
}

static bool is_busy(const http_reply *reply)
{
    enum { TOO_MANY = 429, SERVER_ERRORS = 500 };
    return reply->broken_off || reply->status == TOO_MANY ||
           reply->status >= SERVER_ERRORS;
}

static engine_outcome send(libretranslate *s, const char *request, size_t n,
                           engine_answers *answers, titian_error *error)
{
    enum { FINE = 200, REDIRECTED = 300 };
    engine_answers body = {0};
    http_reply reply = {.status = 0};
    for (int try = 0; try < MOST_TRIES; try++) {
        if (try > 0)
            wait_before(try - 1, reply.wait);
        body.n = 0;
        reply = http_post(s->connection, request, &body);
        if (!is_busy(&reply))
            break;
    }
    engine_outcome outcome;
    if (reply.status == 0)
        outcome = engine_fail(ENGINE_FAILED, error,
                              "the server did not answer: %.180s", reply.why);
    else if (reply.status >= FINE && reply.status < REDIRECTED)
        outcome = read_reply(&body, n, answers, error);
    else
        outcome = refused(reply.status, &body, error);
    engine_answers_free(&body);
    return outcome;
}

engine_outcome libretranslate_ask(libretranslate *server, engine_batch batch,
                                  engine_answers *answers, titian_error *error)
{
    char *request = write_request(server, batch);
    if (!request)
        return engine_fail(ENGINE_FAILED, error, "out of memory");
    engine_outcome outcome = send(server, request, batch.n, answers, error);
    free(request);
    return outcome;
}
