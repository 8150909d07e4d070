/* titian gloss: the terms of a text, or its English draft. */
#include "cli/run.h"

int cli_gloss(const cli_options *options)
{
    cli_route route = {.normalize = true,
                       .gloss = true,
                       .format = TITIAN_WRITE_TERMS,
                       .explained = TITIAN_WRITE_CHANGES};
    cli_options whole = *options;
    whole.settings.whole = true;
    whole.settings.morphemes = options->to && options->writing.format ==
                                                  TITIAN_WRITE_INTERLINEAR;
    return cli_run(&whole, &route);
}
