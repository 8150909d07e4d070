/* Writing text into XML. */
#ifndef TITIAN_WRITERS_XML_H
#define TITIAN_WRITERS_XML_H

#include "text/buf.h"

/**
 * Appends s as the text of an element.  What XML forbids, most control
 * characters, becomes U+FFFD; returns how many characters did.
 */
size_t titian_put_xml(titian_buf *out, titian_str s);

/** The same for an attribute's value, which stands within "". */
size_t titian_put_xml_value(titian_buf *out, titian_str s);

/**
 * Appends s as a name token: letters, digits, '-' and '.' stay, any other
 * code point becomes its hexadecimal number between two '_'.  Different
 * texts give different tokens.
 */
void titian_put_xml_token(titian_buf *out, titian_str s);

#endif
