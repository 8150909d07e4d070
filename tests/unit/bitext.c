/* Units of XLIFF and TMX files. */
#include "readers/bitext.h"
#include "tests/unit/unit.h"
#include "text/buf.h"

static const char path[] = "bitext.tmp";

static void fill(const char *text)
{
    FILE *to = fopen(path, "wb");
    assert_non_null(to);
    assert_true(fputs(text, to) >= 0);
    assert_int_equal(fclose(to), 0);
}

/** "file|id|segment|source|target" of each unit; "-": no target. */
static titian_status show(const char *text, titian_language language,
                          titian_buf *out, titian_error *error)
{
    titian_bitext *bitext;
    titian_bitext_unit unit;
    bool more = true;
    fill(text);
    TRY(titian_bitext_open(&bitext, path, language, error));
    titian_status status = TITIAN_OK;
    while (more && status == TITIAN_OK) {
        status = titian_bitext_next(bitext, &unit, &more, error);
        if (!more || status != TITIAN_OK)
            break;
        const titian_str parts[] = {unit.file, unit.id, unit.segment,
                                    unit.source,
                                    unit.has_target ? unit.target : STR("-")};
        titian_buf_put(out, unit.goes_on ? STR("+") : STR(""));
        titian_buf_put(out, unit.ignorable ? STR("_") : STR(""));
        for (size_t i = 0; i < COUNT_OF(parts); i++) {
            titian_buf_put(out, i ? STR("|") : STR(""));
            titian_buf_put(out, parts[i]);
        }
        titian_buf_putc(out, '\n');
    }
    titian_bitext_close(bitext);
    return status;
}

static void assert_units(const char *text, const char *want)
{
    titian_buf out = {0};
    titian_error error = {.line = 0};
    if (show(text, TITIAN_INDONESIAN, &out, &error) != TITIAN_OK)
        fail_msg("%s", error.text);
    assert_str(titian_buf_str(&out), want);
    titian_buf_free(&out);
}

static void assert_error(const char *text, unsigned line, const char *part)
{
    titian_buf out = {0};
    titian_error error = {.line = 0};
    assert_int_equal(show(text, TITIAN_INDONESIAN, &out, &error),
                     TITIAN_ERR_DATA);
    assert_string_equal(error.file, path);
    assert_int_equal(error.line, line);
    if (!strstr(error.text, part))
        fail_msg("%s", error.text);
    titian_buf_free(&out);
}

#define XLIFF_1(languages, body)                                               \
    "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"      \
    "<file original='a.txt' " languages " datatype='plaintext'><body>" body    \
    "</body></file></xliff>"
#define XLIFF_2(body)                                                          \
    "<xliff version='2.1' srcLang='id-ID' trgLang='en' "                       \
    "xmlns='urn:oasis:names:tc:xliff:document:2.0' xmlns:m='urn:m'>"           \
    "<file id='f' original='b.txt'>" body "</file></xliff>"
#define TMX(body)                                                              \
    "<tmx version='1.4'><header srclang='id'/><body>" body "</body></tmx>"
#define ID_EN "source-language='id' target-language='en'"

static void a_trans_unit_is_a_unit(void **state)
{
    (void)state;
    assert_units(
        XLIFF_1(ID_EN,
                "<group id='g'><trans-unit id='p1s1'><source>Ia &amp; kami."
                "</source><target>He &amp; us.</target></trans-unit></group>"
                "<trans-unit id='p1s2'><source>Ya.</source></trans-unit>"
                "<trans-unit id='p1s3'><source>Tak.</source><target/>"
                "</trans-unit>"),
        "a.txt|p1s1||Ia & kami.|He & us.\na.txt|p1s2||Ya.|-\n"
        "a.txt|p1s3||Tak.|\n");
}

static void codes_are_dropped_and_their_text_kept(void **state)
{
    (void)state;
    assert_units(XLIFF_1(ID_EN,
                         "<trans-unit id='1'><source><g id='1'>Ia</g> <bpt "
                         "id='2'>{\\b <sub>x</sub></bpt>pulang<ept id='2'>}"
                         "</ept><x id='3' ctype='lb'/>lagi<x id='4'/>."
                         "</source></trans-unit>"),
                 "a.txt|1||Ia pulang lagi.|-\n");
    assert_units(
        TMX("<tu tuid='1'><tuv xml:lang='id'><seg>Ia <hi>pulang</hi><ph>&lt;br"
            "/&gt;</ph>.</seg></tuv></tu>"),
        "|1||Ia pulang.|-\n");
    assert_units(XLIFF_2("<unit id='1'><segment><source>Ia<pc id='1'> pulang"
                         "</pc><cp hex='0001'/><ph id='2'/>.</source>"
                         "</segment></unit>"),
                 "b.txt|1||Ia pulang\x01.|-\n");
}

