/* Reading HTML from anyone: the one door to libxml2's HTML parser. */
#ifndef TITIAN_TEXT_HTML_H
#define TITIAN_TEXT_HTML_H

#include <libxml/HTMLparser.h>

#include "text/buf.h"
#include "text/error.h"

enum { TITIAN_HTML_BYTES = 1 << 26, TITIAN_HTML_DEPTH = 255 };

/**
 * Parses the bytes of a page in the encoding that they declare, by a byte
 * order mark or a meta element; undeclared, they are UTF-8 or else
 * windows-1252.  Nothing is fetched.  *page, owned by the caller and given
 * back with xmlFreeDoc, holds UTF-8, and is NULL on failure: a page over
 * TITIAN_HTML_BYTES or deeper than TITIAN_HTML_DEPTH, an encoding that is not
 * known, bytes that it does not have.  With repair these become U+FFFD, and
 * *n_repaired tells how many.
 */
titian_status titian_html_parse(titian_str bytes, const char *path, bool repair,
                                htmlDocPtr *page, size_t *n_repaired,
                                titian_error *error);

/** The value of an attribute without entities, or NULL; xmlFree gives it
 * back. */
static inline xmlChar *titian_html_attribute(const xmlNode *node,
                                             const char *name)
{
    return xmlGetNoNsProp(node, (const xmlChar *)name);
}

#endif
