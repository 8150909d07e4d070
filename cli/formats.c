/* The formats of output, and what each command writes in them. */
#include "cli/options.h"

#include <string.h>

typedef struct {
    const char *name;
    unsigned commands;
    titian_format format; /* of no meaning to align, score, dict, export */
} format_row;

static const format_row rows[] = {
    {"tsv", CMD_PREPARE | CMD_SEGMENT | CMD_NORMALIZE, TITIAN_WRITE_TSV},
    {"tsv", CMD_GLOSS, TITIAN_WRITE_TERMS},
    {"tsv", CMD_ALIGN | CMD_SCORE | CMD_DICT, TITIAN_WRITE_TSV},
    {"jsonl", CMD_STATIONS | CMD_ALIGN | CMD_SCORE, TITIAN_WRITE_JSONL},
    {"interlinear", CMD_GLOSS, TITIAN_WRITE_INTERLINEAR},
    {"text", CMD_PREPARE, TITIAN_WRITE_PAIRS},
    {"text", CMD_SEGMENT | CMD_SCORE | CMD_DICT, TITIAN_WRITE_SENTENCES},
    {"text", CMD_NORMALIZE, TITIAN_WRITE_NORMALIZED},
    {"text", CMD_GLOSS, TITIAN_WRITE_DRAFT},
    {"text", CMD_TRANSLATE, TITIAN_WRITE_TRANSLATION},
    {"moses", CMD_PREPARE | CMD_ALIGN | CMD_TRANSLATE, TITIAN_WRITE_MOSES_ID},
    {"tmx", CMD_PREPARE | CMD_ALIGN | CMD_TRANSLATE, TITIAN_WRITE_TMX},
    {"xliff", CMD_PREPARE | CMD_SEGMENT | CMD_TRANSLATE, TITIAN_WRITE_XLIFF},
    {"xliff1.2", CMD_PREPARE | CMD_SEGMENT | CMD_TRANSLATE,
     TITIAN_WRITE_XLIFF_1_2},
    {"conllu", CMD_PREPARE | CMD_SEGMENT, TITIAN_WRITE_CONLLU},
    {"beads", CMD_ALIGN, TITIAN_WRITE_TSV},
    {"json", CMD_EXPORT, TITIAN_WRITE_TSV},
    {"xml", CMD_EXPORT, TITIAN_WRITE_TSV},
};

enum { N_ROWS = sizeof rows / sizeof rows[0] };

int cli_set_format(const char *value, cli_options *o)
{
    const char *names[N_ROWS];
    size_t n = 0;
    for (size_t i = 0; i < N_ROWS; i++) {
        if (!(rows[i].commands & o->command))
            continue;
        if (strcmp(rows[i].name, value) == 0) {
            o->to = value;
            o->writing.format = rows[i].format;
            return -1;
        }
        names[n++] = rows[i].name;
    }
    cli_suggest("format", value, names, n);
    return EXIT_USAGE;
}

static bool is_file(const char *output)
{
    return output && strcmp(output, "-") != 0;
}

int cli_settle_format(const cli_options *o, titian_format usual,
                      titian_write_settings *writing)
{
    if (!o->to)
        writing->format = writing->columns ? TITIAN_WRITE_TSV : usual;
    if (writing->columns && writing->format != TITIAN_WRITE_TSV)
        return cli_usage("--columns are those of tsv, not of ", o->to);
    if (writing->constraints && writing->format != TITIAN_WRITE_JSONL)
        return cli_usage("--constraints wants --to jsonl", "");
    if (writing->format == TITIAN_WRITE_MOSES_ID && !is_file(o->output))
        return cli_usage("moses wants -o PREFIX, for PREFIX.id, PREFIX.en and "
                         "PREFIX.ids",
                         "");
    return -1;
}
