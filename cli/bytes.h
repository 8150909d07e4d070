/* Bytes that wait to be written. */
#ifndef TITIAN_CLI_BYTES_H
#define TITIAN_CLI_BYTES_H

#include <stdbool.h>
#include <stddef.h>

/** Zeroed, it is ready for use; s is freed by its owner. */
typedef struct {
    char *s;
    size_t n, cap;
} cli_bytes;

/** A titian_sink's put: appends to a cli_bytes. */
bool cli_bytes_put(void *context, const char *bytes, size_t n);

/** Appends a formatted line of less than 800 bytes. */
void cli_bytes_printf(cli_bytes *to, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
