/* Bytes that wait to be written. */
#include "cli/bytes.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool cli_bytes_put(void *context, const char *bytes, size_t n)
{
    cli_bytes *to = context;
    if (to->cap - to->n < n) {
        size_t cap = to->n + n > to->cap * 2 ? to->n + n : to->cap * 2;
        char *grown = realloc(to->s, cap);
        if (!grown)
            return false;
        to->s = grown;
        to->cap = cap;
    }
    if (n)
        memcpy(to->s + to->n, bytes, n);
    to->n += n;
    return true;
}

void cli_bytes_printf(cli_bytes *to, const char *format, ...)
{
    char text[800];
    va_list arguments;
    va_start(arguments, format);
    int n = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (n > 0)
        cli_bytes_put(to, text,
                      (size_t)n < sizeof text ? (size_t)n : sizeof text - 1);
}
