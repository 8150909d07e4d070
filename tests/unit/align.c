/*
 * Texts that nobody would align on purpose: empty ones, one far longer than
 * the other, the same one twice, two that have nothing in common.  Always
 * every sentence stands in one bead, in order.
 */
#include "tests/unit/unit.h"

static titian_rules *rules;
static titian_worker *worker;

typedef struct {
    titian_doc *id, *en;
    titian_alignment *alignment;
} texts;

static void read_lines(titian_doc *doc, const char *s, size_t n)
{
    titian_settings settings = titian_settings_default();
    titian_error error = {.line = 0};
    settings.input = TITIAN_INPUT_LINES;
    settings.whole = true;
    assert_int_equal(
        titian_doc_read(doc, rules, "lines", s, n, &settings, &error),
        TITIAN_OK);
    assert_int_equal(titian_segment(doc, worker, &error), TITIAN_OK);
}

static void make(texts *t)
{
    t->id = titian_doc_new();
    t->en = titian_doc_new();
    t->alignment = titian_alignment_new();
    assert_non_null(t->alignment);
}

static void release(texts *t)
{
    titian_alignment_free(t->alignment);
    titian_doc_free(t->id);
    titian_doc_free(t->en);
}

/** Every sentence of both sides is in exactly one bead. */
static void assert_complete(const texts *t)
{
    size_t n, n_id, n_en;
    const titian_bead *beads = titian_beads(t->alignment, &n);
    uint32_t id = 0, en = 0;
    titian_sentences(t->id, &n_id);
    titian_sentences(t->en, &n_en);
    for (size_t i = 0; i < n; i++) {
        assert_int_equal(beads[i].id_beg, id);
        assert_int_equal(beads[i].en_beg, en);
        assert_true(beads[i].id_end > id || beads[i].en_end > en);
        assert_true(beads[i].confidence >= 0 && beads[i].confidence <= 1);
        id = beads[i].id_end;
        en = beads[i].en_end;
    }
    assert_int_equal(id, n_id);
    assert_int_equal(en, n_en);
}

static void align(texts *t, const char *id, size_t n_id, const char *en,
                  size_t n_en)
{
    titian_error error = {.line = 0};
    read_lines(t->id, id, n_id);
    read_lines(t->en, en, n_en);
    assert_int_equal(
        titian_align(t->alignment, t->id, t->en, worker, NULL, &error),
        TITIAN_OK);
    assert_complete(t);
}

static const char four_id[] = "Presiden tiba di Bandung pada Senin.\n"
                              "Ia disambut oleh gubernur.\n"
                              "Harga beras naik 12 persen.\n"
                              "Rapat dimulai pada sore hari.\n";
static const char four_en[] = "The president arrived in Bandung on Monday.\n"
                              "He was welcomed by the governor.\n"
                              "The price of rice rose by 12 percent.\n"
                              "The meeting began in the afternoon.\n";

static void empty_sides_give_no_pairs(void **state)
{
    texts t;
    size_t n;
    (void)state;
    make(&t);
    align(&t, "", 0, "", 0);
    titian_beads(t.alignment, &n);
    assert_int_equal(n, 0);
    align(&t, four_id, sizeof four_id - 1, "", 0);
    titian_beads(t.alignment, &n);
    assert_int_equal(n, 4);
    align(&t, "", 0, four_en, sizeof four_en - 1);
    align(&t, "\n\n\n", 3, "\n", 1);
    assert_true(titian_alignment_confidence(t.alignment) == 0);
    release(&t);
}

static void a_translation_is_trusted(void **state)
{
    texts t;
    size_t n;
    (void)state;
    make(&t);
    align(&t, four_id, sizeof four_id - 1, four_en, sizeof four_en - 1);
    titian_beads(t.alignment, &n);
    assert_int_equal(n, 4);
    assert_true(titian_alignment_confidence(t.alignment) > 0.7f);
    release(&t);
}

static void the_same_file_twice_is_copied(void **state)
{
    texts t;
    size_t n;
    (void)state;
    make(&t);
    align(&t, four_id, sizeof four_id - 1, four_id, sizeof four_id - 1);
    const titian_bead *beads = titian_beads(t.alignment, &n);
    assert_int_equal(n, 4);
    for (size_t i = 0; i < n; i++)
        assert_true(beads[i].flaws & TITIAN_FLAW_COPIED);
    release(&t);
}

/** Lines of words that no dictionary has. */
static size_t put_noise(uint32_t *seed, char *s, size_t lines)
{
    size_t n = 0;
    for (size_t i = 0; i < lines; i++) {
        for (uint32_t w = 4 + test_random(seed) % 12; w > 0; w--) {
            for (uint32_t c = 3 + test_random(seed) % 6; c > 0; c--)
                s[n++] = (char)('a' + test_random(seed) % 26);
            s[n++] = w > 1 ? ' ' : '\n';
        }
    }
    return n;
}

