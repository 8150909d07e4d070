/* A bit of a quick hash of each first token stands before the real table. */
#include "normalize/lexicon.h"

/** Length, beginning and end of a word: enough to tell most words apart. */
static uint32_t quick_hash(titian_str word)
{
    uint32_t head = 0, tail = 0;
    if (word.n >= sizeof head) {
        memcpy(&head, word.s, sizeof head);
        memcpy(&tail, word.s + word.n - sizeof tail, sizeof tail);
    } else if (word.n) {
        head = (unsigned char)word.s[0] |
               (uint32_t)(unsigned char)word.s[word.n / 2] << 8 |
               (uint32_t)(unsigned char)word.s[word.n - 1] << 16;
    }
    uint64_t mixed = ((uint64_t)tail << 32 | head) + word.n;
    return (uint32_t)(mixed * UINT64_C(0x9E3779B97F4A7C15) >> 32) %
           (TITIAN_BEGINNINGS * 64);
}

void titian_lexicon_note(titian_normalize_rules *rules, titian_str first)
{
    uint32_t bit = quick_hash(first);
    rules->beginnings[bit / 64] |= UINT64_C(1) << bit % 64;
}

static bool may_begin(const titian_normalize_rules *rules, titian_str first)
{
    uint32_t bit = quick_hash(first);
    return rules->beginnings[bit / 64] >> bit % 64 & 1;
}

void titian_view_renew(titian_view *view)
{
    for (size_t i = 0; i < TITIAN_SIGHTS; i++)
        view->seen[i].at = 0;
}

const titian_sight *titian_view_at(titian_view *view, uint32_t at)
{
    titian_sight *sight = &view->seen[at % TITIAN_SIGHTS];
    const titian_tokens *t = view->tokens;
    if (sight->at == at + 1)
        return sight;
    sight->at = at + 1;
    sight->n = 0;
    sight->sets = (titian_set_bits){{0}};
    if (at >= t->n || t->items[at].kind == TITIAN_TOKEN_BLANK ||
        !may_begin(view->rules, titian_token_fold(t, at)))
        return sight;
    titian_phrases lexicon = titian_phrases_of(&view->rules->lexicon);
    sight->n = titian_phrases_match(&lexicon, t, at, sight->hits);
    for (uint32_t i = 0; i < sight->n; i++) {
        const titian_entry *e =
            titian_entry_at(view->rules, sight->hits[i].value);
        for (size_t j = 0; j < COUNT_OF(e->sets.bits); j++)
            sight->sets.bits[j] |= e->sets.bits[j];
    }
    return sight;
}

bool titian_view_member(titian_view *view, uint16_t set, uint32_t at,
                        int64_t *value)
{
    const titian_sight *sight = titian_view_at(view, at);
    if (!titian_has_set(&sight->sets, set) || sight->hits[0].end != at + 1)
        return false;
    for (uint32_t i = sight->hits[0].value; i;) {
        const titian_entry *e = titian_entry_at(view->rules, i);
        if (e->kind == ENTRY_MEMBER) {
            const titian_member *m = titian_member_at(view->rules, e->index);
            if (m->set == set) {
                *value = m->value;
                return true;
            }
        }
        i = e->next;
    }
    return false;
}
