/* LibreTranslate's JSON over HTTP. */
#ifndef TITIAN_ENGINE_LIBRETRANSLATE_H
#define TITIAN_ENGINE_LIBRETRANSLATE_H

#include "engine/ask.h"

typedef struct libretranslate libretranslate;

/**
 * Makes ready to ask the server at url, "http://localhost:5000"; nothing is
 * sent.  The server is NULL on failure.  A key that the server may want is
 * taken from the environment: LIBRETRANSLATE_API_KEY.
 */
titian_status libretranslate_open(libretranslate **server, const char *url,
                                  int timeout, titian_error *error);
void libretranslate_close(libretranslate *server);

/**
 * Asks for all lines in one request.  A server that is busy or breaks off is
 * asked again, each time after a longer wait.
 */
engine_outcome libretranslate_ask(libretranslate *server, engine_batch batch,
                                  engine_answers *answers, titian_error *error);

#endif
