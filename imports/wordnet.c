/*
 * Open Multilingual Wordnet: a .tab file joins Indonesian lemmas with synsets
 * of WordNet 3.0, whose data files have the English words.
 */
#include "imports/imports.h"
#include "text/lines.h"

typedef struct {
    titian_import *import;
    titian_phrase_builder synsets; /* "00001740-n"; value: 1 + row */
    titian_vec words;              /* titian_str, "entity, thing" */
    titian_buf scratch;
} wordnet;

enum { OFFSET = 8 };

/** The n-th field, from 0, of a line that blanks part. */
static titian_str field_at(titian_str line, unsigned n)
{
    titian_str field = titian_before(&line, ' ');
    while (n-- > 0)
        field = titian_before(&line, ' ');
    return field;
}

static uint32_t hexadecimal(titian_str s)
{
    uint32_t value = 0;
    for (size_t i = 0; i < s.n && i < 2; i++) {
        char c = s.s[i];
        value = value * 16 +
                (uint32_t)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
    }
    return value;
}

/** The words of a line of a data file, with commas between them. */
static void put_words(titian_str line, titian_buf *out)
{
    uint32_t n = hexadecimal(field_at(line, 3));
    for (uint32_t i = 0; i < n && i < 4; i++) {
        titian_str word = field_at(line, 4 + 2 * i);
        titian_buf_put(out, i ? STR(", ") : STR(""));
        for (size_t j = 0; j < word.n; j++)
            titian_buf_putc(out, word.s[j] == '_' ? ' ' : word.s[j]);
    }
}

static titian_status keep_synset(wordnet *w, titian_str line, char pos,
                                 titian_error *error)
{
    char key[OFFSET + 2];
    if (line.n < OFFSET || !titian_is_digit((unsigned char)line.s[0]))
        return TITIAN_OK; /* the licence, above the data */
    memcpy(key, line.s, OFFSET);
    key[OFFSET] = '-';
    key[OFFSET + 1] = pos;
    w->scratch.n = 0;
    put_words(line, &w->scratch);
    titian_arena *arena = &w->import->arena;
    titian_str *row = titian_vec_push(&w->words, arena, sizeof *row);
    if (row)
        *row = titian_arena_copy(arena, titian_buf_str(&w->scratch));
    titian_phrases_put_bytes(&w->synsets, titian_str_of(key, sizeof key),
                             w->words.n);
    return row && !w->synsets.failed && !w->scratch.failed && !arena->failed
               ? TITIAN_OK
               : titian_no_memory(error);
}

static titian_status load_data(wordnet *w, const char *folder, const char *name,
                               char pos, titian_error *error)
{
    titian_buf path = {0};
    titian_lines lines = {.path = NULL};
    titian_str line;
    bool more = true;
    titian_buf_printf(&path, "%s/data.%s", folder, name);
    titian_buf_putc(&path, '\0');
    titian_status status = path.failed
                               ? titian_no_memory(error)
                               : titian_lines_open(&lines, path.s, error);
    while (status == TITIAN_OK && more) {
        status = titian_lines_next(&lines, &line, &more, error);
        if (status == TITIAN_OK && more)
            status = keep_synset(w, line, pos, error);
    }
    titian_lines_close(&lines);
    titian_buf_free(&path);
    return status;
}

/** The columns of a .tab file; false for comments and unsure lemmas. */
static bool read_columns(titian_str line, titian_str *synset, titian_str *lemma)
{
    titian_str columns[4];
    unsigned n = 0;
    while (line.n && n < 4)
        columns[n++] = titian_trim(titian_before(&line, '\t'));
    if (n < 3 || columns[0].n == 0 || columns[0].s[0] == '#')
        return false;
    *synset = columns[0];
    *lemma = columns[n - 1];
    if (n == 3)
        return titian_ends(columns[1], STR("lemma"));
    /* Wordnet Bahasa: I is Indonesian, B both; X is wrong, L unsure. */
    return columns[1].n == 1 && strchr("BI", columns[1].s[0]) &&
           columns[2].n == 1 && !strchr("LX", columns[2].s[0]);
}

static titian_status add_lemma(wordnet *w, titian_str line, titian_error *error)
{
    titian_str synset, lemma;
    if (!read_columns(line, &synset, &lemma) || synset.n != OFFSET + 2)
        return TITIAN_OK;
    char key[OFFSET + 2];
    memcpy(key, synset.s, sizeof key);
    if (key[OFFSET + 1] == 's')
        key[OFFSET + 1] = 'a';
    titian_phrases table = titian_phrases_of(&w->synsets);
    uint32_t at = titian_phrases_find(&table, titian_str_of(key, sizeof key));
    const titian_str *words = w->words.items;
    if (at == 0) {
        w->import->counts.left_out++;
        return TITIAN_OK;
    }
    return titian_import_add(
        w->import, lemma, titian_import_pos(titian_str_of(key + OFFSET + 1, 1)),
        words[at - 1], 0, error);
}

static titian_status add_lemmas(wordnet *w, const char *path,
                                titian_error *error)
{
    titian_lines lines;
    titian_str line;
    bool more = true;
    titian_status status = titian_lines_open(&lines, path, error);
    while (status == TITIAN_OK && more) {
        status = titian_lines_next(&lines, &line, &more, error);
        if (status == TITIAN_OK && more)
            status = add_lemma(w, line, error);
    }
    titian_lines_close(&lines);
    return status;
}

titian_status titian_import_wordnet(titian_import *import, const char *path,
                                    const titian_import_settings *settings,
                                    titian_error *error)
{
    static const struct {
        const char *name;
        char pos;
    } files[] = {{"noun", 'n'}, {"verb", 'v'}, {"adj", 'a'}, {"adv", 'r'}};
    const char *folder = settings->wordnet ? settings->wordnet
                                           : "/usr/share/wordnet";
    wordnet w = {.import = import};
    titian_status status = TITIAN_OK;
    for (size_t i = 0; status == TITIAN_OK && i < COUNT_OF(files); i++)
        status = load_data(&w, folder, files[i].name, files[i].pos, error);
    if (status == TITIAN_OK)
        status = add_lemmas(&w, path, error);
    titian_phrases_free(&w.synsets);
    titian_buf_free(&w.scratch);
    return status;
}
