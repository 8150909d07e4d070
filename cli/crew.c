/* Threads that share the work on pairs, and the order that they keep. */
#include "cli/align.h"

#include <pthread.h>
#include <stdlib.h>

typedef struct {
    cli_pair pair;
    bool done;
} slot;

typedef struct {
    cli_pairs *pairs;
    const cli_task *task;
    slot *slots; /* a ring: no thread runs further ahead */
    size_t n_slots, given, taken;
    bool ended; /* no more pairs are wanted, or there are none */
    pthread_mutex_t lock;
    pthread_cond_t changed;
} crew;

/** The next pair for a thread, or NULL; called with the lock held. */
static slot *give(crew *c)
{
    while (!c->ended && c->given == c->taken + c->n_slots)
        pthread_cond_wait(&c->changed, &c->lock);
    if (c->ended)
        return NULL;
    slot *next = &c->slots[c->given % c->n_slots];
    *next = (slot){.done = false};
    if (!cli_pairs_next(c->pairs, &next->pair)) {
        cli_pair_free(&next->pair);
        c->ended = true;
        pthread_cond_broadcast(&c->changed);
        return NULL;
    }
    c->given++;
    return next;
}

static void *labour(void *context)
{
    crew *c = context;
    titian_error error = {.line = 0};
    titian_worker *worker = titian_worker_new(c->pairs->rules, &error);
    pthread_mutex_lock(&c->lock);
    for (slot *next; (next = give(c)) != NULL;) {
        pthread_mutex_unlock(&c->lock);
        if (!worker)
            cli_pair_fail(&next->pair, &error);
        if (!next->pair.failed)
            c->task->work(c->task->context, worker, &next->pair);
        pthread_mutex_lock(&c->lock);
        next->done = true;
        pthread_cond_broadcast(&c->changed);
    }
    pthread_mutex_unlock(&c->lock);
    titian_worker_free(worker);
    return NULL;
}

/** Says what a pair reports and hands it over. */
static bool take(crew *c, cli_pair *pair)
{
    if (pair->failed && pair->reports.n == 0)
        fputs("titian: out of memory\n", stderr);
    if (pair->reports.n)
        fwrite(pair->reports.s, 1, pair->reports.n, stderr);
    return !pair->failed && c->task->take(c->task->context, pair);
}

/** Takes all pairs in order; after one that failed no other. */
static bool take_all(crew *c)
{
    bool good = true;
    pthread_mutex_lock(&c->lock);
    while (!c->ended || c->taken < c->given) {
        slot *next = &c->slots[c->taken % c->n_slots];
        if (c->taken == c->given || !next->done) {
            pthread_cond_wait(&c->changed, &c->lock);
            continue;
        }
        pthread_mutex_unlock(&c->lock);
        good = good && take(c, &next->pair);
        cli_pair_free(&next->pair);
        pthread_mutex_lock(&c->lock);
        next->done = false;
        c->ended = c->ended || !good;
        c->taken++;
        pthread_cond_broadcast(&c->changed);
    }
    pthread_mutex_unlock(&c->lock);
    return good;
}

bool cli_crew(cli_pairs *pairs, const cli_task *task)
{
    int jobs = pairs->options->jobs, n = 0;
    crew c = {.pairs = pairs,
              .task = task,
              .n_slots = 2 * (size_t)jobs + 1,
              .lock = PTHREAD_MUTEX_INITIALIZER,
              .changed = PTHREAD_COND_INITIALIZER};
    pthread_t threads[MOST_JOBS];
    c.slots = calloc(c.n_slots, sizeof *c.slots);
    while (c.slots && n < jobs &&
           pthread_create(&threads[n], NULL, labour, &c) == 0)
        n++;
    if (n == 0)
        fputs("titian: no thread could be started\n", stderr);
    bool good = n > 0 && take_all(&c);
    while (n-- > 0)
        pthread_join(threads[n], NULL);
    free(c.slots);
    return good;
}
