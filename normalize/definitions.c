/* Reading definitions backwards: the initials of the words are the acronym. */
#include "normalize/definitions.h"

enum { SHORTEST = 2, LONGEST = 8, MOST_DEFINITIONS = 256 };

static uint32_t initial_at(const titian_tokens *t, uint32_t i)
{
    return titian_utf8_at(t->text, t->items[i].beg);
}

/**
 * Walks back from token `end`; every capitalised word must give the next
 * letter from the acronym's end, small words between them give none.  Returns
 * the first word's token, or `end`.
 */
static uint32_t first_word(const titian_tokens *t, uint32_t end,
                           titian_str acronym)
{
    size_t left = acronym.n;
    uint32_t first = end;
    for (uint32_t i = end; i-- > 0 && left > 0;) {
        titian_token_kind kind = t->items[i].kind;
        if (kind == TITIAN_TOKEN_BLANK)
            continue;
        if (kind != TITIAN_TOKEN_WORD)
            return end;
        uint32_t c = initial_at(t, i);
        if (!titian_is_upper(c))
            continue;
        if (c != (unsigned char)acronym.s[--left])
            return end;
        first = i;
    }
    return left == 0 ? first : end;
}

uint32_t titian_definition_at(const titian_tokens *tokens, uint32_t at,
                              titian_definition *definition)
{
    if (at < 2 || !titian_token_mark(tokens, at, '(') ||
        !titian_token_is(tokens, at + 1, TITIAN_TOKEN_WORD) ||
        !titian_token_mark(tokens, at + 2, ')'))
        return 0;
    titian_str acronym = titian_token_text(tokens, at + 1);
    if (acronym.n < SHORTEST || acronym.n > LONGEST ||
        titian_case_of(acronym) != TITIAN_CASE_UPPER)
        return 0;
    uint32_t end = at;
    while (end > 0 && tokens->items[end - 1].kind == TITIAN_TOKEN_BLANK)
        end--;
    uint32_t first = first_word(tokens, end, acronym);
    if (first == end)
        return 0;
    definition->acronym = acronym;
    definition->expansion = titian_cut(tokens->text, tokens->items[first].beg,
                                       tokens->items[end - 1].end);
    return at + 3;
}

bool titian_definition_add(titian_doc *doc, titian_definition definition)
{
    titian_vec *v = &doc->definitions;
    titian_definition *rows = v->items;
    for (uint32_t i = 0; i < v->n; i++)
        if (titian_eq(rows[i].acronym, definition.acronym)) {
            rows[i] = definition;
            return true;
        }
    if (v->n == MOST_DEFINITIONS) {
        memmove(rows, rows + 1, (MOST_DEFINITIONS - 1) * sizeof *rows);
        v->n--;
    }
    titian_definition *row = titian_vec_push(v, &doc->arena, sizeof *row);
    if (row)
        *row = definition;
    return row != NULL;
}

titian_str titian_definition_of(const titian_vec *definitions,
                                titian_str acronym)
{
    const titian_definition *rows = definitions->items;
    if (acronym.n > LONGEST || !titian_is_upper(titian_utf8_at(acronym, 0)))
        return STR("");
    for (uint32_t i = 0; i < definitions->n; i++)
        if (titian_eq(rows[i].acronym, acronym))
            return rows[i].expansion;
    return STR("");
}
