/*
 * Turns FreeDict's English-Indonesian dictionary round, on the machine where
 * its package is installed:
 *
 *     freedict /usr/share/dictd/freedict-eng-ind.dict.dz OUT.tsv
 *
 * An entry is a head line, "word /sounds/ <class>", a line of translations,
 * and definitions, which are passed over; "1. " begins numbered senses.
 */
#include "dictionaries/rows.h"
#include "text/file.h"

#include <stdio.h>
#include <zlib.h>

enum { MOST_BYTES = 64 << 20 };

static bool inflate_file(const char *path, titian_buf *text)
{
    gzFile from = gzopen(path, "rb");
    int n = 0;
    if (!from)
        return false;
    do {
        char *room = titian_buf_room(text, 65536);
        n = room ? gzread(from, room, 65536) : -1;
        if (n > 0)
            text->n += (size_t)n;
    } while (n > 0 && text->n < MOST_BYTES);
    return gzclose(from) == Z_OK && n == 0;
}

/** The class in <> at the end of a head line, as the glossaries name it. */
static const char *class_of(titian_str line)
{
    static const struct {
        const char *theirs, *ours;
    } classes[] = {{" <n>", "n"},
                   {" <v>", "v"},
                   {" <adj>", "adj"},
                   {" <adv>", "adv"},
                   {" <pn>", "name"},
                   {" <prep>", "prep"},
                   {" <conj>", "conj"},
                   {" <pron>", "pron"},
                   {" <num>", "num"},
                   {" <int>", "intj"},
                   {" <phraseologicalUnit>", "phrase"},
                   {" <det>", "det"}};
    for (size_t i = 0; i < COUNT_OF(classes); i++)
        if (titian_ends(line, titian_str_z(classes[i].theirs)))
            return classes[i].ours;
    return NULL;
}

static bool is_head(titian_str line)
{
    return line.n > 3 && line.s[line.n - 1] == '>' &&
           memchr(line.s, '<', line.n) && memchr(line.s, '/', line.n);
}

static titian_str head_word(titian_str line)
{
    return titian_trim(titian_before(&line, '/'));
}

/** Cuts "1. " off; *numbered tells whether it was there. */
static titian_str without_number(titian_str line, bool *numbered)
{
    size_t i = 0;
    line = titian_trim(line);
    while (i < line.n && line.s[i] >= '0' && line.s[i] <= '9')
        i++;
    *numbered = i > 0 && i + 1 < line.n && line.s[i] == '.' &&
                line.s[i + 1] == ' ';
    return *numbered ? titian_str_of(line.s + i + 2, line.n - i - 2) : line;
}

/** "mampu, sanggup 2." as two translations of rank 0 and 1. */
static bool add_translations(glossary_rows *rows, titian_str list,
                             const char *pos, titian_str english, int rank)
{
    const char *bracket = memchr(list.s, '(', list.n);
    if (bracket)
        list.n = (size_t)(bracket - list.s);
    while (list.n && (list.s[list.n - 1] == '.' || list.s[list.n - 1] == ' ' ||
                      (list.s[list.n - 1] >= '0' && list.s[list.n - 1] <= '9')))
        list.n--;
    for (; list.n; rank++) {
        titian_str one = titian_trim(titian_before(&list, ','));
        if (!rows_add(rows, one, pos, english, rank))
            return false;
    }
    return true;
}

static bool invert(titian_str text, glossary_rows *rows)
{
    titian_str english = {NULL, 0};
    const char *pos = NULL;
    int line_of_entry = 0, rank = 0;
    while (text.n) {
        titian_str line = titian_before(&text, '\n');
        bool numbered;
        if (is_head(line)) {
            english = head_word(line);
            pos = class_of(line);
            line_of_entry = rank = 0;
            continue;
        }
        titian_str list = without_number(line, &numbered);
        bool wanted = pos && (++line_of_entry == 1 || numbered);
        if (wanted && list.n &&
            !add_translations(rows, list, pos, english, rank++))
            return false;
    }
    return true;
}

static int run(const char *from, const char *to, titian_buf *text,
               titian_buf *out, glossary_rows *rows)
{
    titian_error error = {.line = 0};
    if (!inflate_file(from, text)) {
        fprintf(stderr,
                "freedict: %s: could not be read; install "
                "dict-freedict-eng-ind\n",
                from);
        return 1;
    }
    if (!invert(titian_buf_str(text), rows)) {
        fputs("freedict: out of memory\n", stderr);
        return 1;
    }
    rows_write(rows, "FreeDict eng-ind, inverted; CC BY-SA 3.0", out);
    if (out->failed || titian_file_save(to, titian_buf_str(out), &error)) {
        fprintf(stderr, "freedict: %s: %s\n", to, error.text);
        return 1;
    }
    return 0;
}

int main(int argc, char **argv)
{
    titian_buf text = {0}, out = {0};
    glossary_rows rows = {0};
    if (argc != 3) {
        fputs("Usage: freedict FREEDICT.dict.dz OUT.tsv\n", stderr);
        return 2;
    }
    int status = run(argv[1], argv[2], &text, &out, &rows);
    titian_buf_free(&text);
    titian_buf_free(&out);
    rows_free(&rows);
    return status;
}
