/* Reading translations: lines, TSV with identifiers, JSONL, XLIFF and TMX. */
#include "restore/translations.h"
#include "text/utf8.h"

titian_status titian_translations_open(titian_translations *translations,
                                       const char *path,
                                       titian_translation_form form,
                                       titian_error *error)
{
    *translations = (titian_translations){.form = form, .path = path};
    return form == TITIAN_TRANSLATION_UNITS
               ? titian_bitext_open(&translations->units, path,
                                    TITIAN_INDONESIAN, error)
               : titian_lines_open(&translations->lines, path, error);
}

void titian_translations_close(titian_translations *translations)
{
    titian_bitext_close(translations->units);
    titian_lines_close(&translations->lines);
    json_decref(translations->json);
}

static titian_place place_of(const titian_translations *t)
{
    return (titian_place){t->path, t->line, 1};
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

static titian_status read_unit(titian_translations *t,
                               titian_translation *translation, bool *more,
                               titian_error *error)
{
    titian_bitext_unit unit;
    do
        TRY(titian_bitext_next(t->units, &unit, more, error));
    while (*more && unit.ignorable);
    if (!*more)
        return TITIAN_OK;
    t->line = unit.where.line;
    *translation = (titian_translation){
        unit.target, unit.id, {NULL, 0}, unit.source, unit.where.line};
    return TITIAN_OK;
}

titian_status titian_translations_next(titian_translations *translations,
                                       titian_translation *translation,
                                       bool *more, titian_error *error)
{
    titian_translations *t = translations;
    titian_str line;
    if (t->form == TITIAN_TRANSLATION_UNITS)
        return read_unit(t, translation, more, error);
    TRY(titian_lines_next(&t->lines, &line, more, error));
    t->line = t->lines.number;
    *translation = (titian_translation){.line = t->line};
    if (!*more)
        return TITIAN_OK;
    if (t->form == TITIAN_TRANSLATION_TSV)
        return read_tsv(t, line, translation, error);
    if (t->form == TITIAN_TRANSLATION_JSONL)
        return read_jsonl(t, line, translation, error);
    translation->text = line;
    return check_utf8(t, line, error);
}
