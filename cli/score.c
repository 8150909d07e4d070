/* titian score: one division into sentences judged by another. */
#include "cli/run.h"

#include <string.h>

static titian_report form_of(const cli_options *options)
{
    if (options->to && strcmp(options->to, "jsonl") == 0)
        return TITIAN_REPORT_JSONL;
    if (options->to && strcmp(options->to, "tsv") == 0)
        return TITIAN_REPORT_TSV;
    return TITIAN_REPORT_TEXT;
}

static int report(const titian_score *score, const cli_options *options)
{
    cli_output output;
    if (!cli_output_open(&output, options->output))
        return EXIT_FAILED;
    titian_status status = titian_score_write(
        score, form_of(options), !options->quiet, cli_output_sink(&output));
    if (status == TITIAN_ERR_NOMEM)
        fprintf(stderr, "titian: %s\n", titian_status_text(status));
    return cli_output_close(&output, status != TITIAN_ERR_NOMEM);
}

int cli_score(const cli_options *options)
{
    titian_error error = {.line = 0};
    titian_score *score = NULL;
    if (options->n_operands != 2) {
        fputs("titian: score wants two files, GOLD and SYSTEM\n", stderr);
        return EXIT_USAGE;
    }
    titian_status status = titian_score_files(
        options->operands[0], options->operands[1], &score, &error);
    if (status != TITIAN_OK) {
        cli_complain(&error);
        return status == TITIAN_ERR_MISFIT ? EXIT_MISFIT : EXIT_FAILED;
    }
    int left = report(score, options);
    titian_score_free(score);
    return left;
}
