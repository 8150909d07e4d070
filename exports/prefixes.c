/*
 * nonbreaking_prefix.id: a stop behind one of these never ends a sentence, or,
 * with #NUMERIC_ONLY#, not before a figure.  The file can say nothing else, so
 * abbreviations that may end a sentence stay out.
 */
#include "exports/exports.h"
#include "exports/lists.h"

/** The splitters' own idea of a word: letters, figures, stops, hyphens. */
static bool is_word(titian_str s)
{
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.s[i];
        if (!titian_is_digit(c) && c != '.' && c != '-' && c < 0x80 &&
            !titian_is_letter(c))
            return false;
    }
    return s.n > 0;
}

static bool is_initial(titian_str s)
{
    return s.n == 1 && s.s[0] >= 'A' && s.s[0] <= 'Z';
}

static void put_initials(titian_buf *out)
{
    titian_buf_put(out, STR("# Initials before a name.\n"));
    for (char c = 'A'; c <= 'Z'; c++)
        titian_buf_printf(out, "%c\n", c);
}

/** The forms with these classes and without the others, less their stops. */
static void put_class(const titian_segment_rules *rules, const titian_vec *all,
                      uint32_t classes, uint32_t but, const char *mark,
                      titian_buf *out)
{
    const titian_str *forms = all->items;
    for (uint32_t i = 0; i < all->n; i++) {
        titian_str stem = titian_str_of(forms[i].s, forms[i].n - 1);
        uint32_t its = titian_abbreviation_of(rules, forms[i])->classes;
        if (!(its & classes) || (its & but) || !is_word(stem) ||
            is_initial(stem))
            continue;
        titian_buf_put(out, stem);
        titian_buf_put(out, titian_str_z(mark));
        titian_buf_putc(out, '\n');
    }
}

static void leave_rest(const titian_segment_rules *rules, const titian_vec *all,
                       uint32_t kept, const titian_left_out_list *left)
{
    const titian_str *forms = all->items;
    for (uint32_t i = 0; i < all->n; i++) {
        titian_str stem = titian_str_of(forms[i].s, forms[i].n - 1);
        if (!(titian_abbreviation_of(rules, forms[i])->classes & kept))
            titian_leave_out(
                left, (titian_left_out){.form = forms[i],
                                        .why = "its stop may end a sentence"});
        else if (!is_word(stem))
            titian_leave_out(left,
                             (titian_left_out){.form = forms[i],
                                               .why = "is not one plain word"});
    }
}

titian_status titian_export_prefixes(const titian_segment_rules *rules,
                                     titian_arena *arena,
                                     const titian_left_out_list *left,
                                     titian_buf *out)
{
    const uint32_t always = ABBR_NAME | ABBR_RANK | ABBR_LABEL | ABBR_INNER;
    const uint32_t numeric = ABBR_NUMBER | ABBR_TIME | ABBR_DATE;
    titian_vec all = {0};
    TRY(titian_list_forms(rules, NULL, NULL, arena, &all));
    titian_buf_put(out, STR("# Indonesian words whose full stop ends no "
                            "sentence, by titian.\n"));
    put_initials(out);
    titian_buf_put(out, STR("# Titles, labels and shortened words.\n"));
    put_class(rules, &all, always, 0, "", out);
    titian_buf_put(out, STR("# Before a figure only.\n"));
    put_class(rules, &all, numeric, always, " #NUMERIC_ONLY#", out);
    leave_rest(rules, &all, always | numeric, left);
    return out->failed ? TITIAN_ERR_NOMEM : TITIAN_OK;
}
