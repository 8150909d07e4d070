/*
 * Runs the cases of a Markdown file and reports them as TAP.
 *
 *     ```case segment newlines=soft todo
 *     input
 *     .
 *     what is wanted
 *     ```
 *
 * The first word names what is shown: segment (a sentence a line), kinds
 * (with the kind before each), normalize, edits, gloss (the draft), terms,
 * interlinear, align (Indonesian lines, a line `---`, English lines: beads).
 * Then follow settings, and `todo` for a case we know we fail.  The runner
 * exits 0 when only cases fail: the TAP driver counts them.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <titian.h>

#include "tests/case-shows.h"

enum { MOST_TEXT = 1 << 16 };

typedef struct {
    const char *file;
    titian_rules *rules;
    titian_worker *worker;
    titian_doc *doc, *english;
    titian_alignment *alignment;
    unsigned number;
    char heading[200];
} runner;

typedef struct {
    char show[32];
    titian_settings settings;
    bool todo;
    unsigned line;
    text input, want, got;
} test_case;

/** date=, with=, without=: settings that are text. */
static bool read_text_setting(test_case *c, const char *word)
{
    const struct {
        const char *name;
        const char **setting;
    } texts[] = {{"date=", &c->settings.date},
                 {"with=", &c->settings.with},
                 {"without=", &c->settings.without}};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        size_t n = strlen(texts[i].name);
        if (strncmp(word, texts[i].name, n) == 0)
            return (*texts[i].setting = strdup(word + n)) != NULL;
    }
    return false;
}

/** The form of the input. */
static bool read_input(test_case *c, const char *word)
{
    static const char *const inputs[TITIAN_N_INPUTS] = {
        "text",        "lines",     "input=jsonl", "input=html",
        "input=xliff", "input=tmx", "input=pandoc"};
    for (int i = 0; i < TITIAN_N_INPUTS; i++)
        if (strcmp(word, inputs[i]) == 0) {
            c->settings.input = (titian_input)i;
            return true;
        }
    return false;
}

/** One word of the fence; false if nobody knows it. */
static bool read_setting(test_case *c, const char *word)
{
    static const char *const modes[] = {"newlines=auto", "newlines=hard",
                                        "newlines=soft"};
    static const char *const quotes[] = {"quotes=auto", "quotes=keep",
                                         "quotes=split"};
    if (strcmp(word, "todo") == 0) {
        c->todo = true;
        return true;
    }
    if (strncmp(word, "level=", 6) == 0) {
        c->settings.level = atoi(word + 6);
        return true;
    }
    if (read_text_setting(c, word))
        return true;
    if (strcmp(word, "mask") == 0)
        return c->settings.mask = true;
    if (read_input(c, word))
        return true;
    if (strcmp(word, "headings=off") == 0) {
        c->settings.headings = TITIAN_HEADINGS_OFF;
        return true;
    }
    if (strcmp(word, "lang=en") == 0) {
        c->settings.language = TITIAN_ENGLISH;
        return true;
    }
    for (int i = 0; i < 3; i++)
        if (strcmp(word, quotes[i]) == 0) {
            c->settings.quotes = (titian_quotes)i;
            return true;
        }
    for (int i = 0; i < 3; i++)
        if (strcmp(word, modes[i]) == 0) {
            c->settings.newlines = (titian_newlines)i;
            return true;
        }
    return false;
}

static bool read_fence(test_case *c, char *fence)
{
    char *word = strtok(fence, " \n");
    c->settings = titian_settings_default();
    if (!word)
        return false;
    snprintf(c->show, sizeof c->show, "%s", word);
    while ((word = strtok(NULL, " \n")) != NULL)
        if (!read_setting(c, word))
            return false;
    return true;
}

static titian_status read_lines(runner *r, titian_doc *doc, const char *s,
                                size_t n, titian_error *error)
{
    titian_settings settings = titian_settings_default();
    settings.input = TITIAN_INPUT_LINES;
    settings.whole = true;
    titian_status status =
        titian_doc_read(doc, r->rules, "case", s, n, &settings, error);
    return status == TITIAN_OK ? titian_segment(doc, r->worker, error) : status;
}

