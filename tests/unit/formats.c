/*
 * Each format of a small document made by hand is what a file of
 * tests/formats holds, byte for byte.
 */
#include "document/document.h"
#include "tests/unit/unit.h"

static const char text[] = "BANDUNG (Kabar) - Prof. Ani hadir pada Ahad\n"
                           "(11/2/2024).\n\n"
                           "Ia <senang> & \x01pulang 🎉.\n";

static titian_arena arena;
static titian_origins origins;

/** The place of a passage in the text. */
static titian_span span_of(const char *passage)
{
    const char *found = strstr(text, passage);
    assert_non_null(found);
    uint32_t beg = (uint32_t)(found - text);
    return (titian_span){beg, beg + (uint32_t)strlen(passage)};
}

static uint32_t rule(const char *file, uint32_t line)
{
    return titian_rule_at(
        titian_origin_add(&origins, &arena, titian_str_z(file)), line);
}

static void add_term(titian_doc *doc, const char *form, const char *lemma,
                     const char *en, titian_via via, uint32_t line)
{
    titian_term *t = titian_vec_push(&doc->terms, &doc->arena, sizeof *t);
    *t = (titian_term){.src = span_of(form),
                       .form = titian_str_z(form),
                       .lemma = titian_str_z(lemma),
                       .en = titian_str_z(en),
                       .via = via,
                       .rule = rule("core.tsv", line)};
}

static void add_sentence(titian_doc *doc, titian_sentence sentence)
{
    *(titian_sentence *)titian_vec_push(&doc->sentences, &doc->arena,
                                        sizeof sentence) = sentence;
}

static void add_first(titian_doc *doc)
{
    titian_edit *e = titian_vec_push(&doc->edits, &doc->arena, sizeof *e);
    *e = (titian_edit){.src = span_of("Ahad\n(11/2/2024)"),
                       .dst = {39, 63},
                       .to = STR("Minggu, 11 Februari 2024"),
                       .en = STR("Sunday, 11 February 2024"),
                       .value = STR("2024-02-11"),
                       .kind = STR("date"),
                       .rule = rule("dates.tsv", 7)};
    titian_suppressed *no =
        titian_vec_push(&doc->suppressed, &doc->arena, sizeof *no);
    *no =
        (titian_suppressed){span_of("Ani").beg, rule("abbreviations.tsv", 41)};
    add_term(doc, "hadir", "hadir", "attend; be present", TITIAN_SURFACE, 5);
    add_term(doc, "pada", "pada", "on; at", TITIAN_SURFACE, 9);
    add_sentence(
        doc, (titian_sentence){
                 .span = {0, span_of("\n\n").beg},
                 .dateline = span_of("BANDUNG (Kabar)"),
                 .par = 1,
                 .sent = 1,
                 .rule = rule("reasons.tsv", 3),
                 .confidence = 0.95f,
                 .normalized = STR("BANDUNG (Kabar) - Prof. Ani hadir pada "
                                   "Minggu, 11 Februari 2024."),
                 .gloss = STR("BANDUNG (Kabar) - Prof. Ani attended on Sunday, "
                              "11 February 2024."),
                 .n_suppressed = 1,
                 .n_edits = 1,
                 .n_terms = 2});
}

static void add_second(titian_doc *doc)
{
    add_term(doc, "Ia", "ia", "he; she", TITIAN_SURFACE, 6);
    add_term(doc, "senang", "senang", "(adj) happy; (v) like", TITIAN_DERIVED,
             12);
    add_term(doc, "pulang", "pulang", "go home", TITIAN_STEM, 10);
    add_sentence(
        doc, (titian_sentence){.span = span_of("Ia <senang> & \x01pulang 🎉."),
                               .par = 2,
                               .sent = 1,
                               .kind = TITIAN_CAPTION,
                               .rule = rule("reasons.tsv", 4),
                               .confidence = 1,
                               .normalized = STR("Ia <senang> & \x01pulang 🎉."),
                               .gloss = STR("He <happy> & \x01went home 🎉."),
                               .first_suppressed = 1,
                               .first_edit = 1,
                               .first_term = 2,
                               .n_terms = 3});
}

static titian_doc *make_doc(void)
{
    titian_doc *doc = titian_doc_new();
    assert_int_equal(titian_doc_start(doc, &origins, STR("kabar baik"), NULL),
                     TITIAN_OK);
    assert_int_equal(
        titian_doc_take(doc, titian_str_of(text, sizeof text - 1), NULL),
        TITIAN_OK);
    add_first(doc);
    add_second(doc);
    return doc;
}

static bool gather(void *context, const char *bytes, size_t n)
{
    titian_buf_put(context, titian_str_of(bytes, n));
    return true;
}

static titian_buf load(const char *name)
{
    char path[1024];
    titian_buf bytes = {0};
    snprintf(path, sizeof path, "%s/tests/formats/%s", getenv("top_srcdir"),
             name);
    FILE *file = fopen(path, "rb");
    for (int c; file && (c = getc(file)) != EOF;)
        titian_buf_putc(&bytes, (char)c);
    if (file)
        fclose(file);
    else
        print_error("%s could not be opened\n", path);
    return bytes;
}

