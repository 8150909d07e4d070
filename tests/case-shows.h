/* What the cases show of a document's tables, as text. */
#ifndef TITIAN_TESTS_CASE_SHOWS_H
#define TITIAN_TESTS_CASE_SHOWS_H

#include <titian.h>

/** Zeroed, it is empty; s is NULL or ends in a NUL, and is freed by free. */
typedef struct {
    char *s;
    size_t n;
} text;

/** These end the program when memory is refused. */
void text_add(text *t, const char *s, size_t n);
void text_add_z(text *t, const char *s);
void text_add_str(text *t, titian_str s);

/** The put of a sink whose context is a text. */
bool text_put(void *context, const char *bytes, size_t n);

/** "heading: Title", one unit a line; a dateline stands in < >. */
void show_kinds(const titian_doc *doc, text *out);

/** "class: before -> after = English [value] ! warning", one a line. */
void show_edits(const titian_doc *doc, text *out);

/** "form < steps: senses", one a line. */
void show_terms(const titian_doc *doc, text *out);

#endif
