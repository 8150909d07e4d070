/* titian prepare: the whole line. */
#include "cli/run.h"

#include <string.h>

int cli_prepare(const cli_options *options)
{
    cli_route route = {true, true, TITIAN_WRITE_TSV, TITIAN_WRITE_CHANGES};
    if (options->to && strcmp(options->to, "jsonl") == 0)
        route.format = TITIAN_WRITE_JSONL;
    else if (options->to && strcmp(options->to, "text") == 0)
        route.format = TITIAN_WRITE_PAIRS;
    return cli_run(options, &route);
}
