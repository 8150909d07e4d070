/* Valid and broken UTF-8. */
#include "tests/unit/unit.h"
#include "text/fold.h"

static void broken_sequences_are_found(void **state)
{
    static const struct {
        const char *s;
        size_t n, bad;
    } broken[] = {{"ab\xFF", 3, 2},           {"\xC0\x80", 2, 0},
                  {"a\xE2\x80", 3, 1},        {"\xED\xA0\x80", 3, 0},
                  {"\xF4\x90\x80\x80", 4, 0}, {"\xE0\x9F\xBF", 3, 0},
                  {"12345678\x80", 9, 8},     {"\xF0\x8F\xBF\xBF", 4, 0}};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(broken); i++) {
        size_t bad = 99;
        assert_false(
            titian_utf8_valid(titian_str_of(broken[i].s, broken[i].n), &bad));
        assert_int_equal(bad, broken[i].bad);
    }
}

static void every_code_point_survives_a_round_trip(void **state)
{
    titian_buf buf = {0};
    (void)state;
    for (uint32_t c = 1; c < 0x110000; c++) {
        size_t at = 0, bad;
        if (c >= 0xD800 && c < 0xE000)
            continue;
        buf.n = 0;
        titian_utf8_put(&buf, c);
        assert_true(titian_utf8_valid(titian_buf_str(&buf), &bad));
        assert_int_equal(titian_utf8_next(titian_buf_str(&buf), &at), c);
        assert_int_equal(at, buf.n);
        assert_int_equal(titian_utf8_before(titian_buf_str(&buf), at), c);
    }
    titian_buf_free(&buf);
}

static void repair_replaces_each_wrong_byte(void **state)
{
    titian_buf out = {0};
    (void)state;
    assert_int_equal(titian_utf8_repair(STR("a\xFF\xFE"
                                            "b\xC3"),
                                        &out),
                     3);
    assert_str(titian_buf_str(&out), "a\uFFFD\uFFFD"
                                     "b\uFFFD");
    titian_buf_free(&out);
}

static void folding_lowers_letters_and_straightens_apostrophes(void **state)
{
    titian_buf out = {0};
    (void)state;
    titian_fold(STR("Jum’at É"), &out);
    assert_str(titian_buf_str(&out), "jum'at é");
    titian_buf_free(&out);
}

static void case_is_told_apart(void **state)
{
    (void)state;
    assert_int_equal(titian_case_of(STR("kata")), TITIAN_CASE_LOWER);
    assert_int_equal(titian_case_of(STR("Kata")), TITIAN_CASE_TITLE);
    assert_int_equal(titian_case_of(STR("AS")), TITIAN_CASE_UPPER);
    assert_int_equal(titian_case_of(STR("iPhone")), TITIAN_CASE_MIXED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(broken_sequences_are_found),
        cmocka_unit_test(every_code_point_survives_a_round_trip),
        cmocka_unit_test(repair_replaces_each_wrong_byte),
        cmocka_unit_test(folding_lowers_letters_and_straightens_apostrophes),
        cmocka_unit_test(case_is_told_apart)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