static void unrelated_texts_are_doubted(void **state)
{
    static char id[40000], en[40000];
    uint32_t seed = 7;
    texts t;
    (void)state;
    make(&t);
    size_t n_id = put_noise(&seed, id, 200), n_en = put_noise(&seed, en, 200);
    align(&t, id, n_id, en, n_en);
    assert_true(titian_alignment_confidence(t.alignment) < 0.3f);
    release(&t);
}

static void one_side_may_be_ten_times_longer(void **state)
{
    static char en[60000];
    uint32_t seed = 11;
    texts t;
    size_t n, n_en, pairs = 0;
    (void)state;
    make(&t);
    n_en = put_noise(&seed, en, 20);
    memcpy(en + n_en, four_en, sizeof four_en - 1);
    n_en += sizeof four_en - 1;
    n_en += put_noise(&seed, en + n_en, 20);
    align(&t, four_id, sizeof four_id - 1, en, n_en);
    const titian_bead *beads = titian_beads(t.alignment, &n);
    for (size_t i = 0; i < n; i++)
        if (beads[i].id_end - beads[i].id_beg == 1 &&
            beads[i].en_end - beads[i].en_beg == 1)
            pairs += beads[i].en_beg == beads[i].id_beg + 20;
    assert_int_equal(pairs, 4);
    release(&t);
}

static void many_sentences_against_ten(void **state)
{
    enum { MANY = 20000, TEN = 10 };
    char *id = malloc(MANY * 140), en[2000];
    uint32_t seed = 13;
    texts t;
    (void)state;
    assert_non_null(id);
    make(&t);
    size_t n_id = put_noise(&seed, id, MANY), n_en = put_noise(&seed, en, TEN);
    align(&t, id, n_id, en, n_en);
    assert_true(titian_alignment_confidence(t.alignment) < 0.1f);
    align(&t, en, n_en, id, n_id);
    release(&t);
    free(id);
}

static void lines_may_be_endless(void **state)
{
    enum { LONG = 300000 };
    char *s = malloc(2 * LONG + 2);
    texts t;
    (void)state;
    assert_non_null(s);
    for (size_t i = 0; i < LONG; i++)
        memcpy(s + 2 * i, "1.", 2);
    make(&t);
    align(&t, s, 2 * LONG, s, 2 * LONG);
    memset(s, 'x', LONG);
    align(&t, s, LONG, four_en, sizeof four_en - 1);
    release(&t);
    free(s);
}

static void anchors_hold_and_must_rise(void **state)
{
    static const titian_anchor wrong[] = {{3, 1}, {2, 2}}, far[] = {{9, 1}};
    static const titian_anchor right[] = {{1, 2}};
    titian_align_settings settings = {.anchors = wrong, .n_anchors = 2};
    titian_error error = {.line = 0};
    texts t;
    size_t n;
    (void)state;
    make(&t);
    read_lines(t.id, four_id, sizeof four_id - 1);
    read_lines(t.en, four_en, sizeof four_en - 1);
    assert_int_equal(
        titian_align(t.alignment, t.id, t.en, worker, &settings, &error),
        TITIAN_ERR_DATA);
    settings = (titian_align_settings){.anchors = far, .n_anchors = 1};
    assert_int_equal(
        titian_align(t.alignment, t.id, t.en, worker, &settings, &error),
        TITIAN_ERR_DATA);
    settings = (titian_align_settings){.anchors = right, .n_anchors = 1};
    assert_int_equal(
        titian_align(t.alignment, t.id, t.en, worker, &settings, &error),
        TITIAN_OK);
    assert_complete(&t);
    const titian_bead *beads = titian_beads(t.alignment, &n);
    for (size_t i = 0; i < n; i++)
        assert_true((beads[i].id_beg >= 1) == (beads[i].en_beg >= 2) ||
                    beads[i].id_beg == beads[i].id_end ||
                    beads[i].en_beg == beads[i].en_end);
    release(&t);
}

int main(void)
{
    titian_error error = {.line = 0};
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_sides_give_no_pairs),
        cmocka_unit_test(a_translation_is_trusted),
        cmocka_unit_test(the_same_file_twice_is_copied),
        cmocka_unit_test(unrelated_texts_are_doubted),
        cmocka_unit_test(one_side_may_be_ten_times_longer),
        cmocka_unit_test(many_sentences_against_ten),
        cmocka_unit_test(lines_may_be_endless),
        cmocka_unit_test(anchors_hold_and_must_rise)};
    rules = test_rules();
    worker = titian_worker_new(rules, &error);
    cmocka_set_message_output(CM_OUTPUT_TAP);
    int status = cmocka_run_group_tests(tests, NULL, NULL);
    titian_worker_free(worker);
    titian_rules_free(rules);
    return status;
}
