/* Running a command over a batch of lines. */
#define _GNU_SOURCE
#include "engine/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { BLOCK_BYTES = 1 << 16, MOST_BYTES = 1 << 26, MOST_GROWTH = 64 };

extern char **environ;

/** A running command and what was exchanged with it. */
typedef struct {
    pid_t pid;
    int in, out; /* its standard input and output; -1: closed */
    const engine_batch *batch;
    size_t line, at; /* what is to be written next */
    size_t n_given;  /* bytes */
    size_t n_taken;  /* bytes */
    engine_answers *answers;
    int64_t timeout; /* milliseconds */
} process;

static void shut(int *file)
{
    if (*file >= 0)
        close(*file);
    *file = -1;
}

static bool open_pipe(int ends[2], int ours)
{
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    return fcntl(ends[ours], F_SETFL, O_NONBLOCK) == 0;
}

/** A group of its own, so that what the command starts ends with it. */
static int spawn(process *p, char *const *words, int in, int out)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawnattr_setsigdefault(&attributes, &signals);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
    int why =
        posix_spawnp(&p->pid, words[0], &actions, &attributes, words, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return why;
}

static engine_outcome start(process *p, char *const *words, titian_error *error)
{
    int in[2] = {-1, -1}, out[2] = {-1, -1};
    bool open = open_pipe(in, 1) && open_pipe(out, 0);
    int why = open ? spawn(p, words, in[0], out[1]) : errno;
    shut(&in[0]);
    shut(&out[1]);
    p->in = in[1];
    p->out = out[0];
    if (why == 0)
        return ENGINE_DONE;
    return engine_fail(ENGINE_FAILED, error,
                       "the engine '%.80s' could not be started: %s", words[0],
                       strerror(why));
}

/** Ends the command, with all that it started. */
static void kill_all(const process *p)
{
    kill(-p->pid, SIGKILL);
}

/** Writes as much as the pipe takes; a command that reads no more is left. */
static void give(process *p)
{
    while (p->line < p->batch->n) {
        titian_str line = p->batch->lines[p->line];
        ssize_t n = p->at < line.n
                        ? write(p->in, line.s + p->at, line.n - p->at)
                        : write(p->in, "\n", 1);
        if (n < 0 && errno == EAGAIN)
            return;
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            break;
        p->n_given += (size_t)n;
        p->at += (size_t)n;
        if (p->at > line.n) {
            p->line++;
            p->at = 0;
        }
    }
    shut(&p->in);
}

/** Reads what is there; closes at the end. */
static void take(process *p)
{
    char block[BLOCK_BYTES];
    ssize_t n = read(p->out, block, sizeof block);
    if (n < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (n <= 0) {
        shut(&p->out);
        return;
    }
    engine_put(p->answers, block, (size_t)n);
    p->n_taken += (size_t)n;
}

static engine_outcome stalled(const process *p, titian_error *error)
{
    return engine_fail(ENGINE_FAILED, error,
                       "the engine stalled: no sign of life for %d s",
                       (int)(p->timeout / 1000));
}

/** Exchanges lines until the command closes its output. */
static engine_outcome exchange(process *p, titian_error *error)
{
    while (p->out >= 0) {
        struct pollfd files[2] = {{p->out, POLLIN, 0}, {p->in, POLLOUT, 0}};
        int ready = poll(files, 2, (int)p->timeout);
        if (ready == 0)
            return stalled(p, error);
        if (p->in >= 0 && files[1].revents)
            give(p);
        if (files[0].revents)
            take(p);
        if (p->n_taken > MOST_BYTES + p->n_given * MOST_GROWTH)
            return engine_fail(ENGINE_DIVIDE, error,
                               "the engine answers without end: %zu bytes",
                               p->n_taken);
    }
    return ENGINE_DONE;
}

/** Waits until the command has ended. */
static engine_outcome await(process *p, int *status, titian_error *error)
{
    const struct timespec moment = {.tv_nsec = 2000000};
    int64_t end = engine_now() + p->timeout;
    shut(&p->in);
    for (;;) {
        pid_t ended = waitpid(p->pid, status, WNOHANG);
        if (ended == p->pid)
            return ENGINE_DONE;
        if (engine_now() > end)
            break;
        nanosleep(&moment, NULL);
    }
    kill_all(p);
    waitpid(p->pid, status, 0);
    return stalled(p, error);
}

/** What the way it ended says of the answers. */
static engine_outcome judge(const process *p, int status, size_t n_lines,
                            titian_error *error)
{
    enum { CANNOT_RUN = 126, NOT_FOUND = 127 };
    int exit = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    if (WIFSIGNALED(status))
        return engine_fail(ENGINE_DIVIDE, error,
                           "the engine was ended by signal %d (%s) after %zu "
                           "of %zu lines",
                           WTERMSIG(status), strsignal(WTERMSIG(status)),
                           n_lines, p->batch->n);
    if (exit != 0)
        return engine_fail(exit == CANNOT_RUN || exit == NOT_FOUND
                               ? ENGINE_FAILED
                               : ENGINE_DIVIDE,
                           error,
                           "the engine ended with status %d after %zu of %zu "
                           "lines",
                           exit, n_lines, p->batch->n);
    if (n_lines != p->batch->n)
        return engine_fail(ENGINE_DIVIDE, error,
                           "the engine answered %zu lines with %zu",
                           p->batch->n, n_lines);
    return ENGINE_DONE;
}

/** Ends the last line if it has no end, and counts those from a byte on. */
static size_t count_lines(engine_answers *answers, size_t from)
{
    size_t n = 0;
    if (answers->n > from && answers->s[answers->n - 1] != '\n')
        engine_put(answers, "\n", 1);
    for (size_t i = from; i < answers->n; i++)
        n += answers->s[i] == '\n';
    return n;
}

engine_outcome engine_run(char *const *words, int timeout, engine_batch batch,
                          engine_answers *answers, titian_error *error)
{
    process p = {.batch = &batch,
                 .answers = answers,
                 .timeout = (int64_t)timeout * 1000};
    size_t from = answers->n;
    int status = 0;
    engine_outcome outcome = start(&p, words, error);
    if (outcome == ENGINE_DONE) {
        outcome = exchange(&p, error);
        if (outcome == ENGINE_DONE)
            outcome = await(&p, &status, error);
        else {
            kill_all(&p);
            waitpid(p.pid, &status, 0);
        }
    }
    shut(&p.in);
    shut(&p.out);
    return outcome == ENGINE_DONE
               ? judge(&p, status, count_lines(answers, from), error)
               : outcome;
}
