/* What the XML formats for translators have in common. */
#ifndef TITIAN_WRITERS_UNITS_H
#define TITIAN_WRITERS_UNITS_H

#include "writers/writers.h"

/** Appends s on one line as XML text. */
void titian_put_xml_line(titian_writing *w, titian_str s);

/** The same with what a sentence became, counting what XML forbids. */
void titian_put_xml_source(titian_writing *w, const titian_sentence *s);

/** Appends the name of the document, or of its sentence s, as a value. */
void titian_put_xml_unit(titian_writing *w, const titian_sentence *s);

/** Appends `before`, the text of a note in w->line, `after`; empties it. */
void titian_put_xml_note(titian_writing *w, titian_str before,
                         titian_str after);

/** True if normalising changed the sentence. */
bool titian_is_changed(const titian_writing *w, const titian_sentence *s);

#endif
