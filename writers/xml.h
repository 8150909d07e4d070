/* Writing text into XML. */
#ifndef TITIAN_WRITERS_XML_H
#define TITIAN_WRITERS_XML_H

#include "text/buf.h"

/** Appends s as XML text or attribute; what XML forbids is left out. */
void titian_put_xml(titian_buf *out, titian_str s);

#endif
