/* JSON as it is written: what is found, what is refused, and where. */
#include "tests/unit/unit.h"
#include "text/values.h"

static titian_json_table table;

static titian_status scan(const char *text, titian_error *error)
{
    return titian_json_scan(&table, titian_str_z(text),
                            (titian_place){"a.json", 1, 1}, error);
}

static void assert_member(const char *text, const char *name, const char *want)
{
    assert_int_equal(scan(text, NULL), TITIAN_OK);
    uint32_t row = titian_json_member(&table, 0, titian_str_z(name));
    assert_true(row > 0);
    assert_str(titian_json_raw(&table, row), want);
}

static void values_keep_their_bytes(void **state)
{
    (void)state;
    assert_member("{\"n\":123456789012345678901234567890}", "n",
                  "123456789012345678901234567890");
    assert_member(" { \"a\" : 1 , \"r\" : -1.50E+400 } ", "r", "-1.50E+400");
    assert_member("{\"o\":{\"a\":[1, 2,[]]},\"x\":0}", "o",
                  "{\"a\":[1, 2,[]]}");
    assert_member("{\"o\":{\"x\":1},\"x\":\"\\u00e9\"}", "x", "\"\\u00e9\"");
    assert_member("{\"x\":1,\"x\":2}", "x", "2");
    assert_member("{\"e\":{},\"x\":true}", "x", "true");
}

static void what_is_not_there_is_not_found(void **state)
{
    (void)state;
    assert_int_equal(scan("{\"a\":{\"b\":1}}", NULL), TITIAN_OK);
    assert_int_equal(titian_json_member(&table, 0, STR("b")), 0);
    assert_int_equal(scan("[1]", NULL), TITIAN_OK);
    assert_int_equal(titian_json_member(&table, 0, STR("a")), 0);
}

static void strings_are_decoded(void **state)
{
    static const char raw[] =
        "\"a\\n\\\"\\/\\\\\\u00e9\\ud83d\\ude00\\u0000b\"";
    titian_buf out = {0};
    (void)state;
    assert_int_equal(scan(raw, NULL), TITIAN_OK);
    assert_true(titian_json_decode(titian_str_z(raw), &out));
    assert_int_equal(out.n, 13);
    assert_memory_equal(out.s, "a\n\"/\\\xC3\xA9\xF0\x9F\x98\x80\0b", 13);
    assert_false(titian_json_decode(STR("\"\\ud83d\""), &out));
    assert_false(titian_json_decode(STR("\"\\ude00\\ud83d\""), &out));
    assert_false(titian_json_decode(STR("\"\\ud83dx\\ude00\""), &out));
    titian_buf_free(&out);
}

static void what_is_no_json_is_refused_at_its_place(void **state)
{
    static const struct {
        const char *text;
        uint32_t line, column;
    } bad[] = {
        {"", 1, 1},
        {"{", 1, 2},
        {"{\"a\"}", 1, 5},
        {"{\"a\":}", 1, 6},
        {"{\"a\":1,}", 1, 8},
        {"[1,]", 1, 4},
        {"[1 2]", 1, 4},
        {"[1}", 1, 3},
        {"{} {}", 1, 4},
        {"{a:1}", 1, 2},
        {"\"\xC3\xA9\n\"", 1, 3},
        {"[1,\n 01]", 2, 3},
        {"[\"\\x\"]", 1, 4},
        {"[\"\\u12g4\"]", 1, 7},
        {"[1.]", 1, 4},
        {"[1e]", 1, 4},
        {"[-]", 1, 3},
        {"[tru]", 1, 2},
        {"[nan]", 1, 2},
        {"\"abc", 1, 5},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        titian_error error = {.line = 0};
        assert_int_equal(scan(bad[i].text, &error), TITIAN_ERR_DATA);
        if (error.line != bad[i].line || error.column != bad[i].column)
            fail_msg("%s: %u:%u: %s", bad[i].text, (unsigned)error.line,
                     (unsigned)error.column, error.text);
        assert_string_equal(error.file, "a.json");
    }
}

static void deep_nesting_is_refused(void **state)
{
    char text[2 * TITIAN_JSON_DEPTH + 3];
    titian_error error = {.line = 0};
    (void)state;
    memset(text, '[', TITIAN_JSON_DEPTH);
    memset(text + TITIAN_JSON_DEPTH, ']', TITIAN_JSON_DEPTH);
    text[2 * TITIAN_JSON_DEPTH] = '\0';
    assert_int_equal(scan(text, NULL), TITIAN_OK);
    memset(text, '[', TITIAN_JSON_DEPTH + 1);
    assert_int_equal(scan(text, &error), TITIAN_ERR_DATA);
    assert_non_null(strstr(error.text, "512"));
}

/** Noise never crashes, and what is taken can be walked over. */
static void noise_is_refused_or_walked_over(void **state)
{
    static const char *const pieces[] = {
        "{", "}",   "[", "]",    "\"", ":",     ",", "\"a\"", "1",
        "-", "1.5", " ", "true", "\\", "\\u00", "e", "\n",    "null"};
    uint32_t seed = 20240211, n_good = 0;
    (void)state;
    for (int i = 0; i < 200000; i++) {
        char text[128] = "";
        for (uint32_t n = test_random(&seed) % 12; n > 0; n--)
            strcat(text, pieces[test_random(&seed) % COUNT_OF(pieces)]);
        if (scan(text, NULL) != TITIAN_OK)
            continue;
        n_good++;
        for (uint32_t row = 0; row < table.values.n; row++) {
            const titian_json_value *v = titian_json_at(&table, row);
            assert_true(v->end > v->beg && v->end <= strlen(text));
            assert_true(v->next > row && v->next <= table.values.n);
        }
    }
    assert_true(n_good > 1000);
}

static int teardown(void **state)
{
    (void)state;
    titian_json_table_free(&table);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_keep_their_bytes),
        cmocka_unit_test(what_is_not_there_is_not_found),
        cmocka_unit_test(strings_are_decoded),
        cmocka_unit_test(what_is_no_json_is_refused_at_its_place),
        cmocka_unit_test(deep_nesting_is_refused),
        cmocka_unit_test(noise_is_refused_or_walked_over)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, teardown);
}
