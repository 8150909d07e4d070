/* Where pairs come from: two files, a list of such, or lines of JSONL. */
#define _GNU_SOURCE
#include "cli/align.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/** Reads the list of --pairs whole. */
static char *load_list(const char *path)
{
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    cli_bytes bytes = {.s = NULL};
    char part[65536];
    size_t n = 0;
    bool good = file != NULL;
    while (good && (n = fread(part, 1, sizeof part, file)) > 0)
        good = cli_bytes_put(&bytes, part, n);
    good = good && !ferror(file) && cli_bytes_put(&bytes, "", 1);
    if (!good)
        fprintf(stderr, "titian: %s: could not be read: %s\n", path,
                strerror(errno));
    if (file && file != stdin)
        fclose(file);
    if (good)
        return bytes.s;
    free(bytes.s);
    return NULL;
}

static bool is_jsonl(const cli_options *options)
{
    return options->settings.input == TITIAN_INPUT_JSONL;
}

static bool open_jsonl(cli_pairs *pairs)
{
    titian_error error = {.line = 0};
    const char *path = pairs->n_operands ? pairs->operands[0] : "-";
    pairs->jsonl = titian_pairs_open(path, pairs->rules,
                                     &pairs->options->settings, &error);
    if (!pairs->jsonl)
        cli_complain(&error);
    return pairs->jsonl != NULL;
}

bool cli_pairs_open(cli_pairs *pairs, const cli_options *options,
                    const titian_rules *rules, char *const *operands,
                    int n_operands)
{
    *pairs = (cli_pairs){.options = options,
                         .rules = rules,
                         .operands = operands,
                         .n_operands = n_operands};
    if (is_jsonl(options))
        return open_jsonl(pairs);
    if (options->pairs)
        pairs->list = load_list(options->pairs);
    return !options->pairs || pairs->list;
}

void cli_pairs_close(cli_pairs *pairs)
{
    titian_pairs_close(pairs->jsonl);
    cli_names_free(&pairs->names);
    free(pairs->list);
}

bool cli_pairs_rewind(cli_pairs *pairs)
{
    cli_names_free(&pairs->names);
    pairs->names = (cli_names){.n = 0};
    pairs->ended = false;
    pairs->at = pairs->line = 0;
    if (!pairs->jsonl)
        return true;
    titian_pairs_close(pairs->jsonl);
    return open_jsonl(pairs);
}

static void set_paths(cli_pairs *pairs, cli_pair *pair, const char *id,
                      const char *en, const char *anchors)
{
    const char *name = cli_names_add(&pairs->names, id);
    pair->paths[0] = strdup(id);
    pair->paths[1] = strdup(en);
    pair->paths[2] = anchors ? strdup(anchors) : NULL;
    pair->name = name ? strdup(name) : NULL;
    pair->failed = !pair->paths[0] || !pair->paths[1] || !pair->name ||
                   (anchors && !pair->paths[2]);
}

/** The next line of the list that is no comment; NULL at the end. */
static char *next_line(cli_pairs *pairs, char **copy)
{
    while (pairs->list[pairs->at]) {
        const char *line = pairs->list + pairs->at;
        size_t n = strcspn(line, "\n"), used = n + (line[n] == '\n');
        n -= n && line[n - 1] == '\r';
        pairs->at += used;
        pairs->line++;
        if (n == 0 || line[0] == '#')
            continue;
        return *copy = strndup(line, n);
    }
    return NULL;
}

/** Lines of two or three paths with tabs between them. */
static bool next_listed(cli_pairs *pairs, cli_pair *pair)
{
    char *copy = NULL, *rest = next_line(pairs, &copy);
    if (!rest)
        return false;
    const char *id = strsep(&rest, "\t"), *en = strsep(&rest, "\t");
    const char *anchors = strsep(&rest, "\t");
    if (en && *en && *id) {
        set_paths(pairs, pair, id, en, anchors && *anchors ? anchors : NULL);
    } else {
        cli_bytes_printf(&pair->reports,
                         "titian: %s:%zu: wants two paths and a tab between "
                         "them\n",
                         pairs->options->pairs, pairs->line);
        pair->failed = true;
    }
    free(copy);
    return true;
}

static bool next_record(cli_pairs *pairs, cli_pair *pair)
{
    titian_error error = {.line = 0};
    titian_str record;
    bool more = true;
    pair->id = titian_doc_new();
    pair->en = titian_doc_new();
    if (!pair->id || !pair->en) {
        pair->failed = true;
        return true;
    }
    if (titian_pairs_next(pairs->jsonl, pair->id, pair->en, &record, &more,
                          &error) != TITIAN_OK) {
        cli_pair_fail(pair, &error);
        return true;
    }
    if (!more)
        return false;
    pair->name = strdup(titian_doc_name(pair->id));
    pair->failed = !pair->name ||
                   !cli_bytes_put(&pair->record, record.s, record.n);
    return true;
}

bool cli_pairs_next(cli_pairs *pairs, cli_pair *pair)
{
    bool found = !pairs->ended;
    if (found && pairs->jsonl)
        found = next_record(pairs, pair);
    else if (found && pairs->list)
        found = next_listed(pairs, pair);
    else if (found)
        set_paths(pairs, pair, pairs->operands[0], pairs->operands[1],
                  pairs->options->anchors);
    pairs->ended = !found || pair->failed || (!pairs->jsonl && !pairs->list);
    return found;
}

static int usage(const char *command, const char *message)
{
    fprintf(stderr, "titian: %s %s\nTry 'titian %s --help'.\n", command,
            message, strncmp(command, "dict", 4) ? command : "dict");
    return EXIT_USAGE;
}

int cli_pairs_check(const cli_options *options, const char *command,
                    char *const *operands, int n_operands)
{
    bool jsonl = is_jsonl(options);
    if (jsonl && (options->pairs || options->anchors || n_operands > 1))
        return usage(command, "-i jsonl wants one file and neither --pairs "
                              "nor --anchors");
    if (!jsonl && (options->pairs ? n_operands > 0 : n_operands != 2))
        return usage(command, "wants an Indonesian and an English file, "
                              "--pairs, or -i jsonl and a file");
    if (options->pairs && options->anchors)
        return usage(command, "wants anchors in the third column of the list "
                              "of --pairs");
    bool twice = options->learn || strncmp(command, "dict", 4) == 0;
    int n_standard = jsonl && n_operands == 0;
    for (int i = 0; i < n_operands; i++)
        n_standard += strcmp(operands[i], "-") == 0;
    if (!jsonl && n_standard > 1)
        return usage(command, "cannot have both sides from standard input");
    if (twice && n_standard)
        return usage(command, "reads its input twice to learn from it: "
                              "standard input will not do");
    return -1;
}
