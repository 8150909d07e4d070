/* Edits: carried out, taken back, and mapped both ways. */
#include "document/edits.h"
#include "tests/unit/unit.h"

enum { MOST = 12 };

/** Random edits over a text, sorted and apart; returns how many. */
static uint32_t make_edits(uint32_t *seed, uint32_t n_text, titian_edit *edits)
{
    static const char *const texts[] = {"", "x", "sampai dengan", "–"};
    uint32_t n = 0, at = 0;
    while (n < MOST) {
        uint32_t beg = at + test_random(seed) % 9;
        uint32_t end = beg + test_random(seed) % 6;
        if (end > n_text)
            break;
        edits[n] = (titian_edit){.src = {beg, end}};
        edits[n].to = titian_str_z(texts[test_random(seed) % 4]);
        at = end + 1;
        n++;
    }
    return n;
}

static void unapply_inverts_apply(void **state)
{
    titian_str source = STR("Irak mengatakan pada Ahad (11/2/2024) bahwa");
    uint32_t seed = 7;
    (void)state;
    for (int i = 0; i < 5000; i++) {
        titian_edit edits[MOST];
        titian_buf there = {0}, back = {0};
        uint32_t n = make_edits(&seed, (uint32_t)source.n, edits);
        titian_edits_apply(source, 0, edits, n, &there);
        titian_edits_unapply(titian_buf_str(&there), source, edits, n, &back);
        assert_true(titian_eq(titian_buf_str(&back), source));
        titian_buf_free(&there);
        titian_buf_free(&back);
    }
}

static void offsets_outside_edits_map_there_and_back(void **state)
{
    titian_str source = STR("abcdefghijklmnopqrstuvwxyz0123456789");
    uint32_t seed = 99;
    (void)state;
    for (int i = 0; i < 2000; i++) {
        titian_edit edits[MOST];
        titian_buf there = {0};
        uint32_t n = make_edits(&seed, (uint32_t)source.n, edits);
        titian_edits_apply(source, 0, edits, n, &there);
        for (uint32_t at = 0, e = 0; at < source.n; at++) {
            while (e < n && edits[e].src.end <= at)
                e++;
            if (e < n && edits[e].src.beg <= at)
                continue;
            uint32_t to = titian_edits_forward(edits, n, 0, at);
            assert_int_equal(there.s[to], source.s[at]);
            assert_int_equal(titian_edits_back(edits, n, 0, to), at);
        }
        titian_buf_free(&there);
    }
}

static void an_offset_inside_an_edit_maps_to_its_beginning(void **state)
{
    titian_edit edit = {.src = {14, 18}, .to = STR("Minggu")};
    titian_buf out = {0};
    (void)state;
    titian_edits_apply(STR("0123Ahad89"), 10, &edit, 1, &out);
    assert_str(titian_buf_str(&out), "0123Minggu89");
    assert_int_equal(titian_edits_forward(&edit, 1, 10, 16), 4);
    assert_int_equal(titian_edits_back(&edit, 1, 10, 8), 14);
    assert_int_equal(titian_edits_forward(&edit, 1, 10, 18), 10);
    titian_buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unapply_inverts_apply),
        cmocka_unit_test(offsets_outside_edits_map_there_and_back),
        cmocka_unit_test(an_offset_inside_an_edit_maps_to_its_beginning)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
