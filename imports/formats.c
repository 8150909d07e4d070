/* Which reader a file needs, and what all readers share. */
#include "imports/imports.h"
#include "text/source.h"

enum { MOST_BYTES = 1 << 30 };

typedef struct {
    const char *suffix;
    titian_import_format format;
} suffix_row;

static titian_importer *const importers[TITIAN_IMPORT_FORMATS] = {
    [TITIAN_IMPORT_CSV] = titian_import_table,
    [TITIAN_IMPORT_TSV] = titian_import_table,
    [TITIAN_IMPORT_DICTD] = titian_import_dictd,
    [TITIAN_IMPORT_STARDICT] = titian_import_stardict,
    [TITIAN_IMPORT_TEI] = titian_import_tei,
    [TITIAN_IMPORT_TBX] = titian_import_terms,
    [TITIAN_IMPORT_TMX] = titian_import_terms,
    [TITIAN_IMPORT_WIKTEXTRACT] = titian_import_wiktextract,
    [TITIAN_IMPORT_WORDNET] = titian_import_wordnet};

titian_import_format titian_import_guess(const char *path)
{
    static const suffix_row rows[] = {
        {".csv", TITIAN_IMPORT_CSV},           {".dict", TITIAN_IMPORT_DICTD},
        {".dict.dz", TITIAN_IMPORT_DICTD},     {".ifo", TITIAN_IMPORT_STARDICT},
        {".jsonl", TITIAN_IMPORT_WIKTEXTRACT}, {".tab", TITIAN_IMPORT_WORDNET},
        {".tbx", TITIAN_IMPORT_TBX},           {".tei", TITIAN_IMPORT_TEI},
        {".tmx", TITIAN_IMPORT_TMX},           {".tsv", TITIAN_IMPORT_TSV},
        {".txt", TITIAN_IMPORT_TSV},           {".utf8", TITIAN_IMPORT_TSV}};
    titian_str name = titian_str_z(path);
    if (titian_ends(name, STR(".gz")))
        name.n -= 3;
    else if (titian_ends(name, STR(".zst")))
        name.n -= 4;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (titian_ends(name, titian_str_z(rows[i].suffix)))
            return rows[i].format;
    return TITIAN_IMPORT_AUTO;
}

titian_status titian_import_read(titian_import *import, const char *path,
                                 const titian_import_settings *settings,
                                 titian_error *error)
{
    titian_import_settings s = *settings;
    if (s.format == TITIAN_IMPORT_AUTO)
        s.format = titian_import_guess(path);
    if (s.format == TITIAN_IMPORT_AUTO)
        return titian_fail(error, TITIAN_ERR_DATA, (titian_place){.file = path},
                           "does not tell its format by its name; say which");
    import->inverted = s.inverted;
    return importers[s.format](import, path, &s, error);
}

titian_status titian_import_load(const char *path, titian_buf *out,
                                 titian_error *error)
{
    enum { BLOCK = 1 << 20 };
    titian_source *source;
    titian_status status = titian_source_open(&source, path, error);
    size_t got = BLOCK;
    while (status == TITIAN_OK && got == BLOCK) {
        char *room = titian_buf_room(out, BLOCK);
        status = room ? titian_source_read(source, room, BLOCK, &got, error)
                      : titian_no_memory(error);
        out->n += status == TITIAN_OK ? got : 0;
        if (status == TITIAN_OK && out->n > MOST_BYTES)
            status = titian_fail(error, TITIAN_ERR_LIMIT,
                                 (titian_place){.file = path},
                                 "is larger than %d MiB", MOST_BYTES >> 20);
    }
    titian_source_close(source);
    return status;
}

static titian_status lead_row(void *ctx, const titian_str *field,
                              titian_place where, titian_error *error)
{
    titian_import_rules *rules = ctx;
    bool drop = titian_eq(field[1], STR("drop"));
    if (!drop && !titian_eq(field[1], STR("refuse")))
        return titian_fail(error, TITIAN_ERR_DATA, where,
                           "column what holds 'drop' or 'refuse'");
    titian_phrases_put(&rules->leads, field[0], drop ? LEAD_DROP : LEAD_REFUSE);
    return rules->leads.failed ? titian_no_memory(error) : TITIAN_OK;
}

titian_status titian_import_rules_load(titian_import_rules *rules,
                                       titian_loader *loader)
{
    static const titian_tsv_shape shape = {"lead\twhat\tnote", 1};
    return titian_load_tsv(loader, "imports/leads.tsv", &shape, lead_row,
                           rules);
}

void titian_import_rules_release(titian_import_rules *rules)
{
    titian_phrases_free(&rules->leads);
}
