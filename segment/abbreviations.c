/*
 * Abbreviations: the class of the form says what may follow it.  The classes
 * are explained in id/abbreviations.tsv.
 */
#include "segment/decide.h"

/** How the next word looks to an abbreviation. */
typedef struct {
    bool starter; /* a word that begins sentences and is no name */
    bool common;  /* a common word with a capital: most likely a start too */
    bool name;    /* another word with a capital */
    bool number;  /* digits or a Roman numeral */
    bool lower;
    bool bracket; /* a bracket opens */
} follower;

/** The abbreviation that carries the stop, and what stands before it. */
typedef struct {
    const titian_abbreviation *row;
    titian_str before;
    bool after_comma;
} found;

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
    f.starter = look->how == NEXT_UPPER &&
                ((titian_word_bits(rules, next) & WORD_STARTER) ||
                 titian_has_clitic(rules, next));
    f.number = look->how == NEXT_DIGIT || (titian_is_roman(next) && !f.starter);
    f.bracket = look->opens && look->text.s[look->next] == '(';
    f.name = look->how == NEXT_TAG;
    if (look->how != NEXT_UPPER)
        return f;
    f.common = (titian_lower_bits(rules, next) & WORD_COMMON) != 0;
    f.name = !f.starter;
    return f;
}

static found found_at(const titian_look *look, const titian_abbreviation *row,
                      uint32_t beg)
{
    titian_look from = *look;
    from.word = beg;
    found f = {row, titian_look_before(&from), false};
    f.after_comma = titian_ends(f.before, STR(","));
    return f;
}

/**
 * Dr.Eng. and R.Aj. : a chain that begins with a title is one.  H.Basuki. is
 * none: what is long behind the title is a name.
 */
static const titian_abbreviation *
first_of_chain(const titian_segment_rules *rules, titian_str word)
{
    enum { LONGEST_LINK = 5 }; /* bytes, its stop included */
    const char *stop = word.n ? memchr(word.s, '.', word.n - 1) : NULL;
    size_t last = word.n;
    while (last > 1 && word.s[last - 2] != '.')
        last--;
    if (!stop || word.n - last + 1 > LONGEST_LINK)
        return NULL;
    const titian_abbreviation *row = titian_abbreviation_of(
        rules, titian_str_of(word.s, (size_t)(stop - word.s) + 1));
    return row && (row->classes & ABBR_NAME) ? row : NULL;
}

/** The longest form that ends with the mark: "Sdn. Bhd." before "Bhd." */
static found find(const titian_segment_rules *rules, const titian_look *look)
{
    titian_str word = titian_look_word(look);
    titian_str before = {NULL, 0};
    const titian_abbreviation *row = NULL;
    if (titian_may_end_form(rules, word))
        before = titian_look_before(look);
    if (before.n)
        row = titian_abbreviation_of(
            rules,
            titian_str_of(before.s, (size_t)(word.s + word.n - before.s)));
    if (row)
        return found_at(look, row, (uint32_t)(before.s - look->text.s));
    row = titian_abbreviation_of(rules, word);
    for (size_t i = word.n; !row && i-- > 0;)
        if (word.s[i] == '(' || word.s[i] == '/') {
            word = titian_str_of(word.s + i + 1, word.n - i - 1);
            row = titian_abbreviation_of(rules, word);
            break;
        }
    if (!row)
        row = first_of_chain(rules, word);
    if (!row)
        return (found){0};
    return found_at(look, row, (uint32_t)(word.s - look->text.s));
}

static titian_decision because(const titian_segment_rules *rules,
                               titian_reason reason,
                               const titian_abbreviation *row)
{
    titian_decision d = titian_because(rules, reason);
    d.rule = row->rule;
    return d;
}

bool titian_is_numeral(titian_str word)
{
    uint32_t last = titian_utf8_before(word, word.n);
    return titian_is_digit(last) || last == 0xB0 || titian_is_roman(word);
}

static bool is_capitalised(titian_str word)
{
    return titian_is_upper(titian_utf8_at(word, 0));
}

static bool has_inner_stop(titian_str form)
{
    return form.n > 1 && memchr(form.s, '.', form.n - 1) != NULL;
}

