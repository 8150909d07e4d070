/*
 * Relative dates count from the date of the document.  A bare weekday is the
 * last one of its name, the document's own day among them.
 */
#include "normalize/relative.h"
#include "normalize/calendar.h"

/** The values that periods have in sets.tsv. */
enum { PERIOD_DAY = 1, PERIOD_WEEK = 7, PERIOD_MONTH = 30, PERIOD_YEAR = 365 };
enum { FARTHEST = 10000, LAST_YEAR = 9999 };

static void put_day(long number, titian_buf *out)
{
    int year, month, day;
    titian_date_of(number, &year, &month, &day);
    titian_buf_printf(out, "%04d-%02d-%02d", year, month, day);
}

/** Monday = 0. */
static long days_since_monday(long number)
{
    return (number + 2) % 7;
}

static long weekday_number(const titian_relation *r, long today, int weekday)
{
    long past_monday = (weekday + 6) % 7;
    long back = (days_since_monday(today) - past_monday + 7) % 7;
    if (r->has_when && (r->has_week || r->when == 0))
        return today - days_since_monday(today) + 7 * r->when + past_monday;
    if (!r->has_when || r->when > 0)
        return today - back + (r->has_when ? 7 : 0);
    return today - (back ? back : 7);
}

static void put_period(const titian_relation *r, long today, int64_t period,
                       int64_t shift, titian_buf *out)
{
    int64_t months = (int64_t)r->from->year * 12 + r->from->month - 1 + shift;
    int64_t year = r->from->year + shift;
    int of = 0, week;
    switch (period) {
    case PERIOD_DAY: put_day(today + shift, out); break;
    case PERIOD_WEEK:
        week = titian_week_of(today + 7 * shift, &of);
        titian_buf_printf(out, "%04d-W%02d", of, week);
        break;
    case PERIOD_MONTH:
        titian_buf_printf(out, "%04d-%02d", (int)(months / 12),
                          (int)(months % 12) + 1);
        break;
    case PERIOD_YEAR:
        if (year > 0 && year <= LAST_YEAR)
            titian_buf_printf(out, "%04d", (int)year);
        break;
    default: break;
    }
}

void titian_relative_write(const titian_normalize_rules *rules,
                           const titian_relation *relation,
                           const titian_member *word, titian_buf *out)
{
    const titian_context *from = relation->from;
    int64_t shift = (relation->has_when ? relation->when : -1) *
                    relation->count;
    bool far = shift < -FARTHEST || shift > FARTHEST;
    if (from->year == 0 || from->month == 0 || from->day == 0)
        return;
    long today = titian_day_number(from->year, from->month, from->day);
    if (word->set == rules->known.weekday)
        put_day(weekday_number(relation, today, (int)word->value), out);
    else if (word->set == rules->known.relative)
        put_day(today + word->value, out);
    else if (!far || word->value == PERIOD_YEAR)
        put_period(relation, today, word->value, shift, out);
}
