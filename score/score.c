/*
 * One walk over two files that hold one sentence a line.  Only characters
 * that can be seen count, so two texts agree however their white space does;
 * where one of them has a line end between two characters, it has a boundary.
 */
#include "score/score.h"
#include "text/file.h"
#include "text/fold.h"

#include <stdlib.h>

enum { CONTEXT = 40, WIDEST = 4 /* bytes of a character */ };

/** One of the files, and the character at which the walk stands. */
typedef struct {
    const char *name;
    titian_str text;
    size_t at;         /* behind the character */
    size_t beg;        /* where it begins */
    size_t before_end; /* where the one before it ends, */
    size_t before_row; /* where its line begins */
    uint32_t line, before_line;
    size_t row;  /* where the line of the character begins */
    bool broken; /* a line end stands between the two */
} side;

/** Marks that splitters add and drop like white space. */
static bool is_unseen(uint32_t c)
{
    return titian_is_space(c) || (c >= 0x1C && c <= 0x1F) || c == 0xAD ||
           c == 0x200B || c == 0x200E || c == 0x200F || c == 0xFEFF;
}

/** Goes on to the next character; false at the end. */
static bool advance(side *s)
{
    s->before_end = s->at;
    s->before_row = s->row;
    s->before_line = s->line;
    s->broken = false;
    while (s->at < s->text.n) {
        s->beg = s->at;
        uint32_t c = titian_utf8_next(s->text, &s->at);
        if (c == '\n') {
            s->broken = true;
            s->line++;
            s->row = s->at;
        } else if (!is_unseen(c)) {
            return true;
        }
    }
    s->beg = s->at;
    return false;
}

static titian_place place_of(const side *s, size_t at)
{
    titian_place where = {s->name, 1, 1};
    for (size_t i = 0; i < at; i++) {
        where.column += ((unsigned char)s->text.s[i] & 0xC0) != 0x80;
        if (s->text.s[i] == '\n') {
            where.line++;
            where.column = 1;
        }
    }
    return where;
}

/** The last whole words of s, and at most 40 characters. */
static titian_str last_words(titian_str s)
{
    size_t from = s.n;
    for (int n = 0; n < CONTEXT && from > 0; n++)
        titian_utf8_prev(s, &from);
    const char *blank = from ? memchr(s.s + from, ' ', s.n - from) : NULL;
    if (blank)
        from = (size_t)(blank - s.s);
    return titian_trim_space(titian_str_of(s.s + from, s.n - from));
}

static titian_str first_words(titian_str s)
{
    size_t end = 0;
    for (int n = 0; n < CONTEXT && end < s.n; n++)
        titian_utf8_next(s, &end);
    size_t whole = end;
    while (end < s.n && whole > 0 && s.s[whole] != ' ')
        whole--;
    end = whole ? whole : end;
    return titian_trim_space(titian_str_of(s.s, end));
}

/** Remembers that the scored file is wrong before its character. */
static titian_status add_mistake(titian_score *score, const side *gold,
                                 const side *own)
{
    titian_str text = own->text;
    size_t left = text.n - own->beg;
    size_t n = left < CONTEXT * WIDEST ? left : CONTEXT * WIDEST;
    titian_str rest = titian_str_of(text.s + own->beg, n);
    titian_mistake *m =
        titian_vec_push(&score->mistakes, &score->arena, sizeof *m);
    if (!m)
        return TITIAN_ERR_NOMEM;
    m->extra = own->broken;
    m->line = own->before_line;
    m->gold_line = gold->before_line;
    m->before = last_words(titian_str_of(text.s + own->before_row,
                                         own->before_end - own->before_row));
    m->behind = first_words(titian_before(&rest, '\n'));
    return TITIAN_OK;
}

/**
 * Counts the boundaries before the characters of both sides.  *together tells
 * whether both began their present sentences at the same place.
 */
static titian_status count(titian_score *score, const side *gold,
                           const side *own, bool *together)
{
    titian_figures *b = &score->boundaries, *s = &score->sentences;
    b->n_gold += gold->broken;
    b->n_found += own->broken;
    if (gold->broken && own->broken) {
        b->n_right++;
        s->n_right += *together;
        *together = true;
    } else if (gold->broken || own->broken) {
        *together = false;
        return add_mistake(score, gold, own);
    }
    return TITIAN_OK;
}

