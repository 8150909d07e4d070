/* The first tokens that may come behind the first element of a pattern. */
#include "normalize/follow.h"

uint16_t titian_follow_of(titian_str text)
{
    uint32_t c = titian_utf8_at(text, 0);
    switch (c) {
    case '.': return FOLLOW_DOT;
    case ',': return FOLLOW_COMMA;
    case '/': return FOLLOW_SLASH;
    case '-': return FOLLOW_HYPHEN;
    case ':': return FOLLOW_COLON;
    case '(': return FOLLOW_BRACKET;
    default:
        return titian_is_letter(c)  ? FOLLOW_WORD
               : titian_is_digit(c) ? FOLLOW_DIGITS
               : titian_is_space(c) ? FOLLOW_BLANK
                                    : FOLLOW_MARK;
    }
}

/** How the text of an element that is no bracket of a group may begin. */
static uint16_t begins(const titian_normalize_rules *rules,
                       const titian_element *e)
{
    if (e->kind == TITIAN_BLANK)
        return FOLLOW_BLANK;
    if (e->kind == TITIAN_LITERAL)
        return titian_follow_of(e->text);
    if (e->atom >= TITIAN_FIRST_SET)
        return rules->set_begins[e->atom - TITIAN_FIRST_SET];
    return e->atom == ATOM_NAME ? FOLLOW_WORD : FOLLOW_DIGITS;
}

/** The set that stands behind the first element and a blank, if any. */
static uint8_t set_behind(const titian_pattern *p)
{
    uint16_t i = 1;
    if (i + 2 < p->n_elements && p->elements[i].kind == TITIAN_MAYBE &&
        p->elements[i + 1].kind == TITIAN_BLANK &&
        p->elements[i + 2].kind == TITIAN_MAYBE_END)
        i += 3;
    else if (i < p->n_elements && p->elements[i].kind == TITIAN_BLANK)
        i++;
    bool set = i < p->n_elements && p->elements[i].kind == TITIAN_ATOM &&
               p->elements[i].atom >= TITIAN_FIRST_SET;
    return (uint8_t)(set ? p->elements[i].atom - TITIAN_FIRST_SET
                         : TITIAN_SETS);
}

static uint16_t follow_of(const titian_normalize_rules *rules,
                          const titian_pattern *p)
{
    uint16_t i = 1, follow = 0;
    while (i < p->n_elements) {
        const titian_element *e = &p->elements[i];
        if (e->kind == TITIAN_MAYBE) {
            follow |= begins(rules, e + 1);
            i = e->end;
        } else if (e->kind == TITIAN_MAYBE_END) {
            i++;
        } else {
            return follow | begins(rules, e);
        }
    }
    return FOLLOW_ANY;
}

void titian_follow_find(const titian_normalize_rules *rules,
                        const titian_pattern *pattern,
                        titian_candidate *candidate)
{
    const titian_element *first = &pattern->elements[0];
    candidate->follow = FOLLOW_ANY;
    candidate->then = TITIAN_SETS;
    if (first->kind == TITIAN_ATOM && first->atom == ATOM_ENGLISH)
        return; /* of several tokens; the one behind its first tells nothing */
    candidate->follow = follow_of(rules, pattern);
    candidate->then = set_behind(pattern);
}
