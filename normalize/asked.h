/* What was asked of the normaliser: a level, and single classes on or off. */
#ifndef TITIAN_NORMALIZE_ASKED_H
#define TITIAN_NORMALIZE_ASKED_H

#include "text/str.h"

typedef struct {
    int level;
    titian_str with, without; /* class names, separated by commas */
} titian_asked;

/** "date" names date, date.range and date.month. */
bool titian_class_listed(titian_str list, titian_str kind);

/** Whether a rule of this class and level is to be heard. */
static inline bool titian_is_asked(const titian_asked *asked, titian_str kind,
                                   int level)
{
    if (asked->without.n && titian_class_listed(asked->without, kind))
        return false;
    return level <= asked->level ||
           (asked->with.n && titian_class_listed(asked->with, kind));
}

#endif
