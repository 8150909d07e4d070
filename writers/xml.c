/* Writing text into XML. */
#include "writers/xml.h"
#include "text/scan.h"
#include "text/utf8.h"

/** What stands for c in text, or in an attribute's value; NULL: itself. */
static const char *reference(uint32_t c, bool value)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return value ? "&quot;" : NULL;
    case '\t': return value ? "&#9;" : NULL;
    case '\n': return value ? "&#10;" : NULL;
    case '\r': return "&#13;"; /* or it would be read as a line feed */
    default: return NULL;
    }
}

static bool is_forbidden(uint32_t c)
{
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE ||
           c == 0xFFFF;
}

static size_t put(titian_buf *out, titian_str s, bool value)
{
    static const titian_stops stops = {"&<>", ' '};
    static const titian_stops in_value = {"&<\"", ' '};
    size_t n_replaced = 0;
    for (size_t at = 0; at < s.n;) {
        size_t end = titian_scan(s, at, value ? in_value : stops);
        titian_buf_put(out, titian_str_of(s.s + at, end - at));
        at = end;
        if (at == s.n)
            break;
        uint32_t c = titian_utf8_next(s, &at);
        const char *instead = reference(c, value);
        n_replaced += is_forbidden(c);
        if (is_forbidden(c))
            titian_utf8_put(out, 0xFFFD);
        else if (instead)
            titian_buf_put(out, titian_str_z(instead));
        else
            titian_buf_put(out, titian_str_of(s.s + end, at - end));
    }
    return n_replaced;
}

size_t titian_put_xml(titian_buf *out, titian_str s)
{
    return put(out, s, false);
}

size_t titian_put_xml_value(titian_buf *out, titian_str s)
{
    return put(out, s, true);
}

static bool is_plain(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z') || c == '-' || c == '.';
}

void titian_put_xml_token(titian_buf *out, titian_str s)
{
    for (size_t at = 0; at < s.n;) {
        uint32_t c = titian_utf8_next(s, &at);
        if (is_plain(c))
            titian_buf_putc(out, (char)c);
        else
            titian_buf_printf(out, "_%x_", (unsigned)c);
    }
    if (s.n == 0)
        titian_buf_putc(out, '_');
}
