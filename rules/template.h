/*
 * What a pattern is turned into:
 *
 *     {weekday}, {day} {mon:name}[ {year}]{,}
 *
 * {name} or {name:field} stands for a capture; [ ] is written only when every
 * capture inside has a value; {,} is a comma that is written when the sentence
 * goes on.
 */
#ifndef TITIAN_RULES_TEMPLATE_H
#define TITIAN_RULES_TEMPLATE_H

#include "rules/pattern.h"

/** Checks a template against the pattern whose captures it names. */
titian_status titian_template_check(titian_str text,
                                    const titian_pattern *pattern,
                                    titian_loader *loader, titian_place where);

/** Appends one field of a capture; field may be empty. */
typedef void titian_field_writer(void *context, const titian_capture *capture,
                                 titian_str field, titian_buf *out);

/**
 * Appends the template's text for a match.  goes_on tells whether the sentence
 * goes on behind the match without a mark.
 */
void titian_template_write(titian_str text, const titian_pattern *pattern,
                           const titian_match *match, bool goes_on,
                           titian_field_writer *field, void *context,
                           titian_buf *out);

#endif
