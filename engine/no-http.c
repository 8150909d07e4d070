/* In the place of http.c where libcurl is missing. */
#include "engine/http.h"

titian_status http_open(http **connection, const char *url, int timeout,
                        titian_error *error)
{
    (void)url, (void)timeout;
    *connection = NULL;
    engine_fail(ENGINE_FAILED, error,
                "this titian was built without libcurl and can ask no server; "
                "configure it --with-curl");
    return TITIAN_ERR_DATA;
}

void http_close(http *connection)
{
    (void)connection;
}

http_reply http_post(http *connection, const char *json, engine_answers *body)
{
    (void)connection, (void)json, (void)body;
    return (http_reply){.why = "there is no libcurl"};
}
