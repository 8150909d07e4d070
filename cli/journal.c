/* Keeping the answers of an engine. */
#define _GNU_SOURCE
#include "cli/journal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char head[] = "# answers kept by titian translate\n";

static bool complain(const cli_journal *j, const char *what)
{
    fprintf(stderr, "titian: %s: %s: %s\n", j->path ? j->path : "answers", what,
            strerror(errno));
    return false;
}

/** A new file with a name of its own. */
static bool make(cli_journal *j, const char *output)
{
    const char *folder = getenv("TMPDIR");
    bool beside = output && strcmp(output, "-") != 0;
    int n = beside ? asprintf(&j->path, "%s.answers-XXXXXX", output)
                   : asprintf(&j->path, "%s/titian-answers-XXXXXX",
                              folder && *folder ? folder : "/tmp");
    if (n < 0) {
        j->path = NULL;
        return complain(j, "could not be made");
    }
    int file = mkstemp(j->path);
    j->file = file < 0 ? NULL : fdopen(file, "w+b");
    j->own = true;
    j->behind = true;
    if (j->file && fputs(head, j->file) >= 0)
        return true;
    return complain(j, "could not be made");
}

/** The file that the user named; what it holds is read first. */
static bool take(cli_journal *j, const char *path)
{
    j->path = strdup(path);
    j->file = fopen(path, "a+b"); /* makes it if need be */
    if (!j->path || !j->file || fseek(j->file, 0, SEEK_SET) != 0)
        return complain(j, "could not be opened");
    ssize_t n = getline(&j->row, &j->room, j->file);
    j->line = 1;
    if (n < 0) {
        j->behind = true;
        return fputs(head, j->file) >= 0 || complain(j, "could not be written");
    }
    if (strcmp(j->row, head) == 0)
        return true;
    fprintf(stderr,
            "titian: %s: is no file that --resume wrote; name another\n", path);
    return false;
}

bool cli_journal_open(cli_journal *journal, const char *path,
                      const char *output)
{
    *journal = (cli_journal){.file = NULL};
    return path ? take(journal, path) : make(journal, output);
}

/** Reads a row; what follows the last whole one is cut off. */
static bool read_row(cli_journal *j, titian_str *row, titian_error *error)
{
    off_t from = ftello(j->file);
    ssize_t n = getline(&j->row, &j->room, j->file);
    j->line++;
    if (n > 0 && j->row[n - 1] == '\n') {
        *row = (titian_str){j->row, (size_t)n - 1};
        return true;
    }
    j->behind = true;
    *row = (titian_str){NULL, 0};
    if (from >= 0 && ftruncate(fileno(j->file), from) == 0 &&
        fseeko(j->file, from, SEEK_SET) == 0)
        return true;
    snprintf(error->text, sizeof error->text, "could not be read: %s",
             strerror(errno));
    return false;
}

static titian_status misfit(const cli_journal *j, titian_error *error)
{
    *error = (titian_error){.line = j->line};
    snprintf(error->file, sizeof error->file, "%s", j->path);
    snprintf(error->text, sizeof error->text,
             "was the answer to another text; name another file with --resume");
    return TITIAN_ERR_MISFIT;
}

titian_status cli_journal_next(cli_journal *journal, titian_str asked,
                               titian_str *answer, titian_error *error)
{
    titian_str row = {NULL, 0};
    *answer = row;
    if (journal->behind)
        return TITIAN_OK;
    if (!read_row(journal, &row, error))
        return TITIAN_ERR_READ;
    if (!row.s)
        return TITIAN_OK;
    if (row.n <= asked.n || row.s[asked.n] != '\t' ||
        memcmp(row.s, asked.s, asked.n) != 0)
        return misfit(journal, error);
    *answer = (titian_str){row.s + asked.n + 1, row.n - asked.n - 1};
    journal->n_kept++;
    return TITIAN_OK;
}

bool cli_journal_add(cli_journal *journal, titian_str asked, titian_str answer)
{
    FILE *file = journal->file;
    fwrite(asked.s, 1, asked.n, file);
    putc('\t', file);
    fwrite(answer.s, 1, answer.n, file);
    putc('\n', file);
    journal->n_kept++;
    return !ferror(file) || complain(journal, "could not be written");
}

bool cli_journal_flush(cli_journal *journal)
{
    return fflush(journal->file) == 0 ||
           complain(journal, "could not be written");
}

void cli_journal_close(cli_journal *journal, bool good)
{
    cli_journal *j = journal;
    bool empty = j->own && j->n_kept == 0;
    if (j->file && fclose(j->file) != 0)
        complain(j, "could not be written");
    if (j->file && (empty || (good && j->own)))
        unlink(j->path);
    else if (j->file && !good)
        fprintf(stderr,
                "titian: %zu answers are kept; --resume %s goes on behind "
                "them\n",
                j->n_kept, j->path);
    free(j->path);
    free(j->row);
}
