/* Choosing the form of an input, and what all forms have in common. */
#include "readers/reader.h"

#include <stdio.h>
#include <stdlib.h>

static const titian_form *const forms[TITIAN_N_INPUTS] = {
    [TITIAN_INPUT_TEXT] = &titian_form_plain,
    [TITIAN_INPUT_LINES] = &titian_form_plain,
    [TITIAN_INPUT_JSONL] = &titian_form_jsonl,
    [TITIAN_INPUT_HTML] = &titian_form_html,
    [TITIAN_INPUT_PANDOC] = &titian_form_pandoc,
    [TITIAN_INPUT_XLIFF] = &titian_form_translations,
    [TITIAN_INPUT_TMX] = &titian_form_translations,
};

titian_reader *titian_reader_start(const char *path,
                                   const titian_origins *origins,
                                   const titian_markup_rules *markup,
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
    r->markup = markup;
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

titian_str titian_base_name(titian_str path)
{
    size_t beg = path.n, end = path.n;
    while (beg > 0 && path.s[beg - 1] != '/')
        beg--;
    for (size_t i = path.n; i > beg + 1 && end == path.n; i--)
        if (path.s[i - 1] == '.')
            end = i - 1;
    return titian_str_of(path.s + beg, end - beg);
}

titian_str titian_reader_name(const titian_reader *reader)
{
    if (reader->settings.name)
        return titian_str_z(reader->settings.name);
    return strcmp(reader->path, "-") == 0
               ? STR("stdin")
               : titian_base_name(titian_str_z(reader->path));
}

titian_status titian_reader_begin(const titian_reader *reader, titian_str name,
                                  titian_doc *doc, titian_error *error)
{
    if (!name.s)
        name = titian_reader_name(reader);
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