/** Golden files say VERSION where a format tells it. */
static titian_buf without_version(titian_str s)
{
    const titian_str version = STR("\"" TITIAN_VERSION "\"");
    titian_buf out = {0};
    for (size_t i = 0; i < s.n;) {
        if (titian_starts(titian_str_of(s.s + i, s.n - i), version)) {
            titian_buf_put(&out, STR("\"VERSION\""));
            i += version.n;
        } else {
            titian_buf_putc(&out, s.s[i++]);
        }
    }
    return out;
}

static void check(const titian_doc *doc, const char *name,
                  titian_write_settings settings)
{
    titian_buf written = {0};
    titian_sink sink = {gather, &written};
    size_t n_replaced = 0;
    titian_status status = titian_write_joint(doc, true, &settings, sink);
    if (status == TITIAN_OK)
        status = titian_write(doc, &settings, sink, &n_replaced);
    if (status == TITIAN_OK)
        status = titian_write_joint(NULL, false, &settings, sink);
    assert_int_equal(status, TITIAN_OK);
    bool is_xml = strstr(name, ".tmx") || strstr(name, ".xl");
    assert_int_equal(n_replaced, is_xml ? 1 : 0);
    titian_buf got = without_version(titian_buf_str(&written));
    titian_buf want = load(name);
    if (!titian_eq(titian_buf_str(&got), titian_buf_str(&want)))
        print_error("%s should be:\n%.*s", name, (int)got.n, got.s);
    assert_true(titian_eq(titian_buf_str(&got), titian_buf_str(&want)));
    titian_buf_free(&written);
    titian_buf_free(&got);
    titian_buf_free(&want);
}

static const titian_column columns[] = {
    TITIAN_COLUMN_DOC,   TITIAN_COLUMN_ID,         TITIAN_COLUMN_PAR,
    TITIAN_COLUMN_SENT,  TITIAN_COLUMN_KIND,       TITIAN_COLUMN_BEGIN,
    TITIAN_COLUMN_END,   TITIAN_COLUMN_RULE,       TITIAN_COLUMN_SOURCE,
    TITIAN_COLUMN_GLOSS, TITIAN_COLUMN_NORMALIZED, TITIAN_COLUMN_TARGET,
    TITIAN_COLUMN_EDITS, TITIAN_COLUMN_TERMS,      TITIAN_COLUMN_CONFIDENCE};

static const struct {
    const char *name;
    titian_write_settings settings;
} rows[] = {
    {"sentences.txt", {.format = TITIAN_WRITE_SENTENCES}},
    {"normalized.txt", {.format = TITIAN_WRITE_NORMALIZED}},
    {"draft.txt", {.format = TITIAN_WRITE_DRAFT}},
    {"pairs.txt", {.format = TITIAN_WRITE_PAIRS}},
    {"usual.tsv", {.format = TITIAN_WRITE_TSV}},
    {"all.tsv",
     {.format = TITIAN_WRITE_TSV,
      .columns = columns,
      .n_columns = COUNT_OF(columns),
      .target = TITIAN_TARGET_SOURCE}},
    {"terms.tsv", {.format = TITIAN_WRITE_TERMS}},
    {"bytes.jsonl", {.format = TITIAN_WRITE_JSONL}},
    {"utf16.jsonl",
     {.format = TITIAN_WRITE_JSONL,
      .offsets = TITIAN_OFFSETS_UTF16,
      .context = 2,
      .constraints = true}},
    {"boundaries.txt", {.format = TITIAN_WRITE_BOUNDARIES}},
    {"changes.txt", {.format = TITIAN_WRITE_CHANGES}},
    {"moses.id", {.format = TITIAN_WRITE_MOSES_ID}},
    {"moses.en", {.format = TITIAN_WRITE_MOSES_EN}},
    {"moses.ids", {.format = TITIAN_WRITE_MOSES_IDS}},
    {"drafts.tmx", {.format = TITIAN_WRITE_TMX}},
    {"empty.tmx", {.format = TITIAN_WRITE_TMX, .target = TITIAN_TARGET_EMPTY}},
    {"drafts.xliff", {.format = TITIAN_WRITE_XLIFF}},
    {"drafts.xlf", {.format = TITIAN_WRITE_XLIFF_1_2}},
    {"source.xlf",
     {.format = TITIAN_WRITE_XLIFF_1_2, .target = TITIAN_TARGET_SOURCE}},
    {"drafts.conllu", {.format = TITIAN_WRITE_CONLLU}},
};

static void each_format_is_its_golden_file(void **state)
{
    titian_doc *doc = make_doc();
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check(doc, rows[i].name, rows[i].settings);
    titian_doc_free(doc);
    titian_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_format_is_its_golden_file)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
