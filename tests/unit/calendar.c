/* Calendar arithmetic, held against ICU's over the years that news names. */
#include "normalize/calendar.h"
#include "tests/unit/unit.h"

#include <unicode/ucal.h>

/** A day's number leads back to it; its week is that of ISO 8601. */
static void day_and_week_agree(UCalendar *calendar, int year, int month,
                               int day)
{
    UErrorCode icu = U_ZERO_ERROR;
    long number = titian_day_number(year, month, day);
    int y, m, d, of;
    titian_date_of(number, &y, &m, &d);
    assert_int_equal(y, year);
    assert_int_equal(m, month);
    assert_int_equal(d, day);
    assert_int_equal(titian_week_of(number, &of),
                     ucal_get(calendar, UCAL_WEEK_OF_YEAR, &icu));
    assert_int_equal(of, ucal_get(calendar, UCAL_YEAR_WOY, &icu));
}

static void every_day_has_the_weekday_that_icu_gives(void **state)
{
    UErrorCode icu = U_ZERO_ERROR;
    static const UChar utc[] = {'U', 'T', 'C', 0};
    UCalendar *calendar = ucal_open(utc, -1, "en", UCAL_GREGORIAN, &icu);
    (void)state;
    assert_true(U_SUCCESS(icu));
    ucal_setAttribute(calendar, UCAL_LENIENT, false);
    ucal_setAttribute(calendar, UCAL_FIRST_DAY_OF_WEEK, UCAL_MONDAY);
    ucal_setAttribute(calendar, UCAL_MINIMAL_DAYS_IN_FIRST_WEEK, 4);
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
                day_and_week_agree(calendar, year, month, day);
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
