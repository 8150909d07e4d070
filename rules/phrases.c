/* Open addressing with linear probing over FNV-1a hashes. */
#include "rules/phrases.h"

#include <stdlib.h>

static uint32_t hash_more(uint32_t hash, titian_str s)
{
    for (size_t i = 0; i < s.n; i++)
        hash = (hash ^ (unsigned char)s.s[i]) * 16777619u;
    return hash;
}

static const uint32_t hash_start = 2166136261u;

static uint32_t spread(uint32_t hash)
{
    return (hash ^ hash >> 15) * 0x9E3779B1u;
}

static const titian_slot *probe(const titian_phrases *p, uint32_t hash,
                                titian_str key)
{
    uint32_t mask = p->n_slots - 1;
    for (uint32_t i = spread(hash) & mask;; i = (i + 1) & mask) {
        const titian_slot *slot = &p->slots[i];
        if (slot->key_n == 0)
            return slot;
        if (slot->hash == hash && slot->key_n == key.n &&
            memcmp(p->keys + slot->key, key.s, key.n) == 0)
            return slot;
    }
}

/** The bit of a key, not empty, in a filter: its ends, middle and length. */
static uint32_t filter_bit(titian_str key)
{
    const unsigned char *s = (const unsigned char *)key.s;
    uint32_t sum = s[0] * 31u + s[key.n - 1] * 177u + s[key.n / 2] * 1021u +
                   (uint32_t)key.n * 257u;
    return sum % TITIAN_FILTER_BITS;
}

static bool may_have(const titian_phrases *phrases, titian_str key)
{
    if (phrases->n_slots == 0 || key.n == 0)
        return false;
    uint32_t bit = phrases->filter ? filter_bit(key) : 0;
    return !phrases->filter || (phrases->filter[bit / 64] >> bit % 64 & 1);
}

const titian_slot *titian_phrases_slot(const titian_phrases *phrases,
                                       titian_str key)
{
    if (!may_have(phrases, key))
        return NULL;
    const titian_slot *slot = probe(phrases, hash_more(hash_start, key), key);
    return slot->key_n ? slot : NULL;
}

uint32_t titian_phrases_find(const titian_phrases *phrases, titian_str key)
{
    const titian_slot *slot = titian_phrases_slot(phrases, key);
    return slot ? slot->value : 0;
}

static void add_hit(titian_hit *hits, uint32_t *n, titian_hit hit)
{
    if (*n == TITIAN_HITS) {
        memmove(hits, hits + 1, (TITIAN_HITS - 1) * sizeof *hits);
        --*n;
    }
    hits[(*n)++] = hit;
}

uint32_t titian_phrases_hash(titian_str first)
{
    return hash_more(hash_start, first);
}

/** A walk over the tokens from i on, those before it having a hash. */
static uint32_t walk(const titian_phrases *phrases, const titian_tokens *tokens,
                     uint32_t at, uint32_t i, uint32_t hash,
                     titian_hit hits[TITIAN_HITS], uint32_t *reach)
{
    uint32_t n = 0;
    titian_str fold = titian_buf_str(&tokens->fold);
    *reach = at;
    if (phrases->n_slots == 0)
        return 0;
    for (; i < tokens->n; i++) {
        const titian_token *token = &tokens->items[i];
        hash = hash_more(hash, titian_token_fold(tokens, i));
        if (token->kind == TITIAN_TOKEN_BLANK)
            continue;
        titian_str key =
            titian_cut(fold, tokens->items[at].fold_beg, token->fold_end);
        const titian_slot *slot = probe(phrases, hash, key);
        *reach = i;
        if (slot->key_n == 0)
            break;
        if (slot->value)
            add_hit(hits, &n, (titian_hit){slot->value, i + 1});
        if (slot->follows == 0)
            break;
    }
    return n;
}

