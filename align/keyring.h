/*
 * The keys of words that were read before.  They depend on the dictionaries
 * alone, so one worker may keep them from text to text: many short texts share
 * most of their words.
 */
#ifndef TITIAN_ALIGN_KEYRING_H
#define TITIAN_ALIGN_KEYRING_H

#include "align/list.h"

/** What is remembered of a word. */
typedef struct {
    uint64_t hash; /* its identity; 0: the slot is free */
    uint32_t first_key, n_keys;
    uint32_t kind; /* titian_word_kind */
} titian_known_word;

/** Zeroed, it is ready for use. */
typedef struct {
    titian_known_word *slots;
    uint32_t n;
    titian_list keys;
} titian_keyring;

/** What is known of a word, or NULL. */
const titian_known_word *titian_keyring_find(const titian_keyring *ring,
                                             uint64_t hash);

/** Remembers a word's keys; a full memory begins anew.  False: no memory. */
bool titian_keyring_add(titian_keyring *ring, titian_known_word word,
                        const uint32_t *keys);
void titian_keyring_free(titian_keyring *ring);

#endif
