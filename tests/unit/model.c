/*
 * Learned models: what is learned, that a file gives back what was written,
 * and that a file which was tampered with is refused with its place.
 */
#include "tests/unit/unit.h"

#include "text/buf.h"

static titian_rules *rules;
static titian_worker *worker;

static bool put(void *context, const char *bytes, size_t n)
{
    titian_buf_put(context, titian_str_of(bytes, n));
    return true;
}

static titian_doc *read_lines(const char *s)
{
    titian_settings settings = titian_settings_default();
    titian_doc *doc = titian_doc_new();
    settings.input = TITIAN_INPUT_LINES;
    settings.whole = true;
    assert_int_equal(
        titian_doc_read(doc, rules, "lines", s, strlen(s), &settings, NULL),
        TITIAN_OK);
    assert_int_equal(titian_segment(doc, worker, NULL), TITIAN_OK);
    return doc;
}

/** Words that no dictionary has: prikol is a dovecote, zunat a lantern. */
static const char id[] = "Prikol itu berdiri di Bandung pada tahun 1901.\n"
                         "Warga melihat prikol di Jakarta dan menangis.\n"
                         "Zunat menyala di sungai pada malam hari.\n"
                         "Polisi membeli zunat dan prikol di Surabaya.\n"
                         "Presiden membawa zunat ke sekolah di Medan.\n"
                         "Gubernur menjual 17 prikol kepada petani.\n";
static const char en[] = "The dovecote stood in Bandung in the year 1901.\n"
                         "Residents saw the dovecote in Jakarta and cried.\n"
                         "Lanterns burned on the river at night.\n"
                         "The police bought lanterns and a dovecote in "
                         "Surabaya.\n"
                         "The president brought a lantern to a school in "
                         "Medan.\n"
                         "The governor sold 17 dovecotes to farmers.\n";

static titian_model *learn(void)
{
    titian_doc *a = read_lines(id), *b = read_lines(en);
    titian_alignment *alignment = titian_alignment_new();
    titian_lessons *lessons = titian_lessons_new();
    titian_model *model;
    assert_int_equal(titian_align(alignment, a, b, worker, NULL, NULL),
                     TITIAN_OK);
    assert_int_equal(titian_lessons_add(lessons, alignment, rules, 0.3f, NULL),
                     TITIAN_OK);
    assert_int_equal(titian_model_make(lessons, worker, &model, NULL),
                     TITIAN_OK);
    titian_lessons_free(lessons);
    titian_alignment_free(alignment);
    titian_doc_free(a);
    titian_doc_free(b);
    return model;
}

/** The model as a file, with a NUL behind it. */
static titian_buf written(const titian_model *model)
{
    titian_buf out = {0};
    assert_int_equal(titian_model_write(model, (titian_sink){put, &out}),
                     TITIAN_OK);
    titian_buf_putc(&out, '\0');
    return out;
}

static void save(const char *path, titian_str bytes)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.s, 1, bytes.n, file), bytes.n);
    fclose(file);
}

static void words_without_a_dictionary_are_learned(void **state)
{
    titian_model *model = learn();
    titian_buf out = written(model);
    (void)state;
    assert_non_null(strstr(out.s, "\nprikol\tdovecote\t"));
    assert_non_null(strstr(out.s, "\nzunat\tlantern\t"));
    assert_null(strstr(out.s, "\nprikol\tlantern\t"));
    titian_buf_free(&out);
    titian_model_free(model);
}

static void nothing_is_learned_from_nothing(void **state)
{
    titian_lessons *lessons = titian_lessons_new();
    titian_model *model;
    (void)state;
    assert_int_equal(titian_model_make(lessons, worker, &model, NULL),
                     TITIAN_OK);
    titian_buf out = written(model);
    assert_non_null(strstr(out.s, "\ttimes\n"));
    assert_true(strstr(out.s, "\ttimes\n") + 7 == out.s + out.n - 1);
    titian_buf_free(&out);
    titian_model_free(model);
    titian_lessons_free(lessons);
}

static void a_file_gives_the_same_model_back(void **state)
{
    titian_model *model = learn(), *again;
    titian_buf first = written(model);
    (void)state;
    save("model.tmp", titian_str_of(first.s, first.n - 1));
    assert_int_equal(titian_model_load("model.tmp", rules, &again, NULL),
                     TITIAN_OK);
    titian_buf second = written(again);
    assert_str(titian_str_of(second.s, second.n - 1), first.s);
    titian_buf_free(&first);
    titian_buf_free(&second);
    titian_model_free(model);
    titian_model_free(again);
    remove("model.tmp");
}

/** The score of a pair of sentences, the only ones of their texts. */
static float score(const titian_model *model, const char *a, const char *b)
{
    titian_align_settings settings = {.model = model};
    titian_doc *docs[] = {read_lines(a), read_lines(b)};
    titian_alignment *alignment = titian_alignment_new();
    size_t n;
    assert_int_equal(
        titian_align(alignment, docs[0], docs[1], worker, &settings, NULL),
        TITIAN_OK);
    const titian_bead *beads = titian_beads(alignment, &n);
    float found = beads[0].score;
    assert_int_equal(n, 1);
    titian_alignment_free(alignment);
    titian_doc_free(docs[0]);
    titian_doc_free(docs[1]);
    return found;
}

