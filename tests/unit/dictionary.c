#define _GNU_SOURCE
/* Compiled dictionaries: what was put in is found, damage is refused. */
#include "fuzz/hostile.h"
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
static void hostile_files_do_no_harm(void **state)
{
    const char *thousands = getenv("TITIAN_NOISE");
    size_t n = (thousands ? strtoul(thousands, NULL, 10) : 20) * 1000;
    hostile *h = hostile_open(4711);
    (void)state;
    assert_non_null(h);
    while (hostile_n_tried(h) < n)
        assert_true(hostile_try(h));
    print_message("# %zu of %zu files were accepted\n", hostile_n_accepted(h),
                  hostile_n_tried(h));
    assert_in_range(hostile_n_accepted(h), n / 100, n / 2);
    hostile_close(h);
}

/** Changes a byte of the texts and makes the sum right again. */
static titian_status use_text(titian_buf *bytes, const char *text, char byte)
{
    titian_arena arena = {0};
    titian_dictionary d;
    char *at = memmem(bytes->s, bytes->n, text, strlen(text));
    assert_non_null(at);
    char old = *at;
    *at = byte;
    size_t head = offsetof(titian_dictionary_header, sum) + sizeof(uint64_t);
    uint64_t sum =
        titian_dictionary_sum(titian_str_of(bytes->s + head, bytes->n - head));
    memcpy(bytes->s + head - sizeof sum, &sum, sizeof sum);
    titian_status status = use(titian_buf_str(bytes), &d, &arena, NULL);
    *at = old;
    titian_arena_free(&arena);
    return status;
}

static void texts_that_are_no_utf_8_are_refused(void **state)
{
    titian_buf bytes = compiled();
    (void)state;
    assert_int_equal(use_text(&bytes, "axle", 'A'), TITIAN_OK);
    assert_int_equal(use_text(&bytes, "axle", '\xC3'), TITIAN_ERR_DATA);
    assert_int_equal(use_text(&bytes, "axle", '\x80'), TITIAN_ERR_DATA);
    titian_buf_free(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_found_by_their_folded_form),
        cmocka_unit_test(a_cut_or_changed_file_is_refused),
        cmocka_unit_test(hostile_files_do_no_harm),
        cmocka_unit_test(texts_that_are_no_utf_8_are_refused)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
