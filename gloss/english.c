/* English forms: irregular ones from the table, the rest by spelling. */
#include "gloss/english.h"

static bool is_vowel(char c)
{
    return c != '\0' && strchr("aeiou", c) != NULL;
}

static const titian_irregular *irregular(const titian_gloss_rules *rules,
                                         const titian_phrase_builder *table,
                                         titian_str word)
{
    titian_phrases phrases = titian_phrases_of(table);
    uint32_t at = titian_phrases_find(&phrases, word);
    const titian_irregular *rows = rules->irregulars.items;
    return at ? &rows[at - 1] : NULL;
}

/** Ends in a consonant and y, as in "carry". */
static bool ends_in_y(titian_str w)
{
    return w.n > 1 && w.s[w.n - 1] == 'y' && !is_vowel(w.s[w.n - 2]);
}

static void put_without_last(titian_str w, titian_str ending, titian_buf *out)
{
    titian_buf_put(out, titian_str_of(w.s, w.n - 1));
    titian_buf_put(out, ending);
}

static void put_past(titian_str w, titian_buf *out)
{
    if (ends_in_y(w)) {
        put_without_last(w, STR("ied"), out);
        return;
    }
    titian_buf_put(out, w);
    titian_buf_put(out, titian_ends(w, STR("e")) ? STR("d") : STR("ed"));
}

/** run, running; begin, beginning: an irregular verb doubles too. */
static bool is_short(titian_str w)
{
    if (w.n < 3)
        return false;
    const char *end = w.s + w.n;
    return !is_vowel(end[-1]) && !strchr("wxy", end[-1]) && is_vowel(end[-2]) &&
           !is_vowel(end[-3]);
}

/** stop, stopped, stopping: the table of past tenses tells who doubles. */
static void put_ing(const titian_irregular *row, titian_str w, titian_buf *out)
{
    bool doubles = row && row->form.n == w.n + 3 &&
                   titian_ends(row->form, STR("ed")) &&
                   row->form.s[w.n] == w.s[w.n - 1];
    doubles = doubles ||
              (row && is_short(w) && !titian_ends(row->form, STR("ed")));
    if (titian_ends(w, STR("ie"))) {
        titian_buf_put(out, titian_str_of(w.s, w.n - 2));
        titian_buf_put(out, STR("ying"));
    } else if (titian_ends(w, STR("e")) && w.n > 2 && w.s[w.n - 2] != 'e') {
        put_without_last(w, STR("ing"), out);
    } else {
        titian_buf_put(out, w);
        if (doubles)
            titian_buf_putc(out, w.s[w.n - 1]);
        titian_buf_put(out, STR("ing"));
    }
}

/** is, am, are, were: the forms that only "be" has. */
static bool put_be(titian_verb_form form, titian_buf *out)
{
    titian_str be = form == ENGLISH_THIRD       ? STR("is")
                    : form == ENGLISH_FIRST     ? STR("am")
                    : form == ENGLISH_MANY      ? STR("are")
                    : form == ENGLISH_PAST_MANY ? STR("were")
                                                : STR("");
    titian_buf_put(out, be);
    return be.n > 0;
}

/** There is, was, be: what is there follows. */
static void put_there(titian_verb_form form, titian_buf *out)
{
    titian_buf_put(out, STR("there "));
    titian_buf_put(out, form == ENGLISH_BASE         ? STR("be")
                        : form == ENGLISH_PARTICIPLE ? STR("been")
                        : form == ENGLISH_ING        ? STR("being")
                        : form == ENGLISH_PAST       ? STR("was")
                        : form == ENGLISH_PAST_MANY  ? STR("were")
                        : form == ENGLISH_MANY       ? STR("are")
                                                     : STR("is"));
}

/** carry, carries; push, pushes; go, goes. */
static void put_third(titian_str w, titian_buf *out)
{
    bool hisses = titian_ends(w, STR("s")) || titian_ends(w, STR("x")) ||
                  titian_ends(w, STR("z")) || titian_ends(w, STR("ch")) ||
                  titian_ends(w, STR("sh")) || titian_ends(w, STR("o"));
    if (titian_eq(w, STR("have"))) {
        titian_buf_put(out, STR("has"));
    } else if (ends_in_y(w)) {
        put_without_last(w, STR("ies"), out);
    } else {
        titian_buf_put(out, w);
        titian_buf_put(out, hisses ? STR("es") : STR("s"));
    }
}

static titian_str first_word(titian_str words)
{
    return titian_before(&words, ' ');
}

void titian_english_verb(const titian_gloss_rules *rules, titian_str verb,
                         titian_verb_form form, titian_buf *out)
{
    titian_str there = STR("there is");
    if (titian_starts(verb, there)) {
        put_there(form, out);
        titian_buf_put(out, titian_str_of(verb.s + there.n, verb.n - there.n));
        return;
    }
    titian_str word = first_word(verb);
    size_t n = word.n;
    bool be = titian_eq(word, STR("be"));
    if (form == ENGLISH_PAST_MANY && !be)
        form = ENGLISH_PAST;
    else if ((form == ENGLISH_FIRST || form == ENGLISH_MANY) && !be)
        form = ENGLISH_BASE;
    const titian_irregular *row = irregular(rules, &rules->verbs, word);
    if (form == ENGLISH_BASE || word.n < 2)
        titian_buf_put(out, word);
    else if (be && put_be(form, out))
        ;
    else if (form == ENGLISH_THIRD)
        put_third(word, out);
    else if (form == ENGLISH_ING)
        put_ing(row, word, out);
    else if (row)
        titian_buf_put(out, form == ENGLISH_PAST ? row->form : row->participle);
    else
        put_past(word, out);
    titian_buf_put(out, titian_str_of(verb.s + n, verb.n - n));
}

