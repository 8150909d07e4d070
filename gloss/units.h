/*
 * The draft line in the making: a sentence as a row of units, each a term, an
 * English rendering of the normaliser, an unknown word or a mark.
 */
#ifndef TITIAN_GLOSS_UNITS_H
#define TITIAN_GLOSS_UNITS_H

#include "document/document.h"
#include "gloss/english.h"
#include "gloss/reading.h"

typedef enum {
    UNIT_TERM,
    UNIT_ENTITY,  /* a date, a number, an amount: English is settled */
    UNIT_UNKNOWN, /* a name, or a word no dictionary has */
    UNIT_MARK
} titian_unit_kind;

typedef struct {
    titian_unit_kind kind;
    titian_pos pos;
    titian_str form;   /* in the normalised text */
    titian_str lemma;  /* folded form of the row, for choices */
    titian_str en;     /* first sense, or what was chosen */
    titian_str base;   /* the same before it was inflected */
    titian_str senses; /* all of the row */
    titian_str entity; /* class of the edit: "date", "number" */
    titian_nuance nuance;
    uint32_t term;   /* 1 + term of the document, 0: none */
    bool participle; /* a passive that the glossary has inflected */
    bool saying;     /* a verb that reports speech: what follows speaks */
    bool settled;    /* en is inflected already */
    bool spaced;     /* white space stands before it */
    bool capital;
    bool quoted;   /* inside quotation marks */
    bool relative; /* begins a relative clause */
    bool left_out; /* said by another unit */
} titian_gloss_unit;

typedef struct {
    titian_gloss_unit *items;
    uint32_t n, cap;
} titian_units;

/** A new zeroed unit at the end, or NULL. */
titian_gloss_unit *titian_unit_push(titian_units *units);

/** The first of the senses, its part of speech told apart: "(n) venom". */
titian_str titian_first_sense(titian_str senses);

/** The first sense that the row marks as an adjective, or an empty string. */
titian_str titian_adjective_sense(titian_str senses);

/** What the units of a draft are worked on with. */
typedef struct {
    const titian_gloss_rules *rules;
    titian_units *units;
    titian_vec *terms; /* titian_term, of the document */
    titian_arena *arena;
    bool past;        /* the text tells what happened */
    bool quoted_past; /* what is quoted does */
    bool headline;    /* without articles, in the present */
    bool failed;
} titian_drafting;

/** Lets neighbours choose senses: choices.tsv. */
void titian_choose_senses(titian_drafting *d);

/** Voice, aspect and tense of verbs. */
void titian_inflect_verbs(titian_drafting *d);

/** Links adjectives that tell about a subject to it with "be". */
void titian_link_adjectives(titian_drafting *d);

/** Nouns, their number and owners; modifiers before heads. */
void titian_order_nouns(titian_drafting *d);

/** A copy in the arena of what buf holds; empties buf. */
titian_str titian_drafting_keep(titian_drafting *d, titian_buf *buf);

/**
 * The unit beside i, or NULL; step is 1 or -1.  What is left out is passed
 * over, and so are quotation marks.
 */
titian_gloss_unit *titian_unit_beside(const titian_drafting *d, uint32_t i,
                                      int step);

#endif
