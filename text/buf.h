/* A growing run of bytes.  Failure is sticky: write on, ask once. */
#ifndef TITIAN_TEXT_BUF_H
#define TITIAN_TEXT_BUF_H

#include "text/str.h"

/** Zeroed, it is ready for use; titian_buf_free gives its memory back. */
typedef struct {
    char *s;
    size_t n, cap;
    bool failed; /* memory was refused; later bytes are lost */
} titian_buf;

void titian_buf_put(titian_buf *buf, titian_str s);
void titian_buf_putc(titian_buf *buf, char c);
void titian_buf_printf(titian_buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/** Makes room for n more bytes and returns where they may be written. */
char *titian_buf_room(titian_buf *buf, size_t n);
void titian_buf_free(titian_buf *buf);

static inline titian_str titian_buf_str(const titian_buf *buf)
{
    return titian_str_of(buf->s, buf->n);
}

#endif
