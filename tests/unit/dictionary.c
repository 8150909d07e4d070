#define _GNU_SOURCE
/* Compiled dictionaries: what was put in is found, damage is refused. */
#include "gloss/compile.h"
#include "tests/unit/unit.h"
#include "text/file.h"

static const char glossary[] = "form\tpos\tenglish\tcase\tnote\n"
                               "AS\tname\tUnited States\texact\t\n"
                               "as\tn\taxle\t\t\n"
                               "juru bicara\tn\tspokesman; spokesperson\t\t\n"
                               "kupu-kupu\tn\tbutterfly\t\t\n";

static titian_buf compiled(void)
{
    titian_buf out = {0};
    titian_error error = {.line = 0};
    char path[] = "glossary-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(titian_file_save(path, STR(glossary), &error), TITIAN_OK);
    const char *paths[] = {path};
    assert_int_equal(titian_dictionary_compile(paths, 1, &out, &error),
                     TITIAN_OK);
    remove(path);
    return out;
}

static titian_status use(titian_str bytes, titian_dictionary *d,
                         titian_arena *arena, titian_error *error)
{
    titian_origins origins = {.n = 0};
    *d = (titian_dictionary){.n_rows = 0};
    return titian_dictionary_use(d, bytes, "x.dict", &origins, arena, error);
}

static void rows_are_found_by_their_folded_form(void **state)
{
    titian_buf bytes = compiled();
    titian_dictionary d;
    titian_arena arena = {0};
    (void)state;
    assert_int_equal(use(titian_buf_str(&bytes), &d, &arena, NULL), TITIAN_OK);
    uint32_t at = titian_phrases_find(&d.phrases, STR("juru bicara"));
    assert_true(at > 0);
    assert_str(titian_row_en(&d, &d.rows[at - 1]), "spokesman; spokesperson");
    at = titian_phrases_find(&d.phrases, STR("as"));
    assert_str(titian_row_form(&d, &d.rows[at - 1]), "AS");
    assert_str(titian_row_form(&d, &d.rows[d.rows[at - 1].next - 1]), "as");
    assert_int_equal(titian_phrases_find(&d.phrases, STR("juru")), 0);
    titian_arena_free(&arena);
    titian_buf_free(&bytes);
}

static void a_cut_or_changed_file_is_refused(void **state)
{
    titian_buf bytes = compiled();
    titian_arena arena = {0};
    titian_dictionary d;
    (void)state;
    for (size_t n = 0; n < bytes.n; n += 5)
        assert_int_equal(use(titian_str_of(bytes.s, n), &d, &arena, NULL),
                         TITIAN_ERR_DATA);
    for (size_t i = 0; i < bytes.n; i += 3) {
        titian_error error = {.line = 0};
        bytes.s[i] = (char)(bytes.s[i] ^ 0x41);
        assert_int_equal(use(titian_buf_str(&bytes), &d, &arena, &error),
                         TITIAN_ERR_DATA);
        assert_true(error.text[0]);
        bytes.s[i] = (char)(bytes.s[i] ^ 0x41);
    }
    titian_arena_free(&arena);
    titian_buf_free(&bytes);
}

/** A stranger can write a right sum over wrong tables. */
static void hostile_tables_with_a_right_sum_do_no_harm(void **state)
{
    titian_buf bytes = compiled();
    titian_arena arena = {0};
    uint32_t seed = 4711;
    (void)state;
    size_t head = offsetof(titian_dictionary_header, sum) + 8;
    for (int i = 0; i < 20000; i++) {
        titian_dictionary d;
        size_t at = head + test_random(&seed) % (bytes.n - head);
        char old = bytes.s[at];
        bytes.s[at] = (char)test_random(&seed);
        uint64_t sum = titian_dictionary_sum(
            titian_str_of(bytes.s + head, bytes.n - head));
        memcpy(bytes.s + head - 8, &sum, 8);
        titian_arena_reset(&arena);
        if (use(titian_buf_str(&bytes), &d, &arena, NULL) == TITIAN_OK)
            for (uint32_t row = titian_phrases_find(&d.phrases, STR("as")); row;
                 row = d.rows[row - 1].next)
                assert_true(titian_row_en(&d, &d.rows[row - 1]).n < bytes.n);
        bytes.s[at] = old;
    }
    titian_arena_free(&arena);
    titian_buf_free(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_found_by_their_folded_form),
        cmocka_unit_test(a_cut_or_changed_file_is_refused),
        cmocka_unit_test(hostile_tables_with_a_right_sum_do_no_harm)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
