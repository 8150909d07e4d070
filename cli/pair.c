/* One pair: read, segmented, aligned, written to memory. */
#define _GNU_SOURCE
#include "cli/align.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

void cli_pair_free(cli_pair *pair)
{
    titian_alignment_free(pair->alignment);
    titian_doc_free(pair->id);
    titian_doc_free(pair->en);
    for (int i = 0; i < 3; i++)
        free(pair->paths[i]);
    free(pair->name);
    free(pair->record.s);
    free(pair->data[0].s);
    free(pair->data[1].s);
    free(pair->reports.s);
    *pair = (cli_pair){.failed = true};
}

void cli_pair_fail(cli_pair *pair, const titian_error *error)
{
    cli_bytes *to = &pair->reports;
    cli_bytes_printf(to, "titian: ");
    if (error->file[0])
        cli_bytes_printf(to, "%s:", error->file);
    if (error->line)
        cli_bytes_printf(to, "%u:", (unsigned)error->line);
    if (error->column)
        cli_bytes_printf(to, "%u:", (unsigned)error->column);
    cli_bytes_printf(to, "%s%s\n", error->file[0] ? " " : "", error->text);
    pair->failed = true;
}

/** What messages call a pair. */
static const char *label(const cli_pair *pair)
{
    return pair->paths[0] ? pair->paths[0] : pair->name;
}

/** Reads one side by the rules of its language, unless it is there. */
static bool read_side(const cli_aligning *all, cli_pair *pair, titian_doc **doc,
                      const char *path, titian_language language)
{
    titian_error error = {.line = 0};
    titian_settings settings = all->options->settings;
    if (*doc)
        return true;
    settings.whole = settings.input == TITIAN_INPUT_LINES;
    settings.language = language;
    *doc = titian_doc_new();
    if (*doc && titian_doc_load(*doc, all->rules, pair->name, path, &settings,
                                &error) == TITIAN_OK)
        return true;
    if (*doc)
        cli_pair_fail(pair, &error);
    return false;
}

static bool segment(cli_pair *pair, titian_worker *worker)
{
    titian_error error = {.line = 0};
    if (titian_segment(pair->id, worker, &error) == TITIAN_OK &&
        titian_segment(pair->en, worker, &error) == TITIAN_OK)
        return true;
    cli_pair_fail(pair, &error);
    return false;
}

/** The anchors of a pair, on their way. */
typedef struct {
    titian_anchor *items;
    size_t n;
} anchor_list;

static bool add_anchor(anchor_list *to, titian_anchor anchor)
{
    titian_anchor *grown = realloc(to->items, (to->n + 1) * sizeof *grown);
    if (!grown)
        return false;
    to->items = grown;
    to->items[to->n++] = anchor;
    return true;
}

/** Reads lines of two numbers; # begins a comment. */
static bool read_anchors(cli_pair *pair, anchor_list *to)
{
    const char *path = pair->paths[2];
    FILE *file = fopen(path, "rb");
    char *text = NULL, more;
    size_t room = 0, line = 1;
    bool good = file != NULL;
    if (!good)
        cli_bytes_printf(&pair->reports,
                         "titian: %s: could not be opened: %s\n", path,
                         strerror(errno));
    for (; good && getline(&text, &room, file) > 0; line++) {
        unsigned id, en;
        if (text[strspn(text, " \t\r\n")] == '\0' || text[0] == '#')
            continue;
        good = sscanf(text, "%u %u %c", &id, &en, &more) == 2;
        if (!good)
            cli_bytes_printf(&pair->reports,
                             "titian: %s:%zu: wants two numbers: sentences "
                             "that begin together, from 0\n",
                             path, line);
        good = good && add_anchor(to, (titian_anchor){id, en});
    }
    free(text);
    if (file)
        fclose(file);
    return good;
}

static bool align(const cli_aligning *all, titian_worker *worker,
                  cli_pair *pair, anchor_list *anchors)
{
    titian_error error = {.line = 0};
    if (!read_side(all, pair, &pair->id, pair->paths[0], TITIAN_INDONESIAN) ||
        !read_side(all, pair, &pair->en, pair->paths[1], TITIAN_ENGLISH) ||
        !segment(pair, worker) ||
        (pair->paths[2] && !read_anchors(pair, anchors)))
        return false;
    titian_align_settings settings = {anchors->items, anchors->n, all->model};
    pair->alignment = titian_alignment_new();
    if (pair->alignment && titian_align(pair->alignment, pair->id, pair->en,
                                        worker, &settings, &error) == TITIAN_OK)
        return true;
    if (pair->alignment) {
        snprintf(error.file, sizeof error.file, "%s",
                 pair->paths[2] ? pair->paths[2] : label(pair));
        cli_pair_fail(pair, &error);
    }
    return false;
}

bool cli_pair_align(const cli_aligning *all, titian_worker *worker,
                    cli_pair *pair)
{
    anchor_list anchors = {.n = 0};
    pair->failed = !align(all, worker, pair, &anchors);
    free(anchors.items);
    return !pair->failed;
}