/** "km", "kWh": symbols have no plural. */
static bool is_symbol(titian_str w)
{
    for (size_t i = 0; i < w.n; i++)
        if (is_vowel(w.s[i]) || w.s[i] == 'y')
            return false;
    return w.n <= 3;
}

static void put_plural(const titian_gloss_rules *rules, titian_str w,
                       titian_buf *out)
{
    const titian_irregular *row = irregular(rules, &rules->nouns, w);
    bool hisses = titian_ends(w, STR("s")) || titian_ends(w, STR("x")) ||
                  titian_ends(w, STR("ch")) || titian_ends(w, STR("sh"));
    bool already = w.n > 3 && w.s[w.n - 1] == 's' && w.s[w.n - 2] != 's' &&
                   w.s[w.n - 2] != 'u' && w.s[w.n - 2] != 'i';
    if (row)
        titian_buf_put(out, row->form);
    else if (ends_in_y(w))
        put_without_last(w, STR("ies"), out);
    else if (already || is_symbol(w))
        titian_buf_put(out, w);
    else {
        titian_buf_put(out, w);
        titian_buf_put(out, hisses ? STR("es") : STR("s"));
    }
}

/** Where the head of a noun phrase ends: before "of", "in", or at its end. */
static size_t head_end(titian_str noun)
{
    static const titian_str after[] = {
        {" of ", 4}, {" in ", 4}, {" for ", 5}, {" to ", 4}, {" with ", 6}};
    const char *end = noun.s + noun.n, *at = noun.n ? noun.s + 1 : end;
    while ((at = at < end ? memchr(at, ' ', (size_t)(end - at)) : NULL)) {
        titian_str rest = titian_str_of(at, (size_t)(end - at));
        for (size_t k = 0; k < COUNT_OF(after); k++)
            if (rest.n > after[k].n && titian_starts(rest, after[k]))
                return (size_t)(at - noun.s);
        at++;
    }
    return noun.n;
}

static titian_str last_word(titian_str s)
{
    size_t beg = s.n;
    while (beg > 0 && s.s[beg - 1] != ' ')
        beg--;
    return titian_str_of(s.s + beg, s.n - beg);
}

void titian_english_plural(const titian_gloss_rules *rules, titian_str noun,
                           titian_buf *out)
{
    size_t end = head_end(noun);
    titian_str word = last_word(titian_str_of(noun.s, end));
    titian_buf_put(out, titian_str_of(noun.s, end - word.n));
    if (word.n)
        put_plural(rules, word, out);
    titian_buf_put(out, titian_str_of(noun.s + end, noun.n - end));
}

bool titian_english_is_irregular(const titian_gloss_rules *rules,
                                 titian_str noun)
{
    return irregular(rules, &rules->nouns, last_word(noun)) != NULL;
}

void titian_english_adverb(const titian_gloss_rules *rules, titian_str adj,
                           titian_buf *out)
{
    const titian_irregular *row = irregular(rules, &rules->adverbs, adj);
    if (row) {
        titian_buf_put(out, row->form);
    } else if (ends_in_y(adj)) {
        put_without_last(adj, STR("ily"), out);
    } else if (titian_ends(adj, STR("le"))) {
        put_without_last(adj, STR("y"), out);
    } else {
        titian_buf_put(out, adj);
        titian_buf_put(out,
                       titian_ends(adj, STR("ic")) ? STR("ally") : STR("ly"));
    }
}

titian_str titian_english_pronoun(const titian_gloss_rules *rules,
                                  titian_str pronoun, bool owner)
{
    const titian_irregular *row = irregular(rules, &rules->pronouns, pronoun);
    titian_str none = {NULL, 0};
    return row ? (owner ? row->form : row->participle) : none;
}

titian_str titian_english_adjective(const titian_gloss_rules *rules,
                                    titian_str name)
{
    const titian_irregular *row = irregular(rules, &rules->adjectives, name);
    return row ? row->form : name;
}

uint32_t titian_english_phrase(const titian_gloss_rules *rules,
                               titian_str words)
{
    titian_phrases heads = titian_phrases_of(&rules->heads);
    return titian_phrases_find(&heads, words);
}

uint32_t titian_english_verb_head(const titian_gloss_rules *rules,
                                  titian_str verb)
{
    titian_str first = first_word(verb);
    uint32_t whole = titian_english_phrase(rules, verb);
    return whole || first.n == verb.n ? whole
                                      : titian_english_phrase(rules, first);
}

uint32_t titian_english_head(const titian_gloss_rules *rules, titian_str noun)
{
    titian_phrases heads = titian_phrases_of(&rules->heads);
    titian_str head = titian_str_of(noun.s, head_end(noun));
    return titian_phrases_find(&heads, last_word(head));
}
