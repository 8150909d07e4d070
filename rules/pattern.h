/*
 * Surface patterns that a linguist can read:
 *
 *     {weekday}[,][ ]({day}/{mon}/{year})
 *
 * Words and marks stand for themselves, without regard to case; a blank
 * matches any run of white space; ^ comes first and asks for the beginning of
 * a sentence or a quotation; [ ] encloses what may be missing; { } names
 * an atom: a number of some kind, or a set of words from sets.tsv.  A digit
 * after the name keeps two of a kind apart: {day} and {day2}.
 *
 * A pattern has a bounded length and no repetition, and an atom matches in one
 * way, so that a match costs bounded time wherever it is tried.
 */
#ifndef TITIAN_RULES_PATTERN_H
#define TITIAN_RULES_PATTERN_H

#include "rules/load.h"
#include "text/token.h"

enum { TITIAN_ELEMENTS = 48, TITIAN_CAPTURES = 12 };

typedef enum {
    TITIAN_LITERAL, /* the folded text of one token */
    TITIAN_BLANK,
    TITIAN_ATOM,
    TITIAN_MAYBE, /* `end` is the element behind the group */
    TITIAN_MAYBE_END
} titian_element_kind;

typedef struct {
    titian_element_kind kind;
    titian_str text; /* of a literal */
    uint16_t atom;   /* number given by the resolver */
    uint16_t slot;   /* of the capture */
    uint16_t end;
} titian_element;

typedef struct {
    titian_element *elements;
    uint16_t n_elements;
    uint16_t n_slots;
    bool at_start; /* only where a sentence or a quotation begins */
    titian_str names[TITIAN_CAPTURES]; /* of the captures: "day2" */
} titian_pattern;

/** What an atom matched. */
typedef struct {
    bool set;
    uint16_t atom;
    uint32_t beg, end; /* tokens */
    int64_t value;
    const void *row; /* of a set; NULL for a number */
} titian_capture;

typedef struct {
    titian_capture slots[TITIAN_CAPTURES];
    uint32_t beg, end; /* tokens */
} titian_match;

/** Turns the name of an atom, without its digit, into a number; false: none. */
typedef bool titian_atom_resolver(void *context, titian_str name,
                                  uint16_t *atom);

/** Matches an atom at a token, fills value and row; returns the end or 0. */
typedef uint32_t titian_atom_matcher(void *context, uint16_t atom,
                                     const titian_tokens *tokens, uint32_t at,
                                     titian_capture *capture);

/**
 * Reads a pattern.  Its first element may not be optional.  Errors name the
 * column, counted from the beginning of the pattern.
 */
titian_status titian_pattern_read(titian_pattern *pattern, titian_str text,
                                  titian_loader *loader, titian_place where,
                                  titian_atom_resolver *resolve, void *context);

/** Tries a pattern at a token; true when it matches. */
bool titian_pattern_match(const titian_pattern *pattern,
                          const titian_tokens *tokens, uint32_t at,
                          titian_atom_matcher *atom, void *context,
                          titian_match *match);

/** The slot of the capture called name, or TITIAN_CAPTURES. */
uint16_t titian_pattern_slot(const titian_pattern *pattern, titian_str name);

#endif
