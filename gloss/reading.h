/* Reading a word: which dictionary row it belongs to, and through what. */
#ifndef TITIAN_GLOSS_READING_H
#define TITIAN_GLOSS_READING_H

#include "gloss/lemma.h"
#include "gloss/rules.h"

/** What a derivation adds to the meaning of the row. */
typedef struct {
    bool passive; /* di- */
    bool state;   /* ter- */
    bool plural;  /* X-X */
    char owner;   /* clitic: n (-nya), k (-ku), m (-mu), 0: none */
    char doer;    /* proclitic: k (ku-), m (kau-), 0: none */
} titian_nuance;

typedef struct {
    const titian_dictionary *dictionary; /* NULL: nothing was found */
    const titian_row *row;
    uint32_t end; /* the token behind it */
    titian_via via;
    titian_nuance nuance;
    titian_buf steps; /* "di- + menangkap", for people */
} titian_reading;

typedef struct titian_word_forms titian_word_forms;

/** What a worker remembers of words: hunspell's answers and its own. */
typedef struct {
    titian_lemma *lemma;
    titian_word_forms *forms;
} titian_memory;

titian_status titian_memory_make(titian_memory *memory);
void titian_memory_free(titian_memory *memory);

/**
 * Reads the longest known expression at a token, or the word there through
 * its affixes.  first tells that the token begins a sentence, where a capital
 * says nothing.  reading->steps is reused; free it with the reading.
 */
void titian_read_at(const titian_gloss_rules *rules, titian_memory *memory,
                    const titian_tokens *tokens, uint32_t at, bool first,
                    titian_reading *reading);

/** True for a passive, or an expression that begins with one. */
bool titian_is_passive(const titian_gloss_rules *rules, titian_str form);

#endif
