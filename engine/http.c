/* Sending JSON to a server, with libcurl. */
#include "engine/http.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_BYTES = 1 << 27 };

struct http {
    CURL *curl;
    struct curl_slist *headers;
    char why[CURL_ERROR_SIZE];
};

static titian_status set_up(http *h, const char *url, int timeout)
{
    static const char json[] = "Content-Type: application/json";
    h->headers = curl_slist_append(NULL, json);
    h->curl = curl_easy_init();
    if (!h->headers || !h->curl)
        return TITIAN_ERR_NOMEM;
    curl_easy_setopt(h->curl, CURLOPT_URL, url);
    curl_easy_setopt(h->curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(h->curl, CURLOPT_HTTPHEADER, h->headers);
    curl_easy_setopt(h->curl, CURLOPT_TIMEOUT, (long)timeout);
    curl_easy_setopt(h->curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(h->curl, CURLOPT_ERRORBUFFER, h->why);
    curl_easy_setopt(h->curl, CURLOPT_USERAGENT, "titian/" TITIAN_VERSION);
    return TITIAN_OK;
}

titian_status http_open(http **connection, const char *url, int timeout,
                        titian_error *error)
{
    http *h = *connection = calloc(1, sizeof *h);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    titian_status status = h ? set_up(h, url, timeout) : TITIAN_ERR_NOMEM;
    if (status == TITIAN_OK)
        return status;
    engine_fail(ENGINE_FAILED, error, "out of memory");
    http_close(h);
    *connection = NULL;
    return status;
}

void http_close(http *connection)
{
    if (!connection)
        return;
    curl_slist_free_all(connection->headers);
    curl_easy_cleanup(connection->curl);
    curl_global_cleanup();
    free(connection);
}

static size_t take(char *bytes, size_t size, size_t n, void *context)
{
    engine_answers *body = context;
    if (body->n > MOST_BYTES)
        return 0;
    engine_put(body, bytes, size * n);
    return body->failed ? 0 : size * n;
}

http_reply http_post(http *connection, const char *json, engine_answers *body)
{
    http_reply reply = {.status = 0};
    curl_off_t wait = 0;
    CURL *curl = connection->curl;
    connection->why[0] = '\0';
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, json);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, body);
    CURLcode code = curl_easy_perform(curl);
    if (code != CURLE_OK) {
        snprintf(reply.why, sizeof reply.why, "%s",
                 connection->why[0] ? connection->why
                                    : curl_easy_strerror(code));
        reply.broken_off = code == CURLE_COULDNT_CONNECT ||
                           code == CURLE_GOT_NOTHING ||
                           code == CURLE_PARTIAL_FILE ||
                           code == CURLE_RECV_ERROR || code == CURLE_SEND_ERROR;
        return reply;
    }
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply.status);
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &wait);
    reply.wait = (long)wait;
    return reply;
}
