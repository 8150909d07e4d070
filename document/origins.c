/* Names of data files and of the lines in them. */
#include "document/origins.h"

#include <stdio.h>

uint32_t titian_origin_add(titian_origins *origins, titian_arena *arena,
                           titian_str path)
{
    if (origins->n == TITIAN_ORIGINS)
        return TITIAN_ORIGINS;
    for (size_t i = path.n; i-- > 0;)
        if (path.s[i] == '/') {
            path = titian_str_of(path.s + i + 1, path.n - i - 1);
            break;
        }
    titian_str name = titian_arena_copy(arena, path);
    if (!name.s)
        return TITIAN_ORIGINS;
    origins->names[origins->n] = name;
    return origins->n++;
}

char *titian_origin_name(const titian_origins *origins, uint32_t rule,
                         char *text, size_t size)
{
    uint32_t file = rule >> TITIAN_ORIGIN_LINE_BITS;
    uint32_t line = rule & ((UINT32_C(1) << TITIAN_ORIGIN_LINE_BITS) - 1);
    titian_str name = file < origins->n ? origins->names[file] : STR("unknown");
    snprintf(text, size, "%.*s:%u", (int)name.n, name.s, (unsigned)line);
    return text;
}
