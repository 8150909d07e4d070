/* A hash table of bounded size that forgets all when it is full. */
#include "align/keyring.h"

enum { N_SLOTS = 1 << 16, MOST_WORDS = N_SLOTS / 2 };

static titian_known_word *slot_of(const titian_keyring *ring, uint64_t hash)
{
    uint32_t at = (uint32_t)(hash ^ hash >> 32) & (N_SLOTS - 1);
    while (ring->slots[at].hash && ring->slots[at].hash != hash)
        at = (at + 1) & (N_SLOTS - 1);
    return &ring->slots[at];
}

const titian_known_word *titian_keyring_find(const titian_keyring *ring,
                                             uint64_t hash)
{
    const titian_known_word *slot = ring->slots ? slot_of(ring, hash) : NULL;
    return slot && slot->hash ? slot : NULL;
}

bool titian_keyring_add(titian_keyring *ring, titian_known_word word,
                        const uint32_t *keys)
{
    if (word.hash == 0)
        return true;
    if (!ring->slots)
        ring->slots = calloc(N_SLOTS, sizeof *ring->slots);
    if (!ring->slots)
        return false;
    if (ring->n == MOST_WORDS) {
        memset(ring->slots, 0, N_SLOTS * sizeof *ring->slots);
        ring->n = ring->keys.n = 0;
    }
    word.first_key = ring->keys.n;
    for (uint32_t i = 0; i < word.n_keys; i++)
        titian_list_push(&ring->keys, keys[i]);
    if (ring->keys.failed) {
        titian_keyring_free(ring);
        return false;
    }
    *slot_of(ring, word.hash) = word;
    ring->n++;
    return true;
}

void titian_keyring_free(titian_keyring *ring)
{
    free(ring->slots);
    titian_list_free(&ring->keys);
    *ring = (titian_keyring){0};
}
