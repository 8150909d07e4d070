/* Reading strict TSV. */
#include "text/tsv.h"
#include "text/utf8.h"

typedef struct {
    const titian_tsv_shape *shape;
    titian_place where;
    titian_str key; /* of the row before */
    titian_error *error;
} reading;

static titian_status refuse(reading *r, const char *why, titian_str what)
{
    return titian_fail(r->error, TITIAN_ERR_DATA, r->where, "%s%.*s", why,
                       (int)(what.n < 80 ? what.n : 80), what.n ? what.s : "");
}

static unsigned n_columns(const char *header)
{
    unsigned n = 1;
    for (; *header; header++)
        n += *header == '\t';
    return n;
}

/** The part of a line that its first n columns fill. */
static titian_str leading(titian_str line, unsigned n)
{
    size_t i = 0;
    for (; i < line.n; i++)
        if (line.s[i] == '\t' && --n == 0)
            break;
    return titian_str_of(line.s, i);
}

static titian_status check_order(reading *r, titian_str line)
{
    if (r->shape->n_key == 0)
        return TITIAN_OK;
    titian_str key = leading(line, r->shape->n_key);
    int order = r->key.s ? titian_cmp(r->key, key) : -1;
    if (order == 0)
        return refuse(r, "stands here a second time: ", key);
    if (order > 0)
        return refuse(r, "is not in byte order (LC_ALL=C sort): ", key);
    r->key = key;
    return TITIAN_OK;
}

static titian_status split(reading *r, titian_str line, titian_str *fields)
{
    unsigned want = n_columns(r->shape->header), n = 0;
    const char *end = line.s + line.n;
    bool more = true;
    for (titian_str rest = line; more; n++) {
        titian_str field = titian_before(&rest, '\t');
        more = field.s + field.n < end;
        if (n >= want)
            return refuse(r, "has too many columns, wanted: ",
                          titian_str_z(r->shape->header));
        titian_str trimmed = titian_trim(field);
        if (trimmed.n != field.n)
            return refuse(r, "has blanks around: ", trimmed);
        fields[n] = field;
    }
    if (n < want)
        return refuse(
            r, "has too few columns, wanted: ", titian_str_z(r->shape->header));
    return TITIAN_OK;
}

static titian_status check_bytes(reading *r, titian_str content)
{
    size_t bad = 0;
    if (titian_utf8_valid(content, &bad))
        return TITIAN_OK;
    for (size_t i = 0; i < bad; i++)
        r->where.line += content.s[i] == '\n';
    return refuse(r, "is not valid UTF-8", STR(""));
}

static titian_status read_row(reading *r, titian_str line, titian_tsv_row *row,
                              void *context)
{
    titian_str fields[TITIAN_TSV_COLUMNS];
    if (line.n == 0)
        return refuse(r, "is empty: remove it or make it a comment", STR(""));
    if (line.s[line.n - 1] == '\r')
        return refuse(r, "ends in CR LF: line ends must be LF", STR(""));
    TRY(split(r, line, fields));
    TRY(check_order(r, line));
    return row(context, fields, r->where, r->error);
}

titian_status titian_tsv_read(titian_str content, const char *name,
                              const titian_tsv_shape *shape,
                              titian_tsv_row *row, void *context,
                              titian_error *error)
{
    reading r = {.shape = shape, .where = {name, 1, 0}, .error = error};
    TRY(check_bytes(&r, content));
    bool header = false;
    titian_str rest = content;
    for (r.where.line = 1; rest.n > 0; r.where.line++) {
        titian_str line = titian_before(&rest, '\n');
        if (line.n && line.s[0] == '#')
            continue;
        if (header)
            TRY(read_row(&r, line, row, context));
        else if (!titian_eq(line, titian_str_z(shape->header)))
            return refuse(
                &r, "should be the header: ", titian_str_z(shape->header));
        header = true;
    }
    if (!header)
        return refuse(&r, "has no header: ", titian_str_z(shape->header));
    return TITIAN_OK;
}
