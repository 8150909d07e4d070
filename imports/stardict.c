/*
 * StarDict: NAME.ifo tells the types of the data, NAME.idx (perhaps .gz) holds
 * words with offset and size, NAME.dict (perhaps .dz) what they mean.
 */
#include "imports/imports.h"

#include <unistd.h>

enum { MOST_LINES = 4 };

typedef struct {
    titian_import *import;
    const char *path;
    titian_str types; /* sametypesequence; empty: each entry tells */
    titian_buf info, index, data;
    titian_buf name; /* of a file beside, with a NUL behind it */
} stardict;

/** The value of "key=value" in the information file. */
static titian_str value_of(titian_str info, titian_str key)
{
    while (info.n) {
        titian_str line = titian_trim(titian_before(&info, '\n'));
        if (titian_starts(line, key) && line.n > key.n && line.s[key.n] == '=')
            return titian_trim(
                titian_str_of(line.s + key.n + 1, line.n - key.n - 1));
    }
    return titian_str_of(NULL, 0);
}

/** Loads the file beside that has one of two suffixes. */
static titian_status load_beside(stardict *s, const char *suffix,
                                 const char *packed, titian_buf *to,
                                 titian_error *error)
{
    const char *const suffixes[] = {suffix, packed};
    size_t stem = strlen(s->path) - strlen(".ifo");
    for (int i = 0; i < 2; i++) {
        s->name.n = 0;
        titian_buf_put(&s->name, titian_str_of(s->path, stem));
        titian_buf_put(&s->name, titian_str_z(suffixes[i]));
        titian_buf_putc(&s->name, '\0');
        if (s->name.failed)
            return titian_no_memory(error);
        if (access(s->name.s, R_OK) == 0)
            return titian_import_load(s->name.s, to, error);
    }
    return titian_fail(error, TITIAN_ERR_READ, (titian_place){.file = s->path},
                       "wants a file that ends in %s or %s beside it", suffix,
                       packed);
}

/** Types whose data are text up to a NUL, or to the end where they are last. */
static bool is_text(char type)
{
    return type && strchr("mlgtxyhkwr", type) != NULL;
}

/** The first meaning among the fields of an entry; sounds are passed over. */
static titian_str meaning_of(const stardict *s, titian_str data)
{
    for (size_t field = 0; data.n; field++) {
        char type = s->types.n ? s->types.s[field] : data.s[0];
        if (s->types.n == 0)
            data = titian_str_of(data.s + 1, data.n - 1);
        if (!is_text(type) || (s->types.n && field >= s->types.n))
            break;
        titian_str text = titian_before(&data, '\0');
        if (type != 't' && type != 'y')
            return text;
        if (s->types.n && field + 1 >= s->types.n)
            break;
    }
    return titian_str_of(NULL, 0);
}

static titian_status add_lines(stardict *s, titian_str word, titian_str text,
                               titian_error *error)
{
    for (uint32_t line = 0; text.n && line < MOST_LINES;) {
        titian_str one = titian_trim(titian_before(&text, '\n'));
        if (one.n == 0)
            continue;
        TRY(titian_import_add(s->import, word, "", one, line, error));
        line++;
    }
    return TITIAN_OK;
}

static uint32_t big_endian(const char *at)
{
    const unsigned char *b = (const unsigned char *)at;
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 |
           b[3];
}

static titian_status read_entries(stardict *s, titian_error *error)
{
    enum { NUMBERS = 8 };
    titian_str rest = titian_buf_str(&s->index);
    while (rest.n) {
        const char *end = memchr(rest.s, '\0', rest.n);
        size_t n = end ? (size_t)(end - rest.s) : rest.n;
        if (!end || rest.n - n - 1 < NUMBERS)
            return titian_fail(error, TITIAN_ERR_DATA,
                               (titian_place){.file = s->path},
                               "has an index that is cut off");
        uint32_t at = big_endian(end + 1), size = big_endian(end + 5);
        if (at > s->data.n || size > s->data.n - at)
            return titian_fail(error, TITIAN_ERR_DATA,
                               (titian_place){.file = s->path},
                               "has an index that points outside its data");
        titian_str data = titian_str_of(s->data.s + at, size);
        TRY(add_lines(s, titian_str_of(rest.s, n), meaning_of(s, data), error));
        rest = titian_str_of(end + 1 + NUMBERS, rest.n - n - 1 - NUMBERS);
    }
    return TITIAN_OK;
}

static titian_status read_files(stardict *s, titian_error *error)
{
    if (!titian_ends(titian_str_z(s->path), STR(".ifo")))
        return titian_fail(error, TITIAN_ERR_DATA,
                           (titian_place){.file = s->path},
                           "is not the .ifo file of a StarDict dictionary");
    TRY(titian_import_load(s->path, &s->info, error));
    if (titian_eq(value_of(titian_buf_str(&s->info), STR("idxoffsetbits")),
                  STR("64")))
        return titian_fail(error, TITIAN_ERR_DATA,
                           (titian_place){.file = s->path},
                           "has offsets of 64 bits, which are not read");
    s->types = value_of(titian_buf_str(&s->info), STR("sametypesequence"));
    TRY(load_beside(s, ".idx", ".idx.gz", &s->index, error));
    TRY(load_beside(s, ".dict", ".dict.dz", &s->data, error));
    return read_entries(s, error);
}

titian_status titian_import_stardict(titian_import *import, const char *path,
                                     const titian_import_settings *settings,
                                     titian_error *error)
{
    stardict s = {.import = import, .path = path};
    (void)settings;
    titian_status status = read_files(&s, error);
    titian_buf_free(&s.info);
    titian_buf_free(&s.index);
    titian_buf_free(&s.data);
    titian_buf_free(&s.name);
    return status;
}
