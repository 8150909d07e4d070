/* One of ICU's four doors: NFC, through UTF-16 for non-ASCII runs only. */
#include "normalize/unicode.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

enum { RUN_BYTES = 96, RUN_UNITS = 128 };

uint32_t titian_nfc_run(titian_str text, uint32_t at)
{
    uint32_t end = at;
    while (end < text.n && end - at < RUN_BYTES &&
           (unsigned char)text.s[end] >= 0x80) {
        size_t next = end;
        titian_utf8_next(text, &next);
        end = (uint32_t)next;
    }
    return end;
}

bool titian_nfc(titian_str run, titian_buf *out)
{
    UErrorCode icu = U_ZERO_ERROR;
    UChar from[RUN_UNITS], to[RUN_UNITS];
    int32_t n, length = 0;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&icu);
    u_strFromUTF8(from, RUN_UNITS, &n, run.s, (int32_t)run.n, &icu);
    n = unorm2_normalize(nfc, from, n, to, RUN_UNITS, &icu);
    char *room = titian_buf_room(out, RUN_UNITS * 3);
    if (U_FAILURE(icu) || !room)
        return false;
    u_strToUTF8(room, RUN_UNITS * 3, &length, to, n, &icu);
    out->n += U_SUCCESS(icu) ? (size_t)length : 0;
    return U_SUCCESS(icu);
}