/** "Ph." before "D.": both together are one form. */
static bool is_begun(const titian_segment_rules *rules, const titian_look *look)
{
    titian_str text = look->text;
    uint32_t end = look->next_word + (uint32_t)titian_look_next(look).n;
    if (end >= text.n || text.s[end] != '.')
        return false;
    return titian_abbreviation_of(
               rules, titian_cut(text, look->word, end + 1)) != NULL;
}

/** Where the next word is an abbreviation itself, of one of the classes. */
static bool next_has_class(const titian_segment_rules *rules,
                           const titian_look *look, uint32_t classes)
{
    enum { LONGEST_FORM = 24 };
    titian_str text = look->text;
    uint32_t end = look->next_word;
    while (end < text.n && end - look->next_word < LONGEST_FORM &&
           text.s[end] != ' ' && text.s[end] != ',')
        end++;
    const titian_abbreviation *row =
        titian_abbreviation_of(rules, titian_cut(text, look->next_word, end));
    return row && (row->classes & classes);
}

/** Shortened words that cannot be the last of a sentence. */
static bool needs_more(const titian_segment_rules *rules,
                       const titian_look *look, found f, follower next)
{
    uint32_t classes = f.row->classes;
    if (classes & ABBR_INNER)
        return true;
    if ((classes & ABBR_LABEL) && (next.name || next.starter || next.number))
        return true;
    if ((classes & (ABBR_NUMBER | ABBR_TIME)) &&
        (next.number ||
         next_has_class(rules, look, ABBR_LABEL | ABBR_NUMBER | ABBR_RANK)))
        return true;
    if ((classes & ABBR_DATE) && look->how == NEXT_DIGIT)
        return true;
    if ((classes & (ABBR_UNIT | ABBR_DATE)) && titian_is_numeral(f.before))
        return false;
    if (classes & (ABBR_NAME | ABBR_RANK))
        return next.name || look->opens;
    return false;
}

static titian_decision decide_degree(const titian_segment_rules *rules,
                                     const titian_look *look, found f,
                                     follower next)
{
    if (next_has_class(rules, look, ABBR_DEGREE))
        return because(rules, BY_DEGREE_CHAIN, f.row);
    if (next.name && !f.after_comma && !is_capitalised(f.before))
        return because(rules, BY_INITIAL, f.row);
    return because(rules, BY_ABBREVIATION_END, f.row);
}

static titian_decision decide_end(const titian_segment_rules *rules,
                                  const titian_look *look, found f,
                                  follower next)
{
    uint32_t classes = f.row->classes;
    bool starts = next.starter || next.common;
    if (next.lower)
        return because(rules, BY_LOWER, f.row);
    if (next.bracket)
        return because(rules, BY_ABBREVIATION, f.row);
    if ((classes & ABBR_COMPANY) &&
        ((next.name && !starts) || next_has_class(rules, look, ABBR_COMPANY)))
        return because(rules, BY_COMPANY, f.row);
    if (classes & ABBR_DEGREE)
        return decide_degree(rules, look, f, next);
    if ((classes & ABBR_MAY) && next.name && !starts &&
        has_inner_stop(titian_look_word(look)))
        return because(rules, BY_ABBREVIATION, f.row);
    if ((classes & ABBR_FORMULA) && next.name && !starts)
        return because(rules, BY_ABBREVIATION, f.row);
    if (classes & (ABBR_MAY | ABBR_FORMULA | ABBR_NAME | ABBR_COMPANY))
        return because(rules, BY_ABBREVIATION_END, f.row);
    if ((classes & (ABBR_UNIT | ABBR_DATE)) && titian_is_numeral(f.before))
        return because(rules, BY_ABBREVIATION_END, f.row);
    return (titian_decision){0};
}

titian_decision titian_decide_abbreviation(const titian_segment_rules *rules,
                                           const titian_look *look)
{
    found f = find(rules, look);
    if (is_begun(rules, look))
        return titian_because(rules, BY_ABBREVIATION);
    if (!f.row)
        return (titian_decision){0};
    follower next = follower_of(rules, look);
    if (needs_more(rules, look, f, next))
        return because(rules, BY_ABBREVIATION, f.row);
    return decide_end(rules, look, f, next);
}

bool titian_may_end(const titian_segment_rules *rules, titian_str form)
{
    const titian_abbreviation *row = titian_abbreviation_of(rules, form);
    return row && (row->classes & (ABBR_UNIT | ABBR_MAY | ABBR_DEGREE |
                                   ABBR_COMPANY | ABBR_DATE));
}