static void suggestions_inside_a_unit_are_none_of_its_sides(void **state)
{
    (void)state;
    assert_units(XLIFF_1(ID_EN,
                         "<trans-unit id='1'><source>Ya.</source><alt-trans>"
                         "<source>Tak.</source><target>No.</target></alt-trans>"
                         "</trans-unit>"),
                 "a.txt|1||Ya.|-\n");
    assert_units(
        XLIFF_2("<unit id='1'><m:matches><m:match><source>Tak.</source>"
                "<target>No.</target></m:match></m:matches><segment id='s'>"
                "<source>Ya.</source></segment></unit>"),
        "b.txt|1|s|Ya.|-\n");
}

static void segments_go_on_with_their_unit(void **state)
{
    (void)state;
    assert_units(
        XLIFF_2("<unit id='u'><segment id='1'><source>Satu.</source><target>"
                "One.</target></segment><ignorable><source> </source>"
                "</ignorable><segment id='2'><source>Dua.</source></segment>"
                "</unit><unit id='v'><segment><source>Tiga.</source></segment>"
                "</unit>"),
        "b.txt|u|1|Satu.|One.\n+_b.txt|u|| |-\n+b.txt|u|2|Dua.|-\n"
        "b.txt|v||Tiga.|-\n");
}

static void the_language_tells_which_side_is_the_source(void **state)
{
    (void)state;
    assert_units(XLIFF_1("source-language='en-GB' target-language='ID'",
                         "<trans-unit id='1'><source>Yes.</source><target>Ya."
                         "</target></trans-unit>"),
                 "a.txt|1||Ya.|Yes.\n");
    assert_units(TMX("<tu><tuv xml:lang='EN'><seg>Yes.</seg></tuv><tuv "
                     "xml:lang='in_ID'><seg>Ya.</seg></tuv></tu><tu><tuv "
                     "xml:lang='fr'><seg>Non.</seg></tuv></tu><tu><tuv "
                     "lang='ind'><seg>Tak.</seg></tuv></tu>"),
                 "|||Ya.|Yes.\n|||Tak.|-\n");
    assert_error(XLIFF_1("source-language='en' target-language='fr'",
                         "<trans-unit id='1'><source>Yes.</source>"
                         "</trans-unit>"),
                 1, "'en' and 'fr'");
    assert_error(TMX("<tu><tuv xml:lang='inh'><seg>?</seg></tuv></tu>"), 0,
                 "no unit in the language");
}

static void what_is_malformed_is_told_with_its_line(void **state)
{
    (void)state;
    assert_error("<tmx><body>\n<tu><tuv xml:lang='id'><seg>Ya</tuv></tu>\n", 2,
                 "mismatch");
    assert_error("<svg>\n</svg>", 1, "neither XLIFF nor TMX");
    assert_error("<!DOCTYPE tmx [<!ENTITY a 'aaaa'>\n<!ENTITY b '&a;&a;'>]>"
                 "<tmx><body><tu><tuv xml:lang='id'><seg>&b;</seg></tuv></tu>"
                 "</body></tmx>",
                 2, "entities of its own");
    assert_error("", 1, "not XML");
}

static void codes_of_languages_end_at_a_hyphen(void **state)
{
    (void)state;
    assert_true(titian_language_is(TITIAN_INDONESIAN, STR("id")));
    assert_true(titian_language_is(TITIAN_INDONESIAN, STR("ID-id")));
    assert_true(titian_language_is(TITIAN_INDONESIAN, STR("in_ID")));
    assert_true(titian_language_is(TITIAN_INDONESIAN, STR("IND")));
    assert_true(titian_language_is(TITIAN_ENGLISH, STR("en-US")));
    assert_false(titian_language_is(TITIAN_INDONESIAN, STR("")));
    assert_false(titian_language_is(TITIAN_INDONESIAN, STR("i")));
    assert_false(titian_language_is(TITIAN_INDONESIAN, STR("indo")));
    assert_false(titian_language_is(TITIAN_INDONESIAN, STR("en")));
    assert_false(titian_language_is(TITIAN_ENGLISH, STR("id")));
}

static int remove_file(void **state)
{
    (void)state;
    return remove(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_trans_unit_is_a_unit),
        cmocka_unit_test(codes_are_dropped_and_their_text_kept),
        cmocka_unit_test(suggestions_inside_a_unit_are_none_of_its_sides),
        cmocka_unit_test(segments_go_on_with_their_unit),
        cmocka_unit_test(the_language_tells_which_side_is_the_source),
        cmocka_unit_test(what_is_malformed_is_told_with_its_line),
        cmocka_unit_test(codes_of_languages_end_at_a_hyphen)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, remove_file);
}
