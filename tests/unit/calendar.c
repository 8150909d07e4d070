/* Calendar arithmetic, held against ICU's over the years that news names. */
#include "normalize/calendar.h"
#include "tests/unit/unit.h"

#include <unicode/ucal.h>

static void every_day_has_the_weekday_that_icu_gives(void **state)
{
    UErrorCode icu = U_ZERO_ERROR;
    static const UChar utc[] = {'U', 'T', 'C', 0};
    UCalendar *calendar = ucal_open(utc, -1, "en", UCAL_GREGORIAN, &icu);
    (void)state;
    assert_true(U_SUCCESS(icu));
    ucal_setAttribute(calendar, UCAL_LENIENT, false);
    for (int year = 1600; year < 2400; year += 3)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= 32; day++) {
                UErrorCode e = U_ZERO_ERROR;
                ucal_clear(calendar);
                ucal_setDateTime(calendar, year, month - 1, day, 12, 0, 0, &e);
                ucal_getMillis(calendar, &e);
                assert_int_equal(titian_date_exists(year, month, day),
                                 U_SUCCESS(e));
                if (U_FAILURE(e))
                    continue;
                int weekday = ucal_get(calendar, UCAL_DAY_OF_WEEK, &e);
                assert_int_equal(titian_weekday_of(year, month, day),
                                 weekday - UCAL_SUNDAY);
            }
    ucal_close(calendar);
}

static void without_a_year_the_leap_day_exists(void **state)
{
    (void)state;
    assert_true(titian_date_exists(0, 2, 29));
    assert_false(titian_date_exists(0, 2, 30));
    assert_false(titian_date_exists(2023, 2, 29));
    assert_false(titian_date_exists(2024, 13, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_has_the_weekday_that_icu_gives),
        cmocka_unit_test(without_a_year_the_leap_day_exists)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
