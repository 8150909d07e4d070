/* Plain, gzip and zstd inputs behind one way of reading. */
#define _POSIX_C_SOURCE 200809L
#include "text/source.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <zlib.h>
#include <zstd.h>

enum { RAW_BYTES = 1 << 16 };

typedef enum { PACKED_NOT, PACKED_GZIP, PACKED_ZSTD } packing;

struct titian_source {
    const char *path;
    FILE *from;
    packing packed;
    bool inside; /* a packed member has begun and not ended */
    z_stream gzip;
    ZSTD_DStream *zstd;
    size_t raw_at, raw_n;
    unsigned char raw[RAW_BYTES];
};

static titian_status fail(const titian_source *s, const char *what,
                          const char *why, titian_error *error)
{
    return titian_fail(error, TITIAN_ERR_READ, (titian_place){.file = s->path},
                       "%s%s", what, why);
}

/** Fills the raw buffer when it is empty; it stays empty at the end. */
static titian_status refill(titian_source *s, titian_error *error)
{
    if (s->raw_at < s->raw_n)
        return TITIAN_OK;
    s->raw_at = 0;
    s->raw_n = fread(s->raw, 1, RAW_BYTES, s->from);
    if (s->raw_n == 0 && ferror(s->from))
        return fail(s, "could not be read: ", strerror(errno), error);
    return TITIAN_OK;
}

static packing packing_of(const unsigned char *raw, size_t n)
{
    if (n >= 3 && memcmp(raw, "\x1f\x8b\x08", 3) == 0)
        return PACKED_GZIP;
    if (n >= 4 && memcmp(raw, "\x28\xb5\x2f\xfd", 4) == 0)
        return PACKED_ZSTD;
    return PACKED_NOT;
}

static titian_status open_packing(titian_source *s, titian_error *error)
{
    enum { GZIP_WINDOW = 15 + 16 };
    TRY(refill(s, error));
    s->packed = packing_of(s->raw, s->raw_n);
    if (s->packed == PACKED_GZIP && inflateInit2(&s->gzip, GZIP_WINDOW) != Z_OK)
        return titian_no_memory(error);
    if (s->packed == PACKED_ZSTD && !(s->zstd = ZSTD_createDStream()))
        return titian_no_memory(error);
    return TITIAN_OK;
}

static titian_status open_file(titian_source *s, titian_error *error)
{
    struct stat info;
    bool is_stdin = strcmp(s->path, "-") == 0;
    s->from = is_stdin ? stdin : fopen(s->path, "rb");
    if (!s->from)
        return fail(s, "could not be opened: ", strerror(errno), error);
    if (fstat(fileno(s->from), &info) == 0 && S_ISDIR(info.st_mode))
        return fail(s, "is a directory, not a file", "", error);
    return open_packing(s, error);
}

titian_status titian_source_open(titian_source **source, const char *path,
                                 titian_error *error)
{
    titian_source *s = *source = malloc(sizeof *s);
    if (!s)
        return titian_no_memory(error);
    memset(s, 0, offsetof(titian_source, raw));
    s->path = path;
    titian_status status = open_file(s, error);
    if (status != TITIAN_OK) {
        titian_source_close(s);
        *source = NULL;
    }
    return status;
}

void titian_source_close(titian_source *source)
{
    if (!source)
        return;
    if (source->packed == PACKED_GZIP)
        inflateEnd(&source->gzip);
    ZSTD_freeDStream(source->zstd);
    if (source->from && source->from != stdin)
        fclose(source->from);
    free(source);
}

/** Copies what is there; large reads go past the raw buffer. */
static titian_status read_plain(titian_source *s, char *to, size_t n,
                                size_t *got, titian_error *error)
{
    size_t have = s->raw_n - s->raw_at;
    *got = have < n ? have : n;
    memcpy(to, s->raw + s->raw_at, *got);
    s->raw_at += *got;
    if (*got < n)
        *got += fread(to + *got, 1, n - *got, s->from);
    if (ferror(s->from))
        return fail(s, "could not be read: ", strerror(errno), error);
    return TITIAN_OK;
}

/** One step of inflate; a member that ends may be followed by another. */
static bool step_gzip(titian_source *s, char *to, size_t n, size_t *got)
{
    enum { MOST = 1 << 30 };
    if (!s->inside && inflateReset(&s->gzip) != Z_OK)
        return false;
    s->gzip.next_in = s->raw + s->raw_at;
    s->gzip.avail_in = (uInt)(s->raw_n - s->raw_at);
    s->gzip.next_out = (Bytef *)to;
    s->gzip.avail_out = (uInt)(n < MOST ? n : MOST);
    uInt room = s->gzip.avail_out;
    int status = inflate(&s->gzip, Z_NO_FLUSH);
    s->raw_at = s->raw_n - s->gzip.avail_in;
    *got = room - s->gzip.avail_out;
    s->inside = status != Z_STREAM_END;
    return status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR;
}

static bool step_zstd(titian_source *s, char *to, size_t n, size_t *got)
{
    ZSTD_inBuffer in = {s->raw, s->raw_n, s->raw_at};
    ZSTD_outBuffer out = {to, n, 0};
    size_t left = ZSTD_decompressStream(s->zstd, &out, &in);
    s->raw_at = in.pos;
    *got = out.pos;
    s->inside = left != 0;
    return !ZSTD_isError(left);
}

titian_status titian_source_read(titian_source *source, char *to, size_t n,
                                 size_t *got, titian_error *error)
{
    titian_source *s = source;
    if (s->packed == PACKED_NOT)
        return read_plain(s, to, n, got, error);
    *got = 0;
    while (*got < n) {
        size_t more = 0;
        TRY(refill(s, error));
        bool ended = s->raw_n == 0;
        if (ended && !s->inside)
            break;
        bool good = s->packed == PACKED_GZIP
                        ? step_gzip(s, to + *got, n - *got, &more)
                        : step_zstd(s, to + *got, n - *got, &more);
        if (!good)
            return fail(s, "is damaged: its packed bytes make no sense", "",
                        error);
        if (ended && more == 0 && s->inside)
            return fail(s, "ends too soon: its packed bytes are cut off", "",
                        error);
        *got += more;
    }
    return TITIAN_OK;
}
