/*
 * Whatever text comes in, every format can be read by those who read it: XML
 * is well-formed and its units have names of their own, no line is torn, both
 * sides have as many lines, offsets find their sentences.
 */
#include "document/document.h"
#include "tests/unit/unit.h"
#include "text/utf8.h"

#include <jansson.h>
#include <libxml/parser.h>

static titian_rules *rules;
static titian_worker *worker;

static const char *const pieces[] = {"Ia pulang",
                                     ". ",
                                     "? ",
                                     "\n",
                                     "\r\n",
                                     "\n\n",
                                     "\xE2\x80\xA8", /* U+2028 */
                                     "\xE2\x80\xA9", /* U+2029 */
                                     "\xC2\x85",     /* U+0085 */
                                     "\xC2\xA0",
                                     "\v",
                                     "\f",
                                     "\t",
                                     "\x1C",
                                     "\x01",
                                     "\x7F",
                                     "<b>",
                                     "]]>",
                                     "&amp;",
                                     "&#0;",
                                     "\"",
                                     "'",
                                     "\\",
                                     " | ",
                                     "Prof. ",
                                     "dll. ",
                                     "Ahad (11/2/2024) ",
                                     "Rp 5.000,- ",
                                     "2.500 ",
                                     "dimana ",
                                     "https://a.id/?x&y ",
                                     "🎉",
                                     "é",
                                     "\xEF\xBF\xBF", /* U+FFFF */
                                     "  ",
                                     "\xEF\xBB\xBF",
                                     "anak-anaknya ",
                                     "1. ",
                                     "M.Si., ",
                                     "(",
                                     ")"};

static size_t make_text(uint32_t *seed, char *text, size_t size)
{
    size_t n = 0;
    for (uint32_t left = test_random(seed) % 40; left > 0; left--) {
        const char *piece = pieces[test_random(seed) % COUNT_OF(pieces)];
        if (n + strlen(piece) >= size)
            break;
        memcpy(text + n, piece, strlen(piece));
        n += strlen(piece);
    }
    return n;
}

static bool gather(void *context, const char *bytes, size_t n)
{
    titian_buf_put(context, titian_str_of(bytes, n));
    return true;
}

/** Both documents in one output. */
static titian_buf write_both(titian_doc *const docs[2],
                             titian_write_settings settings)
{
    titian_buf out = {0};
    titian_sink sink = {gather, &out};
    for (int i = 0; i < 2; i++) {
        assert_int_equal(titian_write_joint(docs[i], i == 0, &settings, sink),
                         TITIAN_OK);
        assert_int_equal(titian_write(docs[i], &settings, sink, NULL),
                         TITIAN_OK);
    }
    assert_int_equal(titian_write_joint(NULL, false, &settings, sink),
                     TITIAN_OK);
    return out;
}

static size_t n_sentences(titian_doc *const docs[2])
{
    return docs[0]->sentences.n + docs[1]->sentences.n;
}

typedef struct {
    xmlChar *names[256];
    size_t n;
} unit_names;

/** Gathers the names of units. */
static void walk(xmlNode *node, unit_names *units)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        const char *name = (const char *)node->name;
        bool is_tu = strcmp(name, "tu") == 0;
        if (is_tu || strcmp(name, "unit") == 0 ||
            strcmp(name, "trans-unit") == 0) {
            assert_true(units->n < COUNT_OF(units->names));
            units->names[units->n++] =
                xmlGetProp(node, (const xmlChar *)(is_tu ? "tuid" : "id"));
        }
        walk(node->children, units);
    }
}

static void check_xml(titian_doc *const docs[2], titian_format format)
{
    unit_names units = {.n = 0};
    titian_buf out =
        write_both(docs, (titian_write_settings){.format = format});
    xmlDoc *xml = xmlReadMemory(out.s, (int)out.n, NULL, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR);
    if (!xml)
        print_error("%.*s", (int)out.n, out.s);
    assert_non_null(xml);
    walk(xmlDocGetRootElement(xml), &units);
    assert_int_equal(units.n, n_sentences(docs));
    for (size_t i = 0; i < units.n; i++) {
        assert_non_null(units.names[i]);
        for (size_t j = 0; j < i; j++)
            assert_false(xmlStrEqual(units.names[i], units.names[j]));
    }
    for (size_t i = 0; i < units.n; i++)
        xmlFree(units.names[i]);
    xmlFreeDoc(xml);
    titian_buf_free(&out);
}

/** No reader of lines sees other lines than ours; returns how many. */
static size_t check_lines(titian_doc *const docs[2],
                          titian_write_settings settings)
{
    titian_buf out = write_both(docs, settings);
    titian_str s = titian_buf_str(&out);
    size_t n = 0;
    for (size_t at = 0; at < s.n;) {
        uint32_t c = titian_utf8_next(s, &at);
        n += c == '\n';
        assert_false((c >= '\v' && c <= '\r') || (c >= 0x1C && c <= 0x1E) ||
                     c == 0x85 || c == 0x2028 || c == 0x2029);
    }
    assert_true(s.n == 0 || s.s[s.n - 1] == '\n');
    titian_buf_free(&out);
    return n;
}

