/*
 * A copy is cut short, or some of its bits, numbers or runs are changed: in
 * the header, where sizes stand, as often as in all tables together.
 */
#define _GNU_SOURCE
#include "fuzz/hostile.h"
#include "gloss/compile.h"
#include "gloss/gloss.h"
#include "text/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { SUMMED = offsetof(titian_dictionary_header, sum) + sizeof(uint64_t) };

struct hostile {
    titian_buf good;
    uint32_t state; /* of the random numbers */
    size_t n_tried, n_accepted;
};

static const char glossary[] = "form\tpos\tenglish\tcase\tnote\n"
                               "AS\tname\tUnited States\texact\t\n"
                               "anak\tn\tchild; kid\t\t\n"
                               "as\tn\taxle\t\t\n"
                               "juru bicara\tn\tspokesman\t\t\n"
                               "juru bicara negara\tn\tmouth of state\t\t\n"
                               "kafé\tn\tcafé\t\t\n"
                               "kupu-kupu\tn\tbutterfly\t\t\n"
                               "menulis\tv\twrite; pen\t\t\n";

/** Words and expressions that the glossary has, nearly has, and has not. */
static const char *const asked[] = {
    "AS",        "as",       "anak", "anak-anak",   "juru bicara negara",
    "juru anak", "kafé",     "KAFÉ", "kupu-kupu",   "Juru bicara negara lain",
    "tulis",     "kupu-kpu", "",     "juru bicara", "x"};

/** xorshift */
static uint32_t chance(hostile *h, uint32_t n)
{
    h->state ^= h->state << 13;
    h->state ^= h->state >> 17;
    h->state ^= h->state << 5;
    return h->state % n;
}

hostile *hostile_open(uint32_t seed)
{
    hostile *h = calloc(1, sizeof *h);
    char path[] = "hostile-XXXXXX";
    const char *paths[] = {path};
    int file = h ? mkstemp(path) : -1;
    if (file < 0) {
        free(h);
        return NULL;
    }
    close(file);
    h->state = seed ? seed : 1;
    bool made = titian_file_save(path, STR(glossary), NULL) == TITIAN_OK &&
                titian_dictionary_compile(paths, 1, &h->good, NULL) ==
                    TITIAN_OK;
    remove(path);
    if (made)
        return h;
    hostile_close(h);
    return NULL;
}

void hostile_close(hostile *h)
{
    if (!h)
        return;
    titian_buf_free(&h->good);
    free(h);
}

/** A number that a check may have forgotten. */
static uint32_t edge(hostile *h, uint32_t old)
{
    static const uint32_t edges[] = {0, 1, INT32_MAX, UINT32_MAX,
                                     UINT32_MAX - 7};
    uint32_t which = chance(h, 4);
    return which == 0   ? old + 1
           : which == 1 ? old - 1
           : which == 2 ? edges[chance(h, COUNT_OF(edges))]
                        : old ^ UINT32_C(1) << chance(h, 32);
}

/** Changes a number of the header behind its sum, or any that is aligned. */
static void change_number(hostile *h, char *bytes, size_t n)
{
    uint32_t size = (uint32_t)sizeof(titian_dictionary_header), number;
    uint32_t end = chance(h, 2) && n >= size ? size : (uint32_t)n;
    size_t n_numbers = end > SUMMED ? (end - SUMMED) / sizeof number : 0;
    if (n_numbers == 0)
        return;
    char *at = bytes + SUMMED + chance(h, (uint32_t)n_numbers) * sizeof number;
    memcpy(&number, at, sizeof number);
    number = edge(h, number);
    memcpy(at, &number, sizeof number);
}

static void change_run(hostile *h, char *bytes, size_t n)
{
    size_t at = chance(h, (uint32_t)n), from = chance(h, (uint32_t)n);
    size_t most = n - (at > from ? at : from);
    memmove(bytes + at, bytes + from, chance(h, (uint32_t)most + 1));
}

