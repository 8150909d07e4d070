/* Standard output, or a file that appears whole or not at all. */
#define _GNU_SOURCE
#include "cli/run.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool put(void *context, const char *bytes, size_t n)
{
    cli_output *output = context;
    if (n && !output->failed && fwrite(bytes, 1, n, output->to) != n)
        output->failed = true;
    return !output->failed;
}

titian_sink cli_output_sink(cli_output *output)
{
    return (titian_sink){put, output};
}

static void complain(const cli_output *output, const char *path)
{
    fprintf(stderr, "titian: %s: could not be written: %s\n",
            path ? path : "standard output", strerror(errno));
    (void)output;
}

static bool open_file(cli_output *output, const char *path)
{
    struct stat info;
    if (stat(path, &info) == 0 && !S_ISREG(info.st_mode)) {
        output->to = fopen(path, "wb");
        return output->to != NULL;
    }
    size_t size = strlen(path) + 8;
    output->temporary = malloc(size);
    if (!output->temporary)
        return false;
    snprintf(output->temporary, size, "%s.XXXXXX", path);
    int file = mkstemp(output->temporary);
    if (file < 0) {
        free(output->temporary);
        output->temporary = NULL;
        return false;
    }
    fchmod(file, 0644);
    output->to = fdopen(file, "wb");
    return output->to != NULL;
}

bool cli_output_open(cli_output *output, const char *path)
{
    *output = (cli_output){.to = stdout};
    if (!path || strcmp(path, "-") == 0)
        return true;
    output->path = path;
    if (open_file(output, path))
        return true;
    complain(output, path);
    return false;
}

int cli_output_close(cli_output *output, bool good)
{
    bool written = !output->failed && fflush(output->to) == 0 &&
                   !ferror(output->to);
    if (output->path)
        written = fclose(output->to) == 0 && written;
    if (good && written && output->temporary)
        written = rename(output->temporary, output->path) == 0;
    if (good && !written)
        complain(output, output->path);
    if (output->temporary && !(good && written))
        unlink(output->temporary);
    free(output->temporary);
    return good && written ? EXIT_DONE : EXIT_FAILED;
}
