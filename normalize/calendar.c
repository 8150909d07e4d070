/*
 * Calendar arithmetic by counting days from 1 March, so that the leap day is
 * the last of its year.  The count is checked against ICU in the unit tests.
 */
#include "normalize/calendar.h"

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

bool titian_date_exists(int year, int month, int day)
{
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1 || day > days[month - 1])
        return false;
    return month != 2 || day < 29 || year == 0 || is_leap(year);
}

long titian_day_number(int year, int month, int day)
{
    long y = month > 2 ? year : year - 1;
    long m = month > 2 ? month - 3 : month + 9;
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1;
}

int titian_weekday_of(int year, int month, int day)
{
    /* 1 March of year 0 was a Wednesday. */
    return (int)((titian_day_number(year, month, day) + 3) % 7);
}

void titian_date_of(long number, int *year, int *month, int *day)
{
    long y = (number * 400 + 591) / 146097;
    while (365 * y + y / 4 - y / 100 + y / 400 > number)
        y--;
    long rest = number - (365 * y + y / 4 - y / 100 + y / 400);
    long m = (5 * rest + 2) / 153;
    *day = (int)(rest - (153 * m + 2) / 5) + 1;
    *month = (int)(m < 10 ? m + 3 : m - 9);
    *year = (int)(m < 10 ? y : y + 1);
}

int titian_week_of(long number, int *year)
{
    int month, day;
    /* A week belongs to the year of its Thursday; day 1 was a Thursday. */
    long thursday = number - (number + 2) % 7 + 3;
    titian_date_of(thursday, year, &month, &day);
    return (int)((thursday - titian_day_number(*year, 1, 1)) / 7) + 1;
}
