/* titian segment: one sentence a line. */
#include "cli/run.h"

#include <string.h>

int cli_segment(const cli_options *options)
{
    cli_route route = {false, false, TITIAN_WRITE_SENTENCES,
                       TITIAN_WRITE_BOUNDARIES};
    if (options->to && strcmp(options->to, "jsonl") == 0)
        route.format = TITIAN_WRITE_JSONL;
    else if (options->to && strcmp(options->to, "tsv") == 0)
        route.format = TITIAN_WRITE_TSV;
    return cli_run(options, &route);
}
