/*
 * A side of an alignment as evidence: each sentence is a bag of words, and
 * each kind of word carries the keys under which it may meet words of the
 * other side.  How Indonesian becomes English is asked of a translator, so
 * that the aligner knows no dictionary.
 */
#ifndef TITIAN_ALIGN_BAG_H
#define TITIAN_ALIGN_BAG_H

#include "align/keyring.h"
#include "align/spelling.h"

/** Answers what Indonesian words mean. */
typedef struct {
    void *context;
    /** The token behind the longest known expression at a token. */
    uint32_t (*extent)(void *context, const titian_tokens *tokens, uint32_t at);
    /** Appends the English of a folded word or expression, "say; tell". */
    titian_status (*senses)(void *context, titian_str expression,
                            titian_buf *out);
    const titian_model *model; /* what was learned beside, or NULL */
    titian_keyring *keyrings;  /* of both sides, kept between texts */
} titian_translator;

/** What kind of word it is: how much its match or absence tells. */
typedef enum {
    WORD_OTHER,
    WORD_KNOWN,
    WORD_NUMBER,
    WORD_MARK
} titian_word_kind;

typedef struct {
    uint64_t hash; /* of its form: the identity */
    uint32_t first_key, n_keys;
    uint32_t count; /* how often it stands in the text */
    uint32_t kind;  /* titian_word_kind */
    float chance;   /* learned: that it meets its translation; or 0 */
} titian_word;

typedef struct {
    uint32_t n;           /* sentences */
    titian_list starts;   /* n + 1: where the words of each begin */
    titian_list words;    /* of all sentences: numbers of kinds of words */
    titian_list lengths;  /* n: characters without white space */
    titian_list openings; /* n: 1 where a paragraph begins */
    titian_list keys;
    titian_word *kinds;
    uint32_t n_kinds, cap_kinds;
    uint32_t *slots; /* 1 + kind, by hash */
    uint32_t n_slots;
} titian_bag;

/** Reads one side.  Free the bag whatever is returned. */
titian_status titian_bag_read(titian_bag *bag, const titian_doc *doc,
                              titian_side side, const titian_align_rules *rules,
                              const titian_translator *translator);
void titian_bag_free(titian_bag *bag);

#endif
