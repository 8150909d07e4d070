/* Compiling glossaries. */
#include "gloss/compile.h"
#include "rules/load.h"
#include "text/file.h"

typedef struct {
    titian_loader loader;
    titian_phrase_builder phrases;
    titian_vec rows; /* titian_row */
    titian_vec last; /* uint32_t: of each row, the end of its chain */
    titian_buf texts;
    titian_buf names;
    titian_buf fold;
    uint32_t file;
    bool secondary; /* the file being read says so of itself */
} compiler;

static uint32_t add_text(compiler *c, titian_str s)
{
    uint32_t at = (uint32_t)c->texts.n;
    titian_buf_put(&c->texts, s);
    return at;
}

static titian_row *row_at(compiler *c, uint32_t number)
{
    return (titian_row *)c->rows.items + (number - 1);
}

/** Chains row `number` behind the ones with the same folded form. */
static void link_row(compiler *c, titian_str form, uint32_t number)
{
    c->fold.n = 0;
    titian_fold(form, &c->fold);
    titian_phrases table = titian_phrases_of(&c->phrases);
    titian_str key = titian_buf_str(&c->fold);
    uint32_t first = titian_phrases_find(&table, key);
    uint32_t *last = c->last.items;
    if (first == 0) {
        titian_phrases_put(&c->phrases, key, number);
        last[number - 1] = number;
        return;
    }
    row_at(c, last[first - 1])->next = number;
    last[first - 1] = number;
}

static titian_status glossary_row(void *ctx, const titian_str *field,
                                  titian_place where, titian_error *error)
{
    compiler *c = ctx;
    if (titian_eq(field[1], STR("auto")))
        return titian_fail(error, TITIAN_ERR_DATA, where,
                           "waits for review: put the part of speech in place "
                           "of auto, or take the row out");
    uint32_t pos = titian_loader_choice(&c->loader, where, field[1],
                                        titian_pos_names, N_POS);
    if (pos == N_POS)
        return TITIAN_ERR_DATA;
    bool exact = titian_eq(field[3], STR("exact"));
    if (field[3].n && !exact)
        return titian_fail(error, TITIAN_ERR_DATA, where,
                           "column case holds 'exact' or nothing");
    if (field[0].n == 0 || field[2].n == 0)
        return titian_fail(error, TITIAN_ERR_DATA, where,
                           "wants a form and its English");
    titian_arena *arena = c->loader.arena;
    titian_row *row = titian_vec_push(&c->rows, arena, sizeof *row);
    uint32_t *last = titian_vec_push(&c->last, arena, sizeof *last);
    if (!row || !last)
        return titian_no_memory(error);
    *row = (titian_row){.form_n = (uint32_t)field[0].n,
                        .en_n = (uint32_t)field[2].n,
                        .file = c->file,
                        .line = where.line,
                        .pos = pos,
                        .flags = (exact ? ROW_EXACT : 0u) |
                                 (c->secondary ? ROW_SECONDARY : 0u)};
    row->form = add_text(c, field[0]);
    row->en = add_text(c, field[2]);
    link_row(c, field[0], c->rows.n);
    if (c->texts.n > UINT32_MAX / 2)
        return titian_fail(error, TITIAN_ERR_LIMIT, where,
                           "is too much for one dictionary");
    return c->phrases.failed || c->texts.failed ? titian_no_memory(error)
                                                : TITIAN_OK;
}

static void put_section(titian_buf *out, const void *bytes, size_t n)
{
    static const char padding[8];
    titian_buf_put(out, titian_str_of(bytes, n));
    titian_buf_put(out, titian_str_of(padding, (8 - n % 8) % 8));
}

static void put_dictionary(compiler *c, uint32_t n_files, titian_buf *out)
{
    titian_dictionary_header h = {.n_slots = c->phrases.n_slots,
                                  .n_keys = (uint32_t)c->phrases.keys.n,
                                  .n_rows = c->rows.n,
                                  .n_texts = (uint32_t)c->texts.n,
                                  .n_files = n_files,
                                  .n_names = (uint32_t)c->names.n};
    size_t summed = offsetof(titian_dictionary_header, sum) + sizeof h.sum;
    memcpy(h.magic, titian_dictionary_magic, sizeof h.magic);
    titian_buf_put(out, titian_str_of((const char *)&h, sizeof h));
    put_section(out, c->phrases.slots,
                c->phrases.n_slots * sizeof(titian_slot));
    put_section(out, c->rows.items, c->rows.n * sizeof(titian_row));
    put_section(out, c->phrases.keys.s, c->phrases.keys.n);
    put_section(out, c->texts.s, c->texts.n);
    put_section(out, c->names.s, c->names.n);
    if (out->failed)
        return;
    h.sum =
        titian_dictionary_sum(titian_str_of(out->s + summed, out->n - summed));
    memcpy(out->s, &h, sizeof h);
}

/** A first line "# secondary: ..." is written by what builds such files. */
static titian_status read_head(compiler *c, const char *path)
{
    titian_buf bytes = {0};
    titian_status status = titian_file_load(path, &bytes, c->loader.error);
    c->secondary = titian_starts(titian_buf_str(&bytes), STR("# secondary:"));
    titian_buf_free(&bytes);
    return status;
}

static titian_status compile(compiler *c, const char *const *tsv, size_t n,
                             titian_buf *out)
{
    static const titian_tsv_shape shape = {"form\tpos\tenglish\tcase\tnote", 1};
    for (size_t i = 0; i < n; i++) {
        const char *slash = strrchr(tsv[i], '/');
        c->file = (uint32_t)i;
        TRY(read_head(c, tsv[i]));
        TRY(titian_load_path(&c->loader, tsv[i], &shape, glossary_row, c));
        titian_buf_put(&c->names, titian_str_z(slash ? slash + 1 : tsv[i]));
        titian_buf_putc(&c->names, '\n');
    }
    if (c->phrases.n_slots == 0) /* a table needs one free slot */
        titian_phrases_put(&c->phrases, STR("\n"), 0);
    put_dictionary(c, (uint32_t)n, out);
    bool failed = out->failed || c->names.failed || c->phrases.failed;
    return failed ? titian_no_memory(c->loader.error) : TITIAN_OK;
}

titian_status titian_dictionary_compile(const char *const *tsv, size_t n,
                                        titian_buf *out, titian_error *error)
{
    titian_arena arena = {0};
    titian_origins origins = {.n = 0};
    compiler c = {
        .loader = {.arena = &arena, .origins = &origins, .error = error}};
    titian_status status = compile(&c, tsv, n, out);
    titian_phrases_free(&c.phrases);
    titian_buf_free(&c.texts);
    titian_buf_free(&c.names);
    titian_buf_free(&c.fold);
    titian_arena_free(&arena);
    return status;
}

titian_status titian_dict_build(const char *const *tsv, size_t n_tsv,
                                const char *path, titian_error *error)
{
    titian_buf out = {0};
    titian_status status = titian_dictionary_compile(tsv, n_tsv, &out, error);
    if (status == TITIAN_OK)
        status = titian_file_save(path, titian_buf_str(&out), error);
    titian_buf_free(&out);
    return status;
}
