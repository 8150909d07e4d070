/* Cutting text into tokens. */
#include "text/token.h"

#include <stdlib.h>

static bool word_goes_on(titian_str s, size_t at)
{
    uint32_t c = titian_utf8_at(s, at);
    if (titian_is_letter(c))
        return true;
    if (!titian_is_apostrophe(c))
        return false;
    titian_utf8_next(s, &at);
    return titian_is_letter(titian_utf8_at(s, at));
}

/** True before an ASCII character that no word goes on with. */
static bool ends_plainly(titian_str s, size_t at)
{
    unsigned char c = at < s.n ? (unsigned char)s.s[at] : ' ';
    return c < 0x80 && c != '\'' && c != '`';
}

static bool is_plain_letter(char c)
{
    return (unsigned char)(((unsigned char)c | 0x20) - 'a') < 26;
}

/** Folds ASCII letters from `at` on to a place with room; returns their end. */
static size_t fold_letters(titian_str s, size_t at, char *to)
{
    for (; at < s.n && is_plain_letter(s.s[at]); at++)
        *to++ = (char)(s.s[at] | 0x20);
    return at;
}

/** Ends the word whose first n bytes stand folded behind fold's end. */
static size_t end_word(titian_str s, size_t beg, size_t n, titian_buf *fold)
{
    size_t at = beg + n;
    if (n && ends_plainly(s, at)) {
        fold->n += n;
        return at;
    }
    while (at < s.n && word_goes_on(s, at))
        titian_utf8_next(s, &at);
    if (at == beg + n)
        fold->n += n;
    else
        titian_fold(titian_str_of(s.s + beg, at - beg), fold);
    return at;
}

static size_t end_digits(titian_str s, size_t at)
{
    while (at < s.n && titian_is_digit((unsigned char)s.s[at]))
        at++;
    return at;
}

static size_t end_blank(titian_str s, size_t at)
{
    if (at < s.n && (unsigned char)s.s[at] < 0x80 &&
        (unsigned char)s.s[at] > ' ')
        return at;
    while (at < s.n && titian_is_space(titian_utf8_at(s, at)))
        titian_utf8_next(s, &at);
    return at;
}

/** What begins with a code point that is no ASCII letter. */
static size_t take_other(titian_str s, size_t beg, titian_token_kind *kind,
                         titian_buf *fold)
{
    size_t at = beg;
    uint32_t c = titian_utf8_next(s, &at);
    if (titian_is_space(c)) {
        *kind = TITIAN_TOKEN_BLANK;
        titian_buf_putc(fold, ' ');
        return end_blank(s, at);
    }
    if (titian_is_letter(c)) {
        *kind = TITIAN_TOKEN_WORD;
        return end_word(s, beg, 0, fold);
    }
    *kind = titian_is_digit(c) ? TITIAN_TOKEN_DIGITS : TITIAN_TOKEN_MARK;
    if (*kind == TITIAN_TOKEN_DIGITS)
        at = end_digits(s, at);
    titian_fold(titian_str_of(s.s + beg, at - beg), fold);
    return at;
}

/** The token at `beg`: appends its fold, returns its end. */
static size_t take_token(titian_str s, size_t beg, titian_token_kind *kind,
                         titian_buf *fold)
{
    bool full = fold->cap - fold->n < s.n - beg;
    char *room = full ? titian_buf_room(fold, s.n - beg) : fold->s + fold->n;
    if (room && s.s[beg] == ' ') {
        *kind = TITIAN_TOKEN_BLANK;
        *room = ' ';
        fold->n++;
        return end_blank(s, beg + 1);
    }
    if (!room || !is_plain_letter(s.s[beg]))
        return take_other(s, beg, kind, fold);
    *kind = TITIAN_TOKEN_WORD;
    return end_word(s, beg, fold_letters(s, beg, room) - beg, fold);
}

static titian_token *push(titian_tokens *t)
{
    if (t->n == t->cap) {
        uint32_t cap = t->cap ? t->cap * 2 : 64;
        titian_token *grown = realloc(t->items, cap * sizeof *grown);
        if (!grown)
            return NULL;
        t->items = grown;
        t->cap = cap;
    }
    return &t->items[t->n++];
}

bool titian_tokenize(titian_tokens *tokens, titian_str text)
{
    titian_buf *fold = &tokens->fold;
    tokens->text = text;
    tokens->n = 0;
    fold->n = 0;
    for (size_t at = 0, beg = 0; at < text.n; beg = at) {
        titian_token *token = push(tokens);
        if (!token)
            return false;
        token->beg = (uint32_t)beg;
        token->fold_beg = (uint32_t)fold->n;
        at = take_token(text, beg, &token->kind, fold);
        token->end = (uint32_t)at;
        token->fold_end = (uint32_t)fold->n;
    }
    return !fold->failed;
}

void titian_tokens_free(titian_tokens *tokens)
{
    titian_buf_free(&tokens->fold);
    free(tokens->items);
    *tokens = (titian_tokens){0};
}
