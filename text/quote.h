/* JSON text, piece by piece. */
#ifndef TITIAN_TEXT_QUOTE_H
#define TITIAN_TEXT_QUOTE_H

#include "text/buf.h"

/** Appends s as a JSON string with its quotation marks; s is valid UTF-8. */
void titian_json_string(titian_buf *out, titian_str s);

/** Appends "key":"value". */
void titian_json_pair(titian_buf *out, const char *key, titian_str value);

#endif
