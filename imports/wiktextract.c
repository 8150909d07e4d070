/*
 * Wiktextract's JSON lines, one entry of Wiktionary each: Indonesian entries
 * with English glosses, and English entries with Indonesian translations.
 */
#include "imports/imports.h"
#include "imports/languages.h"
#include "text/json.h"
#include "text/lines.h"

/** True for senses that only point at another word. */
static bool is_pointer(const json_t *sense)
{
    return json_object_get(sense, "form_of") ||
           json_object_get(sense, "alt_of");
}

static titian_status add_senses(titian_import *import, const json_t *entry,
                                titian_str word, const char *pos,
                                titian_error *error)
{
    const json_t *senses = json_object_get(entry, "senses");
    for (size_t i = 0; i < json_array_size(senses); i++) {
        const json_t *sense = json_array_get(senses, i);
        const json_t *glosses = json_object_get(sense, "glosses");
        size_t n = json_array_size(glosses);
        const json_t *last = n ? json_array_get(glosses, n - 1) : NULL;
        if (!json_is_string(last) || is_pointer(sense))
            continue;
        titian_str text =
            titian_str_of(json_string_value(last), json_string_length(last));
        TRY(titian_import_add(import, word, pos, text, (uint32_t)i, error));
    }
    return TITIAN_OK;
}

static titian_status add_translations(titian_import *import,
                                      const json_t *holder, titian_str word,
                                      const char *pos, titian_error *error)
{
    const json_t *list = json_object_get(holder, "translations");
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *one = json_array_get(list, i);
        titian_str code = titian_json_text(one, "code");
        if (code.n == 0)
            code = titian_json_text(one, "lang_code");
        titian_str form = titian_json_text(one, "word");
        if (titian_is_indonesian(code) && form.n)
            TRY(titian_import_add(import, form, pos, word, (uint32_t)i, error));
    }
    return TITIAN_OK;
}

static titian_status add_entry(titian_import *import, const json_t *entry,
                               titian_error *error)
{
    titian_str word = titian_json_text(entry, "word");
    titian_str code = titian_json_text(entry, "lang_code");
    const char *pos = titian_import_pos(titian_json_text(entry, "pos"));
    const json_t *senses = json_object_get(entry, "senses");
    if (titian_is_indonesian(code))
        return add_senses(import, entry, word, pos, error);
    if (!titian_is_english(code))
        return TITIAN_OK;
    TRY(add_translations(import, entry, word, pos, error));
    for (size_t i = 0; i < json_array_size(senses); i++)
        TRY(add_translations(import, json_array_get(senses, i), word, pos,
                             error));
    return TITIAN_OK;
}

static titian_status read_line(titian_import *import, const titian_lines *lines,
                               titian_str line, titian_error *error)
{
    json_t *entry;
    titian_place where = {lines->path, lines->number, 1};
    if (titian_trim(line).n == 0)
        return TITIAN_OK;
    TRY(titian_json_parse(line, where, &entry, error));
    titian_status status = add_entry(import, entry, error);
    json_decref(entry);
    return status;
}

titian_status titian_import_wiktextract(titian_import *import, const char *path,
                                        const titian_import_settings *settings,
                                        titian_error *error)
{
    titian_lines lines;
    titian_str line;
    bool more = true;
    import->inverted = false; /* each entry names its language */
    (void)settings;
    titian_status status = titian_lines_open(&lines, path, error);
    while (status == TITIAN_OK && more) {
        status = titian_lines_next(&lines, &line, &more, error);
        if (status == TITIAN_OK && more)
            status = read_line(import, &lines, line, error);
    }
    titian_lines_close(&lines);
    return status;
}
