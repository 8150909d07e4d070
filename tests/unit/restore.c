/*
 * restore(prepare(x)) = x: what an engine that changes nothing gives back is
 * the document, byte for byte, for text and for noise, with masks and without.
 * What does not fit is refused, and its line is named.
 */
#include "tests/unit/unit.h"
#include "text/buf.h"

#include <unistd.h>

static titian_rules *rules;
static titian_worker *worker;
static titian_doc *doc;
static char prepared_path[] = "restore-p-XXXXXX";
static char lines_path[] = "restore-t-XXXXXX";

static const char *const pieces[] = {"Ia pulang",
                                     ". ",
                                     "\xE2\x80\xA6 ",
                                     "? ",
                                     "!\" ",
                                     "\n",
                                     "\r\n",
                                     "\n\n",
                                     "(",
                                     ")",
                                     "Prof. ",
                                     "Ahad (11/2/2024) ",
                                     "Rp 5.000,- ",
                                     "  ",
                                     "\xC2\xA0",
                                     "\xE2\x80\xA8",
                                     "\xEF\xBB\xBF",
                                     "dimana ",
                                     "2.500 ",
                                     "https://a.id/x?y ",
                                     "@dia ",
                                     "XQ1 ",
                                     "1. ",
                                     "\xF0\x9F\x8E\x89",
                                     "\xC3\xA9",
                                     "\t",
                                     "a@b.id, ",
                                     "\x01",
                                     "\xC2\x85",
                                     "\f",
                                     "- ",
                                     "katanya.Dia"};

static void make_text(uint32_t *seed, titian_buf *text)
{
    text->n = 0;
    for (uint32_t left = test_random(seed) % 60; left > 0; left--)
        titian_buf_put(
            text, titian_str_z(pieces[test_random(seed) % COUNT_OF(pieces)]));
}

static bool put(void *context, const char *bytes, size_t n)
{
    titian_buf_put(context, titian_str_of(bytes, n));
    return true;
}

static void write_as(titian_format format, titian_buf *out)
{
    titian_write_settings settings = {.format = format};
    titian_sink sink = {put, out};
    out->n = 0;
    assert_int_equal(titian_write(doc, &settings, sink, NULL), TITIAN_OK);
}

static void fill(const char *path, titian_str bytes)
{
    FILE *to = fopen(path, "wb");
    assert_non_null(to);
    if (bytes.n)
        assert_int_equal(fwrite(bytes.s, 1, bytes.n, to), bytes.n);
    assert_int_equal(fclose(to), 0);
}

static titian_status restore(const titian_restore_settings *settings,
                             titian_buf *out, titian_error *error)
{
    titian_restorer *restorer;
    titian_restored s;
    bool more = true;
    out->n = 0;
    titian_status status = titian_restorer_open(&restorer, prepared_path,
                                                lines_path, settings, error);
    while (status == TITIAN_OK && more) {
        status = titian_restorer_next(restorer, &s, &more, error);
        if (status != TITIAN_OK || !more)
            break;
        titian_buf_put(out, s.before);
        titian_buf_put(out, s.text);
        titian_buf_put(out, s.after);
    }
    titian_restorer_close(restorer);
    return status;
}

static size_t count_lines(titian_str s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++)
        n += s.s[i] == '\n';
    return n;
}

/** Prepares text into both files; returns the number of sentences. */
static size_t prepare(titian_str text, const titian_settings *settings)
{
    titian_buf jsonl = {0}, lines = {0};
    size_t n;
    assert_int_equal(
        titian_doc_read(doc, rules, "noise", text.s, text.n, settings, NULL),
        TITIAN_OK);
    assert_int_equal(titian_segment(doc, worker, NULL), TITIAN_OK);
    assert_int_equal(titian_normalize(doc, worker, NULL), TITIAN_OK);
    titian_sentences(doc, &n);
    write_as(TITIAN_WRITE_JSONL, &jsonl);
    write_as(TITIAN_WRITE_MOSES_ID, &lines);
    assert_int_equal(count_lines(titian_buf_str(&jsonl)), n);
    assert_int_equal(count_lines(titian_buf_str(&lines)), n);
    fill(prepared_path, titian_buf_str(&jsonl));
    fill(lines_path, titian_buf_str(&lines));
    titian_buf_free(&jsonl);
    titian_buf_free(&lines);
    return n;
}