/** Aligns what stands before `---` with what stands behind it. */
static titian_status align(runner *r, test_case *c, titian_error *error)
{
    static const char cut[] = "---\n";
    const char *all = c->input.s ? c->input.s : "";
    const char *at = strncmp(all, cut, 4) == 0 ? all : strstr(all, "\n---\n");
    if (!at) {
        snprintf(error->text, sizeof error->text, "no line ---");
        return TITIAN_ERR_DATA;
    }
    at += *at == '\n';
    titian_status status =
        read_lines(r, r->doc, all, (size_t)(at - all), error);
    if (status == TITIAN_OK)
        status = read_lines(r, r->english, at + 4, strlen(at + 4), error);
    if (status == TITIAN_OK)
        status = titian_align(r->alignment, r->doc, r->english, r->worker, NULL,
                              error);
    return status;
}

/** The stations that a case asks for, on the document that was read. */
static titian_status lead(runner *r, test_case *c, titian_error *error)
{
    titian_doc *doc = r->doc;
    bool station2 = strcmp(c->show, "segment") && strcmp(c->show, "kinds");
    bool interlinear = strcmp(c->show, "interlinear") == 0;
    bool station3 = strcmp(c->show, "gloss") == 0 ||
                    strcmp(c->show, "terms") == 0 || interlinear;
    titian_status status = titian_segment(doc, r->worker, error);
    if (status == TITIAN_OK && station2)
        status = titian_normalize(doc, r->worker, error);
    if (status == TITIAN_OK && station3)
        status = titian_gloss(doc, r->worker, error);
    return status;
}

static bool write_as(const runner *r, titian_format format, titian_sink sink)
{
    titian_write_settings writing = {.format = format};
    return titian_write(r->doc, &writing, sink, NULL) == TITIAN_OK;
}

static bool show(runner *r, test_case *c)
{
    titian_sink sink = {text_put, &c->got};
    if (strcmp(c->show, "segment") == 0)
        return write_as(r, TITIAN_WRITE_SENTENCES, sink);
    if (strcmp(c->show, "align") == 0)
        return titian_write_beads(r->alignment, TITIAN_PAIRS_BEADS, NULL,
                                  sink) == TITIAN_OK;
    if (strcmp(c->show, "normalize") == 0)
        return write_as(r, TITIAN_WRITE_NORMALIZED, sink);
    if (strcmp(c->show, "gloss") == 0)
        return write_as(r, TITIAN_WRITE_DRAFT, sink);
    if (strcmp(c->show, "interlinear") == 0)
        return write_as(r, TITIAN_WRITE_INTERLINEAR, sink);
    if (strcmp(c->show, "kinds") == 0)
        show_kinds(r->doc, &c->got);
    else if (strcmp(c->show, "edits") == 0)
        show_edits(r->doc, &c->got);
    else if (strcmp(c->show, "terms") == 0)
        show_terms(r->doc, &c->got);
    else
        return false;
    return true;
}

static bool write_input(const test_case *c, const char *path)
{
    FILE *to = fopen(path, "wb");
    bool good = to && fwrite(c->input.s, 1, c->input.n, to) == c->input.n;
    return to && fclose(to) == 0 && good;
}

/** Reads the input as a file of its form, and shows each document of it. */
static titian_status work_file(runner *r, test_case *c, titian_error *error)
{
    char path[64];
    bool more = true, good = true;
    snprintf(path, sizeof path, "case-%ld.tmp", (long)getpid());
    titian_reader *reader =
        write_input(c, path)
            ? titian_reader_open(path, r->rules, &c->settings, error)
            : NULL;
    titian_status status = reader ? TITIAN_OK : TITIAN_ERR_READ;
    while (status == TITIAN_OK && more && good) {
        status = titian_reader_next(reader, r->doc, &more, error);
        if (status == TITIAN_OK && more)
            status = lead(r, c, error);
        good = status != TITIAN_OK || !more || show(r, c);
    }
    titian_reader_close(reader);
    remove(path);
    return good ? status : TITIAN_ERR_DATA;
}

