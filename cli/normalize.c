/* titian normalize: the text in its layout, made plain. */
#include "cli/run.h"

#include <string.h>

int cli_normalize(const cli_options *options)
{
    cli_route route = {true, false, TITIAN_WRITE_NORMALIZED,
                       TITIAN_WRITE_CHANGES};
    cli_options whole = *options;
    whole.settings.whole = true;
    if (options->to && strcmp(options->to, "jsonl") == 0)
        route.format = TITIAN_WRITE_JSONL;
    else if (options->to && strcmp(options->to, "tsv") == 0)
        route.format = TITIAN_WRITE_TSV;
    return cli_run(&whole, &route);
}