static titian_str character(const side *s)
{
    return titian_str_of(s->text.s + s->beg, s->at - s->beg);
}

static titian_status part(const side *gold, const side *own, bool in_gold,
                          bool in_own, titian_error *error)
{
    titian_place there = place_of(gold, gold->beg);
    titian_place here = place_of(own, own->beg);
    titian_str want = character(gold), got = character(own);
    if (!in_own)
        return titian_fail(error, TITIAN_ERR_MISFIT, here,
                           "ends, but %s:%u:%u goes on with '%.*s'", gold->name,
                           (unsigned)there.line, (unsigned)there.column,
                           (int)want.n, want.s);
    if (!in_gold)
        return titian_fail(error, TITIAN_ERR_MISFIT, here,
                           "goes on with '%.*s', but %s ends there", (int)got.n,
                           got.s, gold->name);
    return titian_fail(error, TITIAN_ERR_MISFIT, here,
                       "has '%.*s' where %s:%u:%u has '%.*s'", (int)got.n,
                       got.s, gold->name, (unsigned)there.line,
                       (unsigned)there.column, (int)want.n, want.s);
}

static void finish(titian_figures *f)
{
    double gold = (double)f->n_gold, found = (double)f->n_found;
    double right = (double)f->n_right;
    f->precision = found > 0 ? right / found : 0;
    f->recall = gold > 0 ? right / gold : 0;
    double sum = f->precision + f->recall;
    f->f1 = sum > 0 ? 2 * f->precision * f->recall / sum : 0;
}

static titian_status walk(titian_score *score, side *gold, side *own,
                          titian_error *error)
{
    bool together = true, in_gold = advance(gold), in_own = advance(own);
    bool any = in_gold;
    gold->broken = own->broken = false;
    while (in_gold && in_own && titian_eq(character(gold), character(own))) {
        if (count(score, gold, own, &together) != TITIAN_OK)
            return titian_no_memory(error);
        in_gold = advance(gold);
        in_own = advance(own);
    }
    if (in_gold || in_own)
        return part(gold, own, in_gold, in_own, error);
    score->sentences.n_gold = score->boundaries.n_gold + any;
    score->sentences.n_found = score->boundaries.n_found + any;
    score->sentences.n_right += any && together;
    finish(&score->boundaries);
    finish(&score->sentences);
    return TITIAN_OK;
}

static titian_status take(side *s, const char *path, titian_buf *bytes,
                          titian_error *error)
{
    size_t bad = 0;
    TRY(titian_file_load(path, bytes, error));
    *s = (side){.name = path, .text = titian_buf_str(bytes), .line = 1};
    if (titian_utf8_valid(s->text, &bad))
        return TITIAN_OK;
    return titian_fail(error, TITIAN_ERR_UTF8, place_of(s, bad),
                       "is not valid UTF-8 (byte 0x%02X)",
                       (unsigned)(unsigned char)s->text.s[bad]);
}

static titian_status compare(titian_score *score, const char *gold_path,
                             const char *path, titian_error *error)
{
    side gold, own;
    score->name = path;
    TRY(take(&gold, gold_path, &score->gold, error));
    TRY(take(&own, path, &score->own, error));
    return walk(score, &gold, &own, error);
}

titian_status titian_score_files(const char *gold, const char *path,
                                 titian_score **score, titian_error *error)
{
    *score = calloc(1, sizeof **score);
    if (!*score)
        return titian_no_memory(error);
    titian_status status = compare(*score, gold, path, error);
    if (status != TITIAN_OK) {
        titian_score_free(*score);
        *score = NULL;
    }
    return status;
}

void titian_score_free(titian_score *score)
{
    if (!score)
        return;
    titian_arena_free(&score->arena);
    titian_buf_free(&score->gold);
    titian_buf_free(&score->own);
    free(score);
}

titian_figures titian_score_boundaries(const titian_score *score)
{
    return score->boundaries;
}

titian_figures titian_score_sentences(const titian_score *score)
{
    return score->sentences;
}

const titian_mistake *titian_mistakes(const titian_score *score, size_t *n)
{
    *n = score->mistakes.n;
    return score->mistakes.items;
}
