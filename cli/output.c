/* Standard output, or a file that appears whole or not at all. */
#define _GNU_SOURCE
#include "cli/run.h"

#include <errno.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool put(void *context, const char *bytes, size_t n)
{
    cli_output *output = context;
    if (n && !output->failed && fwrite(bytes, 1, n, output->to) != n) {
        output->failed = true;
        output->reason = errno;
    }
    return !output->failed;
}

titian_sink cli_output_sink(cli_output *output)
{
    return (titian_sink){put, output};
}

static void complain(const cli_output *output)
{
    fprintf(stderr, "titian: %s: could not be written: %s\n",
            output->path ? output->path : "standard output",
            strerror(output->reason ? output->reason : errno));
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
    complain(output);
    return false;
}

bool cli_output_hold(cli_output *output, const char *path)
{
    if (path && strcmp(path, "-") != 0)
        return cli_output_open(output, path);
    *output = (cli_output){.to = tmpfile(), .held = true};
    if (!output->to)
        complain(output);
    return output->to != NULL;
}

/** Lets go what was held back. */
static void release(cli_output *output)
{
    char bytes[65536];
    size_t n;
    FILE *from = output->to;
    output->to = stdout;
    output->failed = output->failed || fseek(from, 0, SEEK_SET) != 0;
    while (!output->failed && (n = fread(bytes, 1, sizeof bytes, from)) > 0)
        put(output, bytes, n);
    output->failed = output->failed || ferror(from);
    fclose(from);
}

/** Sends off what waits in memory; true if all was written. */
static bool finish(cli_output *output, bool good)
{
    if (output->held && good)
        release(output);
    bool written = !output->failed && fflush(output->to) == 0 &&
                   !ferror(output->to);
    if (output->path || (output->held && !good))
        written = fclose(output->to) == 0 && written;
    return written;
}

/** Gives the file its name. */
static bool publish(const cli_output *output)
{
    return !output->temporary || rename(output->temporary, output->path) == 0;
}

static void forget(cli_output *output)
{
    free(output->temporary);
    free(output->named);
    *output = (cli_output){.to = NULL};
}

int cli_outputs_close(cli_outputs *outputs, bool good)
{
    size_t published = 0;
    if (!good)
        __fpurge(stdout); /* what was delayed */
    for (size_t i = 0; i < outputs->n; i++) {
        bool failed = outputs->files[i].failed;
        bool written = finish(&outputs->files[i], good);
        if (failed || (good && !written))
            complain(&outputs->files[i]);
        good = good && written;
    }
    while (good && published < outputs->n) {
        good = publish(&outputs->files[published]);
        if (good)
            published++;
        else
            complain(&outputs->files[published]);
    }
    for (size_t i = 0; i < outputs->n; i++) {
        cli_output *output = &outputs->files[i];
        if (!good && output->temporary)
            unlink(i < published ? output->path : output->temporary);
        forget(output);
    }
    return good ? EXIT_DONE : EXIT_FAILED;
}

static bool open_named(cli_output *output, const char *path, const char *suffix)
{
    char *name;
    if (asprintf(&name, "%s.%s", path, suffix) < 0)
        return false;
    bool good = cli_output_open(output, name);
    output->named = name;
    return good;
}

bool cli_outputs_open(cli_outputs *outputs, const char *path,
                      const char *const *suffixes, size_t n)
{
    bool good = true;
    *outputs = (cli_outputs){.n = 0};
    if (n == 0) {
        good = cli_output_open(&outputs->files[0], path);
        outputs->n = good;
    }
    for (size_t i = 0; good && i < n; i++) {
        good = open_named(&outputs->files[i], path, suffixes[i]);
        if (good)
            outputs->n++;
        else
            forget(&outputs->files[i]);
    }
    if (!good)
        cli_outputs_close(outputs, false);
    return good;
}

void cli_output_delay(cli_output *output)
{
    enum { DELAYED_BYTES = 1 << 24 };
    if (output->to != stdout || isatty(STDOUT_FILENO))
        return;
    char *delayed = malloc(DELAYED_BYTES); /* stdout keeps it until the end */
    if (delayed)
        setvbuf(stdout, delayed, _IOFBF, DELAYED_BYTES);
}

int cli_output_close(cli_output *output, bool good)
{
    cli_outputs one = {.files = {*output}, .n = 1};
    return cli_outputs_close(&one, good);
}