uint32_t titian_phrases_match(const titian_phrases *phrases,
                              const titian_tokens *tokens, uint32_t at,
                              titian_hit hits[TITIAN_HITS])
{
    uint32_t reach;
    return walk(phrases, tokens, at, at, hash_start, hits, &reach);
}

uint32_t titian_phrases_walk_on(const titian_phrases *phrases,
                                const titian_tokens *tokens, uint32_t at,
                                uint32_t hash, titian_hit hits[TITIAN_HITS],
                                uint32_t *reach)
{
    return walk(phrases, tokens, at, at + 1, hash, hits, reach);
}

static void rehash(titian_phrase_builder *b, const titian_slot *old,
                   uint32_t n_old)
{
    uint32_t mask = b->n_slots - 1;
    for (uint32_t i = 0; i < n_old; i++) {
        if (old[i].key_n == 0)
            continue;
        uint32_t to = spread(old[i].hash) & mask;
        while (b->slots[to].key_n)
            to = (to + 1) & mask;
        b->slots[to] = old[i];
    }
}

static bool make_room(titian_phrase_builder *b)
{
    if (b->n_used < b->n_slots / 2)
        return true;
    uint32_t n = b->n_slots ? b->n_slots * 2 : 256;
    titian_slot *old = b->slots, *slots = calloc(n, sizeof *slots);
    uint32_t n_old = b->n_slots;
    if (!slots || n_old > UINT32_MAX / 4) {
        free(slots);
        b->failed = true;
        return false;
    }
    b->slots = slots;
    b->n_slots = n;
    rehash(b, old, n_old);
    free(old);
    return true;
}

/** The slot of a key, made if it is new; NULL when memory is refused. */
static titian_slot *slot_of(titian_phrase_builder *b, titian_str key)
{
    if (!make_room(b))
        return NULL;
    titian_phrases table = titian_phrases_of(b);
    uint32_t hash = hash_more(hash_start, key);
    titian_slot *slot = b->slots + (probe(&table, hash, key) - b->slots);
    if (slot->key_n)
        return slot;
    uint32_t at = (uint32_t)b->keys.n;
    titian_buf_put(&b->keys, key);
    if (b->keys.failed || b->keys.n > UINT32_MAX / 2) {
        b->failed = true;
        return NULL;
    }
    *slot = (titian_slot){.hash = hash, .key = at, .key_n = (uint16_t)key.n};
    b->n_used++;
    uint32_t bit = filter_bit(key);
    b->filter[bit / 64] |= UINT64_C(1) << bit % 64;
    return slot;
}

uint32_t titian_phrases_put(titian_phrase_builder *builder, titian_str key,
                            uint32_t value)
{
    titian_tokens *t = &builder->scratch;
    titian_slot *slot = NULL;
    uint32_t before = 0;
    if (key.n > UINT16_MAX)
        return 0;
    if (builder->failed || !titian_tokenize(t, key)) {
        builder->failed = true;
        return 0;
    }
    for (uint32_t i = 0; i < t->n; i++) {
        if (t->items[i].kind == TITIAN_TOKEN_BLANK)
            continue;
        if (slot)
            slot->follows |= titian_follow_bit(titian_token_fold(t, i));
        slot = slot_of(builder, titian_cut(key, 0, t->items[i].end));
        if (!slot)
            return 0;
        if (i + 1 == t->n) {
            before = slot->value;
            slot->value = value;
        }
    }
    return before;
}

void titian_phrases_put_bytes(titian_phrase_builder *builder, titian_str key,
                              uint32_t value)
{
    bool fits = !builder->failed && key.n && key.n <= UINT16_MAX;
    titian_slot *slot = fits ? slot_of(builder, key) : NULL;
    if (slot)
        slot->value = value;
}

void titian_phrases_free(titian_phrase_builder *builder)
{
    free(builder->slots);
    titian_buf_free(&builder->keys);
    titian_tokens_free(&builder->scratch);
    *builder = (titian_phrase_builder){0};
}