/** Damages the copy of *n bytes, which may be cut short. */
static void damage(hostile *h, char *bytes, size_t *n)
{
    if (chance(h, 8) == 0)
        *n = chance(h, (uint32_t)*n + 1);
    for (uint32_t i = 1 + chance(h, 3); *n && i-- > 0;) {
        uint32_t kind = chance(h, 4);
        if (kind == 0)
            bytes[chance(h, (uint32_t)*n)] ^= (char)(1 << chance(h, 8));
        else if (kind == 1)
            change_run(h, bytes, *n);
        else
            change_number(h, bytes, *n);
    }
    if (chance(h, 10) == 0 || *n < SUMMED)
        return;
    memcpy(bytes, titian_dictionary_magic, sizeof titian_dictionary_magic);
    uint64_t sum =
        titian_dictionary_sum(titian_str_of(bytes + SUMMED, *n - SUMMED));
    memcpy(bytes + SUMMED - sizeof sum, &sum, sizeof sum);
}

static bool is_good_text(titian_str all, titian_str s)
{
    size_t bad;
    return s.n > 0 && s.s >= all.s && s.n <= all.n &&
           s.s - all.s <= (ptrdiff_t)(all.n - s.n) &&
           titian_utf8_valid(s, &bad);
}

/** Every row, whether a word leads to it or not. */
static bool rows_are_good(const titian_dictionary *d)
{
    for (uint32_t i = 0; i < d->n_rows; i++) {
        const titian_row *row = &d->rows[i];
        if (row->pos >= N_POS || row->next > d->n_rows ||
            !is_good_text(d->bytes, titian_row_form(d, row)) ||
            !is_good_text(d->bytes, titian_row_en(d, row))) {
            fprintf(stderr, "row %u was accepted\n", i);
            return false;
        }
    }
    return true;
}

static bool count(void *context, const titian_term *term)
{
    size_t *n = context;
    *n += term->en.n;
    return true;
}

/** Looks all words up, as the glosser does. */
static bool ask(const titian_dictionary *d)
{
    titian_gloss_rules rules = {.dictionaries = {*d}, .n_dictionaries = 1};
    titian_gloss_scratch scratch = {.units = {.n = 0}};
    titian_status status = titian_gloss_scratch_make(&scratch);
    size_t n = 0;
    for (size_t i = 0; status == TITIAN_OK && i < COUNT_OF(asked); i++)
        status = titian_gloss_lookup(&rules, &scratch, titian_str_z(asked[i]),
                                     count, &n, NULL);
    titian_gloss_scratch_free(&scratch);
    return status == TITIAN_OK;
}

static bool try_bytes(hostile *h, titian_str bytes)
{
    titian_dictionary d = {.n_rows = 0};
    titian_origins origins = {.n = 0};
    titian_arena arena = {0};
    titian_error error = {.line = 0};
    titian_status status =
        titian_dictionary_use(&d, bytes, "x.dict", &origins, &arena, &error);
    bool good = status == TITIAN_OK
                    ? rows_are_good(&d) && ask(&d)
                    : status == TITIAN_ERR_DATA && error.text[0] != '\0';
    h->n_accepted += status == TITIAN_OK;
    titian_arena_free(&arena);
    return good;
}

bool hostile_try(hostile *h)
{
    size_t n = h->good.n;
    char *damaged = malloc(n);
    if (!damaged)
        return false;
    memcpy(damaged, h->good.s, n);
    damage(h, damaged, &n);
    char *bytes = malloc(n ? n : 1); /* ends where the file does */
    if (bytes)
        memcpy(bytes, damaged, n);
    free(damaged);
    bool good = bytes && try_bytes(h, titian_str_of(bytes, n));
    free(bytes);
    h->n_tried++;
    return good;
}

size_t hostile_n_tried(const hostile *h)
{
    return h->n_tried;
}

size_t hostile_n_accepted(const hostile *h)
{
    return h->n_accepted;
}
