/* Sending JSON to a server: the one door to libcurl. */
#ifndef TITIAN_ENGINE_HTTP_H
#define TITIAN_ENGINE_HTTP_H

#include "engine/ask.h"

typedef struct http http;

/** What came back. */
typedef struct {
    long status;     /* of HTTP; 0: nothing came */
    long wait;       /* seconds that the server asks to be left alone */
    bool broken_off; /* the connection failed or was cut */
    char why[256];   /* then */
} http_reply;

/**
 * Makes ready to post to url, which is borrowed.  TITIAN_ERR_DATA where the
 * program was built without libcurl.
 */
titian_status http_open(http **connection, const char *url, int timeout,
                        titian_error *error);
void http_close(http *connection);

/** Posts JSON, a string, and appends the body of the reply to body. */
http_reply http_post(http *connection, const char *json, engine_answers *body);

#endif
