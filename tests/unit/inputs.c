/* Sources, lines, JSON and XML: what comes in, and how bad input is told. */
#include "tests/unit/unit.h"
#include "text/json.h"
#include "text/lines.h"
#include "text/xml.h"

#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

static char path[] = "inputs-XXXXXX";

static int make_file(void **state)
{
    (void)state;
    int file = mkstemp(path);
    return file < 0 || close(file) != 0;
}

static int remove_file(void **state)
{
    (void)state;
    return unlink(path);
}

static void fill(const void *bytes, size_t n)
{
    FILE *to = fopen(path, "wb");
    assert_non_null(to);
    assert_int_equal(fwrite(bytes, 1, n, to), n);
    assert_int_equal(fclose(to), 0);
}

/** Reads the file in pieces of 7 bytes, which no member's end fits. */
static titian_status read_whole(titian_buf *out, titian_error *error)
{
    titian_status status = TITIAN_OK;
    size_t got = 7;
    titian_source *source;
    TRY(titian_source_open(&source, path, error));
    while (status == TITIAN_OK && got == 7) {
        char *room = titian_buf_room(out, 7);
        status = titian_source_read(source, room, 7, &got, error);
        out->n += got;
    }
    titian_source_close(source);
    return status;
}

static void assert_holds(const char *want)
{
    titian_buf out = {0};
    assert_int_equal(read_whole(&out, NULL), TITIAN_OK);
    assert_str(titian_buf_str(&out), want);
    titian_buf_free(&out);
}

static size_t gzip(const char *text, unsigned char *to, size_t room)
{
    z_stream z = {0};
    assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, 0), Z_OK);
    z.next_in = (Bytef *)text;
    z.avail_in = (uInt)strlen(text);
    z.next_out = to;
    z.avail_out = (uInt)room;
    assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
    deflateEnd(&z);
    return z.total_out;
}

static void plain_bytes_come_as_they_are(void **state)
{
    (void)state;
    fill("satu dua tiga", 13);
    assert_holds("satu dua tiga");
    fill("", 0);
    assert_holds("");
}

static void gzip_members_follow_one_another(void **state)
{
    unsigned char packed[400];
    (void)state;
    size_t n = gzip("Satu baris.\n", packed, sizeof packed);
    n += gzip("Dua baris.\n", packed + n, sizeof packed - n);
    fill(packed, n);
    assert_holds("Satu baris.\nDua baris.\n");
}

static void zstd_is_unpacked(void **state)
{
    char packed[400];
    (void)state;
    size_t n = ZSTD_compress(packed, sizeof packed, "Satu baris.\n", 12, 3);
    n += ZSTD_compress(packed + n, sizeof packed - n, "Dua.\n", 5, 3);
    fill(packed, n);
    assert_holds("Satu baris.\nDua.\n");
}

static void packed_bytes_cut_off_are_told(void **state)
{
    unsigned char packed[400];
    titian_error error;
    (void)state;
    size_t n = gzip("Satu baris yang panjang sekali.\n", packed, 400);
    for (size_t cut = 4; cut < n; cut++) {
        titian_buf out = {0};
        fill(packed, cut);
        assert_int_equal(read_whole(&out, &error), TITIAN_ERR_READ);
        assert_string_equal(error.file, path);
        titian_buf_free(&out);
    }
}

static void packed_bytes_that_make_no_sense_are_told(void **state)
{
    titian_buf out = {0};
    titian_error error;
    (void)state;
    fill("\x1f\x8b\x08 tidak dimampatkan", 20);
    assert_int_equal(read_whole(&out, &error), TITIAN_ERR_READ);
    titian_buf_free(&out);
}

