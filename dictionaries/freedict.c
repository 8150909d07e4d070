/*
 * Turns FreeDict's English-Indonesian dictionary round, on the machine where
 * its package is installed:
 *
 *     freedict /usr/share/dictd/freedict-eng-ind.dict.dz OUT.tsv
 */
#include "dictionaries/save.h"

int main(int argc, char **argv)
{
    static const titian_import_rules rules;
    static const titian_import_settings settings = {
        .format = TITIAN_IMPORT_DICTD, .inverted = true};
    titian_error error = {.line = 0};
    if (argc != 3) {
        fputs("Usage: freedict FREEDICT.dict.dz OUT.tsv\n", stderr);
        return 2;
    }
    titian_import *import = titian_import_make(&rules);
    titian_status status =
        import ? titian_import_read(import, argv[1], &settings, &error)
               : titian_no_memory(&error);
    return save_rows(import, status, "FreeDict eng-ind, inverted; CC BY-SA 3.0",
                     argv[2], &error);
}
