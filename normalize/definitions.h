/*
 * Acronyms that a document spells out itself: "Komisi Pemberantasan Korupsi
 * (KPK)".  From there on they have that sense, whatever the lists say.
 */
#ifndef TITIAN_NORMALIZE_DEFINITIONS_H
#define TITIAN_NORMALIZE_DEFINITIONS_H

#include "document/document.h"
#include "text/token.h"

/**
 * If the bracket at a token holds an acronym of the words before it, fills in
 * the definition, borrowing from the text, and returns the token behind the
 * bracket; else 0.
 */
uint32_t titian_definition_at(const titian_tokens *tokens, uint32_t at,
                              titian_definition *definition);

/**
 * Takes a definition in, in the place of an older one of the same acronym; the
 * oldest of 256 is forgotten.  False when memory is refused.
 */
bool titian_definition_add(titian_doc *doc, titian_definition definition);

/** The expansion of an acronym among the definitions, or an empty string. */
titian_str titian_definition_of(const titian_vec *definitions,
                                titian_str acronym);

#endif
