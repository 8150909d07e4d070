/* Recognising URLs, e-mail addresses, domains, files, handles, hashtags. */
#include "normalize/protect.h"

enum { CHUNK_TOKENS = 400 };

static bool begins_chunk(const titian_tokens *t, uint32_t at)
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

/** The token behind the run without white space, closing marks left out. */
static uint32_t chunk_end(const titian_tokens *t, uint32_t at)
{
    uint32_t end = at;
    while (end < t->n && end - at < CHUNK_TOKENS &&
           t->items[end].kind != TITIAN_TOKEN_BLANK)
        end++;
    while (end > at + 1 && t->items[end - 1].kind == TITIAN_TOKEN_MARK &&
           closes(titian_utf8_at(t->text, t->items[end - 1].beg)))
        end--;
    return end;
}

static bool contains(titian_str s, titian_str what)
{
    for (size_t i = 0; i + what.n <= s.n; i++)
        if (memcmp(s.s + i, what.s, what.n) == 0)
            return true;
    return false;
}

static bool word_at(const titian_tokens *t, uint32_t i)
{
    return titian_token_is(t, i, TITIAN_TOKEN_WORD) ||
           titian_token_is(t, i, TITIAN_TOKEN_DIGITS);
}

/** "arrahmah.id", "laporan_2.500.xlsx": a dot before a known ending. */
static bool has_ending(const titian_normalize_rules *rules,
                       const titian_tokens *t, uint32_t at, uint32_t end)
{
    titian_phrases endings = titian_phrases_of(&rules->endings);
    for (uint32_t i = at + 1; i + 1 < end; i++)
        if (titian_token_mark(t, i, '.') && word_at(t, i - 1) &&
            titian_phrases_find(&endings, titian_token_fold(t, i + 1)))
            return true;
    return false;
}

uint32_t titian_protected_end(const titian_normalize_rules *rules,
                              const titian_tokens *tokens, uint32_t at)
{
    if (at + 1 >= tokens->n ||
        tokens->items[at + 1].kind == TITIAN_TOKEN_BLANK ||
        !begins_chunk(tokens, at))
        return 0;
    uint32_t end = chunk_end(tokens, at);
    if (end < at + 2)
        return 0;
    titian_str s = titian_cut(tokens->text, tokens->items[at].beg,
                              tokens->items[end - 1].end);
    bool tagged = (s.s[0] == '@' || s.s[0] == '#') && word_at(tokens, at + 1);
    if (tagged || contains(s, STR("://")) || titian_starts(s, STR("www.")))
        return end;
    if (memchr(s.s, '@', s.n) && memchr(s.s, '.', s.n))
        return end;
    return has_ending(rules, tokens, at, end) ? end : 0;
}
