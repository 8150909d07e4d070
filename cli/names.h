/* Names of documents, no two alike in one run. */
#ifndef TITIAN_CLI_NAMES_H
#define TITIAN_CLI_NAMES_H

#include <stdbool.h>
#include <stddef.h>

/** Names already given; zeroed, none. */
typedef struct {
    char **slots; /* a hash table; NULL where free */
    size_t n, cap;
} cli_names;

/** The name of a file without folders and suffix; "stdin" for "-". */
void cli_name_of(const char *path, char *name, size_t size);

/**
 * A name for the document in a file: "article", or "article-2" if that name
 * was given before.  The names own it; NULL: no memory.
 */
const char *cli_names_add(cli_names *names, const char *path);
void cli_names_free(cli_names *names);

#endif
