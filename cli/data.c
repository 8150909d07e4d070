/* Where rules and dictionaries stand, and loading them. */
#define _GNU_SOURCE
#include "cli/run.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/** The data folder beside a program that was not installed, or NULL. */
static char *folder_beside_program(void)
{
    char path[4096];
    ssize_t n = readlink("/proc/self/exe", path, sizeof path - 64);
    static const char *const places[] = {"/data", "/../data"};
    if (n <= 0)
        return NULL;
    path[n] = '\0';
    char *slash = strrchr(path, '/');
    for (size_t i = 0; slash && i < 2; i++) {
        size_t left = sizeof path - (size_t)(slash - path);
        snprintf(slash, left, "%s/id-en.dict", places[i]);
        if (access(path, R_OK) == 0) {
            snprintf(slash, left, "%s", places[i]);
            return strdup(path);
        }
    }
    return NULL;
}

/** Where the data are; NULL: where they were installed. */
static const char *data_folder(const cli_options *options, char **found)
{
    const char *named = options->data ? options->data : getenv("TITIAN_DATA");
    *found = named ? NULL : folder_beside_program();
    return named ? named : *found;
}

void cli_print_version(const cli_options *options)
{
    char *found;
    const char *folder = data_folder(options, &found);
    printf("titian %s\nrules of %s\n", titian_version(),
           folder ? folder : titian_rules_folder(NULL));
    free(found);
}

titian_rules *cli_load_rules(const cli_options *options)
{
    titian_error error = {.line = 0};
    char *found;
    titian_config config = {.data = data_folder(options, &found),
                            .glossaries = options->glossaries,
                            .n_glossaries = options->n_glossaries,
                            .abbreviations = options->abbreviations,
                            .n_abbreviations = options->n_abbreviations};
    titian_rules *rules = titian_rules_load(&config, &error);
    free(found);
    if (!rules)
        cli_complain(&error);
    return rules;
}
