/*
 * Reading plain text.  An input of any length is cut into parts at the ends
 * of paragraphs, so that memory does not grow with it.
 */
#define _POSIX_C_SOURCE 200809L
#include "readers/reader.h"
#include "document/newlines.h"
#include "text/utf8.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { PART_BYTES = 1 << 20 };

struct titian_reader {
    const char *path;
    const titian_origins *origins;
    titian_settings settings;
    titian_newlines newlines; /* AUTO until the first part tells */
    FILE *from;
    titian_buf pending; /* read, and not yet in a part */
    bool ended, begun;
    uint64_t bytes, lines;
};

static titian_status cannot(const titian_reader *r, const char *what,
                            titian_error *error)
{
    return titian_fail(error, TITIAN_ERR_READ, (titian_place){.file = r->path},
                       "could not be %s: %s", what, strerror(errno));
}

static titian_status open_file(titian_reader *r, titian_error *error)
{
    struct stat info;
    bool is_stdin = strcmp(r->path, "-") == 0;
    r->from = is_stdin ? stdin : fopen(r->path, "rb");
    if (!r->from)
        return cannot(r, "opened", error);
    if (fstat(fileno(r->from), &info) == 0 && S_ISDIR(info.st_mode))
        return titian_fail(error, TITIAN_ERR_READ,
                           (titian_place){.file = r->path},
                           "is a directory, not a file");
    return TITIAN_OK;
}

titian_reader *titian_reader_start(const char *path,
                                   const titian_origins *origins,
                                   const titian_settings *settings,
                                   titian_error *error)
{
    titian_reader *r = calloc(1, sizeof *r);
    if (!r) {
        titian_no_memory(error);
        return NULL;
    }
    r->path = path;
    r->origins = origins;
    r->settings = settings ? *settings : titian_settings_default();
    r->newlines = r->settings.newlines;
    if (open_file(r, error) != TITIAN_OK) {
        titian_reader_close(r);
        return NULL;
    }
    return r;
}

void titian_reader_close(titian_reader *reader)
{
    if (!reader)
        return;
    if (reader->from && reader->from != stdin)
        fclose(reader->from);
    titian_buf_free(&reader->pending);
    free(reader);
}

static titian_status read_more(titian_reader *r, titian_error *error)
{
    size_t want = r->pending.n > PART_BYTES ? r->pending.n : PART_BYTES;
    char *room = titian_buf_room(&r->pending, want);
    if (!room)
        return titian_no_memory(error);
    size_t n = fread(room, 1, want, r->from);
    r->pending.n += n;
    r->ended = n < want;
    return ferror(r->from) ? cannot(r, "read", error) : TITIAN_OK;
}

static bool is_blank_line(titian_str line)
{
    for (size_t i = 0; i < line.n; i++)
        if (line.s[i] != ' ' && line.s[i] != '\t' && line.s[i] != '\r')
            return false;
    return true;
}

/** Behind the last line end at which a part may be cut, or 0. */
static size_t find_cut(const titian_reader *r)
{
    const char *s = r->pending.s;
    bool blank = !r->settings.lines &&
                 r->newlines == TITIAN_NEWLINES_SOFT;
    for (size_t end = r->pending.n; end > 0; end--) {
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
static void count(titian_reader *r, titian_str part)
{
    const char *s = part.s, *end = s + part.n;
    for (; (s = memchr(s, '\n', (size_t)(end - s))); s++)
        r->lines++;
    r->bytes += part.n;
}

/** The document in "news/article.txt" is called "article". */
static void name_document(const char *path, char *name, size_t size)
{
    const char *slash = strrchr(path, '/');
    const char *base = slash ? slash + 1 : path;
    const char *dot = strrchr(base, '.');
    size_t n = dot && dot > base ? (size_t)(dot - base) : strlen(base);
    if (strcmp(path, "-") == 0)
        snprintf(name, size, "stdin");
    else
        snprintf(name, size, "%.*s", (int)(n < size ? n : size - 1), base);
}

static titian_status start_doc(titian_reader *r, titian_doc *doc)
{
    char name[256];
    name_document(r->path, name, sizeof name);
    TRY(titian_doc_start(doc, r->origins,
                         r->settings.name ? r->settings.name : name,
                         &r->settings));
    doc->context.bytes = r->bytes;
    doc->context.lines = r->lines;
    doc->continues = r->begun;
    doc->newlines = r->newlines;
    return TITIAN_OK;
}

/** What line ends mean in bytes that nobody has checked yet. */
static titian_newlines newlines_of(titian_str bytes)
{
    enum { LONGEST_CODE_POINT = 4 };
    titian_buf repaired = {0};
    size_t bad = bytes.n;
    bool valid = titian_utf8_valid(bytes, &bad);
    if (valid ||
        bytes.n - bad < LONGEST_CODE_POINT) /* cut through at the end */
        return titian_newlines_of(titian_str_of(bytes.s, bad));
    titian_utf8_repair(bytes, &repaired);
    titian_newlines found = titian_newlines_of(titian_buf_str(&repaired));
    titian_buf_free(&repaired);
    return found;
}

static titian_status gather(titian_reader *r, size_t *cut, titian_error *error)
{
    *cut = 0;
    while (!r->ended && (r->pending.n < PART_BYTES || *cut == 0)) {
        TRY(read_more(r, error));
        titian_str text = titian_buf_str(&r->pending);
        if (!r->begun && r->newlines == TITIAN_NEWLINES_AUTO)
            r->newlines = newlines_of(text);
        *cut = r->ended ? text.n : find_cut(r);
    }
    if (*cut == 0)
        *cut = r->ended ? r->pending.n : find_cut(r);
    return TITIAN_OK;
}

titian_status titian_reader_next(titian_reader *reader, titian_doc *doc,
                                 bool *more, titian_error *error)
{
    size_t cut = 0;
    *more = false;
    TRY(gather(reader, &cut, error));
    if (start_doc(reader, doc) != TITIAN_OK)
        return titian_no_memory(error);
    if (cut == 0)
        return TITIAN_OK;
    count(reader, titian_str_of(reader->pending.s, cut));
    titian_status status =
        titian_doc_take_first(doc, &reader->pending, cut, error);
    if (status == TITIAN_ERR_UTF8 && error)
        snprintf(error->file, sizeof error->file, "%s", reader->path);
    TRY(status);
    reader->begun = true;
    *more = true;
    return TITIAN_OK;
}
