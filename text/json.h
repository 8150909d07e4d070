/* Reading JSON: the one door to jansson. */
#ifndef TITIAN_TEXT_JSON_H
#define TITIAN_TEXT_JSON_H

#include <jansson.h>

#include "text/error.h"

/**
 * Parses one JSON value; text holds nothing else.  `where` is the place of
 * its first byte, and errors name file, line and column from there.  The
 * caller owns *value and gives it back with json_decref; it is NULL on
 * failure.
 */
titian_status titian_json_parse(titian_str text, titian_place where,
                                json_t **value, titian_error *error);

/** The string in a field of an object; {NULL, 0} if there is none. */
titian_str titian_json_text(const json_t *object, const char *key);

#endif
