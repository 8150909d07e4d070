/* FNV-1a, 64 bits: tells texts apart, keeps no secret. */
#ifndef TITIAN_TEXT_HASH_H
#define TITIAN_TEXT_HASH_H

#include "text/str.h"

static inline uint64_t titian_hash(titian_str s)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < s.n; i++)
        hash = (hash ^ (unsigned char)s.s[i]) * 1099511628211u;
    return hash;
}

#endif
