/*
 * Words and expressions, found by hash.  Each stored expression also stores
 * its beginnings, so that a walk over the tokens of a text knows when a longer
 * match is still possible.  The table is flat and free of pointers: the same
 * bytes serve in memory and in a mapped file.
 */
#ifndef TITIAN_RULES_PHRASES_H
#define TITIAN_RULES_PHRASES_H

#include "text/token.h"

typedef struct {
    uint32_t hash;
    uint32_t key;     /* offset in the keys */
    uint16_t key_n;   /* 0: the slot is free */
    uint16_t follows; /* titian_follow_bit of what stands behind it in others */
    uint32_t value;   /* 0: only the beginning of longer ones */
} titian_slot;

typedef struct {
    const titian_slot *slots; /* n_slots, a power of two */
    uint32_t n_slots;
    const char *keys;
    uint32_t n_keys;        /* bytes */
    const uint64_t *filter; /* tells most of what is not there; or NULL */
} titian_phrases;

/** The value stored for exactly these bytes, or 0. */
uint32_t titian_phrases_find(const titian_phrases *phrases, titian_str key);

/** The slot of exactly these bytes, or NULL. */
const titian_slot *titian_phrases_slot(const titian_phrases *phrases,
                                       titian_str key);

/** A stored expression that begins at a token. */
typedef struct {
    uint32_t value;
    uint32_t end; /* the token behind it */
} titian_hit;

enum { TITIAN_HITS = 8 };

/**
 * Finds the expressions that begin at token `at`, shortest first, the longest
 * TITIAN_HITS of them; returns how many.
 */
uint32_t titian_phrases_match(const titian_phrases *phrases,
                              const titian_tokens *tokens, uint32_t at,
                              titian_hit hits[TITIAN_HITS]);

/** The hash that a walk has behind its first token. */
uint32_t titian_phrases_hash(titian_str first);

/**
 * The same for expressions of several tokens, the first of which has a known
 * hash.  *reach is the last token that was looked at: no expression that begins
 * at `at` has a whole token behind it.
 */
uint32_t titian_phrases_walk_on(const titian_phrases *phrases,
                                const titian_tokens *tokens, uint32_t at,
                                uint32_t hash, titian_hit hits[TITIAN_HITS],
                                uint32_t *reach);

/** The bit in titian_slot.follows that stands for a token, in folded form. */
static inline uint16_t titian_follow_bit(titian_str token)
{
    unsigned char first = (unsigned char)token.s[0];
    unsigned char last = (unsigned char)token.s[token.n - 1];
    return (uint16_t)(1u << ((first * 5u + last * 3u + token.n) % 16));
}

enum { TITIAN_FILTER_BITS = 4096 };

/** A table in the making. */
typedef struct {
    titian_slot *slots;
    uint32_t n_slots, n_used;
    titian_buf keys;
    titian_tokens scratch;
    uint64_t filter[TITIAN_FILTER_BITS / 64];
    bool failed;
} titian_phrase_builder;

/**
 * Stores value, not 0, under a key in folded form and returns the value that
 * stood there before, or 0.  Keys of more than UINT16_MAX bytes are left out.
 * Memory trouble is sticky in failed.
 */
uint32_t titian_phrases_put(titian_phrase_builder *builder, titian_str key,
                            uint32_t value);

/** Stores value under exactly these bytes, blanks and all. */
void titian_phrases_put_bytes(titian_phrase_builder *builder, titian_str key,
                              uint32_t value);

/** The table as it stands; borrows the builder's memory. */
static inline titian_phrases
titian_phrases_of(const titian_phrase_builder *builder)
{
    return (titian_phrases){.slots = builder->slots,
                            .n_slots = builder->n_slots,
                            .keys = builder->keys.s,
                            .n_keys = (uint32_t)builder->keys.n,
                            .filter = builder->filter};
}

void titian_phrases_free(titian_phrase_builder *builder);

#endif
