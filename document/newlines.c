/*
 * What line ends mean.  Pasted pages keep a paragraph on a line; mail and old
 * text files wrap lines at a column and set paragraphs apart by a blank line.
 */
#include "document/newlines.h"
#include "text/fold.h"

enum {
    WRAP_LINES = 3,      /* so many lines at least show a wrapped text */
    WRAP_COLUMN = 100,   /* longer lines, in bytes, were not wrapped by hand */
    WRAP_COLUMN_MIN = 40 /* nor were texts whose longest line is shorter */
};

typedef struct {
    uint32_t n;     /* lines with text, followed by a line with text */
    uint32_t inner; /* of those, how many go on in the next line */
    uint32_t full;  /* of those, how many are nearly as long as the longest */
    size_t longest; /* bytes */
} shape;

/** True if a line breaks off in mid sentence and the next goes on. */
static bool goes_on(titian_str line, titian_str next)
{
    uint32_t last = titian_utf8_before(line, line.n);
    uint32_t first = titian_utf8_at(next, 0);
    return (titian_is_letter(last) || titian_is_digit(last) || last == ',' ||
            last == '-') &&
           (titian_is_lower(first) || titian_is_digit(first) ||
            titian_is_upper(first));
}

static void measure(titian_str text, shape *s)
{
    titian_str before = {NULL, 0};
    for (titian_str rest = text; rest.n;) {
        titian_str line = titian_trim_space(titian_before(&rest, '\n'));
        if (line.n > s->longest)
            s->longest = line.n;
        if (before.n && line.n) {
            s->n++;
            s->inner += goes_on(before, line);
        }
        before = line;
    }
}

static void count_full(titian_str text, shape *s)
{
    titian_str before = {NULL, 0};
    for (titian_str rest = text; rest.n;) {
        titian_str line = titian_trim_space(titian_before(&rest, '\n'));
        if (before.n && line.n)
            s->full += before.n * 10 >= s->longest * 7;
        before = line;
    }
}

titian_newlines titian_newlines_of(titian_str text)
{
    shape s = {0};
    measure(text, &s);
    if (s.n < WRAP_LINES || s.longest > WRAP_COLUMN ||
        s.longest < WRAP_COLUMN_MIN)
        return TITIAN_NEWLINES_HARD;
    count_full(text, &s);
    bool wrapped = s.full * 10 >= s.n * 7 && s.inner * 2 >= s.n;
    return wrapped ? TITIAN_NEWLINES_SOFT : TITIAN_NEWLINES_HARD;
}
