/*
 * Our boundaries are those of ICU's own iterator, whatever the text.  The
 * environment variable TITIAN_NOISE says how many million code points of noise
 * to try; 12 if it is not set.
 */
#include "fuzz/against-icu.h"
#include "tests/unit/unit.h"
#include "text/utf8.h"

static against_icu *icu;

static size_t wanted(void)
{
    const char *millions = getenv("TITIAN_NOISE");
    return (millions ? strtoul(millions, NULL, 10) : 12) * 1000000;
}

static void all_short_texts_have_icus_boundaries(void **state)
{
    (void)state;
    for (uint32_t n = 0; n <= 5; n++)
        assert_true(against_icu_agrees_on_all(icu, n));
}

static void every_code_point_has_icus_class(void **state)
{
    titian_buf text = {0};
    (void)state;
    for (uint32_t c = 0; c < 0x110000; c++) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        text.n = 0;
        titian_buf_put(&text, STR("A.B. "));
        titian_utf8_put(&text, c);
        titian_buf_put(&text, STR(".) "));
        titian_utf8_put(&text, c);
        titian_buf_put(&text, STR(" a? "));
        titian_utf8_put(&text, c);
        titian_buf_put(&text, STR(".A"));
        assert_true(against_icu_agrees(icu, titian_buf_str(&text)));
    }
    titian_buf_free(&text);
}

static void noise_has_icus_boundaries(void **state)
{
    size_t tried = 0, want = wanted();
    (void)state;
    for (uint32_t i = 0; tried < want; i++) {
        size_t n = against_icu_noise(icu, i % N_NOISES, i * 7919 % 1500 + 1);
        assert_true(n > 0);
        tried += n;
    }
    printf("# %zu code points of noise\n", tried);
}

/** Texts that a walk with an unbounded look ahead would never finish. */
static void long_runs_take_no_longer_than_other_text(void **state)
{
    static const char *const runs[] = {".",   "?",  "\n",  ". ",  ".) ",
                                       ". 1", "a.", "A.A", ".\"", ".\u0301"};
    titian_buf text = {0};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(runs); i++) {
        text.n = 0;
        while (text.n < 1000000)
            titian_buf_put(&text, titian_str_z(runs[i]));
        assert_true(against_icu_agrees(icu, titian_buf_str(&text)));
    }
    titian_buf_free(&text);
}

static int setup(void **state)
{
    (void)state;
    icu = against_icu_open(20240211);
    return icu ? 0 : 1;
}

static int teardown(void **state)
{
    (void)state;
    against_icu_close(icu);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_short_texts_have_icus_boundaries),
        cmocka_unit_test(every_code_point_has_icus_class),
        cmocka_unit_test(noise_has_icus_boundaries),
        cmocka_unit_test(long_runs_take_no_longer_than_other_text)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, setup, teardown);
}
