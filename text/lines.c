/* Lines of a source. */
#include "text/lines.h"

enum { LONGEST_LINE = 1 << 28, BLOCK_BYTES = 1 << 16 };

titian_status titian_lines_open(titian_lines *lines, const char *path,
                                titian_error *error)
{
    *lines = (titian_lines){.path = path};
    return titian_source_open(&lines->source, path, error);
}

void titian_lines_close(titian_lines *lines)
{
    titian_source_close(lines->source);
    titian_buf_free(&lines->pending);
}

/** Moves what is left to the front and reads a block behind it. */
static titian_status read_more(titian_lines *l, titian_error *error)
{
    size_t left = l->pending.n - l->at, got;
    if (left > LONGEST_LINE)
        return titian_fail(
            error, TITIAN_ERR_LIMIT, (titian_place){l->path, l->number + 1, 0},
            "the line is longer than %d MiB", LONGEST_LINE >> 20);
    if (l->at)
        memmove(l->pending.s, l->pending.s + l->at, left);
    l->pending.n = left;
    l->at = 0;
    size_t want = left > BLOCK_BYTES ? left : BLOCK_BYTES;
    char *room = titian_buf_room(&l->pending, want);
    if (!room)
        return titian_no_memory(error);
    TRY(titian_source_read(l->source, room, want, &got, error));
    l->pending.n += got;
    l->ended = got < want;
    return TITIAN_OK;
}

titian_status titian_lines_next(titian_lines *lines, titian_str *line,
                                bool *more, titian_error *error)
{
    titian_lines *l = lines;
    size_t looked = 0;
    for (;;) {
        size_t n = l->pending.n - l->at;
        const char *beg = l->pending.s + l->at;
        const char *end = n > looked ? memchr(beg + looked, '\n', n - looked)
                                     : NULL;
        if (!end && !l->ended) {
            looked = n;
            TRY(read_more(l, error));
            continue;
        }
        *more = end || n > 0;
        if (!*more)
            return TITIAN_OK;
        size_t length = end ? (size_t)(end - beg) : n;
        l->at += length + (end != NULL);
        l->number++;
        *line = titian_str_of(beg, length);
        if (line->n && line->s[line->n - 1] == '\r')
            line->n--;
        return TITIAN_OK;
    }
}