static void lines_end_as_they_like(void **state)
{
    titian_lines lines;
    titian_str line;
    bool more;
    (void)state;
    fill("satu\r\n\ntiga", 11);
    assert_int_equal(titian_lines_open(&lines, path, NULL), TITIAN_OK);
    static const char *const want[] = {"satu", "", "tiga"};
    for (uint32_t i = 0; i < 3; i++) {
        assert_int_equal(titian_lines_next(&lines, &line, &more, NULL), 0);
        assert_true(more);
        assert_str(line, want[i]);
        assert_int_equal(lines.number, i + 1);
    }
    assert_int_equal(titian_lines_next(&lines, &line, &more, NULL), 0);
    assert_false(more);
    titian_lines_close(&lines);
}

static void bad_json_is_named_with_its_place(void **state)
{
    json_t *value;
    titian_error error;
    (void)state;
    assert_int_equal(titian_json_parse(STR("{\"a\": 1,}"),
                                       (titian_place){"x.jsonl", 7, 1}, &value,
                                       &error),
                     TITIAN_ERR_DATA);
    assert_null(value);
    assert_int_equal(error.line, 7);
    assert_int_equal(error.column, 9);
    assert_int_equal(titian_json_parse(STR("[1,\n 2,\n x]"),
                                       (titian_place){"x.json", 1, 1}, &value,
                                       &error),
                     TITIAN_ERR_DATA);
    assert_int_equal(error.line, 3);
}

static void json_text_may_hold_any_character(void **state)
{
    json_t *value;
    (void)state;
    assert_int_equal(titian_json_parse(STR("{\"s\":\"a\\u0000b\",\"n\":1}"),
                                       (titian_place){0}, &value, NULL),
                     TITIAN_OK);
    assert_int_equal(titian_json_text(value, "s").n, 3);
    assert_null(titian_json_text(value, "n").s);
    json_decref(value);
}

/** Reads XML to its end; the number of elements goes to *n. */
static titian_status walk(const char *text, unsigned *n, titian_error *error)
{
    titian_xml xml;
    bool more = true;
    fill(text, strlen(text));
    titian_status status = titian_xml_open(&xml, path, error);
    for (*n = 0; status == TITIAN_OK && more;) {
        status = titian_xml_next(&xml, &more, error);
        *n += status == TITIAN_OK && more &&
              xmlTextReaderNodeType(xml.reader) == XML_READER_TYPE_ELEMENT;
    }
    titian_xml_close(&xml);
    return status;
}

static void xml_is_read_to_its_end(void **state)
{
    unsigned n;
    (void)state;
    assert_int_equal(walk("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx><seg>a "
                          "&amp; b</seg></tmx>",
                          &n, NULL),
                     TITIAN_OK);
    assert_int_equal(n, 2);
}

static void entities_are_refused(void **state)
{
    static const char *const bad[] = {
        "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;&a;\">]><x>&c;</x>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><x y=\"&a;\"/>", "<x>&unknown;</x>"};
    unsigned n;
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        titian_error error;
        assert_int_equal(walk(bad[i], &n, &error), TITIAN_ERR_DATA);
        assert_int_equal(error.line, 1);
    }
}

static void broken_xml_is_named_with_its_place(void **state)
{
    titian_error error;
    unsigned n;
    (void)state;
    assert_int_equal(walk("<tmx>\n<seg>a</sag>\n</tmx>", &n, &error),
                     TITIAN_ERR_DATA);
    assert_int_equal(error.line, 2);
    assert_true(error.column > 0);
    assert_string_equal(error.file, path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_bytes_come_as_they_are),
        cmocka_unit_test(gzip_members_follow_one_another),
        cmocka_unit_test(zstd_is_unpacked),
        cmocka_unit_test(packed_bytes_cut_off_are_told),
        cmocka_unit_test(packed_bytes_that_make_no_sense_are_told),
        cmocka_unit_test(lines_end_as_they_like),
        cmocka_unit_test(bad_json_is_named_with_its_place),
        cmocka_unit_test(json_text_may_hold_any_character),
        cmocka_unit_test(xml_is_read_to_its_end),
        cmocka_unit_test(entities_are_refused),
        cmocka_unit_test(broken_xml_is_named_with_its_place),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, make_file, remove_file);
}
