/*
 * How fast the aligner is, and whether its time is linear:
 *
 *     bench/align-bench [PAIRS...]
 *
 * Sentences are drawn from the glossary that titian lookup answers from, with
 * rare words, numbers and names as in news, and a tenth of the lines are
 * joined or left out.  Prints pairs, seconds, pairs a second, peak memory,
 * and the mean confidence, which must not fall.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <titian.h>

enum { MOST_ROWS = 40000 };

typedef struct {
    char *s;
    size_t n, cap;
} text;

/** A word or expression and its first translation. */
typedef struct {
    char *id, *en;
} row;

typedef struct {
    row *rows;
    size_t n_rows;
    uint32_t seed;
    text id, en;
    double confidence; /* of the last alignment */
} maker;

static uint32_t draw(maker *m, uint32_t below)
{
    m->seed ^= m->seed << 13;
    m->seed ^= m->seed >> 17;
    m->seed ^= m->seed << 5;
    return m->seed % below;
}

static void add(text *t, const char *s, size_t n)
{
    if (t->cap - t->n < n) {
        t->cap = (t->cap + n) * 2;
        t->s = realloc(t->s, t->cap);
        if (!t->s)
            exit(1);
    }
    memcpy(t->s + t->n, s, n);
    t->n += n;
}

static void add_z(text *t, const char *s)
{
    add(t, s, strlen(s));
}

/** Reads form, part of speech and translations of a glossary's rows. */
static void read_glossary(maker *m, const char *path)
{
    char line[4096];
    FILE *file = fopen(path, "r");
    while (file && m->n_rows < MOST_ROWS && fgets(line, sizeof line, file)) {
        char *rest = line, *id = strsep(&rest, "\t");
        strsep(&rest, "\t");
        char *en = rest ? strsep(&rest, "\t\n") : NULL;
        if (line[0] == '#' || !en || !*en || strcmp(id, "form") == 0)
            continue;
        en[strcspn(en, ";")] = '\0';
        m->rows[m->n_rows++] = (row){strdup(id), strdup(en)};
    }
    if (file)
        fclose(file);
}

/** A word of a sentence: some are frequent, most are rare. */
static void add_word(maker *m)
{
    char number[32];
    uint32_t kind = draw(m, 20);
    if (kind == 0) {
        int n = 1000 + (int)draw(m, 9000);
        snprintf(number, sizeof number, "%d.%03d ", n / 1000, n % 1000);
        add_z(&m->id, number);
        snprintf(number, sizeof number, "%d,%03d ", n / 1000, n % 1000);
        add_z(&m->en, number);
        return;
    }
    size_t below = kind < 8 ? 60 : kind < 14 ? 2000 : m->n_rows;
    const row *r =
        &m->rows[draw(m, (uint32_t)(below < m->n_rows ? below : m->n_rows))];
    if (draw(m, 5) > 0)
        add_z(&m->id, r->id);
    add_z(&m->id, " ");
    if (draw(m, 5) > 0)
        add_z(&m->en, r->en);
    add_z(&m->en, " ");
}

static void make_texts(maker *m, size_t pairs)
{
    m->id.n = m->en.n = 0;
    for (size_t i = 0; i < pairs; i++) {
        size_t id = m->id.n, en = m->en.n;
        for (uint32_t w = 5 + draw(m, 20); w > 0; w--)
            add_word(m);
        uint32_t fate = draw(m, 40);
        if (fate == 0)
            m->id.n = id;
        else
            add_z(&m->id, fate == 1 ? ". " : ".\n");
        if (fate == 2)
            m->en.n = en;
        else
            add_z(&m->en, fate == 3 ? ". " : ".\n");
    }
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void read_lines(titian_doc *doc, const titian_rules *rules,
                       titian_worker *worker, const text *t)
{
    titian_settings settings = titian_settings_default();
    settings.input = TITIAN_INPUT_LINES;
    settings.whole = true;
    if (titian_doc_read(doc, rules, "bench", t->s, t->n, &settings, NULL) ||
        titian_segment(doc, worker, NULL))
        exit(1);
}

/** Reads and aligns the texts as often as half a second allows. */
static double measure(maker *m, const titian_rules *rules,
                      titian_worker *worker)
{
    titian_doc *id = titian_doc_new(), *en = titian_doc_new();
    titian_alignment *alignment = titian_alignment_new();
    double begun = now();
    int runs = 0;
    for (; runs == 0 || now() - begun < 0.5; runs++) {
        read_lines(id, rules, worker, &m->id);
        read_lines(en, rules, worker, &m->en);
        if (titian_align(alignment, id, en, worker, NULL, NULL))
            exit(1);
    }
    double seconds = (now() - begun) / runs;
    m->confidence = (double)titian_alignment_confidence(alignment);
    titian_alignment_free(alignment);
    titian_doc_free(id);
    titian_doc_free(en);
    return seconds;
}

static void report(maker *m, const titian_rules *rules, titian_worker *worker,
                   size_t pairs)
{
    struct rusage usage;
    make_texts(m, pairs);
    double seconds = measure(m, rules, worker);
    getrusage(RUSAGE_SELF, &usage);
    printf("%8zu pairs %9.3f s %8.0f pairs/s %6ld MB, confidence %.3f\n", pairs,
           seconds, (double)pairs / seconds, usage.ru_maxrss / 1024,
           m->confidence);
}

int main(int argc, char **argv)
{
    static const char *const files[] = {"core",    "verbs",   "politics", "law",
                                        "economy", "science", "sport"};
    static const size_t sizes[] = {100, 1000, 10000, 100000};
    const char *top = getenv("top_srcdir");
    char path[4096];
    titian_error error = {.line = 0};
    titian_config config = {.data = getenv("TITIAN_DATA")};
    maker m = {.rows = calloc(MOST_ROWS, sizeof(row)), .seed = 2463534242};
    titian_rules *rules = titian_rules_load(&config, &error);
    titian_worker *worker = rules ? titian_worker_new(rules, &error) : NULL;
    for (size_t i = 0; m.rows && i < sizeof files / sizeof *files; i++) {
        snprintf(path, sizeof path, "%s/dictionaries/id-en/%s.tsv",
                 top ? top : ".", files[i]);
        read_glossary(&m, path);
    }
    if (!worker || m.n_rows == 0) {
        fprintf(stderr, "bench: no rules or no glossary: %s\n", error.text);
        return 1;
    }
    make_texts(&m, 100);
    measure(&m, rules, worker); /* opens hunspell */
    for (size_t i = 0; argc < 2 && i < 4; i++)
        report(&m, rules, worker, sizes[i]);
    for (int i = 1; i < argc; i++)
        report(&m, rules, worker, strtoul(argv[i], NULL, 10));
    for (size_t i = 0; i < m.n_rows; i++) {
        free(m.rows[i].id);
        free(m.rows[i].en);
    }
    free(m.rows);
    free(m.id.s);
    free(m.en.s);
    titian_worker_free(worker);
    titian_rules_free(rules);
    return 0;
}