static void check_line_formats(titian_doc *const docs[2])
{
    static const titian_format one_a_sentence[] = {
        TITIAN_WRITE_SENTENCES, TITIAN_WRITE_DRAFT,    TITIAN_WRITE_TSV,
        TITIAN_WRITE_JSONL,     TITIAN_WRITE_MOSES_ID, TITIAN_WRITE_MOSES_EN,
        TITIAN_WRITE_MOSES_IDS};
    static const titian_format others[] = {
        TITIAN_WRITE_TERMS, TITIAN_WRITE_BOUNDARIES, TITIAN_WRITE_CHANGES,
        TITIAN_WRITE_PAIRS, TITIAN_WRITE_CONLLU};
    for (size_t i = 0; i < COUNT_OF(one_a_sentence); i++)
        assert_int_equal(
            check_lines(docs,
                        (titian_write_settings){.format = one_a_sentence[i],
                                                .context = 2,
                                                .constraints = true}),
            n_sentences(docs));
    for (size_t i = 0; i < COUNT_OF(others); i++)
        check_lines(docs, (titian_write_settings){.format = others[i]});
}

static void check_columns(titian_doc *const docs[2])
{
    titian_column columns[TITIAN_N_COLUMNS];
    for (int i = 0; i < TITIAN_N_COLUMNS; i++)
        columns[i] = (titian_column)i;
    titian_buf out = write_both(
        docs, (titian_write_settings){.format = TITIAN_WRITE_TSV,
                                      .columns = columns,
                                      .n_columns = TITIAN_N_COLUMNS});
    titian_str rest = titian_buf_str(&out);
    while (rest.n) {
        titian_str line = titian_before(&rest, '\n');
        int tabs = 0;
        for (size_t i = 0; i < line.n; i++)
            tabs += line.s[i] == '\t';
        assert_int_equal(tabs, TITIAN_N_COLUMNS - 1);
    }
    titian_buf_free(&out);
}

/** How many units of some kind stand before a byte, counted one by one. */
static json_int_t count_units(titian_str s, size_t end, titian_offsets unit)
{
    json_int_t n = 0;
    for (size_t at = 0; at < end;) {
        uint32_t c = titian_utf8_next(s, &at);
        n += 1 + (unit == TITIAN_OFFSETS_UTF16 && c > 0xFFFF);
    }
    return unit == TITIAN_OFFSETS_BYTES ? (json_int_t)end : n;
}

static void check_offsets(const titian_doc *doc, titian_offsets unit)
{
    titian_buf out = {0};
    titian_write_settings settings = {.format = TITIAN_WRITE_JSONL,
                                      .offsets = unit};
    titian_str text = titian_doc_str(doc);
    assert_int_equal(
        titian_write(doc, &settings, (titian_sink){gather, &out}, NULL),
        TITIAN_OK);
    titian_str rest = titian_buf_str(&out);
    for (uint32_t i = 0; rest.n; i++) {
        titian_str line = titian_before(&rest, '\n');
        titian_span span = titian_sentence_at(doc, i)->span;
        json_t *record = json_loadb(line.s, line.n, 0, NULL);
        assert_non_null(record);
        assert_int_equal(json_integer_value(json_object_get(record, "begin")),
                         count_units(text, span.beg, unit));
        assert_int_equal(json_integer_value(json_object_get(record, "end")),
                         count_units(text, span.end, unit));
        json_decref(record);
    }
    titian_buf_free(&out);
}

static void read_noise(titian_doc *doc, const char *name, uint32_t *seed,
                       int round)
{
    char text[4096];
    titian_settings settings = titian_settings_default();
    settings.level = round % 5;
    settings.newlines = (titian_newlines)(round % 3);
    size_t n = make_text(seed, text, sizeof text);
    assert_int_equal(
        titian_doc_read(doc, rules, name, text, n, &settings, NULL), TITIAN_OK);
    assert_int_equal(titian_segment(doc, worker, NULL), TITIAN_OK);
    assert_int_equal(titian_normalize(doc, worker, NULL), TITIAN_OK);
    assert_int_equal(titian_gloss(doc, worker, NULL), TITIAN_OK);
}

static void every_format_can_be_read(void **state)
{
    uint32_t seed = 20260704;
    titian_doc *docs[2] = {titian_doc_new(), titian_doc_new()};
    (void)state;
    for (int i = 0; i < 500; i++) {
        read_noise(docs[0], "a b\x02\"<\n", &seed, i);
        read_noise(docs[1], "a_20_b", &seed, i);
        check_xml(docs, TITIAN_WRITE_TMX);
        check_xml(docs, TITIAN_WRITE_XLIFF);
        check_xml(docs, TITIAN_WRITE_XLIFF_1_2);
        check_line_formats(docs);
        check_columns(docs);
        check_offsets(docs[0], TITIAN_OFFSETS_BYTES);
        check_offsets(docs[0], TITIAN_OFFSETS_CHARS);
        check_offsets(docs[0], TITIAN_OFFSETS_UTF16);
    }
    titian_doc_free(docs[0]);
    titian_doc_free(docs[1]);
}

static int setup(void **state)
{
    (void)state;
    rules = test_rules();
    worker = titian_worker_new(rules, NULL);
    return worker ? 0 : 1;
}

static int teardown(void **state)
{
    (void)state;
    titian_worker_free(worker);
    titian_rules_free(rules);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_can_be_read)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, setup, teardown);
}
