/* titian prepare: the whole line. */
#include "cli/run.h"

int cli_prepare(const cli_options *options)
{
    cli_route route = {true, true, TITIAN_WRITE_TSV, TITIAN_WRITE_CHANGES};
    return cli_run(options, &route);
}
