/* titian normalize: the text in its layout, made plain. */
#include "cli/run.h"

int cli_normalize(const cli_options *options)
{
    cli_route route = {.normalize = true,
                       .format = TITIAN_WRITE_NORMALIZED,
                       .explained = TITIAN_WRITE_CHANGES};
    cli_options whole = *options;
    whole.settings.whole = true;
    return cli_run(&whole, &route);
}