static void an_engine_that_changes_nothing_gives_the_document(void **state)
{
    uint32_t seed = 19450817;
    titian_buf text = {0}, want = {0}, got = {0};
    (void)state;
    for (int i = 0; i < 1500; i++) {
        titian_settings settings = titian_settings_default();
        settings.level = i % 5;
        settings.newlines = (titian_newlines)(i % 3);
        settings.mask = i % 2;
        make_text(&seed, &text);
        if (prepare(titian_buf_str(&text), &settings) == 0)
            continue;
        settings.mask = false;
        assert_int_equal(restore(NULL, &got, NULL), TITIAN_OK);
        prepare(titian_buf_str(&text), &settings);
        write_as(TITIAN_WRITE_NORMALIZED, &want);
        assert_int_equal(got.n, want.n);
        assert_memory_equal(got.s, want.s, got.n);
        if (settings.level == 0) {
            assert_int_equal(got.n, text.n);
            assert_memory_equal(got.s, text.s, got.n);
        }
    }
    titian_buf_free(&text);
    titian_buf_free(&want);
    titian_buf_free(&got);
}

/** Writes a file again without its line n, from 1, or with it twice. */
static void change_line(const char *path, size_t n, bool twice)
{
    titian_buf all = {0}, changed = {0};
    FILE *from = fopen(path, "rb");
    assert_non_null(from);
    char *room = titian_buf_room(&all, 1 << 16);
    all.n = fread(room, 1, 1 << 16, from);
    fclose(from);
    titian_str rest = titian_buf_str(&all);
    for (size_t i = 1; rest.n; i++) {
        titian_str line = titian_before(&rest, '\n');
        for (int j = 0; j < (i != n ? 1 : twice ? 2 : 0); j++) {
            titian_buf_put(&changed, line);
            titian_buf_putc(&changed, '\n');
        }
    }
    fill(path, titian_buf_str(&changed));
    titian_buf_free(&all);
    titian_buf_free(&changed);
}

static const char article[] =
    "Judul\n\nRapat digelar. Ia hadir.\n\nDia pulang.";

static void assert_misfit(const char *path, uint32_t line)
{
    titian_buf got = {0};
    titian_error error = {.line = 0};
    assert_int_equal(restore(NULL, &got, &error), TITIAN_ERR_MISFIT);
    assert_string_equal(error.file, path);
    assert_int_equal(error.line, line);
    titian_buf_free(&got);
}

static void a_missing_line_is_named(void **state)
{
    (void)state;
    size_t n = prepare(titian_str_z(article), NULL);
    assert_int_equal(n, 4);
    change_line(lines_path, 2, false);
    assert_misfit(lines_path, 4);
}

static void a_line_too_many_is_named(void **state)
{
    (void)state;
    prepare(titian_str_z(article), NULL);
    change_line(lines_path, 2, true);
    assert_misfit(lines_path, 5);
}

static void a_missing_record_is_named(void **state)
{
    (void)state;
    prepare(titian_str_z(article), NULL);
    change_line(prepared_path, 2, false);
    assert_misfit(prepared_path, 2);
    prepare(titian_str_z(article), NULL);
    change_line(prepared_path, 1, false);
    assert_misfit(prepared_path, 1);
}

static void a_doubled_record_is_named(void **state)
{
    (void)state;
    prepare(titian_str_z(article), NULL);
    change_line(prepared_path, 3, true);
    assert_misfit(prepared_path, 4);
}

static void a_record_of_another_text_is_named(void **state)
{
    titian_str json = STR("{\"source\":\"Ia\",\"after\":\"\",\"hash\":"
                          "\"0123456789abcdef\"}\n");
    (void)state;
    fill(prepared_path, json);
    fill(lines_path, STR("He\n"));
    assert_misfit(prepared_path, 1);
}

static void offsets_may_count_characters(void **state)
{
    titian_buf got = {0};
    (void)state;
    fill(prepared_path,
         STR("{\"begin\":0,\"end\":1,\"source\":\"\xC3\xA9\",\"after\":\" \"}\n"
             "{\"begin\":2,\"end\":3,\"source\":\"\xC3\xA9\",\"after\":\"\"}"
             "\n"));
    fill(lines_path, STR("a\nb\n"));
    assert_int_equal(restore(NULL, &got, NULL), TITIAN_OK);
    assert_str(titian_buf_str(&got), "a b");
    fill(prepared_path,
         STR("{\"begin\":0,\"end\":1,\"source\":\"\xC3\xA9\",\"after\":\" \"}\n"
             "{\"begin\":2,\"end\":4,\"source\":\"\xC3\xA9\",\"after\":\"\"}"
             "\n"));
    assert_misfit(prepared_path, 2);
    titian_buf_free(&got);
}

