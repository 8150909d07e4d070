/* Arenas and the vectors in them. */
#include "tests/unit/unit.h"
#include "text/vec.h"

static void memory_is_zeroed_and_apart(void **state)
{
    titian_arena arena = {0};
    (void)state;
    for (size_t n = 1; n < 5000; n += 37) {
        char *a = titian_arena_alloc(&arena, n);
        assert_non_null(a);
        assert_int_equal((uintptr_t)a % sizeof(void *), 0);
        for (size_t i = 0; i < n; i++)
            assert_int_equal(a[i], 0);
        memset(a, 0xFF, n);
    }
    titian_arena_free(&arena);
}

static void a_reset_arena_hands_its_memory_out_again(void **state)
{
    titian_arena arena = {0};
    (void)state;
    void *first = titian_arena_alloc(&arena, 100);
    titian_arena_reset(&arena);
    assert_ptr_equal(titian_arena_alloc(&arena, 100), first);
    titian_arena_free(&arena);
}

static void only_a_block_of_its_own_is_dropped(void **state)
{
    enum { LARGE = 1 << 20 };
    titian_arena arena = {0};
    (void)state;
    char *small = titian_arena_alloc(&arena, 100);
    void *large = titian_arena_alloc(&arena, LARGE);
    char *behind = titian_arena_alloc(&arena, 100);
    titian_arena_drop(&arena, large);
    titian_arena_drop(&arena, small);
    memset(small, 1, 100);
    memset(behind, 2, 100);
    char *again = titian_arena_alloc(&arena, LARGE);
    assert_non_null(again);
    assert_int_equal(again[LARGE - 1], 0);
    assert_int_equal(small[99], 1);
    assert_int_equal(behind[99], 2);
    titian_arena_free(&arena);
}

static void a_huge_request_is_refused(void **state)
{
    titian_arena arena = {0};
    (void)state;
    assert_null(titian_arena_alloc(&arena, SIZE_MAX - 8));
    assert_true(arena.failed);
    titian_arena_free(&arena);
}

static void a_vector_keeps_its_rows_while_it_grows(void **state)
{
    titian_arena arena = {0};
    titian_vec vec = {0};
    (void)state;
    for (uint32_t i = 0; i < 100000; i++) {
        uint32_t *row = titian_vec_push(&vec, &arena, sizeof *row);
        assert_non_null(row);
        assert_int_equal(*row, 0);
        *row = i;
    }
    for (uint32_t i = 0; i < 100000; i++)
        assert_int_equal(((uint32_t *)vec.items)[i], i);
    titian_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_apart),
        cmocka_unit_test(a_reset_arena_hands_its_memory_out_again),
        cmocka_unit_test(only_a_block_of_its_own_is_dropped),
        cmocka_unit_test(a_huge_request_is_refused),
        cmocka_unit_test(a_vector_keeps_its_rows_while_it_grows)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
