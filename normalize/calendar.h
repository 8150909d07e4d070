/* The proleptic Gregorian calendar, as far as dates in news need it. */
#ifndef TITIAN_NORMALIZE_CALENDAR_H
#define TITIAN_NORMALIZE_CALENDAR_H

#include <stdbool.h>

/** True if the day exists; without a year (0) the 29th of February does. */
bool titian_date_exists(int year, int month, int day);

/** 0 for Sunday to 6 for Saturday.  The date must exist. */
int titian_weekday_of(int year, int month, int day);

/** Days from 1 March of year 0; for distances between dates. */
long titian_day_number(int year, int month, int day);

/** The date of a day number. */
void titian_date_of(long number, int *year, int *month, int *day);

/** The week of ISO 8601, from Monday, that holds a day number, and its year. */
int titian_week_of(long number, int *year);

#endif
