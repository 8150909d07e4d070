/*
 * Placeholders: what is masked comes back exactly once, whatever an engine does
 * to capitals and blanks, or the whole answer is refused.
 */
#include "document/masks.h"
#include "tests/unit/unit.h"

static titian_rules *rules;
static titian_worker *worker;

static const titian_mask two[] = {{{"XQ1", 3}, {"https://a.id/", 13}},
                                  {{"XQ2", 3}, {"@dia", 4}}};

static void assert_unmasked(const char *answer, const char *want)
{
    titian_buf out = {0};
    assert_true(titian_unmask(titian_str_z(answer), two, 2, &out));
    assert_str(titian_buf_str(&out), want);
    titian_buf_free(&out);
}

static void assert_refused(const char *answer)
{
    titian_buf out = {0};
    titian_buf_put(&out, STR("before "));
    assert_false(titian_unmask(titian_str_z(answer), two, 2, &out));
    assert_str(titian_buf_str(&out), "before ");
    titian_buf_free(&out);
}

static void spans_come_back(void **state)
{
    (void)state;
    assert_unmasked("See XQ1, says XQ2.", "See https://a.id/, says @dia.");
    assert_unmasked("XQ2: XQ1", "@dia: https://a.id/");
}

static void engines_may_change_case_and_spacing(void **state)
{
    (void)state;
    assert_unmasked("see xq1 and Xq 2", "see https://a.id/ and @dia");
    assert_unmasked("see XQ-1, XQ_2", "see https://a.id/, @dia");
    assert_unmasked("XQ\xC2\xA0"
                    "1XQ2",
                    "https://a.id/@dia");
}

static void what_is_lost_or_doubled_is_refused(void **state)
{
    (void)state;
    assert_refused("See XQ1.");
    assert_refused("");
    assert_refused("See XQ1, XQ1, XQ2.");
    assert_refused("See XQ1, XQ2, XQ3.");
    assert_refused("See XQ0, XQ1, XQ2.");
    assert_refused("See XQ12.");
    assert_refused("See XQ1 and XQ4294967298.");
}

static void make_text(uint32_t *seed, titian_buf *text)
{
    static const char *const pieces[] = {
        "xq1 ", "XQ",   "Q",     "x q ",       "https://a.id/x?y#1 ",
        "@dia", "#tag", " ",     "a@b.id, ",   "laporan_2.500.xlsx) ",
        "(",    "2",    "Ia ",   "www.a.id.",  "\n",
        "ZJ",   "qz",   "VK-1 ", "dimana 5. ", "\xC2\xA0"};
    text->n = 0;
    for (uint32_t left = test_random(seed) % 40; left > 0; left--)
        titian_buf_put(
            text, titian_str_z(pieces[test_random(seed) % COUNT_OF(pieces)]));
}

/** Changes the case of an answer's ASCII letters at random. */
static void shake(uint32_t *seed, titian_buf *text)
{
    for (size_t i = 0; i < text->n; i++)
        if (text->s[i] >= 'A' && text->s[i] <= 'Z' && test_random(seed) % 2)
            text->s[i] = (char)(text->s[i] - 'A' + 'a');
}

static void check_sentence(const titian_doc *doc, const titian_sentence *s,
                           uint32_t *seed)
{
    titian_buf back = {0}, shaken = {0};
    const titian_mask *masks = titian_mask_at(doc, s->first_mask);
    assert_true(titian_unmask(s->masked, masks, s->n_masks, &back));
    assert_int_equal(back.n, s->normalized.n);
    assert_memory_equal(back.s, s->normalized.s, back.n);
    titian_buf_put(&shaken, s->masked);
    shake(seed, &shaken);
    back.n = 0;
    assert_true(
        titian_unmask(titian_buf_str(&shaken), masks, s->n_masks, &back));
    assert_int_equal(back.n, s->normalized.n);
    titian_buf_put(&shaken, STR(" "));
    titian_buf_put(&shaken, masks[0].name);
    assert_false(
        titian_unmask(titian_buf_str(&shaken), masks, s->n_masks, &back));
    titian_buf_free(&back);
    titian_buf_free(&shaken);
}

static void masks_of_any_text_come_back_once(void **state)
{
    uint32_t seed = 17082023, n_masked = 0;
    titian_doc *doc = titian_doc_new();
    titian_buf text = {0};
    (void)state;
    for (int i = 0; i < 4000; i++) {
        titian_settings settings = titian_settings_default();
        settings.mask = true;
        settings.level = i % 5;
        size_t n;
        make_text(&seed, &text);
        assert_int_equal(titian_doc_read(doc, rules, "noise", text.s, text.n,
                                         &settings, NULL),
                         TITIAN_OK);
        assert_int_equal(titian_segment(doc, worker, NULL), TITIAN_OK);
        assert_int_equal(titian_normalize(doc, worker, NULL), TITIAN_OK);
        const titian_sentence *s = titian_sentences(doc, &n);
        for (size_t j = 0; j < n; j++)
            if (s[j].n_masks) {
                check_sentence(doc, &s[j], &seed);
                n_masked++;
            }
    }
    assert_true(n_masked > 2000);
    titian_buf_free(&text);
    titian_doc_free(doc);
}

/** All pairs of rare letters stand in the text, and Q up to four times. */
static void letters_are_found_in_any_text(void **state)
{
    static const char rare[] = "XQZJVK";
    titian_doc *doc = titian_doc_new();
    titian_buf text = {0};
    size_t n;
    uint32_t seed = 1;
    (void)state;
    for (int i = 0; i < 36; i++) {
        titian_buf_putc(&text, rare[i / 6]);
        titian_buf_putc(&text, rare[i % 6]);
        titian_buf_putc(&text, ' ');
    }
    titian_buf_put(&text, STR("xqqqq1 kepada @dia"));
    titian_settings settings = {
        .level = 1, .mask = true, .input = TITIAN_INPUT_LINES, .whole = true};
    assert_int_equal(
        titian_doc_read(doc, rules, "x", text.s, text.n, &settings, NULL),
        TITIAN_OK);
    assert_int_equal(titian_segment(doc, worker, NULL), TITIAN_OK);
    assert_int_equal(titian_normalize(doc, worker, NULL), TITIAN_OK);
    const titian_sentence *s = titian_sentences(doc, &n);
    assert_int_equal(n, 1);
    assert_int_equal(s->n_masks, 1);
    assert_str(titian_mask_at(doc, 0)->name, "XQQQQQ1");
    check_sentence(doc, s, &seed);
    titian_buf_free(&text);
    titian_doc_free(doc);
}

static int setup(void **state)
{
    (void)state;
    rules = test_rules();
    worker = titian_worker_new(rules, NULL);
    return worker ? 0 : -1;
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
        cmocka_unit_test(spans_come_back),
        cmocka_unit_test(engines_may_change_case_and_spacing),
        cmocka_unit_test(what_is_lost_or_doubled_is_refused),
        cmocka_unit_test(masks_of_any_text_come_back_once),
        cmocka_unit_test(letters_are_found_in_any_text),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, setup, teardown);
}
