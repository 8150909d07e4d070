/* titian dict import FILE...: dictionaries of others as a glossary. */
#include "cli/run.h"

#include <string.h>

enum { MOST_CONFLICTS_SHOWN = 10 };

typedef struct {
    const cli_options *options;
    titian_rules *rules;
    titian_worker *worker;
    titian_import *import;
} importing;

/** What our own rows of a form say, against an imported one. */
typedef struct {
    titian_str theirs;
    titian_str ours; /* of the first row */
    bool known, agree;
} comparison;

/** The next sense of a list, without its part of speech: "(n) venom". */
static titian_str next_sense(titian_str *list)
{
    const char *end = memchr(list->s, ';', list->n);
    size_t n = end ? (size_t)(end - list->s) : list->n;
    titian_str sense = {list->s, n};
    size_t behind = n + (end != NULL);
    *list = (titian_str){list->s + behind, list->n - behind};
    if (sense.n && sense.s[0] == '(' && memchr(sense.s, ')', sense.n)) {
        n = (size_t)((const char *)memchr(sense.s, ')', sense.n) - sense.s) + 1;
        sense = (titian_str){sense.s + n, sense.n - n};
    }
    while (sense.n && sense.s[0] == ' ')
        sense = (titian_str){sense.s + 1, sense.n - 1};
    return sense;
}

static bool share_a_sense(titian_str a, titian_str b)
{
    while (a.n) {
        titian_str x = next_sense(&a), rest = b;
        while (rest.n) {
            titian_str y = next_sense(&rest);
            if (x.n == y.n && memcmp(x.s, y.s, x.n) == 0)
                return true;
        }
    }
    return false;
}

static bool compare(void *context, const titian_term *term)
{
    comparison *c = context;
    if (term->via != TITIAN_SURFACE)
        return true;
    c->ours = c->known ? c->ours : term->en;
    c->known = true;
    c->agree = c->agree || share_a_sense(c->theirs, term->en);
    return true;
}

static void show_conflict(const titian_import_row *row, titian_str ours)
{
    fprintf(stderr, "titian: conflict: %.*s: ours '%.*s', imported '%.*s'\n",
            (int)row->form.n, row->form.s, (int)ours.n, ours.s,
            (int)row->english.n, row->english.s);
}

/** Counts, and shows, rows that say nothing that ours say of the same form. */
static size_t find_conflicts(importing *im)
{
    size_t n, found = 0;
    bool all = im->options->explain;
    const titian_import_row *rows = titian_import_rows(im->import, &n);
    for (size_t i = 0; i < n; i++) {
        comparison c = {.theirs = rows[i].english};
        titian_lookup(im->worker, rows[i].form, compare, &c, NULL);
        if (!c.known || c.agree)
            continue;
        if (++found <= MOST_CONFLICTS_SHOWN || all)
            show_conflict(&rows[i], c.ours);
    }
    return found;
}

static void report(importing *im)
{
    size_t conflicts = find_conflicts(im);
    titian_import_counts n = titian_import_counted(im->import);
    fprintf(stderr,
            "titian: %zu entries gave %zu rows; %zu senses merged, %zu left "
            "out; %zu rows in conflict with ours%s\n",
            n.entries, n.rows, n.merged, n.left_out, conflicts,
            conflicts > MOST_CONFLICTS_SHOWN && !im->options->explain
                ? " (--explain shows all)"
                : "");
}

static bool read_files(importing *im)
{
    titian_import_settings settings = {.format = im->options->from,
                                       .inverted = im->options->inverted,
                                       .wordnet = im->options->wordnet};
    for (int i = 1; i < im->options->n_operands; i++) {
        titian_error error = {.line = 0};
        if (titian_import_read(im->import, im->options->operands[i], &settings,
                               &error) != TITIAN_OK) {
            cli_complain(&error);
            return false;
        }
    }
    return true;
}

/** "Names of the files", as the first line of the glossary has them. */
static void name_sources(const cli_options *o, char *text, size_t size)
{
    size_t n = 0;
    text[0] = '\0';
    for (int i = 1; i < o->n_operands && n < size; i++) {
        const char *slash = strrchr(o->operands[i], '/');
        int more = snprintf(text + n, size - n, "%s%s", i > 1 ? ", " : "",
                            slash ? slash + 1 : o->operands[i]);
        n += more > 0 ? (size_t)more : 0;
    }
    for (char *c = text; *c; c++)
        *c = *c == '\n' || *c == '\r' ? ' ' : *c;
}

static int write_rows(importing *im)
{
    char source[400];
    cli_output output;
    if (!cli_output_open(&output, im->options->output))
        return EXIT_FAILED;
    name_sources(im->options, source, sizeof source);
    bool good = titian_import_write(im->import, source,
                                    cli_output_sink(&output)) == TITIAN_OK;
    if (good)
        report(im);
    return cli_output_close(&output, good);
}

int cli_import(const cli_options *options)
{
    titian_error error = {.line = 0};
    importing im = {.options = options};
    int status = EXIT_FAILED;
    if (options->n_operands < 2) {
        fputs("titian: dict import wants a dictionary\n", stderr);
        return EXIT_USAGE;
    }
    im.rules = cli_load_rules(options);
    if (!im.rules)
        return status;
    im.worker = titian_worker_new(im.rules, &error);
    im.import = titian_import_new(im.rules);
    if (!im.worker || !im.import)
        fputs("titian: out of memory\n", stderr);
    else if (read_files(&im))
        status = write_rows(&im);
    titian_import_free(im.import);
    titian_worker_free(im.worker);
    titian_rules_free(im.rules);
    return status;
}
