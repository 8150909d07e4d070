/*
 * Tables of two columns, Indonesian and English, or of more whose first row
 * names them: glossaries of OmegaT, DeepL, Google, Amazon, spreadsheets.
 */
#include "imports/imports.h"
#include "imports/languages.h"

enum { MOST_CELLS = 64 };

typedef struct {
    titian_import *import;
    titian_place where; /* of the present row */
    titian_buf text;    /* its cells, unquoted, */
    size_t ends[MOST_CELLS];
    uint32_t n;           /* and where they end */
    uint32_t id, en, pos; /* columns; pos MOST_CELLS: none */
    char delimiter;
} table;

static titian_str cell(const table *t, uint32_t i)
{
    if (i >= t->n)
        return titian_str_of(NULL, 0);
    size_t beg = i ? t->ends[i - 1] : 0;
    return titian_trim(titian_str_of(t->text.s + beg, t->ends[i] - beg));
}

static void end_cell(table *t)
{
    if (t->n < MOST_CELLS)
        t->ends[t->n++] = t->text.n;
}

/** Cuts the next row off *rest; quotes may hold delimiters and line ends. */
static titian_status cut_row(table *t, titian_str *rest, titian_error *error)
{
    bool quoted = false;
    size_t i = 0;
    t->text.n = 0;
    t->n = 0;
    for (; i < rest->n; i++) {
        char c = rest->s[i];
        bool quote = c == '"' && t->delimiter != '\t';
        if (quote && quoted && i + 1 < rest->n && rest->s[i + 1] == '"')
            titian_buf_putc(&t->text, rest->s[i++]);
        else if (quote)
            quoted = !quoted;
        else if (!quoted && c == '\n')
            break;
        else if (!quoted && c == t->delimiter)
            end_cell(t);
        else if (c != '\r')
            titian_buf_putc(&t->text, c);
    }
    end_cell(t);
    if (quoted)
        return titian_fail(error, TITIAN_ERR_DATA, t->where,
                           "a quotation mark is never closed");
    for (size_t j = 0; j < i; j++)
        t->where.line += rest->s[j] == '\n';
    size_t behind = i < rest->n ? i + 1 : i;
    *rest = titian_str_of(rest->s + behind, rest->n - behind);
    return t->text.failed ? titian_no_memory(error) : TITIAN_OK;
}

static bool is_one_of(titian_str s, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (titian_eq(s, titian_str_z(names[i])))
            return true;
    return false;
}

/** Reads the names of columns; false if the row holds an entry. */
static bool read_header(table *t)
{
    static const char *const heads[] = {"form", "source", "term"};
    static const char *const targets[] = {"english", "target", "translation"};
    uint32_t id = MOST_CELLS, en = MOST_CELLS, pos = MOST_CELLS;
    for (uint32_t i = 0; i < t->n; i++) {
        titian_str name = cell(t, i);
        if (titian_is_indonesian(name) || is_one_of(name, heads, 3))
            id = i;
        else if (titian_is_english(name) || is_one_of(name, targets, 3))
            en = i;
        else if (titian_eq(name, STR("pos")))
            pos = i;
    }
    if (id == MOST_CELLS || en == MOST_CELLS)
        return false;
    t->id = id;
    t->en = en;
    t->pos = pos;
    return true;
}

static titian_status add_row(table *t, titian_error *error)
{
    if (t->n == 1 && cell(t, 0).n == 0)
        return TITIAN_OK;
    if (t->id >= t->n || t->en >= t->n)
        return titian_fail(error, TITIAN_ERR_DATA, t->where,
                           "wants an Indonesian and an English column");
    return titian_import_add(t->import, cell(t, t->id),
                             titian_import_pos(cell(t, t->pos)), cell(t, t->en),
                             0, error);
}

static titian_status read_rows(table *t, titian_str rest, titian_error *error)
{
    if (titian_starts(rest, STR("\xEF\xBB\xBF")))
        rest = titian_str_of(rest.s + 3, rest.n - 3);
    for (bool first = true; rest.n;) {
        uint32_t line = t->where.line;
        if (t->delimiter == '\t' && rest.s[0] == '#') {
            titian_before(&rest, '\n');
            t->where.line++;
            continue;
        }
        TRY(cut_row(t, &rest, error));
        uint32_t next = t->where.line + 1;
        t->where.line = line;
        if (!first || !read_header(t))
            TRY(add_row(t, error));
        t->where.line = next;
        first = false;
    }
    return TITIAN_OK;
}

titian_status titian_import_table(titian_import *import, const char *path,
                                  const titian_import_settings *settings,
                                  titian_error *error)
{
    titian_buf bytes = {0};
    table t = {.import = import,
               .where = {path, 1, 0},
               .en = 1,
               .pos = MOST_CELLS,
               .delimiter = settings->format == TITIAN_IMPORT_CSV ? ',' : '\t'};
    titian_status status = titian_import_load(path, &bytes, error);
    if (status == TITIAN_OK)
        status = read_rows(&t, titian_buf_str(&bytes), error);
    titian_buf_free(&bytes);
    titian_buf_free(&t.text);
    return status;
}
