/* What a unit is, and the dateline that a report begins with. */
#ifndef TITIAN_SEGMENT_KINDS_H
#define TITIAN_SEGMENT_KINDS_H

#include "segment/decide.h"

/** Where a unit stands. */
typedef struct {
    titian_str text;  /* of the unit */
    bool first, last; /* in its paragraph */
    bool headings;    /* it may be a heading by its looks */
    bool listed;      /* a colon leads to it, or to the items before it, or it
                         is one of several fields */
} titian_unit;

/** The kind of a unit; *rule becomes the line rule that told, or stays. */
titian_kind titian_kind_of(const titian_segment_rules *rules,
                           const titian_unit *unit, uint32_t *rule);

/** True for a whole line that is written like a title or begins like one. */
bool titian_is_title_run(const titian_segment_rules *rules, titian_str text);

/** True for a line whose colon leads to a list of other lines. */
bool titian_opens_list(const titian_segment_rules *rules, titian_str text);

/** True for a credit in brackets that names a picture's origin. */
bool titian_is_photo_credit(const titian_segment_rules *rules, titian_str text);

/**
 * Length in bytes of the dateline at the beginning of text, its dash
 * included, or 0: "BAGHDAD (Arrahmah.id) –".
 */
uint32_t titian_dateline_of(const titian_segment_rules *rules, titian_str text);

/** True for a dateline's place and outlet on a line of their own. */
bool titian_is_bare_dateline(const titian_segment_rules *rules,
                             titian_str text);

/** True for a line that says when, perhaps where, a text was published. */
bool titian_is_date_line(titian_str text);

/** True for "Nomor : 005/118": a short name, a colon and what it is. */
bool titian_is_field(titian_str text);

/** True for "KOMPAS.com/SARI WIDURI Pedagang ...": who took the picture. */
bool titian_opens_with_credit(const titian_segment_rules *rules,
                              titian_str text);

#endif
