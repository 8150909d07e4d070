/*
 * Damaged dictionaries without end, or so many thousand of them, until one is
 * accepted that should not be.
 *
 *     fuzz/dictionary [SEED [THOUSANDS]]
 */
#include "fuzz/hostile.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    unsigned long seed = argc > 1 ? strtoul(argv[1], NULL, 10) : 1;
    unsigned long thousands = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;
    hostile *h = hostile_open((uint32_t)seed);
    bool good = h != NULL;
    while (good && (!thousands || hostile_n_tried(h) / 1000 < thousands)) {
        good = hostile_try(h);
        if (hostile_n_tried(h) % 1000000 == 0)
            fprintf(stderr, "%zu million\n", hostile_n_tried(h) / 1000000);
    }
    if (good)
        printf("%zu files, %zu accepted, none to harm\n", hostile_n_tried(h),
               hostile_n_accepted(h));
    else if (h)
        printf("file %zu of seed %lu\n", hostile_n_tried(h), seed);
    hostile_close(h);
    return good ? 0 : 1;
}
