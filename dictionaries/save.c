/* Writing a built glossary. */
#include "dictionaries/save.h"
#include "text/file.h"

static bool put(void *context, const char *bytes, size_t n)
{
    titian_buf *to = context;
    titian_buf_put(to, titian_str_of(bytes, n));
    return !to->failed;
}

int save_rows(titian_import *import, titian_status status, const char *source,
              const char *path, titian_error *error)
{
    titian_buf out = {0};
    if (status == TITIAN_OK)
        status = titian_import_write(import, source, (titian_sink){put, &out});
    if (status == TITIAN_OK)
        status = titian_file_save(path, titian_buf_str(&out), error);
    if (status != TITIAN_OK)
        fprintf(stderr, "%s: %s %s\n", path, error->file,
                error->text[0] ? error->text : titian_status_text(status));
    titian_buf_free(&out);
    titian_import_free(import);
    return status == TITIAN_OK ? 0 : 1;
}
