/*
 * Abbreviations: the class of the form says what may follow it.  The classes
 * are explained in id/abbreviations.tsv.
 */
#include "segment/decide.h"

/** How the next word looks to an abbreviation. */
typedef struct {
    bool starter; /* a word that begins sentences and is no name */
    bool name;    /* another word with a capital */
    bool number;  /* digits or a Roman numeral */
    bool lower;
} follower;

bool titian_is_roman(titian_str word)
{
    static const char letters[] = "IVXLCDMivxlcdm";
    for (size_t i = 0; i < word.n; i++)
        if (!memchr(letters, word.s[i], sizeof letters - 1))
            return false;
    return word.n > 0;
}

static follower follower_of(const titian_segment_rules *rules,
                            const titian_look *look)
{
    titian_str next = titian_look_next(look);
    follower f = {.lower = look->how == NEXT_LOWER};
    f.number = look->how == NEXT_DIGIT || titian_is_roman(next);
    if (look->how != NEXT_UPPER)
        return f;
    f.starter = (titian_word_bits(rules, next) & WORD_STARTER) != 0;
    f.name = !f.starter;
    return f;
}

/** The longest form that ends with the mark: "Sdn. Bhd." before "Bhd." */
static const titian_abbreviation *find(const titian_segment_rules *rules,
                                       const titian_look *look)
{
    titian_str word = titian_look_word(look);
    titian_str before = titian_look_before(look);
    if (before.n) {
        titian_str both =
            titian_str_of(before.s, (size_t)(word.s + word.n - before.s));
        const titian_abbreviation *row = titian_abbreviation_of(rules, both);
        if (row)
            return row;
    }
    const titian_abbreviation *row = titian_abbreviation_of(rules, word);
    for (size_t i = word.n; !row && i-- > 0;)
        if (word.s[i] == '(' || word.s[i] == '/') {
            word = titian_str_of(word.s + i + 1, word.n - i - 1);
            return titian_abbreviation_of(rules, word);
        }
    return row;
}

static titian_decision because(const titian_segment_rules *rules,
                               titian_reason reason,
                               const titian_abbreviation *row)
{
    titian_decision d = titian_because(rules, reason);
    d.rule = row->rule;
    return d;
}

static bool ends_in_digit(titian_str word)
{
    return word.n && titian_is_digit((unsigned char)word.s[word.n - 1]);
}

static bool is_capitalised(titian_str word)
{
    return titian_is_upper(titian_utf8_at(word, 0));
}

static bool has_inner_stop(titian_str form)
{
    return form.n > 1 && memchr(form.s, '.', form.n - 1) != NULL;
}

/** Where the next word belongs to the same chain: degree, company. */
static bool next_has_class(const titian_segment_rules *rules,
                           const titian_look *look, uint32_t classes)
{
    size_t end = look->next_end;
    while (end < look->text.n &&
           !titian_is_space((unsigned char)look->text.s[end]) &&
           look->text.s[end] != ',' && end - look->next_word < 24)
        end++;
    titian_str form = titian_cut(look->text, look->next_word, (uint32_t)end);
    const titian_abbreviation *row = titian_abbreviation_of(rules, form);
    return row && (row->classes & classes);
}

/** Shortened words that cannot be the last of a sentence. */
static bool needs_more(uint32_t classes, follower next, const titian_look *look)
{
    if (classes & ABBR_INNER)
        return true;
    if ((classes & ABBR_LABEL) && (next.name || next.starter || next.number))
        return true;
    if ((classes & (ABBR_NUMBER | ABBR_TIME)) && next.number)
        return true;
    if ((classes & ABBR_DATE) && look->how == NEXT_DIGIT)
        return true;
    if (classes & (ABBR_NAME | ABBR_RANK))
        return next.name || look->opens;
    return false;
}

static titian_decision decide_end(const titian_segment_rules *rules,
                                  const titian_look *look, follower next,
                                  const titian_abbreviation *row)
{
    uint32_t classes = row->classes;
    titian_str before = titian_look_before(look);
    titian_decision none = {0};
    if (next.lower)
        return because(rules, BY_LOWER, row);
    if ((classes & ABBR_COMPANY) &&
        (next.name || next_has_class(rules, look, ABBR_COMPANY)))
        return because(rules, BY_COMPANY, row);
    if (classes & ABBR_DEGREE) {
        if (next_has_class(rules, look, ABBR_DEGREE))
            return because(rules, BY_DEGREE_CHAIN, row);
        if (next.name && !is_capitalised(before))
            return because(rules, BY_INITIAL, row);
        return because(rules, BY_ABBREVIATION_END, row);
    }
    if ((classes & ABBR_MAY) && next.name &&
        has_inner_stop(titian_look_word(look)))
        return because(rules, BY_ABBREVIATION, row);
    if (classes & (ABBR_MAY | ABBR_FORMULA | ABBR_NAME | ABBR_COMPANY))
        return because(rules, BY_ABBREVIATION_END, row);
    if ((classes & (ABBR_UNIT | ABBR_DATE)) && ends_in_digit(before))
        return because(rules, BY_ABBREVIATION_END, row);
    return none;
}

titian_decision titian_decide_abbreviation(const titian_segment_rules *rules,
                                           const titian_look *look)
{
    const titian_abbreviation *row = find(rules, look);
    if (!row)
        return (titian_decision){0};
    follower next = follower_of(rules, look);
    if (needs_more(row->classes, next, look))
        return because(rules, BY_ABBREVIATION, row);
    return decide_end(rules, look, next, row);
}