static void a_model_makes_its_words_meet(void **state)
{
    titian_model *model = learn();
    (void)state;
    assert_true(score(model, "Prikol roboh.", "The dovecotes collapsed.") >
                score(NULL, "Prikol roboh.", "The dovecotes collapsed."));
    assert_true(score(model, "Zunat roboh.", "The dovecotes collapsed.") <
                score(model, "Prikol roboh.", "The dovecotes collapsed."));
    titian_model_free(model);
}

static void proposals_are_what_no_dictionary_has(void **state)
{
    titian_model *model = learn();
    titian_buf out = {0};
    (void)state;
    assert_int_equal(
        titian_model_propose(model, worker, (titian_sink){put, &out}, NULL),
        TITIAN_OK);
    titian_buf_putc(&out, '\0');
    assert_non_null(strstr(out.s, "\nprikol\tauto\tdovecote\t\t"));
    assert_null(strstr(out.s, "\nbandung\t"));
    titian_buf_free(&out);
    titian_model_free(model);
}

#define HEAD                                                                   \
    "# titian model 1\nindonesian\tenglish\tforth\tback\ttogether\ttimes\n"

static void a_broken_file_is_refused_with_its_place(void **state)
{
    static const struct {
        const char *bytes;
        uint32_t line, column;
    } files[] = {
        {"", 1, 1},
        {"# titian model 2\n", 1, 1},
        {"# titian model 1", 2, 0},
        {"# titian model 1\nform\tpos\n", 2, 0},
        {HEAD "a\tb\t0.500\t0.500\t1\n", 3, 0},
        {HEAD "a\tb\t0.5\t0.500\t1\t1\n", 3, 5},
        {HEAD "a\tb\t1.001\t0.500\t1\t1\n", 3, 5},
        {HEAD "a\tb\t0.000\t0.500\t1\t1\n", 3, 5},
        {HEAD "a\tb\t0.500\t-.500\t1\t1\n", 3, 11},
        {HEAD "a\tb\t0.500\t0.500\t0\t1\n", 3, 17},
        {HEAD "a\tb\t0.500\t0.500\t1\t99999999999\n", 3, 19},
        {HEAD "a\tb\t0.500\t0.500\t1\t-1\n", 3, 19},
        {HEAD "\tb\t0.500\t0.500\t1\t1\n", 3, 1},
        {HEAD "\xC3\xA9\t\t0.500\t0.500\t1\t1\n", 3, 3},
        {HEAD "b\tb\t0.500\t0.500\t1\t1\na\tb\t0.500\t0.500\t1\t1\n", 4, 0},
        {HEAD "a\tb\t0.500\t0.500\t1\t1\na\tb\t0.500\t0.500\t1\t1\n", 4, 0},
        {HEAD "a\t\xFF\t0.500\t0.500\t1\t1\n", 3, 0}};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        titian_error error = {.line = 0};
        titian_model *model;
        save("model.tmp", titian_str_z(files[i].bytes));
        titian_status status =
            titian_model_load("model.tmp", rules, &model, &error);
        assert_int_equal(status, TITIAN_ERR_DATA);
        assert_null(model);
        assert_string_equal(error.file, "model.tmp");
        assert_int_equal(error.line, files[i].line);
        assert_int_equal(error.column, files[i].column);
    }
    remove("model.tmp");
}

/** Whatever byte changes, the file is refused or read, and no more. */
static void a_damaged_file_does_no_harm(void **state)
{
    titian_model *model = learn();
    titian_buf good = written(model);
    uint32_t seed = 5;
    (void)state;
    for (int i = 0; i < 2000; i++) {
        titian_model *other;
        size_t at = test_random(&seed) % (good.n - 1);
        char before = good.s[at];
        good.s[at] = (char)test_random(&seed);
        save("model.tmp", titian_str_of(good.s, good.n - 1));
        if (titian_model_load("model.tmp", rules, &other, NULL) == TITIAN_OK)
            titian_model_free(other);
        good.s[at] = before;
    }
    remove("model.tmp");
    titian_buf_free(&good);
    titian_model_free(model);
}

int main(void)
{
    titian_error error = {.line = 0};
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_without_a_dictionary_are_learned),
        cmocka_unit_test(nothing_is_learned_from_nothing),
        cmocka_unit_test(a_file_gives_the_same_model_back),
        cmocka_unit_test(a_model_makes_its_words_meet),
        cmocka_unit_test(proposals_are_what_no_dictionary_has),
        cmocka_unit_test(a_broken_file_is_refused_with_its_place),
        cmocka_unit_test(a_damaged_file_does_no_harm)};
    rules = test_rules();
    worker = titian_worker_new(rules, &error);
    cmocka_set_message_output(CM_OUTPUT_TAP);
    int status = cmocka_run_group_tests(tests, NULL, NULL);
    titian_worker_free(worker);
    titian_rules_free(rules);
    return status;
}
