/* What stands around a place where a sentence may end. */
#ifndef TITIAN_SEGMENT_LOOK_H
#define TITIAN_SEGMENT_LOOK_H

#include "segment/boundaries.h"
#include "segment/rules.h"

/** How the text behind a mark starts. */
typedef enum {
    NEXT_NONE, /* nothing follows */
    NEXT_UPPER,
    NEXT_LOWER,
    NEXT_DIGIT,
    NEXT_TAG, /* @name, #tag */
    NEXT_MARK /* something else: a dash, a symbol */
} titian_next;

typedef struct {
    titian_str text;    /* the paragraph */
    uint32_t unit;      /* where the present sentence begins */
    uint32_t word;      /* where the word that carries the mark begins */
    uint32_t mark;      /* the first of the closing marks */
    uint32_t stop;      /* behind the last of them */
    uint32_t end;       /* behind quotes and brackets that close after them,
                           marks of notes and pictures */
    uint32_t next;      /* behind the white space after that */
    uint32_t next_word; /* the word there, behind its quotes */
    titian_next how;
    bool opens;  /* a quote or bracket opens before that word */
    bool closed; /* a quote or bracket closes behind the marks */
    bool spaced; /* white space follows */
    bool noted;  /* a footnote mark is glued to the stop */
    titian_boundaries *icu;
} titian_look;

/**
 * Looks around the mark at `mark`.  `quoted` tells whether a straight quote
 * behind the mark would close one.
 */
titian_look titian_look_at(titian_str text, uint32_t unit, uint32_t mark,
                           bool quoted);

/** The word that carries the mark, its marks included: "dll." */
titian_str titian_look_word(const titian_look *look);

/** The word that the next sentence would begin with. */
titian_str titian_look_next(const titian_look *look);

/** The word before the one that carries the mark, or an empty one. */
titian_str titian_look_before(const titian_look *look);

/** Whether ICU has a boundary between the mark and the next word. */
bool titian_look_asks_icu(const titian_look *look);

/** True for the code points that may end a sentence. */
bool titian_is_final(uint32_t c);

/** True for quotes and brackets that close. */
bool titian_is_closer(uint32_t c);
bool titian_is_opener(uint32_t c);

#endif
