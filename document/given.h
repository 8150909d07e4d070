/*
 * What a reader knows already: paragraphs that a file marks as such, and
 * sentences that were found before.
 */
#ifndef TITIAN_DOCUMENT_GIVEN_H
#define TITIAN_DOCUMENT_GIVEN_H

#include "document/document.h"

/**
 * Appends text, valid UTF-8, as a paragraph, behind `gap` if another stands
 * before it.  `like` gives its number, kind and fields; span is filled in.
 * Text that is nothing but white space is left out.  The document is then
 * parted: nobody looks for paragraphs.
 */
titian_status titian_doc_add_paragraph(titian_doc *doc, titian_str text,
                                       titian_str gap,
                                       const titian_paragraph *like,
                                       titian_error *error);

/**
 * Appends a sentence that is never split again.  `before` and `after` are the
 * white space around it; like->span is filled in, its dateline counts from
 * the sentence's beginning.
 */
titian_status titian_doc_add_sentence(titian_doc *doc, titian_str before,
                                      titian_str text, titian_str after,
                                      const titian_sentence *like,
                                      titian_error *error);

#endif
