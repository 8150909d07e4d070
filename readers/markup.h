/* What the markup of a page means for its text: html.tsv. */
#ifndef TITIAN_READERS_MARKUP_H
#define TITIAN_READERS_MARKUP_H

#include "rules/load.h"
#include "text/vec.h"

/** What an element does to the text in it. */
typedef enum {
    MARKUP_NONE, /* nothing: it runs on in its line */
    MARKUP_DROP,
    MARKUP_MAIN,
    MARKUP_HEADING,
    MARKUP_LIST,
    MARKUP_CAPTION,
    MARKUP_BYLINE,
    MARKUP_PARAGRAPH,
    MARKUP_LINE,
    MARKUP_LINES
} titian_markup;

/** Where a row's name is looked for. */
typedef enum {
    MARKUP_OF_ATTRIBUTE,
    MARKUP_OF_CLASS,
    MARKUP_OF_ELEMENT,
    MARKUP_OF_ROLE,
    N_MARKUP_PLACES
} titian_markup_place;

typedef struct {
    titian_str name;
    titian_markup does;
} titian_markup_row;

typedef struct {
    titian_vec rows[N_MARKUP_PLACES]; /* titian_markup_row, sorted by name */
} titian_markup_rules;

titian_status titian_markup_rules_load(titian_markup_rules *rules,
                                       titian_loader *loader);

/** What a name does, or NONE. */
titian_markup titian_markup_of(const titian_markup_rules *rules,
                               titian_markup_place of, titian_str name);

#endif
