/* Where paragraphs begin and end. */
#ifndef TITIAN_SEGMENT_PARAGRAPHS_H
#define TITIAN_SEGMENT_PARAGRAPHS_H

#include "document/document.h"

/** Fills the paragraph table under a policy, which is not AUTO. */
titian_status titian_paragraphs_find(titian_doc *doc, titian_newlines policy);

#endif
