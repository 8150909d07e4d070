/* Finding the values of a JSON text: RFC 8259, nothing more lenient. */
#include "text/values.h"
#include "text/utf8.h"

typedef struct {
    titian_json_table *table;
    titian_str text;
    uint32_t at;
    uint32_t open[TITIAN_JSON_DEPTH]; /* rows of the brackets around */
    uint32_t depth;
    titian_error *error;
} scanner;

titian_status titian_json_fail(const titian_json_table *table, uint32_t at,
                               const char *what, titian_error *error)
{
    titian_place where = table->where;
    for (uint32_t i = 0; i < at && i < table->text.n; i++) {
        where.column += ((unsigned char)table->text.s[i] & 0xC0) != 0x80;
        if (table->text.s[i] == '\n') {
            where.line++;
            where.column = 1;
        }
    }
    return titian_fail(error, TITIAN_ERR_DATA, where, "%s", what);
}

static titian_status refuse(const scanner *s, const char *what)
{
    return titian_json_fail(s->table, s->at, what, s->error);
}

static char peek(const scanner *s)
{
    return s->at < s->text.n ? s->text.s[s->at] : '\0';
}

static void skip_space(scanner *s)
{
    while (s->at < s->text.n && (peek(s) == ' ' || peek(s) == '\n' ||
                                 peek(s) == '\r' || peek(s) == '\t'))
        s->at++;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_hex(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static titian_status add(scanner *s, char type)
{
    titian_json_table *t = s->table;
    if (t->values.n == TITIAN_JSON_VALUES)
        return refuse(s, "has more than 33554432 values in one piece");
    titian_json_value *v = titian_vec_push(&t->values, &t->arena, sizeof *v);
    if (!v)
        return titian_no_memory(s->error);
    *v = (titian_json_value){s->at, s->at, t->values.n, type};
    return TITIAN_OK;
}

/** The row added last ends here. */
static void end_value(scanner *s)
{
    titian_json_value *v = s->table->values.items;
    v[s->table->values.n - 1].end = s->at;
}

static titian_status scan_escape(scanner *s)
{
    char c = peek(s);
    if (c == 'u') {
        for (int i = 0; i < 4; i++) {
            s->at++;
            if (!is_hex(peek(s)))
                return refuse(s, "is no JSON: \\u wants four hex digits");
        }
    } else if (c == '\0' || !strchr("\"\\/bfnrt", c)) {
        return refuse(s, "is no JSON: there is no such escape");
    }
    s->at++;
    return TITIAN_OK;
}

static titian_status scan_string(scanner *s)
{
    if (peek(s) != '"')
        return refuse(s, "is no JSON: a name in quotation marks is missing");
    TRY(add(s, '"'));
    for (s->at++; s->at < s->text.n;) {
        unsigned char c = (unsigned char)s->text.s[s->at];
        if (c < 0x20)
            return refuse(s, "is no JSON: a control character in a string");
        s->at++;
        if (c == '"') {
            end_value(s);
            return TITIAN_OK;
        }
        if (c == '\\')
            TRY(scan_escape(s));
    }
    return refuse(s, "is no JSON: a string does not end");
}

static bool scan_digits(scanner *s)
{
    uint32_t beg = s->at;
    while (is_digit(peek(s)))
        s->at++;
    return s->at > beg;
}

static titian_status scan_number(scanner *s)
{
    TRY(add(s, '0'));
    s->at += peek(s) == '-';
    bool good = true;
    if (peek(s) == '0')
        s->at++;
    else
        good = scan_digits(s);
    if (good && peek(s) == '.') {
        s->at++;
        good = scan_digits(s);
    }
    if (good && (peek(s) == 'e' || peek(s) == 'E')) {
        s->at++;
        s->at += peek(s) == '+' || peek(s) == '-';
        good = scan_digits(s);
    }
    end_value(s);
    return good ? TITIAN_OK : refuse(s, "is no JSON: a digit is missing");
}

static titian_status scan_word(scanner *s)
{
    static const char *const words[] = {"true", "false", "null"};
    titian_str rest = titian_cut(s->text, s->at, (uint32_t)s->text.n);
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        titian_str word = titian_str_z(words[i]);
        if (titian_starts(rest, word)) {
            TRY(add(s, word.s[0]));
            s->at += (uint32_t)word.n;
            end_value(s);
            return TITIAN_OK;
        }
    }
    return refuse(s, s->at < s->text.n ? "is no JSON: a value is missing"
                                       : "is no JSON: it ends too soon");
}

static titian_status scan_open(scanner *s)
{
    if (s->depth == TITIAN_JSON_DEPTH)
        return refuse(s, "is nested deeper than 512 brackets");
    s->open[s->depth++] = s->table->values.n;
    TRY(add(s, peek(s)));
    s->at++;
    return TITIAN_OK;
}

static titian_status scan_value(scanner *s)
{
    char c = peek(s);
    if (c == '{' || c == '[')
        return scan_open(s);
    if (c == '"')
        return scan_string(s);
    return c == '-' || is_digit(c) ? scan_number(s) : scan_word(s);
}

static titian_status scan_key(scanner *s)
{
    TRY(scan_string(s));
    skip_space(s);
    if (peek(s) != ':')
        return refuse(s, "is no JSON: a colon is missing");
    s->at++;
    skip_space(s);
    return TITIAN_OK;
}

static titian_json_value *around(const scanner *s)
{
    return (titian_json_value *)s->table->values.items + s->open[s->depth - 1];
}

static void close_bracket(scanner *s)
{
    titian_json_value *v = around(s);
    s->at++;
    v->end = s->at;
    v->next = s->table->values.n;
    s->depth--;
}

/** Behind a value: brackets that close, and the comma before the next. */
static titian_status go_on(scanner *s)
{
    for (; s->depth > 0; skip_space(s)) {
        char close = around(s)->type == '{' ? '}' : ']';
        if (peek(s) == ',') {
            s->at++;
            skip_space(s);
            return close == '}' ? scan_key(s) : TITIAN_OK;
        }
        if (peek(s) != close)
            return refuse(s, s->at < s->text.n
                                 ? "is no JSON: a comma or a bracket is missing"
                                 : "is no JSON: it ends too soon");
        close_bracket(s);
    }
    return TITIAN_OK;
}

/** The next value; a bracket may be followed at once by its other half. */
static titian_status step(scanner *s)
{
    uint32_t depth = s->depth;
    TRY(scan_value(s));
    skip_space(s);
    if (s->depth == depth)
        return go_on(s);
    bool object = around(s)->type == '{';
    if (peek(s) != (object ? '}' : ']'))
        return object ? scan_key(s) : TITIAN_OK;
    close_bracket(s);
    skip_space(s);
    return go_on(s);
}

titian_status titian_json_scan(titian_json_table *table, titian_str text,
                               titian_place where, titian_error *error)
{
    scanner s = {.table = table, .text = text, .error = error};
    titian_arena_reset(&table->arena);
    table->values = (titian_vec){0};
    table->text = text;
    table->where = where;
    if (text.n >= UINT32_MAX / 2)
        return titian_fail(error, TITIAN_ERR_LIMIT, where,
                           "is 2 GiB of JSON or more");
    skip_space(&s);
    do
        TRY(step(&s));
    while (s.depth > 0);
    skip_space(&s);
    return s.at == text.n ? TITIAN_OK
                          : refuse(&s, "is no JSON: more stands behind it");
}

void titian_json_table_free(titian_json_table *table)
{
    titian_arena_free(&table->arena);
    *table = (titian_json_table){.values = {0}};
}

uint32_t titian_json_member(const titian_json_table *table, uint32_t row,
                            titian_str name)
{
    const titian_json_value *object = titian_json_at(table, row);
    uint32_t found = 0;
    if (object->type != '{')
        return 0;
    for (uint32_t key = row + 1; key < object->next;
         key = titian_json_at(table, key + 1)->next) {
        titian_str raw = titian_json_raw(table, key);
        if (titian_eq(titian_str_of(raw.s + 1, raw.n - 2), name))
            found = key + 1;
    }
    return found;
}

static uint32_t hex4(const char *s)
{
    uint32_t c = 0;
    for (int i = 0; i < 4; i++)
        c = c << 4 |
            (uint32_t)(is_digit(s[i]) ? s[i] - '0' : (s[i] | 0x20) - 'a' + 10);
    return c;
}

/** The code point of a \u escape at s, and how many bytes it takes; 0: none. */
static size_t decode_unicode(titian_str s, uint32_t *c)
{
    *c = hex4(s.s + 2);
    if (*c < 0xD800 || *c > 0xDFFF)
        return 6;
    if (*c > 0xDBFF || s.n < 12 || s.s[6] != '\\' || s.s[7] != 'u')
        return 0;
    uint32_t low = hex4(s.s + 8);
    if (low < 0xDC00 || low > 0xDFFF)
        return 0;
    *c = 0x10000 + ((*c - 0xD800) << 10) + (low - 0xDC00);
    return 12;
}

bool titian_json_decode(titian_str raw, titian_buf *out)
{
    static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
    titian_str s = titian_str_of(raw.s + 1, raw.n - 2);
    while (s.n) {
        const char *escape = memchr(s.s, '\\', s.n);
        size_t n = escape ? (size_t)(escape - s.s) : s.n;
        titian_buf_put(out, titian_str_of(s.s, n));
        s = titian_str_of(s.s + n, s.n - n);
        if (!escape)
            break;
        uint32_t c = (unsigned char)s.s[1];
        const char *named = strchr(from, (char)c);
        n = 2;
        if (c == 'u' && (n = decode_unicode(s, &c)) == 0)
            return false;
        titian_utf8_put(out, named ? (unsigned char)to[named - from] : c);
        s = titian_str_of(s.s + n, s.n - n);
    }
    return true;
}
