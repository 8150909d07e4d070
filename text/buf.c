/* Byte buffers on the heap: scratch space and output. */
#include "text/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

char *titian_buf_room(titian_buf *buf, size_t n)
{
    if (buf->failed)
        return NULL;
    if (buf->cap - buf->n >= n)
        return buf->s + buf->n;
    size_t cap = buf->cap ? buf->cap : 256;
    while (cap - buf->n < n && cap <= SIZE_MAX / 2)
        cap *= 2;
    char *grown = cap - buf->n < n ? NULL : realloc(buf->s, cap);
    if (!grown) {
        buf->failed = true;
        return NULL;
    }
    buf->s = grown;
    buf->cap = cap;
    return buf->s + buf->n;
}

void titian_buf_put(titian_buf *buf, titian_str s)
{
    char *room = s.n ? titian_buf_room(buf, s.n) : NULL;
    if (!room)
        return;
    memcpy(room, s.s, s.n);
    buf->n += s.n;
}

void titian_buf_putc(titian_buf *buf, char c)
{
    titian_buf_put(buf, titian_str_of(&c, 1));
}

void titian_buf_printf(titian_buf *buf, const char *format, ...)
{
    char text[512];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (n > 0 && (size_t)n < sizeof text)
        titian_buf_put(buf, titian_str_of(text, (size_t)n));
    else if (n != 0)
        buf->failed = true;
}

void titian_buf_free(titian_buf *buf)
{
    free(buf->s);
    *buf = (titian_buf){0};
}
