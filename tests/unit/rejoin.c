/*
 * Nothing is lost: source spans and the gaps between them give the input back
 * byte for byte, through the tables and through the JSONL records, for text
 * and for noise.
 */
#include "document/edits.h"
#include "tests/unit/unit.h"

#include <jansson.h>

static titian_rules *rules;
static titian_worker *worker;

static const char *const pieces[] = {"Ia pulang",
                                     ". ",
                                     "… ",
                                     "? ",
                                     "!\" ",
                                     "\n",
                                     "\r\n",
                                     "\n\n",
                                     "“",
                                     "”",
                                     "\"",
                                     "(",
                                     ")",
                                     "Prof. ",
                                     "dll. ",
                                     "Ahad (11/2/2024) ",
                                     "Rp 5.000,- ",
                                     "\xC2\xA0",
                                     "\xE2\x80\xA8",
                                     "\xEF\xBB\xBF",
                                     "dimana ",
                                     "2.500 ",
                                     " -tahun ",
                                     "https://a.id/x?y ",
                                     "@dia ",
                                     "1. ",
                                     "a. ",
                                     "[1]",
                                     "[a. B]",
                                     "🎉",
                                     "é",
                                     "日本。",
                                     "H.O.S. ",
                                     "- ",
                                     "katanya.Dia",
                                     "\t",
                                     "...",
                                     "anak-anaknya ",
                                     "\x01"};

static size_t make_text(uint32_t *seed, char *text, size_t size)
{
    size_t n = 0, left = test_random(seed) % 60;
    for (; left > 0; left--) {
        const char *piece = pieces[test_random(seed) % COUNT_OF(pieces)];
        size_t length = strlen(piece);
        if (n + length >= size)
            break;
        memcpy(text + n, piece, length);
        n += length;
    }
    if (test_random(seed) % 50 == 0)
        text[n++] = '\0';
    return n;
}

typedef struct {
    char *s;
    size_t n;
} gathered;

static bool gather(void *context, const char *bytes, size_t n)
{
    gathered *g = context;
    g->s = realloc(g->s, g->n + n + 1);
    memcpy(g->s + g->n, bytes, n);
    g->n += n;
    return true;
}

static void append_field(gathered *g, json_t *record, const char *key)
{
    json_t *value = json_object_get(record, key);
    if (value)
        gather(g, json_string_value(value), json_string_length(value));
}

static void check_jsonl(const titian_doc *doc, titian_str input)
{
    gathered jsonl = {NULL, 0}, back = {NULL, 0};
    titian_sink sink = {gather, &jsonl};
    titian_write_settings writing = {.format = TITIAN_WRITE_JSONL};
    assert_int_equal(titian_write(doc, &writing, sink, NULL), TITIAN_OK);
    titian_str rest = {jsonl.s, jsonl.n};
    while (rest.n) {
        titian_str line = titian_before(&rest, '\n');
        json_error_t error;
        json_t *record = json_loadb(line.s, line.n, JSON_ALLOW_NUL, &error);
        if (!record)
            print_error("%s: %.*s\n", error.text, (int)line.n, line.s);
        assert_non_null(record);
        append_field(&back, record, "before");
        append_field(&back, record, "source");
        append_field(&back, record, "after");
        json_decref(record);
    }
    if (jsonl.n) {
        assert_int_equal(back.n, input.n);
        assert_memory_equal(back.s, input.s, input.n);
    }
    free(jsonl.s);
    free(back.s);
}

/** Edits taken back give the source of every sentence. */
static void check_inverse(const titian_doc *doc, titian_str input)
{
    size_t n, n_edits;
    const titian_sentence *s = titian_sentences(doc, &n);
    const titian_edit *edits = titian_edits(doc, &n_edits);
    for (size_t i = 0; i < n; i++) {
        titian_buf back = {0};
        titian_edits_unapply(s[i].normalized, input, edits + s[i].first_edit,
                             s[i].n_edits, &back);
        titian_str source = titian_at(input, s[i].span);
        assert_int_equal(back.n, source.n);
        if (source.n)
            assert_memory_equal(back.s, source.s, source.n);
        titian_buf_free(&back);
    }
}

static void check_tables(const titian_doc *doc, titian_str input)
{
    size_t n, n_edits, n_terms;
    const titian_sentence *s = titian_sentences(doc, &n);
    const titian_edit *edits = titian_edits(doc, &n_edits);
    const titian_term *terms = titian_terms(doc, &n_terms);
    uint32_t at = 0;
    for (size_t i = 0; i < n; i++) {
        assert_true(s[i].span.beg >= at && s[i].span.end >= s[i].span.beg);
        assert_true(s[i].span.end <= input.n);
        uint32_t edit_at = s[i].span.beg;
        for (uint32_t j = 0; j < s[i].n_edits; j++) {
            const titian_edit *e = &edits[s[i].first_edit + j];
            assert_true(e->src.beg >= edit_at && e->src.end >= e->src.beg);
            edit_at = e->src.end;
        }
        assert_true(edit_at <= s[i].span.end);
        for (uint32_t j = 0; j < s[i].n_terms; j++) {
            const titian_term *t = &terms[s[i].first_term + j];
            assert_true(t->src.beg >= s[i].span.beg);
            assert_true(t->src.end <= s[i].span.end &&
                        t->src.end >= t->src.beg);
        }
        at = s[i].span.end;
    }
}

static void spans_and_gaps_rejoin(void **state)
{
    char text[8192];
    uint32_t seed = 20240211;
    titian_doc *doc = titian_doc_new();
    (void)state;
    for (int i = 0; i < 4000; i++) {
        titian_settings settings = titian_settings_default();
        if (i % 7 == 0)
            settings.input = TITIAN_INPUT_LINES;
        settings.whole = i % 14 == 0;
        settings.level = i % 5;
        settings.newlines = (titian_newlines)(i % 3);
        size_t n = make_text(&seed, text, sizeof text - 1);
        titian_str input = {text, n};
        assert_int_equal(
            titian_doc_read(doc, rules, "noise", text, n, &settings, NULL),
            TITIAN_OK);
        assert_int_equal(titian_segment(doc, worker, NULL), TITIAN_OK);
        assert_int_equal(titian_normalize(doc, worker, NULL), TITIAN_OK);
        assert_int_equal(titian_gloss(doc, worker, NULL), TITIAN_OK);
        check_tables(doc, input);
        check_inverse(doc, input);
        check_jsonl(doc, input);
    }
    titian_doc_free(doc);
}

static void an_empty_document_has_no_sentences(void **state)
{
    titian_doc *doc = titian_doc_new();
    size_t n = 1;
    (void)state;
    assert_int_equal(titian_doc_read(doc, rules, "empty", "", 0, NULL, NULL),
                     TITIAN_OK);
    assert_int_equal(titian_segment(doc, worker, NULL), TITIAN_OK);
    titian_sentences(doc, &n);
    assert_int_equal(n, 0);
    titian_doc_free(doc);
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
        cmocka_unit_test(spans_and_gaps_rejoin),
        cmocka_unit_test(an_empty_document_has_no_sentences)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, setup, teardown);
}
