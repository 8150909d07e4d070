/* What a form or a translation looks like when its markup is gone. */
#include "imports/imports.h"
#include "text/utf8.h"

enum { LONGEST_FORM = 60, MOST_WORDS = 5 };

/** Brackets hold remarks: (formal), [intransitive], <b>. */
static bool opens(char c)
{
    return c == '(' || c == '[' || c == '<';
}

static bool closes(char c)
{
    return c == ')' || c == ']' || c == '>';
}

/** Copies s with single blanks and without what stands in brackets. */
static void strip(titian_str s, titian_buf *out)
{
    size_t beg = out->n;
    int depth = 0;
    for (size_t i = 0; i < s.n; i++) {
        char c = s.s[i];
        bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        depth += opens(c);
        if (depth == 0 && !blank)
            titian_buf_putc(out, c);
        else if (out->n > beg && out->s[out->n - 1] != ' ')
            titian_buf_putc(out, ' ');
        depth -= depth > 0 && closes(c);
    }
    while (out->n > beg && strchr(" .", out->s[out->n - 1]))
        out->n--;
}

bool titian_import_clean(titian_str s, titian_buf *out)
{
    size_t beg = out->n, blanks = 0, bad;
    if (!titian_utf8_valid(s, &bad))
        return false;
    strip(s, out);
    titian_str clean = titian_str_of(out->s + beg, out->n - beg);
    if (clean.n == 0 || clean.n > LONGEST_FORM || clean.s[0] == '-' ||
        clean.s[clean.n - 1] == '-')
        return false;
    for (size_t i = 0; i < clean.n; i++) {
        unsigned char c = (unsigned char)clean.s[i];
        blanks += c == ' ';
        if (c < 0x80 && c != ' ' && c != '-' && c != '\'' &&
            !titian_is_letter(c))
            return false;
    }
    return blanks < MOST_WORDS;
}

/** Names of parts of speech in other dictionaries, and ours. */
static const struct {
    const char *theirs, *ours;
} parts[] = {{"a", "adj"},
             {"adj", "adj"},
             {"adjective", "adj"},
             {"adv", "adv"},
             {"adverb", "adv"},
             {"conj", "conj"},
             {"conjunction", "conj"},
             {"det", "det"},
             {"determiner", "det"},
             {"idiom", "phrase"},
             {"int", "intj"},
             {"interjection", "intj"},
             {"intj", "intj"},
             {"n", "n"},
             {"name", "name"},
             {"noun", "n"},
             {"num", "num"},
             {"numeral", "num"},
             {"part", "part"},
             {"particle", "part"},
             {"phrase", "phrase"},
             {"phraseologicalUnit", "phrase"},
             {"pn", "name"},
             {"prep", "prep"},
             {"preposition", "prep"},
             {"pron", "pron"},
             {"pronoun", "pron"},
             {"propn", "name"},
             {"proverb", "phrase"},
             {"r", "adv"},
             {"s", "adj"},
             {"v", "v"},
             {"verb", "v"},
             {"vi", "v"},
             {"vt", "v"}};

const char *titian_import_pos(titian_str name)
{
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        if (titian_eq(name, titian_str_z(parts[i].theirs)))
            return parts[i].ours;
    return "";
}
