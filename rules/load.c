/* Loading data files. */
#include "rules/load.h"
#include "rules/phrases.h"
#include "text/file.h"

static titian_status load(titian_loader *loader, const char *path,
                          const titian_tsv_shape *shape, titian_tsv_row *row,
                          void *context, titian_buf *bytes)
{
    TRY(titian_file_load(path, bytes, loader->error));
    titian_str content =
        titian_arena_copy(loader->arena, titian_buf_str(bytes));
    if (!content.s)
        return titian_no_memory(loader->error);
    loader->file =
        titian_origin_add(loader->origins, loader->arena, titian_str_z(path));
    if (loader->arena->failed)
        return titian_no_memory(loader->error);
    if (loader->file == TITIAN_ORIGINS)
        return titian_fail(loader->error, TITIAN_ERR_LIMIT,
                           (titian_place){.file = path},
                           "is one data file too many; join some of them");
    loader->origins->contents[loader->file] = content;
    return titian_tsv_read(content, path, shape, row, context, loader->error);
}

titian_status titian_load_path(titian_loader *loader, const char *path,
                               const titian_tsv_shape *shape,
                               titian_tsv_row *row, void *context)
{
    titian_buf bytes = {0};
    titian_status status = load(loader, path, shape, row, context, &bytes);
    titian_buf_free(&bytes);
    return status;
}

titian_status titian_load_tsv(titian_loader *loader, const char *name,
                              const titian_tsv_shape *shape,
                              titian_tsv_row *row, void *context)
{
    titian_buf path = {0};
    titian_buf_put(&path, titian_str_z(loader->folder));
    titian_buf_putc(&path, '/');
    titian_buf_put(&path, titian_str_of(name, strlen(name) + 1));
    titian_status status =
        path.failed ? titian_no_memory(loader->error)
                    : titian_load_path(loader, path.s, shape, row, context);
    titian_buf_free(&path);
    return status;
}

/** Passing on the rows of forms that no earlier file has. */
typedef struct {
    titian_loader *loader;
    titian_tsv_row *row;
    void *context;
    titian_phrase_builder owners; /* form: 1 + number of its first file */
    bool users;                   /* the file being read is a user's */
} claiming;

static titian_status claim(void *ctx, const titian_str *field,
                           titian_place where, titian_error *error)
{
    claiming *c = ctx;
    uint32_t own = c->loader->file + 1;
    titian_phrases table = titian_phrases_of(&c->owners);
    uint32_t owner = titian_phrases_find(&table, field[0]);
    if (c->users && !titian_ends(field[0], STR(".")))
        return titian_fail(error, TITIAN_ERR_DATA, where,
                           "wants a form with its full stop");
    if (owner && owner != own)
        return TITIAN_OK;
    titian_phrases_put(&c->owners, field[0], own);
    if (c->owners.failed)
        return titian_no_memory(error);
    return c->row(c->context, field, where, error);
}

titian_status titian_load_abbreviations(titian_loader *loader, const char *name,
                                        titian_tsv_row *row, void *context)
{
    static const titian_tsv_shape shape = {
        "form\tsense\tclass\texpansion\tenglish\tnote", 2};
    claiming c = {loader, row, context, {0}, true};
    titian_status status = TITIAN_OK;
    for (size_t i = 0; status == TITIAN_OK && i < loader->n_abbreviations; i++)
        status = titian_load_path(loader, loader->abbreviations[i], &shape,
                                  claim, &c);
    c.users = false;
    if (status == TITIAN_OK)
        status = titian_load_tsv(loader, name, &shape, claim, &c);
    titian_phrases_free(&c.owners);
    return status;
}

uint32_t titian_loader_choice(titian_loader *loader, titian_place where,
                              titian_str word, const char *const *names,
                              uint32_t n)
{
    char known[160] = "";
    size_t used = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (titian_eq(word, titian_str_z(names[i])))
            return i;
        size_t length = strlen(names[i]);
        if (used + length + 2 < sizeof known) {
            memcpy(known + used, names[i], length);
            used += length;
            known[used++] = ' ';
            known[used] = '\0';
        }
    }
    titian_fail(loader->error, TITIAN_ERR_DATA, where,
                "does not know '%.*s'; one of: %s",
                (int)(word.n < 40 ? word.n : 40), word.n ? word.s : "", known);
    return n;
}
