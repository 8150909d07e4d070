/*
 * A full date tells the document's year.  A short one takes the year in which
 * its weekday is right, the nearest first; without a weekday the year that
 * brings it nearest to the document's date.
 */
#include "normalize/dates.h"
#include "normalize/atoms.h"
#include "normalize/calendar.h"

typedef struct {
    int year, month, day, weekday; /* 0, and -1 for the weekday: not said */
} date;

static const titian_capture *capture(const titian_match *m, uint16_t slot)
{
    return slot < TITIAN_CAPTURES && m->slots[slot].set ? &m->slots[slot]
                                                        : NULL;
}

static int value(const titian_match *m, uint16_t slot, int without)
{
    const titian_capture *c = capture(m, slot);
    return c ? (int)c->value : without;
}

static date date_of(const titian_rewrite *rw, const titian_match *m)
{
    date d = {value(m, rw->year, 0), value(m, rw->mon, 0), value(m, rw->day, 0),
              value(m, rw->weekday, -1)};
    if (d.month == 0)
        d.month = value(m, rw->month, 0);
    return d;
}

static bool weekday_fits(date d)
{
    return d.weekday < 0 ||
           titian_weekday_of(d.year, d.month, d.day) == d.weekday;
}

static long distance(date d, const titian_context *c)
{
    long days = titian_day_number(d.year, d.month, d.day) -
                titian_day_number(c->year, c->month ? c->month : 7,
                                  c->day ? c->day : 1);
    return days < 0 ? -days : days;
}

/** The year for a date without one, or 0. */
static int year_for(date d, const titian_context *context)
{
    int best = 0;
    long least = 0;
    if (context->year == 0)
        return 0;
    for (int year = context->year - 1; year <= context->year + 1; year++) {
        date with = d;
        with.year = year;
        if (!titian_date_exists(year, d.month, d.day) || !weekday_fits(with))
            continue;
        long far = distance(with, context);
        if (best == 0 || far < least) {
            best = year;
            least = far;
        }
    }
    return best;
}

static void infer_year(const titian_rewrite *rw, titian_match *match, date d,
                       const titian_context *context)
{
    int year = year_for(d, context);
    if (year && rw->pattern.n_slots < TITIAN_CAPTURES)
        match->slots[rw->pattern.n_slots] =
            (titian_capture){.set = true, .atom = ATOM_YEAR, .value = year};
}

/**
 * The first full date is the document's; so is a later one in the manner of
 * news, a weekday with its date in brackets.  One that is written out may tell
 * of the past.
 */
static void remember(const titian_rewrite *rw, date d, titian_context *context)
{
    bool news = d.weekday >= 0 && memchr(rw->text.s, '(', rw->text.n);
    if (context->given || (context->year && !news))
        return;
    context->year = d.year;
    context->month = d.month;
    context->day = d.day;
}

titian_str titian_date_check(const titian_rewrite *rewrite, titian_match *match,
                             titian_context *context)
{
    date d = date_of(rewrite, match);
    if (rewrite->pattern.n_slots < TITIAN_CAPTURES)
        match->slots[rewrite->pattern.n_slots].set = false;
    if (d.month == 0 || d.day == 0)
        return STR("");
    int last = value(match, rewrite->day2, d.day);
    if (!titian_date_exists(d.year, d.month, d.day) ||
        !titian_date_exists(d.year, d.month, last))
        return STR("there is no such date");
    if (d.year == 0) {
        infer_year(rewrite, match, d, context);
        return STR("");
    }
    if (!weekday_fits(d))
        return STR("the date falls on another weekday");
    date end = d;
    end.day = last;
    end.weekday = value(match, rewrite->weekday2, -1);
    if (!weekday_fits(end))
        return STR("the date falls on another weekday");
    remember(rewrite, d, context);
    return STR("");
}
