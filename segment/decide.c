/* The vetoes and confirmations, in the order in which they are heard. */
#include "segment/decide.h"

titian_decision titian_because(const titian_segment_rules *rules,
                               titian_reason reason)
{
    const titian_reason_row *row = &rules->reasons[reason];
    return (titian_decision){true, row->breaks, row->rule, row->confidence};
}

static uint32_t next_bits(const titian_segment_rules *rules,
                          const titian_look *look)
{
    return titian_word_bits(rules, titian_look_next(look));
}

static size_t n_letters(titian_str s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.n; n++)
        if (!titian_is_letter(titian_utf8_next(s, &i)))
            return 0;
    return n;
}

/** 12 and 3.1.2: up to three digits, perhaps with more behind stops. */
static bool is_section(titian_str label)
{
    size_t digits = 0;
    for (size_t i = 0; i < label.n; i++) {
        bool stop = label.s[i] == '.';
        if (stop ? digits == 0 : !titian_is_digit((unsigned char)label.s[i]))
            return false;
        digits = stop ? 0 : digits + 1;
        if (digits > 3)
            return false;
    }
    return digits > 0;
}

bool titian_is_item(const titian_look *look)
{
    titian_str label = titian_cut(look->text, look->word, look->mark);
    if (look->word != look->unit || !look->spaced || label.n == 0)
        return false;
    if (titian_is_roman(label) || n_letters(label) == 1)
        return true;
    return is_section(label);
}

/** True for C. and H.O.S. : single capitals, each with its stop. */
static bool is_initials(titian_str word)
{
    size_t i = 0, n = 0;
    for (; i < word.n; n++) {
        if (!titian_is_upper(titian_utf8_next(word, &i)))
            return false;
        if (i >= word.n || word.s[i++] != '.')
            return false;
    }
    return n > 0;
}

/** vitamin C. : a word that a letter labels. */
static bool is_lettered(const titian_segment_rules *rules, titian_str word)
{
    return (titian_lower_bits(rules, word) & WORD_LETTERED) != 0;
}

/** vitamin C. and kelas VIII B. : a letter that labels, no initial. */
static bool is_label_letter(const titian_segment_rules *rules,
                            titian_str before)
{
    return titian_is_numeral(before) || is_lettered(rules, before);
}

static titian_decision decide_initials(const titian_segment_rules *rules,
                                       const titian_look *look)
{
    titian_str next = titian_look_next(look);
    titian_str before = titian_look_before(look);
    bool starts = (titian_word_bits(rules, next) & WORD_STARTER) != 0;
    bool common = (titian_lower_bits(rules, next) & WORD_COMMON) != 0;
    bool chained = titian_ends(before, STR("."));
    bool low = titian_is_lower(titian_utf8_at(before, 0));
    if (look->how == NEXT_DIGIT && chained)
        return titian_because(rules, BY_INITIAL);
    if (look->how != NEXT_UPPER || look->next >= look->text.n)
        return (titian_decision){0};
    if (look->word == look->unit)
        return titian_because(rules, BY_INITIAL);
    if (starts || (low && common) ||
        (is_label_letter(rules, before) && next.n > 1))
        return titian_because(rules, BY_INITIAL_END);
    return titian_because(rules, BY_INITIAL);
}

/** A word of lower-case letters, as ends a sentence before a lost space. */
static bool is_plain_word(titian_str word)
{
    size_t n = 0;
    for (size_t i = 0; i < word.n; n++) {
        uint32_t c = titian_utf8_next(word, &i);
        if (!titian_is_lower(c) && !(n == 0 && titian_is_upper(c)) && c != '-')
            return false;
    }
    return n >= 2;
}

/** A capital followed by small letters and then no further inner stop. */
static bool starts_plainly(const titian_segment_rules *rules,
                           const titian_look *look)
{
    titian_str next = titian_look_next(look), text = look->text;
    titian_case shape = titian_case_of(next);
    uint32_t end = look->next_word + (uint32_t)next.n;
    bool dotted = end + 1 < text.n && text.s[end] == '.' &&
                  !titian_is_space(titian_utf8_at(text, end + 1));
    if (shape != TITIAN_CASE_TITLE || dotted)
        return false;
    return next.n > 1 || (titian_word_bits(rules, next) & WORD_STARTER);
}

