/* What line ends mean in a text. */
#ifndef TITIAN_DOCUMENT_NEWLINES_H
#define TITIAN_DOCUMENT_NEWLINES_H

#include "text/str.h"

/**
 * Decides what line ends mean.  Soft, wrapped lines, only when the text has
 * many lines of nearly one length that break off in the middle of sentences;
 * otherwise each line is a paragraph.
 */
titian_newlines titian_newlines_of(titian_str text);

#endif
