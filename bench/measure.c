/*
 * Runs a command on one core, its output thrown away, and prints what it took:
 * seconds, seconds of processor time, kilobytes of memory at the peak.
 *
 *     bench/measure COMMAND [ARGUMENT...]
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static void stay_on_one_core(void)
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET((size_t)sched_getcpu(), &cores);
    sched_setaffinity(0, sizeof cores, &cores);
}

static void become(char **command)
{
    int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere < 0 || dup2(nowhere, STDOUT_FILENO) < 0)
        _exit(127);
    stay_on_one_core();
    execvp(command[0], command);
    perror(command[0]);
    _exit(127);
}

int main(int argc, char **argv)
{
    struct rusage used;
    int status = 0;
    double beg = now();
    pid_t child = argc > 1 ? fork() : -1;
    if (child == 0)
        become(argv + 1);
    if (child < 0 || wait4(child, &status, 0, &used) < 0 || status != 0) {
        fputs("measure: the command did not run to its good end\n", stderr);
        return 1;
    }
    printf("%.4f %.4f %ld\n", now() - beg,
           seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss);
    return 0;
}
