/* The codes by which files of others name the two languages. */
#ifndef TITIAN_IMPORTS_LANGUAGES_H
#define TITIAN_IMPORTS_LANGUAGES_H

#include "text/fold.h"

/** True for the code itself, and with a region behind it: en-GB, id_ID. */
static inline bool titian_is_code(titian_str s, titian_str code)
{
    if (s.n < code.n)
        return false;
    for (size_t i = 0; i < code.n; i++)
        if (titian_to_lower((unsigned char)s.s[i]) != (unsigned char)code.s[i])
            return false;
    return s.n == code.n || s.s[code.n] == '-' || s.s[code.n] == '_';
}

static inline bool titian_is_indonesian(titian_str s)
{
    return titian_is_code(s, STR("id")) || titian_is_code(s, STR("ind")) ||
           titian_is_code(s, STR("in"));
}

static inline bool titian_is_english(titian_str s)
{
    return titian_is_code(s, STR("en")) || titian_is_code(s, STR("eng"));
}

#endif
