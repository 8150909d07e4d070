/* Comparing the source document with what was prepared from it. */
#include "restore/witness.h"

titian_status titian_witness_open(titian_witness *witness, const char *path,
                                  titian_error *error)
{
    *witness = (titian_witness){.at = {path, 1, 1}};
    return path ? titian_source_open(&witness->source, path, error) : TITIAN_OK;
}

void titian_witness_close(titian_witness *witness)
{
    titian_source_close(witness->source);
    titian_buf_free(&witness->read);
}

static void count(titian_place *at, titian_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == '\n') {
            at->line++;
            at->column = 0;
        }
        at->column += ((unsigned char)text.s[i] & 0xC0) != 0x80;
    }
}

titian_status titian_witness_hear(titian_witness *witness, titian_str text,
                                  titian_error *error)
{
    titian_witness *w = witness;
    size_t got = 0, same = 0;
    if (!w->source || text.n == 0)
        return TITIAN_OK;
    w->read.n = 0;
    char *room = titian_buf_room(&w->read, text.n);
    if (!room)
        return titian_no_memory(error);
    TRY(titian_source_read(w->source, room, text.n, &got, error));
    while (same < got && room[same] == text.s[same])
        same++;
    count(&w->at, titian_cut(text, 0, (uint32_t)same));
    return same == text.n
               ? TITIAN_OK
               : titian_fail(error, TITIAN_ERR_MISFIT, w->at,
                             "is not the text that was prepared: they differ "
                             "from here on");
}

titian_status titian_witness_end(titian_witness *witness, titian_error *error)
{
    char one;
    size_t got = 0;
    if (!witness->source)
        return TITIAN_OK;
    TRY(titian_source_read(witness->source, &one, 1, &got, error));
    return got == 0 ? TITIAN_OK
                    : titian_fail(error, TITIAN_ERR_MISFIT, witness->at,
                                  "goes on where what was prepared ends");
}
