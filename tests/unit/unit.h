/* What every unit test includes. */
#ifndef TITIAN_TESTS_UNIT_H
#define TITIAN_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/str.h"

#define assert_str(got, want)                                                  \
    do {                                                                       \
        titian_str got_ = (got);                                               \
        assert_int_equal(got_.n, strlen(want));                                \
        assert_memory_equal(got_.s, want, got_.n);                             \
    } while (0)

/** The data folder of the build. */
static inline titian_config test_config(void)
{
    return (titian_config){.data = getenv("TITIAN_DATA")};
}

static inline titian_rules *test_rules(void)
{
    titian_config config = test_config();
    titian_error error = {.line = 0};
    titian_rules *rules = titian_rules_load(&config, &error);
    if (!rules)
        printf("# %s: %s\n", error.file, error.text);
    assert_non_null(rules);
    return rules;
}

/** A repeatable sequence of pseudo-random numbers (xorshift). */
static inline uint32_t test_random(uint32_t *state)
{
    uint32_t x = *state;
    x ^= x << 13;
    x ^= x >> 17;
    x ^= x << 5;
    return *state = x;
}

#endif
