/* Reading XML from anyone: the one door to libxml2's reader. */
#ifndef TITIAN_TEXT_XML_H
#define TITIAN_TEXT_XML_H

#include <libxml/xmlreader.h>

#include "text/buf.h"
#include "text/source.h"

/**
 * A stream of XML nodes in constant memory.  Nothing is fetched, and a
 * document that declares entities is refused, so that none can grow.  Node
 * depth and the length of one text are limited by libxml2 (256, 10 MB).
 */
typedef struct {
    const char *path; /* borrowed */
    titian_source *source;
    xmlTextReaderPtr reader;
    titian_status status; /* the first failure */
    titian_error error;
} titian_xml;

titian_status titian_xml_open(titian_xml *xml, const char *path,
                              titian_error *error);
void titian_xml_close(titian_xml *xml);

/**
 * Steps to the next node, which xml->reader then stands on; *more is false
 * behind the last.  What is not well-formed is TITIAN_ERR_DATA with file, line
 * and column.
 */
titian_status titian_xml_next(titian_xml *xml, bool *more, titian_error *error);

/** What is done at one node of a walk. */
typedef titian_status titian_xml_step(void *context, titian_error *error);

/** Opens a file, takes a step at each of its nodes, and closes it. */
titian_status titian_xml_walk(titian_xml *xml, const char *path,
                              titian_xml_step *step, void *context,
                              titian_error *error);

/** The local name of the node, without its prefix; lives in the reader. */
const char *titian_xml_name(const titian_xml *xml);

/** Appends the value of an attribute, "xml:lang", to out; false: none. */
bool titian_xml_attribute(titian_xml *xml, const char *name, titian_buf *out);

/** The text of a text node; lives in the reader until the next step. */
titian_str titian_xml_value(const titian_xml *xml);

/** Whether the element has no end of its own: <x/>. */
bool titian_xml_is_empty(titian_xml *xml);

/** The line on which the node stands. */
titian_place titian_xml_place(titian_xml *xml);

/** Fails at the place where the reader stands. */
titian_status titian_xml_fail(titian_xml *xml, const char *what,
                              titian_error *error);

#endif
