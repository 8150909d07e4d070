/*
 * Tokens: words, runs of digits, runs of white space, single marks.  Beside
 * the text stands its folded copy, lower case with single blanks, in which
 * any run of tokens is one slice: that is what dictionaries are asked for.
 */
#ifndef TITIAN_TEXT_TOKEN_H
#define TITIAN_TEXT_TOKEN_H

#include "text/fold.h"
#include "text/vec.h"

typedef enum {
    TITIAN_TOKEN_WORD,   /* letters, and apostrophes between them */
    TITIAN_TOKEN_DIGITS, /* 0-9 */
    TITIAN_TOKEN_BLANK,  /* white space; folded to one blank */
    TITIAN_TOKEN_MARK    /* one code point of anything else */
} titian_token_kind;

typedef struct {
    uint32_t beg, end;           /* bytes of the text */
    uint32_t fold_beg, fold_end; /* bytes of the folded text */
    titian_token_kind kind;
} titian_token;

typedef struct {
    titian_str text;
    titian_buf fold;
    titian_token *items;
    uint32_t n, cap;
} titian_tokens;

/** Cuts text, which must stay in place, into tokens.  False: no memory. */
bool titian_tokenize(titian_tokens *tokens, titian_str text);
void titian_tokens_free(titian_tokens *tokens);

static inline titian_str titian_token_text(const titian_tokens *t, uint32_t i)
{
    return titian_cut(t->text, t->items[i].beg, t->items[i].end);
}

static inline titian_str titian_token_fold(const titian_tokens *t, uint32_t i)
{
    return titian_cut(titian_buf_str(&t->fold), t->items[i].fold_beg,
                      t->items[i].fold_end);
}

static inline bool titian_token_is(const titian_tokens *t, uint32_t i,
                                   titian_token_kind kind)
{
    return i < t->n && t->items[i].kind == kind;
}

/** True if token i is the single ASCII mark c. */
static inline bool titian_token_mark(const titian_tokens *t, uint32_t i, char c)
{
    return titian_token_is(t, i, TITIAN_TOKEN_MARK) &&
           t->text.s[t->items[i].beg] == c;
}

#endif
