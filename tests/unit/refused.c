/*
 * Every allocation of ours in a run is refused in turn: the run ends with a
 * status that says so, nothing crashes and nothing leaks.
 */
#include "document/alignment.h"
#include "tests/unit/unit.h"

static long allowed = -1; /* how many more; -1: all */
static bool refused;      /* whether one was */

void *__real_malloc(size_t n);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *old, size_t n);
void *__wrap_malloc(size_t n);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *old, size_t n);

static bool refuse(void)
{
    if (allowed < 0)
        return false;
    if (allowed > 0) {
        allowed--;
        return false;
    }
    allowed = -1; /* one alone: what it spoils is not met again */
    refused = true;
    return true;
}

void *__wrap_malloc(size_t n)
{
    return refuse() ? NULL : __real_malloc(n);
}

void *__wrap_calloc(size_t n, size_t size)
{
    return refuse() ? NULL : __real_calloc(n, size);
}

void *__wrap_realloc(void *old, size_t n)
{
    return refuse() ? NULL : __real_realloc(old, n);
}

static const char text[] =
    "JAKARTA, KOMPAS.com - Presiden Joko Widodo, S.H., tiba pada Ahad "
    "(11/2/2024). “Kami siap. Mari,” katanya pada Minggu (18/2).\n\n"
    "Anggarannya Rp 1,2 triliun. Ia menyebut pertemuan-pertemuan itu, "
    "dimana 2.500 personil berkontribusi. (abc/def) @dia\n";

static bool put(void *context, const char *bytes, size_t n)
{
    (void)bytes;
    *(size_t *)context += n;
    return true;
}

static titian_status stations(titian_doc *doc, const titian_rules *rules,
                              titian_worker *worker, titian_error *error)
{
    size_t written = 0;
    titian_sink sink = {put, &written};
    titian_settings settings = titian_settings_default();
    settings.mask = true;
    TRY(titian_doc_read(doc, rules, "text", text, sizeof text - 1, &settings,
                        error));
    TRY(titian_segment(doc, worker, error));
    TRY(titian_normalize(doc, worker, error));
    TRY(titian_gloss(doc, worker, error));
    for (int format = 0; format <= TITIAN_WRITE_CONLLU; format++) {
        titian_write_settings writing = {.format = (titian_format)format};
        TRY(titian_write_joint(doc, true, &writing, sink));
        TRY(titian_write(doc, &writing, sink, NULL));
    }
    return TITIAN_OK;
}

/** The text aligned with itself. */
static titian_status align(const titian_doc *doc, titian_worker *worker,
                           titian_error *error)
{
    size_t written = 0;
    titian_sink sink = {put, &written};
    titian_alignment *alignment = titian_alignment_new();
    if (!alignment)
        return TITIAN_ERR_NOMEM;
    titian_status status =
        titian_align(alignment, doc, doc, worker, NULL, error);
    for (int format = TITIAN_PAIRS_TSV;
         status == TITIAN_OK && format <= TITIAN_PAIRS_BEADS; format++)
        status = titian_write_beads(alignment, (titian_pair_format)format, NULL,
                                    sink);
    titian_alignment_free(alignment);
    return status;
}

static titian_status load(titian_error *error)
{
    titian_config config = test_config();
    titian_rules *rules = titian_rules_load(&config, error);
    titian_worker *worker = rules ? titian_worker_new(rules, error) : NULL;
    titian_status status = worker ? TITIAN_OK : TITIAN_ERR_NOMEM;
    titian_worker_free(worker);
    titian_rules_free(rules);
    return status;
}

/** Loaded before anything is refused. */
static const titian_rules *loaded;

static titian_status prepare(titian_error *error)
{
    titian_worker *worker = titian_worker_new(loaded, error);
    titian_doc *doc = titian_doc_new();
    titian_status status = worker && doc ? stations(doc, loaded, worker, error)
                                         : TITIAN_ERR_NOMEM;
    if (status == TITIAN_OK)
        status = align(doc, worker, error);
    titian_doc_free(doc);
    titian_worker_free(worker);
    return status;
}

static void write_file(const char *path, const char *bytes)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(bytes, file);
    fclose(file);
}

static titian_status score_files(titian_error *error)
{
    size_t written = 0;
    titian_sink sink = {put, &written};
    titian_score *score;
    TRY(titian_score_files("refused-gold.tmp", "refused-own.tmp", &score,
                           error));
    titian_status status =
        titian_score_write(score, TITIAN_REPORT_JSONL, true, sink);
    titian_score_free(score);
    return status;
}

/**
 * Refuses one allocation after the other, or with a stride every so manieth;
 * returns how many there were.
 */
