/* Translations, one for each prepared record, in one of several forms. */
#ifndef TITIAN_RESTORE_TRANSLATIONS_H
#define TITIAN_RESTORE_TRANSLATIONS_H

#include "readers/bitext.h"
#include "restore/prepared.h"

/** One translation and what it says of its record; NULL where it is silent. */
typedef struct {
    titian_str text;
    titian_str id, hash, source;
    uint32_t line;
} titian_translation;

typedef struct {
    titian_translation_form form;
    const char *path; /* borrowed */
    uint32_t line;    /* of the last */
    titian_lines lines;
    json_t *json;
    titian_bitext *units;
} titian_translations;

titian_status titian_translations_open(titian_translations *translations,
                                       const char *path,
                                       titian_translation_form form,
                                       titian_error *error);
void titian_translations_close(titian_translations *translations);

/** Reads one, or sets *more to false; its strings live until the next. */
titian_status titian_translations_next(titian_translations *translations,
                                       titian_translation *translation,
                                       bool *more, titian_error *error);

#endif