static void another_source_is_told_from_where_it_differs(void **state)
{
    titian_buf got = {0};
    titian_error error;
    static const char other[] = "restore-source.tmp";
    titian_restore_settings settings = {.source = other};
    (void)state;
    prepare(titian_str_z(article), NULL);
    fill(other, titian_str_z(article));
    assert_int_equal(restore(&settings, &got, NULL), TITIAN_OK);
    fill(other, STR("Judul\n\nRapat ditunda. Ia hadir.\n\nDia pulang."));
    assert_int_equal(restore(&settings, &got, &error), TITIAN_ERR_MISFIT);
    assert_int_equal(error.line, 3);
    assert_int_equal(error.column, 9);
    fill(other, STR("Judul\n\nRapat digelar. Ia hadir.\n\nDia pulang.\n"));
    assert_int_equal(restore(&settings, &got, &error), TITIAN_ERR_MISFIT);
    assert_int_equal(error.line, 5);
    remove(other);
    titian_buf_free(&got);
}

static void lenient_marks_holes(void **state)
{
    titian_buf got = {0};
    titian_restore_settings settings = {.lenient = true};
    (void)state;
    prepare(titian_str_z(article), NULL);
    fill(lines_path, STR("Title\n\nHe came.\n"));
    assert_int_equal(restore(&settings, &got, NULL), TITIAN_OK);
    assert_str(titian_buf_str(&got), "Title\n\n\xE2\x9F\xA6Rapat digelar."
                                     "\xE2\x9F\xA7 He came.\n\n\xE2\x9F\xA6"
                                     "Dia pulang.\xE2\x9F\xA7");
    titian_buf_free(&got);
}

static void identifiers_find_their_records(void **state)
{
    titian_buf got = {0};
    titian_error error;
    titian_restore_settings settings = {.form = TITIAN_TRANSLATION_TSV};
    (void)state;
    prepare(titian_str_z(article), NULL);
    fill(lines_path, STR("p1s1\tTitle\np2s2\tHe came.\n"));
    assert_int_equal(restore(&settings, &got, &error), TITIAN_ERR_MISFIT);
    assert_int_equal(error.line, 2);
    fill(lines_path, STR("p1s1\tTitle\np1s9\tNo.\np2s2\tHe came.\n"));
    settings.lenient = true;
    assert_int_equal(restore(&settings, &got, &error), TITIAN_OK);
    assert_str(titian_buf_str(&got), "Title\n\n\xE2\x9F\xA6Rapat digelar."
                                     "\xE2\x9F\xA7 He came.\n\n\xE2\x9F\xA6"
                                     "Dia pulang.\xE2\x9F\xA7");
    titian_buf_free(&got);
}

static int setup(void **state)
{
    (void)state;
    int files[] = {mkstemp(prepared_path), mkstemp(lines_path)};
    if (files[0] < 0 || files[1] < 0 || close(files[0]) || close(files[1]))
        return -1;
    rules = test_rules();
    worker = titian_worker_new(rules, NULL);
    doc = titian_doc_new();
    return worker && doc ? 0 : -1;
}

static int teardown(void **state)
{
    (void)state;
    titian_doc_free(doc);
    titian_worker_free(worker);
    titian_rules_free(rules);
    return unlink(prepared_path) | unlink(lines_path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_engine_that_changes_nothing_gives_the_document),
        cmocka_unit_test(a_missing_line_is_named),
        cmocka_unit_test(a_line_too_many_is_named),
        cmocka_unit_test(a_missing_record_is_named),
        cmocka_unit_test(a_doubled_record_is_named),
        cmocka_unit_test(a_record_of_another_text_is_named),
        cmocka_unit_test(offsets_may_count_characters),
        cmocka_unit_test(another_source_is_told_from_where_it_differs),
        cmocka_unit_test(lenient_marks_holes),
        cmocka_unit_test(identifiers_find_their_records),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, setup, teardown);
}
