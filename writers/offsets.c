/* Offsets in bytes, code points or UTF-16 code units. */
#include "writers/offsets.h"
#include "text/utf8.h"

titian_cursor titian_cursor_begin(const titian_doc *doc, titian_offsets unit)
{
    const titian_context *context = &doc->context;
    titian_cursor cursor = {.text = titian_doc_str(doc), .unit = unit};
    switch (unit) {
    case TITIAN_OFFSETS_BYTES: cursor.units = context->bytes; break;
    case TITIAN_OFFSETS_CHARS: cursor.units = context->chars; break;
    case TITIAN_OFFSETS_UTF16:
        cursor.units = context->chars + context->astral;
        break;
    }
    return cursor;
}

static uint64_t count(const titian_cursor *cursor, uint32_t beg, uint32_t end)
{
    if (cursor->unit == TITIAN_OFFSETS_BYTES)
        return end - beg;
    titian_chars n = titian_utf8_count(titian_cut(cursor->text, beg, end));
    return n.all + (cursor->unit == TITIAN_OFFSETS_UTF16 ? n.astral : 0);
}

uint64_t titian_cursor_move(titian_cursor *cursor, uint32_t at)
{
    if (at >= cursor->at)
        cursor->units += count(cursor, cursor->at, at);
    else
        cursor->units -= count(cursor, at, cursor->at);
    cursor->at = at;
    return cursor->units;
}