static bool has_flaw(const titian_bead *bead, const titian_pair_filter *filter,
                     int flaw)
{
    return bead->flaws & filter->flaws & 1u << flaw;
}

/** Tells which bead is left out, and why. */
static void report_bead(cli_pair *pair, const titian_bead *bead,
                        const titian_pair_filter *filter)
{
    cli_bytes *to = &pair->reports;
    cli_bytes_printf(
        to, "titian: %s: sentences %u-%u with %u-%u were dropped:", label(pair),
        (unsigned)bead->id_beg, (unsigned)bead->id_end, (unsigned)bead->en_beg,
        (unsigned)bead->en_end);
    for (int i = 0; i < TITIAN_N_FLAWS; i++)
        if (has_flaw(bead, filter, i))
            cli_bytes_printf(to, " %s",
                             titian_flaw_name((titian_flaw)(1u << i)));
    if (bead->confidence < filter->least)
        cli_bytes_printf(to, " confidence %.3f", (double)bead->confidence);
    cli_bytes_printf(to, "\n");
}

/** The sum of what was left out, by reason; a bead may have several. */
static void report_sum(cli_pair *pair, const titian_pair_filter *filter,
                       size_t dropped)
{
    cli_bytes *to = &pair->reports;
    size_t n, doubted = 0;
    const titian_bead *beads = titian_beads(pair->alignment, &n);
    cli_bytes_printf(to,
                     "titian: %s: %zu of %zu beads were dropped:", label(pair),
                     dropped, n);
    for (int i = 0; i < TITIAN_N_FLAWS; i++) {
        size_t with = 0;
        for (size_t k = 0; k < n; k++)
            with += has_flaw(&beads[k], filter, i);
        if (with)
            cli_bytes_printf(to, " %zu %s", with,
                             titian_flaw_name((titian_flaw)(1u << i)));
    }
    for (size_t k = 0; k < n; k++)
        doubted += beads[k].confidence < filter->least;
    if (doubted)
        cli_bytes_printf(to, " %zu confidence", doubted);
    cli_bytes_printf(to, "\n");
}

static void report(cli_pair *pair, const titian_pair_filter *filter)
{
    float confidence = titian_alignment_confidence(pair->alignment);
    size_t n, dropped = 0;
    const titian_bead *beads = titian_beads(pair->alignment, &n);
    if (n > 0 && confidence < 0.3f)
        cli_bytes_printf(&pair->reports,
                         "titian: %s%s%s: the texts hardly belong together: "
                         "mean confidence %.2f\n",
                         label(pair), pair->paths[1] ? " and " : "",
                         pair->paths[1] ? pair->paths[1] : "",
                         (double)confidence);
    for (size_t i = 0; i < n; i++) {
        if (titian_bead_passes(&beads[i], filter))
            continue;
        report_bead(pair, &beads[i], filter);
        dropped++;
    }
    if (dropped)
        report_sum(pair, filter, dropped);
}

/** A comment before the beads of one pair among many. */
static void put_mark(cli_pair *pair)
{
    cli_bytes *to = &pair->data[0];
    const char *name = label(pair);
    cli_bytes_put(to, "# ", 2);
    for (; *name; name++)
        cli_bytes_put(to, (unsigned char)*name < ' ' ? " " : name, 1);
    if (pair->paths[1]) {
        cli_bytes_put(to, "\t", 1);
        cli_bytes_put(to, pair->paths[1], strlen(pair->paths[1]));
    }
    cli_bytes_put(to, "\n", 1);
}

/** The number of a format of align among those of titian_write_beads. */
static titian_pair_format format_of(const char *to, bool whole)
{
    static const char *const names[] = {"tsv", "jsonl", "moses",
                                        NULL,  "tmx",   "beads"};
    for (unsigned i = 0; to && i < sizeof names / sizeof *names; i++)
        if (names[i] && strcmp(names[i], to) == 0)
            return (titian_pair_format)i;
    return whole ? TITIAN_PAIRS_JSONL : TITIAN_PAIRS_TSV;
}

void cli_pair_write(const cli_aligning *all, cli_pair *pair)
{
    titian_pair_filter filter = {(float)all->options->least,
                                 all->options->drop};
    titian_pair_format format = format_of(all->options->to, pair->record.n);
    titian_sink sinks[] = {{cli_bytes_put, &pair->data[0]},
                           {cli_bytes_put, &pair->data[1]}};
    titian_status status;
    if (format == TITIAN_PAIRS_BEADS && all->many)
        put_mark(pair);
    if (format == TITIAN_PAIRS_JSONL && pair->record.n)
        status = titian_write_pair(pair->alignment,
                                   (titian_str){pair->record.s, pair->record.n},
                                   &filter, sinks[0]);
    else
        status = titian_write_beads(pair->alignment, format, &filter, sinks[0]);
    if (status == TITIAN_OK && format == TITIAN_PAIRS_MOSES_ID)
        status = titian_write_beads(pair->alignment, TITIAN_PAIRS_MOSES_EN,
                                    &filter, sinks[1]);
    pair->failed = status != TITIAN_OK;
    if (!pair->failed)
        report(pair, &filter);
}
