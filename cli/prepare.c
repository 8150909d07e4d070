/* titian prepare: the whole line. */
#include "cli/run.h"

int cli_prepare(const cli_options *options)
{
    cli_route route = {.normalize = true,
                       .gloss = true,
                       .format = TITIAN_WRITE_TSV,
                       .explained = TITIAN_WRITE_CHANGES};
    return cli_run(options, &route);
}
