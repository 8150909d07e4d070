/* Checking and filling templates. */
#include "rules/template.h"

/** Cuts "{name:field}" off the front of *rest. */
static bool cut_field(titian_str *rest, titian_str *name, titian_str *field)
{
    const char *close = memchr(rest->s, '}', rest->n);
    if (!close)
        return false;
    size_t n = (size_t)(close - rest->s);
    titian_str inside = titian_cut(*rest, 1, (uint32_t)n);
    *name = titian_before(&inside, ':');
    *field = inside;
    *rest = titian_str_of(rest->s + n + 1, rest->n - n - 1);
    return true;
}

titian_status titian_template_check(titian_str text,
                                    const titian_pattern *pattern,
                                    titian_loader *loader, titian_place where)
{
    titian_str rest = text, name, field;
    bool open = false;
    while (rest.n) {
        where.column = 1 + (uint32_t)(text.n - rest.n);
        if (rest.s[0] == '[' || rest.s[0] == ']') {
            if (open == (rest.s[0] == '['))
                return titian_fail(loader->error, TITIAN_ERR_DATA, where,
                                   "template has a [ or ] without its other");
            open = !open;
        }
        if (rest.s[0] != '{') {
            rest = titian_str_of(rest.s + 1, rest.n - 1);
            continue;
        }
        if (!cut_field(&rest, &name, &field))
            return titian_fail(loader->error, TITIAN_ERR_DATA, where,
                               "template has a { without its }");
        if (!titian_eq(name, STR(",")) &&
            titian_pattern_slot(pattern, name) == TITIAN_CAPTURES &&
            !titian_eq(name, STR("year")))
            return titian_fail(loader->error, TITIAN_ERR_DATA, where,
                               "template names '%.*s', which its pattern lacks",
                               (int)(name.n < 40 ? name.n : 40), name.s);
    }
    if (open)
        return titian_fail(loader->error, TITIAN_ERR_DATA, where,
                           "template has a [ without its ]");
    return TITIAN_OK;
}

static const titian_capture *capture_of(const titian_pattern *pattern,
                                        const titian_match *match,
                                        titian_str name)
{
    uint16_t slot = titian_pattern_slot(pattern, name);
    if (slot != TITIAN_CAPTURES)
        return &match->slots[slot];
    /* The year of a short date stands in the slot behind the pattern's own. */
    return pattern->n_slots < TITIAN_CAPTURES ? &match->slots[pattern->n_slots]
                                              : NULL;
}

/** True if every capture of the group at the front of rest has a value. */
static bool group_holds(titian_str rest, const titian_pattern *pattern,
                        const titian_match *match)
{
    titian_str name, field;
    while (rest.n && rest.s[0] != ']') {
        if (rest.s[0] != '{') {
            rest = titian_str_of(rest.s + 1, rest.n - 1);
            continue;
        }
        if (!cut_field(&rest, &name, &field))
            return false;
        const titian_capture *c = capture_of(pattern, match, name);
        if (!c || !c->set)
            return false;
    }
    return true;
}

void titian_template_write(titian_str text, const titian_pattern *pattern,
                           const titian_match *match, bool goes_on,
                           titian_field_writer *field, void *context,
                           titian_buf *out)
{
    titian_str rest = text, name, part;
    while (rest.n) {
        char c = rest.s[0];
        if (c == '[' && !group_holds(rest, pattern, match)) {
            titian_before(&rest, ']');
        } else if (c == '[' || c == ']') {
            rest = titian_str_of(rest.s + 1, rest.n - 1);
        } else if (c != '{' || !cut_field(&rest, &name, &part)) {
            titian_buf_putc(out, c);
            rest = titian_str_of(rest.s + 1, rest.n - 1);
        } else if (titian_eq(name, STR(","))) {
            titian_buf_put(out, goes_on ? STR(",") : STR(""));
        } else {
            const titian_capture *capture = capture_of(pattern, match, name);
            if (capture)
                field(context, capture, part, out);
        }
    }
}
