/*
 * Every short text, then noise without end, or so many million code points of
 * it, until our sentence boundaries and ICU's differ.
 *
 *     fuzz/boundaries [SEED [MILLIONS]]
 */
#include "fuzz/against-icu.h"

#include <stdio.h>
#include <stdlib.h>

/** Most noises are short, where most of what can happen happens. */
static uint32_t length_of(uint32_t i)
{
    return i % 1000 == 0 ? 100000 : i * 7919 % (i % 10 == 0 ? 4000 : 40) + 1;
}

static bool try_short_texts(against_icu *icu)
{
    for (uint32_t n = 0; n <= 6; n++)
        if (!against_icu_agrees_on_all(icu, n))
            return false;
    return true;
}

static bool try_noise(against_icu *icu, unsigned long millions)
{
    unsigned long said = 0;
    size_t tried = 0;
    for (uint32_t i = 0; !millions || tried / 1000000 < millions; i++) {
        size_t n = against_icu_noise(icu, i % N_NOISES, length_of(i));
        if (n == 0)
            return false;
        tried += n;
        if (tried / 100000000 > said)
            fprintf(stderr, "%zu million\n", tried / 1000000);
        said = tried / 100000000;
    }
    printf("%zu code points, no difference\n", tried);
    return true;
}

int main(int argc, char **argv)
{
    unsigned long seed = argc > 1 ? strtoul(argv[1], NULL, 10) : 1;
    against_icu *icu = against_icu_open((uint32_t)seed);
    unsigned long millions = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;
    bool good = icu && try_short_texts(icu) && try_noise(icu, millions);
    against_icu_close(icu);
    return good ? 0 : 1;
}
