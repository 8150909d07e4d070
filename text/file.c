/* Reading a file whole and replacing one atomically. */
#define _GNU_SOURCE
#include "text/file.h"
#include "text/source.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static titian_status load(titian_source *from, titian_buf *out,
                          titian_error *error)
{
    enum { BLOCK_BYTES = 1 << 16 };
    size_t got = BLOCK_BYTES;
    while (got == BLOCK_BYTES) {
        char *room = titian_buf_room(out, BLOCK_BYTES);
        if (!room)
            return titian_no_memory(error);
        TRY(titian_source_read(from, room, BLOCK_BYTES, &got, error));
        out->n += got;
    }
    return TITIAN_OK;
}

titian_status titian_file_load(const char *path, titian_buf *out,
                               titian_error *error)
{
    titian_source *from;
    TRY(titian_source_open(&from, path, error));
    titian_status status = load(from, out, error);
    titian_source_close(from);
    return status;
}

static bool save(int file, titian_str bytes)
{
    FILE *to = fdopen(file, "wb");
    if (!to) {
        close(file);
        return false;
    }
    bool good = bytes.n == 0 || fwrite(bytes.s, 1, bytes.n, to) == bytes.n;
    good = fflush(to) == 0 && good;
    return fclose(to) == 0 && good;
}

titian_status titian_file_save(const char *path, titian_str bytes,
                               titian_error *error)
{
    titian_buf name = {0};
    titian_buf_put(&name, titian_str_z(path));
    titian_buf_put(&name, titian_str_of(".XXXXXX", 8));
    if (name.failed)
        return titian_no_memory(error);
    int file = mkstemp(name.s);
    bool good = file >= 0 && fchmod(file, 0644) == 0;
    if (file >= 0)
        good = save(file, bytes) && good;
    good = good && rename(name.s, path) == 0;
    int reason = errno;
    if (!good && file >= 0)
        unlink(name.s);
    titian_buf_free(&name);
    if (!good)
        return titian_fail(error, TITIAN_ERR_WRITE,
                           (titian_place){.file = path},
                           "could not be written: %s", strerror(reason));
    return TITIAN_OK;
}
