/*
 * Writes the names of countries and their parts that the package iso-codes
 * has in Indonesian, with English, as a glossary:
 *
 *     iso-names OUT.tsv iso_3166-1.mo iso_3166-2.mo ...
 *
 * A compiled gettext catalogue holds two tables of lengths and offsets, of the
 * English and of the translated strings.
 */
#include "dictionaries/save.h"
#include "text/utf8.h"

enum { MAGIC_NUMBER, REVISION, N_STRINGS, ORIGINALS, TRANSLATIONS, N_NUMBERS };

static const uint32_t magic = 0x950412DE;

typedef struct {
    titian_import *import;
    const char *path;
    titian_str bytes;
} catalogue;

static titian_status refuse(const catalogue *c, titian_error *error)
{
    return titian_fail(error, TITIAN_ERR_DATA, (titian_place){.file = c->path},
                       "is no compiled catalogue of this machine's order");
}

static uint32_t number_at(const catalogue *c, size_t at)
{
    uint32_t n = 0;
    memcpy(&n, c->bytes.s + at, sizeof n);
    return n;
}

/** String i of a table; false if it lies outside the file. */
static bool string_at(const catalogue *c, uint32_t table, uint32_t i,
                      titian_str *s)
{
    size_t entry = (size_t)table + (size_t)i * 8;
    if (entry > c->bytes.n || c->bytes.n - entry < 8)
        return false;
    uint32_t n = number_at(c, entry), at = number_at(c, entry + 4);
    if (at > c->bytes.n || n > c->bytes.n - at)
        return false;
    *s = titian_str_of(c->bytes.s + at, n);
    return true;
}

/** A remark, "Korea, Republik", is no name as texts have it. */
static bool is_plain(titian_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (strchr(",;([/", s.s[i])) /* a NUL too: plural forms */
            return false;
    return s.n > 0 && titian_is_upper(titian_utf8_at(s, 0));
}

static titian_status add_names(const catalogue *c, titian_error *error)
{
    if (c->bytes.n < N_NUMBERS * 4 || number_at(c, MAGIC_NUMBER * 4) != magic)
        return refuse(c, error);
    uint32_t n = number_at(c, N_STRINGS * 4);
    for (uint32_t i = 0; i < n; i++) {
        titian_str english, name;
        if (!string_at(c, number_at(c, ORIGINALS * 4), i, &english) ||
            !string_at(c, number_at(c, TRANSLATIONS * 4), i, &name))
            return refuse(c, error);
        if (is_plain(english) && is_plain(name))
            TRY(titian_import_add(c->import, name, "name", english, 0, error));
    }
    return TITIAN_OK;
}

static titian_status read_catalogue(titian_import *import, const char *path,
                                    titian_error *error)
{
    titian_buf bytes = {0};
    titian_status status = titian_import_load(path, &bytes, error);
    catalogue c = {import, path, titian_buf_str(&bytes)};
    if (status == TITIAN_OK)
        status = add_names(&c, error);
    titian_buf_free(&bytes);
    return status;
}

int main(int argc, char **argv)
{
    static const titian_import_rules rules;
    titian_error error = {.line = 0};
    if (argc < 3) {
        fputs("Usage: iso-names OUT.tsv CATALOGUE.mo...\n", stderr);
        return 2;
    }
    titian_import *import = titian_import_make(&rules);
    titian_status status = import ? TITIAN_OK : titian_no_memory(&error);
    for (int i = 2; status == TITIAN_OK && i < argc; i++)
        status = read_catalogue(import, argv[i], &error);
    return save_rows(import, status, "iso-codes; LGPL-2.1+", argv[1], &error);
}
