/*
 * FreeDict's dictionaries for dictd.  An entry is a head line, "word /sounds/
 * <class>", a line of translations, and definitions, which are passed over;
 * "1. " begins numbered senses.
 */
#include "imports/imports.h"

static bool is_head(titian_str line)
{
    return line.n > 3 && line.s[line.n - 1] == '>' &&
           memchr(line.s, '<', line.n) && memchr(line.s, '/', line.n);
}

/** The class in <> at the end of a head line; NULL if we have none for it. */
static const char *class_of(titian_str line)
{
    size_t open = line.n;
    while (open > 0 && line.s[open - 1] != '<')
        open--;
    const char *pos =
        titian_import_pos(titian_str_of(line.s + open, line.n - open - 1));
    return pos[0] ? pos : NULL;
}

static titian_str head_word(titian_str line)
{
    return titian_trim(titian_before(&line, '/'));
}

/** Cuts "1. " off; *numbered tells whether it was there. */
static titian_str without_number(titian_str line, bool *numbered)
{
    size_t i = 0;
    line = titian_trim(line);
    while (i < line.n && titian_is_digit((unsigned char)line.s[i]))
        i++;
    *numbered = i > 0 && i + 1 < line.n && line.s[i] == '.' &&
                line.s[i + 1] == ' ';
    return *numbered ? titian_str_of(line.s + i + 2, line.n - i - 2) : line;
}

/** "mampu, sanggup 2." without what is no translation at its end. */
static titian_str translations_of(titian_str list)
{
    const char *bracket = memchr(list.s, '(', list.n);
    if (bracket)
        list.n = (size_t)(bracket - list.s);
    while (list.n && (strchr(". ", list.s[list.n - 1]) ||
                      titian_is_digit((unsigned char)list.s[list.n - 1])))
        list.n--;
    return list;
}

static titian_status read_entries(titian_import *import, titian_str text,
                                  titian_error *error)
{
    titian_str head = {NULL, 0};
    const char *pos = NULL;
    uint32_t line_of_entry = 0, rank = 0;
    while (text.n) {
        titian_str line = titian_before(&text, '\n');
        bool numbered;
        if (is_head(line)) {
            head = head_word(line);
            pos = class_of(line);
            line_of_entry = rank = 0;
            continue;
        }
        titian_str list = without_number(line, &numbered);
        bool wanted = pos && (++line_of_entry == 1 || numbered);
        if (wanted && list.n)
            TRY(titian_import_add(import, head, pos, translations_of(list),
                                  rank++, error));
    }
    return TITIAN_OK;
}

titian_status titian_import_dictd(titian_import *import, const char *path,
                                  const titian_import_settings *settings,
                                  titian_error *error)
{
    titian_buf bytes = {0};
    (void)settings;
    titian_status status = titian_import_load(path, &bytes, error);
    size_t before = import->counts.entries;
    if (status == TITIAN_OK)
        status = read_entries(import, titian_buf_str(&bytes), error);
    if (status == TITIAN_OK && import->counts.entries == before)
        status = titian_fail(error, TITIAN_ERR_DATA,
                             (titian_place){.file = path},
                             "holds no entry as FreeDict writes them");
    titian_buf_free(&bytes);
    return status;
}
