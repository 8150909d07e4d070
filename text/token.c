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

/** Behind the ASCII letters from `at` on. */
static size_t skip_letters(titian_str s, size_t at)
{
    while (at < s.n && (unsigned char)((s.s[at] | 0x20) - 'a') < 26)
        at++;
    return at;
}

static titian_token_kind token_at(titian_str s, size_t *at)
{
    uint32_t c = titian_utf8_next(s, at);
    if (titian_is_letter(c)) {
        *at = skip_letters(s, *at);
        while (*at < s.n && word_goes_on(s, *at))
            titian_utf8_next(s, at);
        return TITIAN_TOKEN_WORD;
    }
    if (titian_is_digit(c)) {
        while (*at < s.n && titian_is_digit((unsigned char)s.s[*at]))
            ++*at;
        return TITIAN_TOKEN_DIGITS;
    }
    if (titian_is_space(c)) {
        while (*at < s.n && titian_is_space(titian_utf8_at(s, *at)))
            titian_utf8_next(s, at);
        return TITIAN_TOKEN_BLANK;
    }
    return TITIAN_TOKEN_MARK;
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
    tokens->text = text;
    tokens->n = 0;
    tokens->fold.n = 0;
    for (size_t at = 0, beg = 0; at < text.n; beg = at) {
        titian_token *token = push(tokens);
        if (!token)
            return false;
        token->kind = token_at(text, &at);
        token->beg = (uint32_t)beg;
        token->end = (uint32_t)at;
        token->fold_beg = (uint32_t)tokens->fold.n;
        if (token->kind == TITIAN_TOKEN_BLANK)
            titian_buf_putc(&tokens->fold, ' ');
        else
            titian_fold(titian_str_of(text.s + beg, at - beg), &tokens->fold);
        token->fold_end = (uint32_t)tokens->fold.n;
    }
    return !tokens->fold.failed;
}

void titian_tokens_free(titian_tokens *tokens)
{
    titian_buf_free(&tokens->fold);
    free(tokens->items);
    *tokens = (titian_tokens){0};
}
