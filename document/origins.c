/* Names of data files and of the lines in them. */
#include "document/origins.h"

#include <stdio.h>

uint32_t titian_origin_add(titian_origins *origins, titian_arena *arena,
                           titian_str path)
{
    if (origins->n == TITIAN_ORIGINS)
        return TITIAN_ORIGINS;
    for (size_t i = path.n; i-- > 0;)
        if (path.s[i] == '/') {
            path = titian_str_of(path.s + i + 1, path.n - i - 1);
            break;
        }
    titian_str name = titian_arena_copy(arena, path);
    if (!name.s)
        return TITIAN_ORIGINS;
    origins->names[origins->n] = name;
    origins->contents[origins->n] = STR("");
    return origins->n++;
}

char *titian_origin_name(const titian_origins *origins, uint32_t rule,
                         char *text, size_t size)
{
    uint32_t file = rule >> TITIAN_ORIGIN_LINE_BITS;
    uint32_t line = rule & ((UINT32_C(1) << TITIAN_ORIGIN_LINE_BITS) - 1);
    titian_str name = file < origins->n ? origins->names[file] : STR("unknown");
    snprintf(text, size, "%.*s:%u", (int)name.n, name.s, (unsigned)line);
    return text;
}

/** The last column of a line. */
static titian_str last_column(titian_str line)
{
    titian_str field = line;
    while (memchr(line.s, '\t', line.n)) {
        titian_before(&line, '\t');
        field = line;
    }
    return field;
}

static bool is_comment(titian_str line)
{
    return line.n > 0 && line.s[0] == '#';
}

/** Appends the first paragraph of a comment, without its marks, as one line. */
static void put_comment(titian_str comment, titian_buf *out)
{
    bool first = true;
    while (comment.n) {
        titian_str line = titian_before(&comment, '\n');
        titian_str text = titian_trim(titian_cut(line, 1, (uint32_t)line.n));
        if (text.n == 0)
            return;
        if (!first)
            titian_buf_putc(out, ' ');
        titian_buf_put(out, text);
        first = false;
    }
}

void titian_origin_reason(const titian_origins *origins, uint32_t rule,
                          titian_buf *out)
{
    uint32_t file = rule >> TITIAN_ORIGIN_LINE_BITS;
    uint32_t n = rule & ((UINT32_C(1) << TITIAN_ORIGIN_LINE_BITS) - 1);
    titian_str rest = file < origins->n ? origins->contents[file] : STR("");
    titian_str comment = STR(""), line = STR(""), header = STR("");
    bool open = false;
    for (uint32_t i = 0; i < n && rest.n; i++) {
        line = titian_before(&rest, '\n');
        bool remark = is_comment(line);
        if (remark && !open)
            comment = titian_str_of(line.s, 0);
        if (remark)
            comment.n = (size_t)(line.s + line.n - comment.s);
        else if (header.n == 0 && !is_comment(line))
            header = line;
        open = remark;
    }
    titian_str column = last_column(header), note = last_column(line);
    bool noted = titian_eq(column, STR("note")) ||
                 titian_eq(column, STR("reason"));
    if (noted && note.n)
        titian_buf_put(out, note);
    else
        put_comment(comment, out);
}

uint32_t titian_origin_find(const titian_origins *origins, titian_str name)
{
    titian_str line = name, file = titian_before(&line, ':');
    uint32_t number = 0, at = 0;
    for (size_t i = 0; i < line.n && number < UINT32_MAX / 20; i++)
        if (line.s[i] >= '0' && line.s[i] <= '9')
            number = number * 10 + (uint32_t)(line.s[i] - '0');
    while (at < origins->n && !titian_eq(origins->names[at], file))
        at++;
    return titian_rule_at(at < origins->n ? at : TITIAN_ORIGINS, number);
}
