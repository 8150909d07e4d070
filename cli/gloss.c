/* titian gloss: the terms of a text, or its English draft. */
#include "cli/run.h"

#include <string.h>

int cli_gloss(const cli_options *options)
{
    cli_route route = {true, true, TITIAN_WRITE_TERMS, TITIAN_WRITE_CHANGES};
    cli_options whole = *options;
    whole.settings.whole = true;
    if (options->to && strcmp(options->to, "jsonl") == 0)
        route.format = TITIAN_WRITE_JSONL;
    else if (options->to && strcmp(options->to, "text") == 0)
        route.format = TITIAN_WRITE_DRAFT;
    return cli_run(&whole, &route);
}
