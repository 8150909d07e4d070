/*
 * Documents are named after their files.  Identifiers are made of these
 * names, so two files article.txt of different folders must not share one.
 */
#include "cli/names.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_NAME = 256, LONGEST_NUMBER = 24 };

void cli_name_of(const char *path, char *name, size_t size)
{
    const char *slash = strrchr(path, '/');
    const char *base = slash ? slash + 1 : path;
    const char *dot = strrchr(base, '.');
    size_t n = dot && dot > base ? (size_t)(dot - base) : strlen(base);
    if (strcmp(path, "-") == 0)
        snprintf(name, size, "stdin");
    else
        snprintf(name, size, "%.*s", (int)(n < size ? n : size - 1), base);
}

static size_t hash(const char *s)
{
    uint64_t h = 14695981039346656037u;
    for (; *s; s++)
        h = (h ^ (unsigned char)*s) * 1099511628211u;
    return (size_t)h;
}

/** Where a name stands, or the free slot where it would. */
static char **find(const cli_names *names, const char *name)
{
    size_t i = hash(name) & (names->cap - 1);
    while (names->slots[i] && strcmp(names->slots[i], name) != 0)
        i = (i + 1) & (names->cap - 1);
    return &names->slots[i];
}

static bool make_room(cli_names *names)
{
    if (names->n * 2 < names->cap)
        return true;
    cli_names grown = {.n = names->n, .cap = names->cap ? names->cap * 2 : 16};
    grown.slots = calloc(grown.cap, sizeof *grown.slots);
    if (!grown.slots)
        return false;
    for (size_t i = 0; i < names->cap; i++)
        if (names->slots[i])
            *find(&grown, names->slots[i]) = names->slots[i];
    free(names->slots);
    *names = grown;
    return true;
}

const char *cli_names_add(cli_names *names, const char *path)
{
    char base[LONGEST_NAME], name[LONGEST_NAME + LONGEST_NUMBER];
    if (!make_room(names))
        return NULL;
    cli_name_of(path, base, sizeof base);
    snprintf(name, sizeof name, "%s", base);
    for (unsigned number = 2; *find(names, name); number++)
        snprintf(name, sizeof name, "%s-%u", base, number);
    char **slot = find(names, name);
    *slot = strdup(name);
    names->n += *slot != NULL;
    return *slot;
}

void cli_names_free(cli_names *names)
{
    for (size_t i = 0; i < names->cap; i++)
        free(names->slots[i]);
    free(names->slots);
}
