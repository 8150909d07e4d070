/* Strict TSV refuses what it should, and says where. */
#include "tests/unit/unit.h"
#include "text/tsv.h"

static titian_status count(void *context, const titian_str *fields,
                           titian_place where, titian_error *error)
{
    (void)fields, (void)where, (void)error;
    ++*(unsigned *)context;
    return TITIAN_OK;
}

static titian_status read_text(const char *text, unsigned *rows,
                               titian_error *error)
{
    static const titian_tsv_shape shape = {"form\tclass", 1};
    *rows = 0;
    return titian_tsv_read(titian_str_z(text), "x.tsv", &shape, count, rows,
                           error);
}

static void good_rows_are_read(void **state)
{
    unsigned rows;
    (void)state;
    assert_int_equal(
        read_text("# why\nform\tclass\na\t1\n# b\nb\t\n", &rows, NULL),
        TITIAN_OK);
    assert_int_equal(rows, 2);
}

static void faults_are_named_with_their_line(void **state)
{
    static const struct {
        const char *text;
        uint32_t line;
    } faults[] = {{"form\tkind\n", 1},
                  {"", 1},
                  {"form\tclass\nb\t1\na\t1\n", 3},
                  {"form\tclass\na\t1\na\t2\n", 3},
                  {"form\tclass\na\n", 2},
                  {"form\tclass\na\t1\t2\n", 2},
                  {"form\tclass\na \t1\n", 2},
                  {"form\tclass\n\n", 2},
                  {"form\tclass\na\t1\r\n", 2},
                  {"form\tclass\na\t\xFF\n", 2}};
    unsigned rows;
    (void)state;
    for (size_t i = 0; i < COUNT_OF(faults); i++) {
        titian_error error = {.line = 0};
        assert_int_equal(read_text(faults[i].text, &rows, &error),
                         TITIAN_ERR_DATA);
        assert_int_equal(error.line, faults[i].line);
        assert_string_equal(error.file, "x.tsv");
        assert_true(error.text[0]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_rows_are_read),
        cmocka_unit_test(faults_are_named_with_their_line)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
