/* Reading translations: plain lines, TSV with identifiers, JSONL. */
#include "restore/translations.h"
#include "text/utf8.h"

titian_status titian_translations_open(titian_translations *translations,
                                       const char *path,
                                       titian_translation_form form,
                                       titian_error *error)
{
    *translations = (titian_translations){.form = form};
    return titian_lines_open(&translations->lines, path, error);
}

void titian_translations_close(titian_translations *translations)
{
    titian_lines_close(&translations->lines);
    json_decref(translations->json);
}

static titian_place place_of(const titian_translations *t)
{
    return (titian_place){t->lines.path, t->lines.number, 1};
}

static titian_status check_utf8(const titian_translations *t, titian_str line,
                                titian_error *error)
{
    titian_place where = place_of(t);
    size_t bad = 0;
    if (titian_utf8_valid(line, &bad))
        return TITIAN_OK;
    for (size_t i = 0; i < bad; i++)
        where.column += ((unsigned char)line.s[i] & 0xC0) != 0x80;
    return titian_fail(error, TITIAN_ERR_UTF8, where,
                       "is not valid UTF-8 (byte 0x%02X)",
                       (unsigned)(unsigned char)line.s[bad]);
}

/** The identifier in the first column, the translation in the last. */
static titian_status read_tsv(const titian_translations *t, titian_str line,
                              titian_translation *translation,
                              titian_error *error)
{
    TRY(check_utf8(t, line, error));
    if (!memchr(line.s, '\t', line.n))
        return titian_fail(error, TITIAN_ERR_DATA, place_of(t),
                           "wants two columns, an identifier and a "
                           "translation, with a tab between them");
    translation->id = titian_before(&line, '\t');
    while (line.n && memchr(line.s, '\t', line.n))
        titian_before(&line, '\t');
    translation->text = line;
    return TITIAN_OK;
}

static titian_status read_jsonl(titian_translations *t, titian_str line,
                                titian_translation *translation,
                                titian_error *error)
{
    json_decref(t->json);
    TRY(titian_json_parse(line, place_of(t), &t->json, error));
    translation->text = titian_json_text(t->json, "target");
    translation->id = titian_json_text(t->json, "id");
    translation->hash = titian_json_text(t->json, "hash");
    translation->source = titian_json_text(t->json, "source");
    return json_is_object(t->json)
               ? TITIAN_OK
               : titian_fail(error, TITIAN_ERR_DATA, place_of(t),
                             "is no JSON object");
}

titian_status titian_translations_next(titian_translations *translations,
                                       titian_translation *translation,
                                       bool *more, titian_error *error)
{
    titian_translations *t = translations;
    titian_str line;
    TRY(titian_lines_next(&t->lines, &line, more, error));
    *translation = (titian_translation){.line = t->lines.number};
    if (!*more)
        return TITIAN_OK;
    if (t->form == TITIAN_TRANSLATION_TSV)
        return read_tsv(t, line, translation, error);
    if (t->form == TITIAN_TRANSLATION_JSONL)
        return read_jsonl(t, line, translation, error);
    translation->text = line;
    return check_utf8(t, line, error);
}
