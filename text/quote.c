/* Writing JSON: RFC 8259, U+2028 and U+2029 escaped for line readers. */
#include "text/quote.h"
#include "text/utf8.h"

static void put_escaped(titian_buf *out, uint32_t c)
{
    switch (c) {
    case '"': titian_buf_put(out, STR("\\\"")); return;
    case '\\': titian_buf_put(out, STR("\\\\")); return;
    case '\n': titian_buf_put(out, STR("\\n")); return;
    case '\r': titian_buf_put(out, STR("\\r")); return;
    case '\t': titian_buf_put(out, STR("\\t")); return;
    default: titian_buf_printf(out, "\\u%04x", (unsigned)c);
    }
}

static bool is_special(uint32_t c)
{
    return c < 0x20 || c == '"' || c == '\\' || c == 0x7F || c == 0x85 ||
           c == 0x2028 || c == 0x2029;
}

void titian_json_string(titian_buf *out, titian_str s)
{
    titian_buf_putc(out, '"');
    size_t from = 0;
    for (size_t i = 0; i < s.n;) {
        size_t at = i;
        uint32_t c = titian_utf8_next(s, &i);
        if (!is_special(c))
            continue;
        titian_buf_put(out, titian_str_of(s.s + from, at - from));
        put_escaped(out, c);
        from = i;
    }
    titian_buf_put(out, titian_str_of(s.s + from, s.n - from));
    titian_buf_putc(out, '"');
}

void titian_json_pair(titian_buf *out, const char *key, titian_str value)
{
    titian_buf_putc(out, '"');
    titian_buf_put(out, titian_str_z(key));
    titian_buf_put(out, STR("\":"));
    titian_json_string(out, value);
}