/** A plain word before the mark, and no abbreviation. */
static bool ends_plainly(const titian_segment_rules *rules,
                         const titian_look *look)
{
    return is_plain_word(titian_cut(look->text, look->word, look->mark)) &&
           !titian_abbreviation_of(rules, titian_look_word(look));
}

static titian_decision decide_glued(const titian_segment_rules *rules,
                                    const titian_look *look)
{
    bool closed = look->closed || look->noted;
    if (look->word == look->mark && !closed) /* .NET, ...dan */
        return (titian_decision){0};
    if (look->how == NEXT_LOWER || look->how == NEXT_NONE)
        return titian_look_asks_icu(look) ? titian_because(rules, BY_LOWER)
                                          : (titian_decision){0};
    bool ending =
        (titian_lower_bits(rules, titian_look_next(look)) & WORD_ENDING) != 0;
    if (look->how == NEXT_UPPER && (closed || ends_plainly(rules, look)) &&
        starts_plainly(rules, look) && !ending)
        return titian_because(rules, BY_MISSING_SPACE);
    if ((closed || (look->how == NEXT_UPPER && !ending)) &&
        titian_look_asks_icu(look))
        return titian_because(rules, BY_MISSING_SPACE);
    return (titian_decision){0};
}

/** "dr. Hapsari": a small title before a name may open a sentence. */
static bool is_small_title(const titian_segment_rules *rules,
                           const titian_look *look)
{
    titian_str text = look->text;
    uint32_t end = look->next_word + (uint32_t)titian_look_next(look).n;
    if (end + 2 >= text.n || text.s[end] != '.' || text.s[end + 1] != ' ')
        return false;
    const titian_abbreviation *row = titian_abbreviation_of(
        rules, titian_cut(text, look->next_word, end + 1));
    return row && (row->classes & ABBR_NAME) &&
           titian_is_upper(titian_utf8_at(text, end + 2));
}

static titian_decision decide_lower(const titian_segment_rules *rules,
                                    const titian_look *look)
{
    uint32_t bits = next_bits(rules, look);
    const titian_abbreviation *row =
        titian_abbreviation_of(rules, titian_look_word(look));
    bool bound = row && (row->classes &
                         (ABBR_NAME | ABBR_RANK | ABBR_LABEL | ABBR_INNER));
    if (!bound && ((bits & WORD_LOWER_START) || is_small_title(rules, look)))
        return titian_because(rules, BY_LOWER_START);
    if (!titian_look_asks_icu(look))
        return (titian_decision){0};
    if (look->closed || (bits & WORD_REPORTING))
        return titian_because(rules, BY_REPORTING);
    return titian_because(rules, BY_LOWER);
}

/** The word at *at up to the next blank, without the marks behind it. */
static titian_str next_word(titian_str text, uint32_t *at)
{
    uint32_t beg = *at;
    while (*at < text.n && text.s[*at] != ' ')
        ++*at;
    titian_str word = titian_cut(text, beg, *at);
    *at += *at < text.n;
    while (word.n && strchr(".,:", word.s[word.n - 1]))
        word.n--;
    return word;
}

/** "Why?" Mr. Smith asked. : behind the quotation its speaker, then a word. */
static bool is_speaker_next(const titian_segment_rules *rules,
                            const titian_look *look)
{
    enum { NAME_WORDS = 4 };
    uint32_t at = look->next_word;
    if (!look->closed || look->how != NEXT_UPPER || look->opens)
        return false;
    for (int i = 0; i <= NAME_WORDS; i++) {
        titian_str word = next_word(look->text, &at);
        if (!titian_is_upper(titian_utf8_at(word, 0)))
            return i > 0 && (titian_word_bits(rules, word) & WORD_SAYS);
    }
    return false;
}

