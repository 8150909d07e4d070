/* Collecting glossary rows. */
#include "dictionaries/rows.h"
#include "text/fold.h"

#include <stdlib.h>

enum { LONGEST_FORM = 60, MOST_WORDS = 5 };

static char *copy(titian_str s)
{
    char *c = malloc(s.n + 1);
    if (c) {
        memcpy(c, s.s, s.n);
        c[s.n] = '\0';
    }
    return c;
}

static bool is_clean(titian_str s)
{
    size_t n_blanks = 0;
    if (s.n == 0 || s.n > LONGEST_FORM)
        return false;
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.s[i];
        n_blanks += c == ' ';
        if (c != ' ' && c != '-' && c != '\'' && c < 0x80 &&
            !titian_is_letter(c))
            return false;
        if (c == ' ' && (i == 0 || i + 1 == s.n || s.s[i - 1] == ' '))
            return false;
    }
    return n_blanks < MOST_WORDS && s.s[0] != '-' && s.s[s.n - 1] != '-';
}

bool rows_add(glossary_rows *rows, titian_str form, const char *pos,
              titian_str english, int rank)
{
    if (!is_clean(form) || !is_clean(english))
        return true;
    if (rows->n == rows->cap) {
        size_t cap = rows->cap ? rows->cap * 2 : 4096;
        glossary_row *grown = realloc(rows->items, cap * sizeof *grown);
        if (!grown)
            return false;
        rows->items = grown;
        rows->cap = cap;
    }
    glossary_row row = {copy(form), copy(titian_str_z(pos)), copy(english),
                        rank, (int)rows->n};
    rows->items[rows->n++] = row;
    return row.form && row.pos && row.english;
}

static int by_form(const void *a, const void *b)
{
    const glossary_row *x = a, *y = b;
    int order = strcmp(x->form, y->form);
    if (order == 0)
        order = (x->rank > y->rank) - (x->rank < y->rank);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

static bool said_before(const glossary_row *first, const glossary_row *row)
{
    for (; first < row; first++)
        if (strcmp(first->english, row->english) == 0)
            return true;
    return false;
}

/** Writes the rows of one form; returns how many there are. */
static size_t write_form(const glossary_row *row, size_t left, titian_buf *out)
{
    size_t n = 0, senses = 0;
    bool capital = titian_is_upper(titian_utf8_at(titian_str_z(row->form), 0));
    titian_buf_printf(out, "%s\t%s\t", row->form, row->pos);
    for (; n < left && strcmp(row[n].form, row->form) == 0; n++)
        if (senses < ROW_SENSES && !said_before(row, &row[n])) {
            titian_buf_printf(out, "%s%s", senses ? "; " : "", row[n].english);
            senses++;
        }
    titian_buf_printf(out, "\t%s\t\n", capital ? "exact" : "");
    return n;
}

void rows_write(glossary_rows *rows, const char *source, titian_buf *out)
{
    titian_buf_printf(out, "# secondary: %s\nform\tpos\tenglish\tcase\tnote\n",
                      source);
    if (rows->n)
        qsort(rows->items, rows->n, sizeof *rows->items, by_form);
    for (size_t i = 0; i < rows->n;)
        i += write_form(&rows->items[i], rows->n - i, out);
}

void rows_free(glossary_rows *rows)
{
    for (size_t i = 0; i < rows->n; i++) {
        free(rows->items[i].form);
        free(rows->items[i].pos);
        free(rows->items[i].english);
    }
    free(rows->items);
}
