/* titian segment: one sentence a line. */
#include "cli/run.h"

int cli_segment(const cli_options *options)
{
    cli_route route = {.format = TITIAN_WRITE_SENTENCES,
                       .explained = TITIAN_WRITE_BOUNDARIES};
    return cli_run(options, &route);
}
