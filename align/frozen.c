/*
 * Reading and writing models.  The first line names the version; whatever else
 * is not as titian_model_print writes it is refused with its place.
 */
#include "align/frozen.h"
#include "text/tsv.h"

enum { MOST_ROWS = 1 << 23, MOST_TIMES = 1000000000 };

static const char version[] = "# titian model 1";
static const titian_tsv_shape shape = {
    "indonesian\tenglish\tforth\tback\ttogether\ttimes", 2};

/** A chance with three decimals, whatever the locale. */
static void put_chance(titian_buf *out, float chance)
{
    unsigned thousandths = (unsigned)(chance * 1000 + 0.5f);
    titian_buf_printf(out, "\t%u.%03u", thousandths / 1000, thousandths % 1000);
}

void titian_model_print(const titian_model *model, titian_buf *out)
{
    titian_buf_printf(
        out,
        "%s\n"
        "# forth: chance that the translation of the Indonesian word holds "
        "the English one;\n"
        "# back: the other way round; together: pairs that hold both; times: "
        "how often\n"
        "# the Indonesian word stands in all pairs.\n"
        "%s\n",
        version, shape.header);
    for (uint32_t i = 0; i < model->rows.n && !out->failed; i++) {
        const titian_model_row *row = titian_model_at(model, i);
        titian_buf_put(out, row->id);
        titian_buf_putc(out, '\t');
        titian_buf_put(out, row->en);
        put_chance(out, row->forth);
        put_chance(out, row->back);
        titian_buf_printf(out, "\t%u\t%u\n", (unsigned)row->together,
                          (unsigned)row->times);
    }
}

/** A whole number from 1. */
static bool read_count(titian_str text, uint32_t *n)
{
    uint64_t value = 0;
    if (text.n == 0 || text.n > 10)
        return false;
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] < '0' || text.s[i] > '9')
            return false;
        value = value * 10 + (uint64_t)(text.s[i] - '0');
    }
    *n = (uint32_t)value;
    return value >= 1 && value <= MOST_TIMES;
}

/** 0.001 to 1.000, always three decimals. */
static bool read_chance(titian_str text, float *chance)
{
    unsigned thousandths = 0;
    if (text.n != 5 || text.s[1] != '.')
        return false;
    for (size_t i = 0; i < 5; i++) {
        if (i == 1)
            continue;
        if (text.s[i] < '0' || text.s[i] > '9')
            return false;
        thousandths = thousandths * 10 + (unsigned)(text.s[i] - '0');
    }
    *chance = (float)thousandths / 1000;
    return thousandths >= 1 && thousandths <= 1000;
}

/** A column counts code points from 1. */
static uint32_t column_of(titian_str line, const char *at)
{
    uint32_t n = 1;
    for (const char *c = line.s; c < at; c++)
        n += ((unsigned char)*c & 0xC0) != 0x80;
    return n;
}

static titian_status read_row(void *context, const titian_str *field,
                              titian_place where, titian_error *error)
{
    titian_model *model = context;
    titian_model_row row = {.id = field[0], .en = field[1]};
    const char *why = NULL;
    unsigned bad = 0;
    if (field[0].n == 0 || field[1].n == 0)
        bad = field[0].n ? 1 : 0, why = "a word is missing";
    else if (!read_chance(field[2], &row.forth))
        bad = 2, why = "forth is a chance from 0.001 to 1.000";
    else if (!read_chance(field[3], &row.back))
        bad = 3, why = "back is a chance from 0.001 to 1.000";
    else if (!read_count(field[4], &row.together))
        bad = 4, why = "together is a number of pairs from 1";
    else if (!read_count(field[5], &row.times))
        bad = 5, why = "times is a number from 1";
    if (why) {
        where.column = column_of(field[0], field[bad].s);
        return titian_fail(error, TITIAN_ERR_DATA, where, "%s", why);
    }
    if (model->rows.n == MOST_ROWS)
        return titian_fail(error, TITIAN_ERR_LIMIT, where,
                           "a model holds at most %d rows", MOST_ROWS);
    titian_model_row *to =
        titian_vec_push(&model->rows, &model->arena, sizeof *to);
    if (!to)
        return titian_no_memory(error);
    *to = row;
    return TITIAN_OK;
}

titian_status titian_model_parse(titian_model *model, titian_str bytes,
                                 const char *name,
                                 const titian_align_rules *rules,
                                 titian_error *error)
{
    titian_str rest = bytes;
    if (!titian_eq(titian_before(&rest, '\n'), titian_str_z(version)))
        return titian_fail(error, TITIAN_ERR_DATA, (titian_place){name, 1, 1},
                           "is no model that this program can read: the first "
                           "line should be \"%s\"",
                           version);
    titian_str copy = titian_arena_copy(&model->arena, bytes);
    if (!copy.s)
        return titian_no_memory(error);
    TRY(titian_tsv_read(copy, name, &shape, read_row, model, error));
    return titian_model_index(model, rules, error);
}
