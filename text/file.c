/* Reading a file whole and replacing one atomically. */
#define _GNU_SOURCE
#include "text/file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static titian_status load(FILE *from, const char *path, titian_buf *out,
                          titian_error *error)
{
    struct stat info;
    if (fstat(fileno(from), &info) == 0 && S_ISDIR(info.st_mode))
        return titian_fail(error, TITIAN_ERR_READ, (titian_place){.file = path},
                           "is a directory, not a file");
    for (;;) {
        char *room = titian_buf_room(out, 65536);
        if (!room)
            return titian_no_memory(error);
        size_t n = fread(room, 1, 65536, from);
        out->n += n;
        if (n == 0)
            break;
    }
    if (ferror(from))
        return titian_fail(error, TITIAN_ERR_READ, (titian_place){.file = path},
                           "could not be read: %s", strerror(errno));
    return TITIAN_OK;
}

titian_status titian_file_load(const char *path, titian_buf *out,
                               titian_error *error)
{
    bool is_stdin = strcmp(path, "-") == 0;
    FILE *from = is_stdin ? stdin : fopen(path, "rb");
    if (!from)
        return titian_fail(error, TITIAN_ERR_READ, (titian_place){.file = path},
                           "could not be opened: %s", strerror(errno));
    titian_status status = load(from, path, out, error);
    if (!is_stdin)
        fclose(from);
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
