/* One pair of files: read, segmented, aligned, written to memory. */
#define _GNU_SOURCE
#include "cli/align.h"
#include "cli/names.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const cli_options *options;
    const titian_rules *rules;
    titian_worker *worker;
    const cli_pair *pair;
    cli_aligned *result;
    titian_doc *id, *en;
    titian_alignment *alignment;
    titian_anchor *anchors;
    size_t n_anchors;
} job;

bool cli_bytes_put(void *context, const char *bytes, size_t n)
{
    cli_bytes *to = context;
    if (to->cap - to->n < n) {
        size_t cap = (to->cap + n) * 2;
        char *grown = realloc(to->s, cap);
        if (!grown)
            return false;
        to->s = grown;
        to->cap = cap;
    }
    if (n)
        memcpy(to->s + to->n, bytes, n);
    to->n += n;
    return true;
}

static void report(cli_bytes *to, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void report(cli_bytes *to, const char *format, ...)
{
    char text[800];
    va_list arguments;
    va_start(arguments, format);
    int n = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (n > 0)
        cli_bytes_put(to, text,
                      (size_t)n < sizeof text ? (size_t)n : sizeof text - 1);
}

static bool load(cli_bytes *to, const char *path, cli_bytes *reports)
{
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    char part[65536];
    size_t n;
    bool good = file != NULL;
    while (good && (n = fread(part, 1, sizeof part, file)) > 0)
        good = cli_bytes_put(to, part, n);
    if (!file || ferror(file))
        report(reports, "titian: %s: could not be read: %s\n", path,
               strerror(errno));
    good = good && !ferror(file);
    if (file && file != stdin)
        fclose(file);
    return good;
}

bool cli_bytes_load(cli_bytes *to, const char *path)
{
    cli_bytes reports = {.s = NULL};
    bool good = load(to, path, &reports);
    if (reports.n)
        fwrite(reports.s, 1, reports.n, stderr);
    free(reports.s);
    return good;
}

static bool fail(job *j, const char *path, const titian_error *error)
{
    cli_bytes *to = &j->result->reports;
    report(to, "titian: %s", path);
    if (error->line)
        report(to, ":%u:%u", (unsigned)error->line, (unsigned)error->column);
    report(to, ": %s\n", error->text);
    return false;
}

/** Reads and segments one side by the rules of its language. */
static bool read_side(job *j, titian_doc *doc, const char *path,
                      titian_language language)
{
    titian_error error = {.line = 0};
    titian_settings settings = j->options->settings;
    cli_bytes bytes = {.s = NULL};
    char name[256];
    cli_name_of(path, name, sizeof name);
    settings.whole = settings.input == TITIAN_INPUT_LINES;
    settings.language = language;
    bool good = load(&bytes, path, &j->result->reports);
    if (good && (titian_doc_read(doc, j->rules, name, bytes.s ? bytes.s : "",
                                 bytes.n, &settings, &error) != TITIAN_OK ||
                 titian_segment(doc, j->worker, &error) != TITIAN_OK))
        good = fail(j, path, &error);
    free(bytes.s);
    return good;
}

static bool add_anchor(job *j, titian_anchor anchor)
{
    titian_anchor *grown =
        realloc(j->anchors, (j->n_anchors + 1) * sizeof *grown);
    if (!grown)
        return false;
    j->anchors = grown;
    j->anchors[j->n_anchors++] = anchor;
    return true;
}

/** Reads lines of two numbers; # begins a comment. */
static bool read_anchors(job *j)
{
    const char *path = j->pair->anchors;
    cli_bytes bytes = {.s = NULL};
    unsigned line = 1;
    bool good = load(&bytes, path, &j->result->reports) &&
                cli_bytes_put(&bytes, "", 1);
    char *rest = bytes.s, *text;
    for (; good && (text = strsep(&rest, "\n")) != NULL; line++) {
        unsigned id, en;
        char more;
        if (text[strspn(text, " \t\r")] == '\0' || text[0] == '#')
            continue;
        if (sscanf(text, "%u %u %c", &id, &en, &more) != 2) {
            report(&j->result->reports,
                   "titian: %s:%u: wants two numbers: sentences that begin "
                   "together, from 0\n",
                   path, line);
            good = false;
        } else {
            good = add_anchor(j, (titian_anchor){id, en});
        }
    }
    free(bytes.s);
    return good;
}

/** Tells which bead is left out, and why. */
static void report_bead(job *j, const titian_bead *bead,
                        const titian_pair_filter *filter)
{
    cli_bytes *to = &j->result->reports;
    report(to,
           "titian: %s: sentences %u-%u with %u-%u were dropped:", j->pair->id,
           (unsigned)bead->id_beg, (unsigned)bead->id_end,
           (unsigned)bead->en_beg, (unsigned)bead->en_end);
    for (int i = 0; i < TITIAN_N_FLAWS; i++)
        if (bead->flaws & filter->flaws & 1u << i)
            report(to, " %s", titian_flaw_name((titian_flaw)(1u << i)));
    if (bead->confidence < filter->least)
        report(to, " confidence %.3f", (double)bead->confidence);
    report(to, "\n");
}

static void report_dropped(job *j, const titian_pair_filter *filter)
{
    size_t n, dropped = 0;
    const titian_bead *beads = titian_beads(j->alignment, &n);
    for (size_t i = 0; i < n; i++) {
        if (titian_bead_passes(&beads[i], filter))
            continue;
        report_bead(j, &beads[i], filter);
        dropped++;
    }
    if (dropped)
        report(&j->result->reports,
               "titian: %s: %zu of %zu beads were dropped\n", j->pair->id,
               dropped, n);
}

static bool write_pairs(job *j, const titian_pair_filter *filter)
{
    static const char *const names[] = {"tsv", "jsonl", "moses",
                                        NULL,  "tmx",   "beads"};
    const char *to = j->options->to ? j->options->to : "tsv";
    unsigned format = 0;
    for (unsigned i = 0; i < 6; i++)
        if (names[i] && strcmp(names[i], to) == 0)
            format = i;
    for (unsigned i = 0; i <= (format == TITIAN_PAIRS_MOSES_ID); i++)
        if (titian_write_beads(
                j->alignment, (titian_pair_format)(format + i), filter,
                (titian_sink){cli_bytes_put, &j->result->data[i]}) != TITIAN_OK)
            return false;
    return true;
}

static bool align(job *j)
{
    titian_error error = {.line = 0};
    titian_pair_filter filter = {(float)j->options->least, j->options->drop};
    if (!read_side(j, j->id, j->pair->id, TITIAN_INDONESIAN) ||
        !read_side(j, j->en, j->pair->en, TITIAN_ENGLISH) ||
        (j->pair->anchors && !read_anchors(j)))
        return false;
    titian_align_settings settings = {.anchors = j->anchors,
                                      .n_anchors = j->n_anchors};
    if (titian_align(j->alignment, j->id, j->en, j->worker, &settings,
                     &error) != TITIAN_OK)
        return fail(j, j->pair->anchors ? j->pair->anchors : j->pair->id,
                    &error);
    float confidence = titian_alignment_confidence(j->alignment);
    size_t n;
    titian_beads(j->alignment, &n);
    if (n > 0 && confidence < 0.3f)
        report(&j->result->reports,
               "titian: %s and %s hardly belong together: mean confidence "
               "%.2f\n",
               j->pair->id, j->pair->en, (double)confidence);
    report_dropped(j, &filter);
    return write_pairs(j, &filter);
}

void cli_align_pair(const cli_options *options, const titian_rules *rules,
                    titian_worker *worker, const cli_pair *pair,
                    cli_aligned *result)
{
    job j = {.options = options,
             .rules = rules,
             .worker = worker,
             .pair = pair,
             .result = result,
             .id = titian_doc_new(),
             .en = titian_doc_new(),
             .alignment = titian_alignment_new()};
    bool good = worker && j.id && j.en && j.alignment;
    if (!good)
        report(&result->reports, "titian: out of memory\n");
    result->failed = !good || !align(&j);
    titian_alignment_free(j.alignment);
    titian_doc_free(j.id);
    titian_doc_free(j.en);
    free(j.anchors);
}
