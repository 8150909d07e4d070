/*
 * Reading plain text.  An input of any length is cut into parts at the ends
 * of paragraphs, so that memory does not grow with it.
 */
#include "document/newlines.h"
#include "readers/reader.h"
#include "text/source.h"
#include "text/utf8.h"

#include <stdlib.h>

enum { PART_BYTES = 1 << 20 };

typedef struct {
    titian_source *source;
    titian_newlines newlines; /* AUTO until the first part tells */
    bool lines;               /* each is a document */
    titian_buf pending;       /* read, and not yet in a part */
    bool ended, begun;
    uint64_t n_bytes, n_lines; /* given away */
} plain;

static titian_status open(titian_reader *reader, titian_error *error)
{
    plain *p = reader->state = calloc(1, sizeof *p);
    if (!p)
        return titian_no_memory(error);
    p->newlines = reader->settings.newlines;
    p->lines = reader->settings.input == TITIAN_INPUT_LINES;
    return titian_source_open(&p->source, reader->path, error);
}

static void close(titian_reader *reader)
{
    plain *p = reader->state;
    if (!p)
        return;
    titian_source_close(p->source);
    titian_buf_free(&p->pending);
    free(p);
}

static titian_status read_more(plain *p, titian_error *error)
{
    size_t want = p->pending.n > PART_BYTES ? p->pending.n : PART_BYTES, got;
    char *room = titian_buf_room(&p->pending, want);
    if (!room)
        return titian_no_memory(error);
    TRY(titian_source_read(p->source, room, want, &got, error));
    p->pending.n += got;
    p->ended = got < want;
    return TITIAN_OK;
}

static bool is_blank_line(titian_str line)
{
    for (size_t i = 0; i < line.n; i++)
        if (line.s[i] != ' ' && line.s[i] != '\t' && line.s[i] != '\r')
            return false;
    return true;
}

/** Behind the last line end at which a part may be cut, or 0. */
static size_t find_cut(const plain *p)
{
    const char *s = p->pending.s;
    bool blank = !p->lines && p->newlines == TITIAN_NEWLINES_SOFT;
    for (size_t end = p->pending.n; end > 0; end--) {
        if (s[end - 1] != '\n')
            continue;
        size_t beg = end - 1;
        while (beg > 0 && s[beg - 1] != '\n')
            beg--;
        if (!blank || is_blank_line(titian_str_of(s + beg, end - 1 - beg)))
            return end;
        end = beg + 1;
    }
    return 0;
}

/** Counts what is given away, for those who ask where a part begins. */
static void count(plain *p, titian_str part)
{
    const char *s = part.s, *end = s + part.n;
    for (; (s = memchr(s, '\n', (size_t)(end - s))); s++)
        p->n_lines++;
    p->n_bytes += part.n;
}

/** What line ends mean in bytes that nobody has checked yet. */
static titian_status find_newlines(titian_str bytes, titian_newlines *found,
                                   titian_error *error)
{
    enum { LONGEST_CODE_POINT = 4 };
    titian_buf repaired = {0};
    size_t bad = bytes.n;
    bool valid = titian_utf8_valid(bytes, &bad);
    if (valid ||
        bytes.n - bad < LONGEST_CODE_POINT) { /* cut through at the end */
        *found = titian_newlines_of(titian_str_of(bytes.s, bad));
        return TITIAN_OK;
    }
    titian_utf8_repair(bytes, &repaired);
    bool failed = repaired.failed;
    *found = titian_newlines_of(titian_buf_str(&repaired));
    titian_buf_free(&repaired);
    return failed ? titian_no_memory(error) : TITIAN_OK;
}

static titian_status gather(plain *p, size_t *cut, titian_error *error)
{
    *cut = 0;
    while (!p->ended && (p->pending.n < PART_BYTES || *cut == 0)) {
        TRY(read_more(p, error));
        titian_str text = titian_buf_str(&p->pending);
        if (!p->begun && p->newlines == TITIAN_NEWLINES_AUTO)
            TRY(find_newlines(text, &p->newlines, error));
        *cut = p->ended ? text.n : find_cut(p);
    }
    if (*cut == 0)
        *cut = p->ended ? p->pending.n : find_cut(p);
    return TITIAN_OK;
}

static titian_status next(titian_reader *reader, titian_doc *doc, bool *more,
                          titian_error *error)
{
    plain *p = reader->state;
    size_t cut = 0;
    TRY(gather(p, &cut, error));
    TRY(titian_reader_begin(reader, titian_str_of(NULL, 0), doc, error));
    doc->context.bytes = p->n_bytes;
    doc->context.lines = p->n_lines;
    doc->continues = p->begun;
    doc->newlines = p->newlines;
    if (cut == 0)
        return TITIAN_OK;
    count(p, titian_str_of(p->pending.s, cut));
    TRY(titian_doc_take_first(doc, &p->pending, cut, error));
    p->begun = true;
    *more = true;
    return TITIAN_OK;
}

const titian_form titian_form_plain = {open, next, close};
