/* One of ICU's four doors: sentence boundaries through UText on UTF-8. */
#include "segment/boundaries.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct titian_breaks {
    UBreakIterator *iterator;
    UText text; /* reopened for every paragraph */
};

static titian_status refuse(titian_error *error, UErrorCode icu)
{
    if (icu == U_MEMORY_ALLOCATION_ERROR)
        return titian_no_memory(error);
    return titian_fail(error, TITIAN_ERR_ICU, (titian_place){0},
                       "ICU's sentence boundaries failed: %s",
                       u_errorName(icu));
}

titian_breaks *titian_breaks_open(titian_error *error)
{
    UErrorCode icu = U_ZERO_ERROR;
    titian_breaks *breaks = calloc(1, sizeof *breaks);
    if (!breaks) {
        titian_no_memory(error);
        return NULL;
    }
    breaks->text = (UText)UTEXT_INITIALIZER;
    breaks->iterator = ubrk_open(UBRK_SENTENCE, "id", NULL, 0, &icu);
    if (U_FAILURE(icu)) {
        refuse(error, icu);
        titian_breaks_close(breaks);
        return NULL;
    }
    return breaks;
}

void titian_breaks_close(titian_breaks *breaks)
{
    if (!breaks)
        return;
    if (breaks->iterator)
        ubrk_close(breaks->iterator);
    utext_close(&breaks->text);
    free(breaks);
}

titian_status titian_breaks_find(titian_breaks *breaks, titian_str text,
                                 titian_arena *arena, titian_vec *offsets,
                                 titian_error *error)
{
    UErrorCode icu = U_ZERO_ERROR;
    utext_openUTF8(&breaks->text, text.s, (int64_t)text.n, &icu);
    ubrk_setUText(breaks->iterator, &breaks->text, &icu);
    if (U_FAILURE(icu))
        return refuse(error, icu);
    for (int32_t at = ubrk_next(breaks->iterator);
         at != UBRK_DONE && (size_t)at < text.n;
         at = ubrk_next(breaks->iterator)) {
        uint32_t *row = titian_vec_push(offsets, arena, sizeof *row);
        if (!row)
            return titian_no_memory(error);
        *row = (uint32_t)at;
    }
    return TITIAN_OK;
}