static titian_status work(runner *r, test_case *c, titian_error *error)
{
    titian_status status;
    c->settings.morphemes = strcmp(c->show, "interlinear") == 0;
    if (c->settings.input > TITIAN_INPUT_LINES)
        return work_file(r, c, error);
    if (strcmp(c->show, "align") == 0)
        status = align(r, c, error);
    else
        status = titian_doc_read(r->doc, r->rules, "case", c->input.s,
                                 c->input.n, &c->settings, error);
    if (status == TITIAN_OK && strcmp(c->show, "align") != 0)
        status = lead(r, c, error);
    return status == TITIAN_OK && !show(r, c) ? TITIAN_ERR_DATA : status;
}

static void print_lines(const char *label, const text *t)
{
    const char *at = t->s ? t->s : "";
    while (*at) {
        const char *end = strchr(at, '\n');
        size_t n = end ? (size_t)(end - at) : strlen(at);
        printf("# %s %.*s\n", label, (int)n, at);
        at += n + (end != NULL);
    }
}

static void run(runner *r, test_case *c)
{
    titian_error error = {.line = 0};
    text_add_z(&c->got, "");
    text_add_z(&c->want, "");
    if (work(r, c, &error) != TITIAN_OK)
        text_add_z(&c->got, error.text[0] ? error.text : "no such case");
    bool same = c->got.n == c->want.n && !memcmp(c->got.s, c->want.s, c->got.n);
    printf("%sok %u - %s (line %u)%s\n", same ? "" : "not ", ++r->number,
           r->heading, c->line, c->todo ? " # TODO known to fail" : "");
    if (!same) {
        print_lines("want", &c->want);
        print_lines("got ", &c->got);
    }
    free((void *)(uintptr_t)c->settings.date);
    free((void *)(uintptr_t)c->settings.with);
    free((void *)(uintptr_t)c->settings.without);
    free(c->input.s);
    free(c->want.s);
    free(c->got.s);
}

static void remember_heading(runner *r, const char *line)
{
    size_t n = strcspn(line, "\n");
    size_t hashes = strspn(line, "# ");
    snprintf(r->heading, sizeof r->heading, "%.*s", (int)(n - hashes),
             line + hashes);
    for (char *c = r->heading; *c; c++)
        if (*c == '#')
            *c = ' ';
}

/** Reads and runs every case; false if the file itself is wrong. */
static bool run_file(runner *r, FILE *file)
{
    char line[MOST_TEXT];
    test_case c = {.line = 0};
    enum { OUTSIDE, IN_INPUT, IN_WANTED } place = OUTSIDE;
    for (unsigned number = 1; fgets(line, sizeof line, file); number++) {
        if (place == OUTSIDE && strncmp(line, "```case ", 8) == 0) {
            c = (test_case){.line = number};
            place = IN_INPUT;
            if (!read_fence(&c, line + 8)) {
                printf("Bail out! %s:%u: no such case\n", r->file, number);
                return false;
            }
        } else if (place == OUTSIDE) {
            if (line[0] == '#')
                remember_heading(r, line);
        } else if (strcmp(line, "```\n") == 0) {
            run(r, &c);
            place = OUTSIDE;
        } else if (place == IN_INPUT && strcmp(line, ".\n") == 0) {
            place = IN_WANTED;
        } else {
            text_add_z(place == IN_INPUT ? &c.input : &c.want, line);
        }
    }
    return place == OUTSIDE;
}

int main(int argc, char **argv)
{
    titian_error error = {.line = 0};
    runner r = {.file = argc > 1 ? argv[1] : "", .heading = "case"};
    titian_config config = {.data = getenv("TITIAN_DATA")};
    FILE *file = argc > 1 ? fopen(argv[1], "r") : NULL;
    r.rules = titian_rules_load(&config, &error);
    r.worker = r.rules ? titian_worker_new(r.rules, &error) : NULL;
    r.doc = titian_doc_new();
    r.english = titian_doc_new();
    r.alignment = titian_alignment_new();
    bool good = file && r.worker && r.doc && r.english && r.alignment;
    if (!good)
        printf("Bail out! %s: %s\n", r.file, error.text);
    good = good && run_file(&r, file);
    printf("1..%u\n", r.number);
    titian_alignment_free(r.alignment);
    titian_doc_free(r.english);
    titian_doc_free(r.doc);
    titian_worker_free(r.worker);
    titian_rules_free(r.rules);
    if (file)
        fclose(file);
    return good ? 0 : 1;
}
