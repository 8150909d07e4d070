/*
 * What ICU alone makes of a text, to be timed beside `titian segment`: every
 * sentence of UAX #29 on a line of its own, line ends inside it as blanks.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

typedef struct {
    char *s;
    size_t n;
} text;

static bool load(const char *path, text *t)
{
    struct stat info;
    FILE *from = fopen(path, "rb");
    if (!from || fstat(fileno(from), &info) != 0)
        return false;
    t->n = (size_t)info.st_size;
    t->s = malloc(t->n + 1);
    bool good = t->s && fread(t->s, 1, t->n, from) == t->n;
    fclose(from);
    return good;
}

static bool is_white(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static void put_sentence(char *beg, char *end)
{
    while (end > beg && is_white(end[-1]))
        end--;
    if (end == beg)
        return;
    for (char *c = beg; c < end; c++)
        if (*c == '\n' || *c == '\r')
            *c = ' ';
    fwrite(beg, 1, (size_t)(end - beg), stdout);
    putchar('\n');
}

static bool split(text t)
{
    UErrorCode icu = U_ZERO_ERROR;
    UText utf8 = UTEXT_INITIALIZER;
    UBreakIterator *breaks = ubrk_open(UBRK_SENTENCE, "id", NULL, 0, &icu);
    utext_openUTF8(&utf8, t.s, (int64_t)t.n, &icu);
    ubrk_setUText(breaks, &utf8, &icu);
    if (U_FAILURE(icu))
        return false;
    int32_t beg = 0;
    for (int32_t at = ubrk_next(breaks); at != UBRK_DONE;
         beg = at, at = ubrk_next(breaks))
        put_sentence(t.s + beg, t.s + at);
    utext_close(&utf8);
    ubrk_close(breaks);
    return fflush(stdout) == 0;
}

int main(int argc, char **argv)
{
    text t = {NULL, 0};
    bool good = argc == 2 && load(argv[1], &t) && split(t);
    free(t.s);
    if (!good)
        fputs("plain-icu: usage: plain-icu FILE\n", stderr);
    return good ? 0 : 1;
}
