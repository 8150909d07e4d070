/* Choosing the form of an input, and what all forms have in common. */
#include "readers/reader.h"

#include <stdio.h>
#include <stdlib.h>

static const titian_form *const forms[TITIAN_N_INPUTS] = {
    [TITIAN_INPUT_TEXT] = &titian_form_plain,
    [TITIAN_INPUT_LINES] = &titian_form_plain,
};

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
    r->form = forms[r->settings.input];
    if (r->form->open(r, error) != TITIAN_OK) {
        titian_reader_close(r);
        return NULL;
    }
    return r;
}

void titian_reader_close(titian_reader *reader)
{
    if (!reader)
        return;
    reader->form->close(reader);
    free(reader);
}

/** The document in "news/article.txt" is called "article". */
static titian_str name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *base = slash ? slash + 1 : path;
    const char *dot = strrchr(base, '.');
    if (strcmp(path, "-") == 0)
        return STR("stdin");
    return dot && dot > base ? titian_str_of(base, (size_t)(dot - base))
                             : titian_str_z(base);
}

titian_status titian_reader_begin(const titian_reader *reader, titian_str name,
                                  titian_doc *doc, titian_error *error)
{
    const char *given = reader->settings.name;
    if (!name.s)
        name = given ? titian_str_z(given) : name_of(reader->path);
    if (titian_doc_start(doc, reader->origins, name, &reader->settings) !=
        TITIAN_OK)
        return titian_no_memory(error);
    return TITIAN_OK;
}

titian_status titian_reader_next(titian_reader *reader, titian_doc *doc,
                                 bool *more, titian_error *error)
{
    *more = false;
    titian_status status = reader->form->next(reader, doc, more, error);
    if (status == TITIAN_ERR_UTF8 && error)
        snprintf(error->file, sizeof error->file, "%s", reader->path);
    return status;
}
