/*
 * Recognising URLs, e-mail addresses, domains, files, handles, hashtags.  A
 * span may begin at many marks of one run without blanks, so what tells it is
 * looked for once in the run: where it stands last.
 */
#include "normalize/protect.h"

static bool begins_span(const titian_tokens *t, uint32_t at)
{
    if (t->items[at].kind == TITIAN_TOKEN_BLANK)
        return false;
    if (at == 0 || t->items[at - 1].kind == TITIAN_TOKEN_BLANK)
        return true;
    uint32_t c = titian_utf8_before(t->text, t->items[at].beg);
    return c == '(' || c == '[' || c == '"' || c == '\'' || c == '<' ||
           c == 0x201C || c == 0x2018;
}

static bool closes(uint32_t c)
{
    return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' ||
           c == '?' || c == ')' || c == ']' || c == '"' || c == '\'' ||
           c == '>' || c == 0x201D || c == 0x2019 || c == 0x2026;
}

static bool word_at(const titian_tokens *t, uint32_t i)
{
    return titian_token_is(t, i, TITIAN_TOKEN_WORD) ||
           titian_token_is(t, i, TITIAN_TOKEN_DIGITS);
}

/** "arrahmah.id", "laporan_2.500.xlsx": a dot before a known ending. */
static bool is_ending(const titian_normalize_rules *rules,
                      const titian_tokens *t, uint32_t dot)
{
    titian_phrases endings = titian_phrases_of(&rules->endings);
    if (dot == 0 || !word_at(t, dot - 1) || !word_at(t, dot + 1))
        return false;
    uint32_t last = dot + 1 + word_at(t, dot + 2); /* mp4 is two tokens */
    titian_str ending = titian_cut(titian_buf_str(&t->fold),
                                   t->items[dot + 1].fold_beg,
                                   t->items[last].fold_end);
    return titian_phrases_find(&endings, ending) != 0;
}

static void note_mark(titian_run *run, const titian_normalize_rules *rules,
                      const titian_tokens *t, uint32_t i)
{
    char c = t->text.s[t->items[i].beg];
    if (c == '@')
        run->at_sign = i + 1;
    else if (c == ':' && titian_token_mark(t, i + 1, '/') &&
             titian_token_mark(t, i + 2, '/'))
        run->scheme = i + 1;
    else if (c == '.')
        run->dot = i + 1;
    if (c == '.' && is_ending(rules, t, i))
        run->ending = i + 1;
}

/** Reads the run of tokens without white space that begins at a token. */
static void read_run(titian_run *run, const titian_normalize_rules *rules,
                     const titian_tokens *t, uint32_t at)
{
    uint32_t last = at, end = at;
    while (last < t->n && t->items[last].kind != TITIAN_TOKEN_BLANK)
        last++;
    *run = (titian_run){.beg = at, .end = last, .inner = last};
    while (run->inner > at + 1 &&
           t->items[run->inner - 1].kind == TITIAN_TOKEN_MARK &&
           closes(titian_utf8_at(t->text, t->items[run->inner - 1].beg)))
        run->inner--;
    for (; end < run->inner; end++)
        if (t->items[end].kind == TITIAN_TOKEN_MARK)
            note_mark(run, rules, t, end);
}

uint32_t titian_protected_look(const titian_normalize_rules *rules,
                               const titian_tokens *tokens, titian_run *run,
                               uint32_t at)
{
    if (!begins_span(tokens, at))
        return 0;
    if (at < run->beg || at >= run->end)
        read_run(run, rules, tokens, at);
    if (run->inner < at + 2)
        return 0;
    titian_str s = titian_cut(tokens->text, tokens->items[at].beg,
                              tokens->items[run->inner - 1].end);
    bool tagged = (s.s[0] == '@' || s.s[0] == '#') && word_at(tokens, at + 1);
    bool mail = run->at_sign > at && run->dot > at;
    bool found = tagged || mail || run->scheme > at || run->ending > at + 1 ||
                 titian_starts(s, STR("www."));
    return found ? run->inner : 0;
}