static long refuse_each(titian_status (*run)(titian_error *error), long stride)
{
    long n = 0;
    titian_status status;
    do {
        titian_error error = {.line = 0};
        allowed = n;
        refused = false;
        status = run(&error);
        allowed = -1;
        if (status != TITIAN_OK && !refused) /* it would fail for ever */
            fail_msg("failed by itself: %s", error.text);
        if (status != TITIAN_OK)
            assert_int_equal(status, TITIAN_ERR_NOMEM);
        if (status == TITIAN_OK && refused)
            fail_msg("allocation %ld was refused and nobody noticed", n);
        n += stride;
    } while (status != TITIAN_OK);
    printf("# %ld allocations were refused in turn\n", n / stride - 1);
    return n;
}

static titian_status export_some(titian_error *error)
{
    size_t written = 0;
    titian_sink sink = {put, &written};
    TRY(titian_export(loaded, TITIAN_EXPORT_SRX, sink, NULL, NULL, error));
    TRY(titian_export(loaded, TITIAN_EXPORT_CLDR_JSON, sink, NULL, NULL,
                      error));
    return titian_export(loaded, TITIAN_EXPORT_OMEGAT, sink, NULL, NULL, error);
}

static void loading_reports_each_refused_allocation(void **state)
{
    enum { STRIDE = 11 }; /* the rows of a file repeat their allocations */
    (void)state;
    assert_true(refuse_each(load, STRIDE) > 500);
}

static void each_refused_allocation_is_reported(void **state)
{
    (void)state;
    titian_rules *rules = test_rules();
    loaded = rules;
    assert_true(refuse_each(prepare, 1) > 50);
    titian_rules_free(rules);
}

static void a_score_reports_each_refused_allocation(void **state)
{
    (void)state;
    write_file("refused-gold.tmp", "Ia pulang.\nDia tidur.\n");
    write_file("refused-own.tmp", "Ia\npulang. Dia tidur.\n");
    assert_true(refuse_each(score_files, 1) > 3);
    remove("refused-gold.tmp");
    remove("refused-own.tmp");
}

/** Two texts that are read and aligned before anything is refused. */
static titian_rules *all_rules;
static titian_worker *ready;
static titian_alignment *aligned;

static titian_doc *read_lines(const char *s, titian_language language)
{
    titian_settings settings = titian_settings_default();
    titian_doc *doc = titian_doc_new();
    settings.input = TITIAN_INPUT_LINES;
    settings.whole = true;
    settings.language = language;
    assert_int_equal(
        titian_doc_read(doc, all_rules, "lines", s, strlen(s), &settings, NULL),
        TITIAN_OK);
    assert_int_equal(titian_segment(doc, ready, NULL), TITIAN_OK);
    return doc;
}

static titian_status learn_from(const titian_lessons *lessons,
                                titian_error *error)
{
    size_t written = 0;
    titian_sink sink = {put, &written};
    titian_model *model;
    TRY(titian_model_make(lessons, ready, &model, error));
    titian_align_settings settings = {.model = model};
    titian_status status = titian_model_write(model, sink);
    if (status == TITIAN_OK)
        status = titian_model_propose(model, ready, sink, error);
    if (status == TITIAN_OK)
        status = titian_align(aligned, aligned->id, aligned->en, ready,
                              &settings, error);
    titian_model_free(model);
    return status;
}

static titian_status learn(titian_error *error)
{
    titian_lessons *lessons = titian_lessons_new();
    if (!lessons)
        return TITIAN_ERR_NOMEM;
    titian_status status =
        titian_lessons_add(lessons, aligned, all_rules, 0, error);
    if (status == TITIAN_OK)
        status = learn_from(lessons, error);
    titian_lessons_free(lessons);
    return status;
}

static void learning_reports_each_refused_allocation(void **state)
{
    (void)state;
    all_rules = test_rules();
    ready = titian_worker_new(all_rules, NULL);
    aligned = titian_alignment_new();
    titian_doc *id = read_lines("Prikol roboh.\nPrikol baru dibangun.\n"
                                "Warga membeli prikol.\n",
                                TITIAN_INDONESIAN);
    titian_doc *en = read_lines("The dovecote collapsed.\nA new dovecote was "
                                "built.\nResidents bought dovecotes.\n",
                                TITIAN_ENGLISH);
    assert_int_equal(titian_align(aligned, id, en, ready, NULL, NULL),
                     TITIAN_OK);
    assert_true(refuse_each(learn, 1) > 30);
    titian_alignment_free(aligned);
    titian_doc_free(id);
    titian_doc_free(en);
    titian_worker_free(ready);
    titian_rules_free(all_rules);
}

static void an_export_reports_each_refused_allocation(void **state)
{
    (void)state;
    titian_rules *rules = test_rules();
    loaded = rules;
    assert_true(refuse_each(export_some, 1) > 50);
    titian_rules_free(rules);
}

/** A small file of each form, with what its reader has memory of its own for.
 */
