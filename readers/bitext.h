/*
 * Translation files: XLIFF 1.2 and 2.x, TMX.  A stream of units, each with
 * its Indonesian side and the other, in memory that does not grow with it.
 */
#ifndef TITIAN_READERS_BITEXT_H
#define TITIAN_READERS_BITEXT_H

#include "text/error.h"

/** An open translation file. */
typedef struct titian_bitext titian_bitext;

/**
 * One trans-unit of XLIFF 1.2, one segment or ignorable of XLIFF 2.x, one tu
 * of TMX.  Inline codes are dropped and the text between them kept; a code
 * that stands for a line end leaves a blank.
 */
typedef struct {
    titian_str file;    /* what <file> calls original; empty in TMX */
    titian_str id;      /* of the trans-unit, unit or tu; may be empty */
    titian_str segment; /* id of the segment; may be empty */
    titian_str source;  /* in the language asked for */
    titian_str target;  /* the other side, */
    bool has_target;    /* which may be there and empty */
    bool goes_on;       /* a further segment of the unit before it */
    bool ignorable;     /* white space between segments */
    titian_place where; /* its beginning */
} titian_bitext_unit;

/**
 * Opens a file, or standard input for "-", which is borrowed.  `language` is
 * that of the source side, wherever the file has it: in XLIFF a file may have
 * been translated into it.
 */
titian_status titian_bitext_open(titian_bitext **bitext, const char *path,
                                 titian_language language, titian_error *error);
void titian_bitext_close(titian_bitext *bitext);

/**
 * Sets *unit to the next unit, whose strings live until the next call, or
 * *more to false behind the last.  Units of TMX without the language are
 * passed over.  TITIAN_ERR_DATA, with file, line and column, for what is not
 * XML, neither XLIFF nor TMX, or in other languages.
 */
titian_status titian_bitext_next(titian_bitext *bitext,
                                 titian_bitext_unit *unit, bool *more,
                                 titian_error *error);

/** Whether a code as of xml:lang names a language: "id-ID", "in", "IND". */
bool titian_language_is(titian_language language, titian_str code);

#endif
