/* Inflecting English: just enough for a draft line. */
#ifndef TITIAN_GLOSS_ENGLISH_H
#define TITIAN_GLOSS_ENGLISH_H

#include "gloss/rules.h"

typedef enum {
    ENGLISH_BASE,
    ENGLISH_FIRST,     /* I am; else the base */
    ENGLISH_THIRD,     /* he is, he has, he carries */
    ENGLISH_MANY,      /* they are; else the base */
    ENGLISH_PAST,      /* he was */
    ENGLISH_PAST_MANY, /* they were */
    ENGLISH_PARTICIPLE,
    ENGLISH_ING
} titian_verb_form;

/** Appends a verb or verb phrase in a form; its first word is inflected. */
void titian_english_verb(const titian_gloss_rules *rules, titian_str verb,
                         titian_verb_form form, titian_buf *out);

/** Appends the plural of a noun or noun phrase; its head is inflected. */
void titian_english_plural(const titian_gloss_rules *rules, titian_str noun,
                           titian_buf *out);

/** Appends the adverb of an adjective: progressive, progressively. */
void titian_english_adverb(const titian_gloss_rules *rules, titian_str adj,
                           titian_buf *out);

/**
 * The owner's or the object's form of a pronoun: my, me of I; empty for what
 * is no pronoun.
 */
titian_str titian_english_pronoun(const titian_gloss_rules *rules,
                                  titian_str pronoun, bool owner);

/** The adjective of a country, or the name itself. */
titian_str titian_english_adjective(const titian_gloss_rules *rules,
                                    titian_str name);

/** The titian_head bits of a verb phrase: of all of it, or its first word. */
uint32_t titian_english_verb_head(const titian_gloss_rules *rules,
                                  titian_str verb);

/** True for a noun whose plural is in the table. */
bool titian_english_is_irregular(const titian_gloss_rules *rules,
                                 titian_str noun);

/** The titian_head bits of exactly these words. */
uint32_t titian_english_phrase(const titian_gloss_rules *rules,
                               titian_str words);

/** The titian_head bits of a noun phrase's last word. */
uint32_t titian_english_head(const titian_gloss_rules *rules, titian_str noun);

#endif