static titian_decision decide_question(const titian_segment_rules *rules,
                                       const titian_look *look)
{
    titian_str word = titian_look_word(look);
    bool starts = (next_bits(rules, look) & WORD_STARTER) != 0;
    if ((titian_word_bits(rules, word) & WORD_WITH_MARK) && !starts)
        return titian_because(rules, BY_NAME_WITH_MARK);
    if (is_speaker_next(rules, look))
        return titian_because(rules, BY_REPORTING);
    return titian_because(rules, BY_QUESTION);
}

/** "2.904. 678": the groups of one number, torn by a blank. */
static bool is_torn_number(const titian_look *look)
{
    titian_str word = titian_cut(look->text, look->word, look->mark);
    return look->how == NEXT_DIGIT && titian_look_next(look).n == 3 &&
           word.n > 4 && word.s[word.n - 4] == '.' &&
           titian_is_digit((unsigned char)word.s[word.n - 1]);
}

static titian_decision decide_period(const titian_segment_rules *rules,
                                     const titian_look *look)
{
    if (titian_is_item(look))
        return titian_because(rules, BY_ITEM);
    if (is_torn_number(look))
        return titian_because(rules, BY_NUMBER);
    titian_str label = titian_cut(look->text, look->word, look->mark);
    titian_decision d = {0};
    if (n_letters(label) == 1 && is_lettered(rules, titian_look_before(look)))
        d = decide_initials(rules, look);
    if (!d.candidate)
        d = titian_decide_abbreviation(rules, look);
    if (d.candidate)
        return d;
    if (titian_is_roman(label) && titian_look_next(look).n == 1 &&
        !(next_bits(rules, look) & WORD_STARTER))
        return titian_because(rules, BY_INITIAL);
    if (is_initials(titian_look_word(look))) {
        d = decide_initials(rules, look);
        if (d.candidate)
            return d;
    }
    if (look->noted)
        return titian_because(rules, BY_FOOTNOTE);
    return titian_because(rules, BY_PERIOD);
}

static bool is_ellipsis(const titian_look *look)
{
    return look->stop - look->mark >= 2 &&
           titian_utf8_before(look->text, look->stop) != '!' &&
           titian_utf8_before(look->text, look->stop) != '?';
}

static titian_decision decide_ellipsis(const titian_segment_rules *rules,
                                       const titian_look *look)
{
    titian_str word = titian_cut(look->text, look->word, look->mark);
    if (look->how == NEXT_LOWER || (titian_lower_bits(rules, word) & WORD_OPEN))
        return titian_because(rules, BY_ELLIPSIS_INNER);
    if (look->closed)
        return titian_because(rules, BY_QUOTATION_END);
    return titian_because(rules, BY_ELLIPSIS);
}

/** "... kisahnya. ...dan sejak itu": the next sentence trails in. */
static bool opens_with_ellipsis(const titian_look *look)
{
    titian_str rest =
        titian_cut(look->text, look->next, (uint32_t)look->text.n);
    size_t n = titian_starts(rest, STR("...")) || titian_starts(rest, STR("…"))
                   ? 3
                   : 0;
    return n && titian_is_letter(titian_utf8_at(rest, n));
}

titian_decision titian_decide(const titian_segment_rules *rules,
                              const titian_look *look)
{
    uint32_t last = titian_utf8_before(look->text, look->stop);
    if (look->how == NEXT_NONE)
        return (titian_decision){0};
    if (!look->spaced)
        return decide_glued(rules, look);
    if (is_ellipsis(look))
        return decide_ellipsis(rules, look);
    if (last == '.' && opens_with_ellipsis(look))
        return titian_because(rules, BY_ELLIPSIS);
    if (look->how == NEXT_LOWER)
        return decide_lower(rules, look);
    if (look->how == NEXT_MARK &&
        (!titian_look_asks_icu(look) || look->text.s[look->next] == '|'))
        return (titian_decision){0};
    if (last == '.')
        return decide_period(rules, look);
    return decide_question(rules, look);
}
