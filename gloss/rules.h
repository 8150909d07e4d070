/* What the glosser knows: dictionaries, affixes, English forms, choices. */
#ifndef TITIAN_GLOSS_RULES_H
#define TITIAN_GLOSS_RULES_H

#include "gloss/dictionary.h"
#include "rules/load.h"

enum { TITIAN_DICTIONARIES = 16 };

typedef enum {
    AFFIX_PARTICLE,
    AFFIX_CLITIC,
    AFFIX_PROCLITIC,
    AFFIX_ACTIVE,
    AFFIX_PASSIVE,
    AFFIX_STATE,
    AFFIX_PREFIX,
    AFFIX_SUFFIX,
    N_AFFIX_KINDS
} titian_affix_kind;

typedef struct {
    titian_str text;
    titian_str restore; /* what it swallowed of the root */
    titian_str before;  /* letters the root may begin with, empty: any */
    titian_str label;   /* in interlinear glosses; empty: none */
    titian_str note;
    titian_affix_kind kind;
} titian_affix;

/** An English word with forms of its own. */
typedef struct {
    titian_str form;       /* past tense, or plural */
    titian_str participle; /* of a verb */
} titian_irregular;

/** What an English word does in the draft: the classes of heads.tsv. */
typedef enum {
    HEAD_OF = 1,
    HEAD_PERSON = 2,
    HEAD_PLURAL = 4,
    HEAD_SAYING = 8,
    HEAD_GERUND = 16,
    HEAD_MANY = 32,
    HEAD_TO = 64,
    HEAD_ING = 128,
    HEAD_BARE = 256,
    HEAD_EVENT = 512,
    HEAD_NOW = 1024,
    HEAD_THEN = 2048,
    HEAD_THE = 4096,
    HEAD_IN = 8192,
    HEAD_LABEL = 16384,
    HEAD_LEAD = 32768,
    HEAD_OBJECT = 65536,
    HEAD_FEMALE = 131072
} titian_head;

/** A choice among the senses of a form by its neighbours. */
typedef struct {
    titian_str where; /* "next", "before" */
    titian_str what;  /* "n", "v", "date", "word:x" ... */
    titian_str en;    /* empty: the word is left out */
    titian_pos pos;
    uint32_t rule;
    uint32_t next; /* 1 + the next choice for the same form */
} titian_choice;

typedef struct {
    titian_arena *arena;
    titian_dictionary dictionaries[TITIAN_DICTIONARIES]; /* users' first */
    uint32_t n_dictionaries;
    titian_vec affixes;    /* titian_affix */
    titian_vec clitics;    /* uint32_t, which affixes are clitics */
    titian_vec irregulars; /* titian_irregular */
    titian_phrase_builder verbs, nouns;  /* value: 1 + irregular */
    titian_phrase_builder adverbs;       /* of adjectives */
    titian_phrase_builder pronouns;      /* form: owner, participle: object */
    titian_phrase_builder adjectives;    /* of countries */
    titian_phrase_builder heads;         /* value: titian_head bits */
    titian_vec choices;                  /* titian_choice */
    titian_phrase_builder chosen;        /* form: 1 + first choice */
    titian_phrase_builder abbreviations; /* form: 1 + index of English */
    titian_vec abbreviated;              /* titian_str */
    titian_phrase_builder names;         /* of persons */
    titian_vec user_bytes;               /* titian_buf, compiled TSV */
} titian_gloss_rules;

titian_status titian_gloss_rules_load(titian_gloss_rules *rules,
                                      titian_loader *loader,
                                      const char *const *glossaries, size_t n);
void titian_gloss_rules_release(titian_gloss_rules *rules);

static inline const titian_affix *
titian_affix_at(const titian_gloss_rules *rules, uint32_t i)
{
    return (const titian_affix *)rules->affixes.items + i;
}

#endif
