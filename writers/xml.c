/* Writing text into XML. */
#include "writers/xml.h"
#include "text/utf8.h"

void titian_put_xml(titian_buf *out, titian_str s)
{
    for (size_t i = 0; i < s.n;) {
        size_t at = i;
        uint32_t c = titian_utf8_next(s, &i);
        if (c == '&')
            titian_buf_put(out, STR("&amp;"));
        else if (c == '<')
            titian_buf_put(out, STR("&lt;"));
        else if (c == '>')
            titian_buf_put(out, STR("&gt;"));
        else if (c == '"')
            titian_buf_put(out, STR("&quot;"));
        else if (c >= ' ' && c != 0xFFFE && c != 0xFFFF)
            titian_buf_put(out, titian_str_of(s.s + at, i - at));
    }
}