static const struct {
    titian_input form;
    const char *bytes;
} files[] = {
    {TITIAN_INPUT_TEXT, "Ia pulang.\n\nDia\ntid\xFFur.\n"},
    {TITIAN_INPUT_LINES, "Ia pulang.\nDia tidur.\n"},
    {TITIAN_INPUT_JSONL,
     "{\"text\":\"Ia \\u00e9 pulang.\",\"id\":\"a\",\"source\":1,"
     "\"input_source\":2}\n{\"text\":\"Dia tid\xFFur.\"}\n"
     "{\"doc\":\"b\",\"par\":1,\"sent\":1,\"kind\":\"list\",\"before\":\" \","
     "\"begin\":1,\"source\":\"Ia.\",\"after\":\" \",\"own\":[1],"
     "\"suppressed\":[{\"at\":1}]}\n"
     "{\"doc\":\"b\",\"par\":1,\"sent\":2,\"kind\":\"list\","
     "\"begin\":5,\"source\":\"Dia.\",\"after\":\"\\n\"}\n"},
    {TITIAN_INPUT_HTML, "<html><meta charset=utf-8><h1>Berita</h1><ul><li>Ia "
                        "\xFF pulang.<li>Dia</ul><pre>satu\ndua</pre>"},
    {TITIAN_INPUT_XLIFF,
     "<xliff version='1.2'><file original='a' source-language='id' "
     "target-language='en'><body><trans-unit id='1'><source>Ia<x id='1' "
     "ctype='lb'/>pulang.</source></trans-unit></body></file></xliff>"},
    {TITIAN_INPUT_XLIFF,
     "<xliff version='2.0' srcLang='en' trgLang='id'><file original='a'>"
     "<unit id='1'><segment id='1'><source>He.</source><target>Ia<ph id='1' "
     "subType='xlf:lb'/><cp hex='0009'/>.</target></segment><ignorable>"
     "<source> </source><target> </target></ignorable></unit></file></xliff>"},
    {TITIAN_INPUT_TMX,
     "<tmx version='1.4'><header/><body><tu tuid='1'><tuv xml:lang='en'><seg>"
     "He.</seg></tuv><tuv lang='id'><seg>Ia <bpt i='1' type='lb'/>.</seg>"
     "</tuv></tu></body></tmx>"},
    {TITIAN_INPUT_PANDOC,
     "{\"meta\":{\"title\":{\"t\":\"MetaInlines\",\"c\":[{\"t\":\"Str\","
     "\"c\":\"Ia\"}]}},\"blocks\":[{\"t\":\"Para\",\"c\":[{\"t\":\"Str\","
     "\"c\":\"Dia\"},{\"t\":\"Space\"},{\"t\":\"Note\",\"c\":[{\"t\":\"Para\","
     "\"c\":[{\"t\":\"Str\",\"c\":\"satu\"}]}]},{\"t\":\"Quoted\",\"c\":[{"
     "\"t\":\"DoubleQuote\"},[{\"t\":\"LineBreak\"}]]}]}]}"}};

static size_t chosen; /* of files */
static size_t n_docs; /* in it */

/** All documents of a file. */
static titian_status read_file(titian_error *error)
{
    enum { MOST_DOCS = 9 };
    titian_settings settings = titian_settings_default();
    settings.input = files[chosen].form;
    settings.repair = true;
    titian_doc *doc = titian_doc_new();
    titian_reader *reader =
        doc ? titian_reader_open("refused.tmp", loaded, &settings, error)
            : NULL;
    titian_status status = reader ? TITIAN_OK : TITIAN_ERR_NOMEM;
    bool more = true;
    for (n_docs = 0; status == TITIAN_OK && more; n_docs += more) {
        status = titian_reader_next(reader, doc, &more, error);
        assert_true(n_docs < MOST_DOCS);
    }
    titian_reader_close(reader);
    titian_doc_free(doc);
    return status;
}

static void reading_reports_each_refused_allocation(void **state)
{
    (void)state;
    titian_rules *rules = test_rules();
    loaded = rules;
    for (chosen = 0; chosen < COUNT_OF(files); chosen++) {
        write_file("refused.tmp", files[chosen].bytes);
        assert_true(refuse_each(read_file, 1) > 3);
        assert_int_equal(n_docs,
                         files[chosen].form == TITIAN_INPUT_JSONL ? 3 : 1);
    }
    remove("refused.tmp");
    titian_rules_free(rules);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(loading_reports_each_refused_allocation),
        cmocka_unit_test(each_refused_allocation_is_reported),
        cmocka_unit_test(a_score_reports_each_refused_allocation),
        cmocka_unit_test(an_export_reports_each_refused_allocation),
        cmocka_unit_test(learning_reports_each_refused_allocation),
        cmocka_unit_test(reading_reports_each_refused_allocation)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
