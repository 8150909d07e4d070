/* What the normaliser knows, read from its data files. */
#ifndef TITIAN_NORMALIZE_RULES_H
#define TITIAN_NORMALIZE_RULES_H

#include "rules/phrases.h"
#include "rules/template.h"

enum {
    TITIAN_SETS = 128,
    TITIAN_FIRST_SET = 16,
    TITIAN_RANGES = 2,       /* that one pattern may hold */
    TITIAN_BEGINNINGS = 1024 /* words of 64 bits; see lexicon.c */
};

/** Atoms that are numbers of some kind; sets follow from TITIAN_FIRST_SET. */
typedef enum {
    ATOM_DAY,     /* one or two digits, 1 to 31 */
    ATOM_MON,     /* one or two digits, 1 to 12 */
    ATOM_YEAR,    /* four digits, 1000 to 2999 */
    ATOM_YY,      /* two digits */
    ATOM_NUMBER,  /* a number with its groups and decimals */
    ATOM_INT,     /* digits alone */
    ATOM_HOUR,    /* one or two digits, 0 to 24 */
    ATOM_MINUTE,  /* two digits, 00 to 59 */
    ATOM_ENGLISH, /* 100,000: thousands grouped in the English manner */
    ATOM_NAME,    /* a word with a capital */
    ATOM_DD,      /* one or two digits, whether a day or not */
    ATOM_MM,      /* the same for a month */
    N_ATOMS
} titian_atom;

/** A member of a set: "Ahad" of weekday. */
typedef struct {
    titian_str form;
    titian_str to; /* normal form */
    titian_str en;
    int64_t value;
    uint32_t rule;
    uint16_t set;
    bool capital; /* only where it is written with a capital */
    bool exact;   /* a single letter: m is no M */
    bool code;    /* the value is the three letters of a currency */
} titian_member;

/** Where a wording applies, as bits. */
enum {
    WHERE_EXACT = 1 << 0,   /* only as written */
    WHERE_LOWER = 1 << 1,   /* in small letters, or where a sentence begins */
    WHERE_NUMBER = 1 << 2,  /* before a number */
    WHERE_NAME = 1 << 3,    /* before a word with a capital */
    WHERE_UNNAMED = 1 << 4, /* not inside a capitalised name */
    WHERE_STOP = 1 << 5,    /* its stop may be the sentence's too */
    WHERE_KEPT = 1 << 6     /* stays as it is; only the English is told */
};

/** A word or expression and what it becomes. */
typedef struct {
    titian_str form, to, en, kind;
    titian_str context; /* "before:a|b", "after:a|b", "near:a|b" or empty */
    uint32_t rule;
    uint32_t where;
    int level;
} titian_wording;

/** A pattern and what it is turned into. */
typedef struct {
    titian_pattern pattern;
    titian_str text; /* of the pattern, for order */
    titian_str to, en, value, kind;
    uint32_t rule;
    int level;
    uint16_t year, mon, month, day, weekday, weekday2, day2, magnitude;
    uint16_t daypart, when, count, week;
    uint16_t ranges[TITIAN_RANGES][2]; /* slots of both ends around a dash */
    uint16_t n_ranges;
} titian_rewrite;

/** Sets, one a bit. */
typedef struct {
    uint64_t bits[TITIAN_SETS / 64];
} titian_set_bits;

static inline bool titian_has_set(const titian_set_bits *sets, uint16_t set)
{
    return sets->bits[set / 64] >> set % 64 & 1;
}

typedef enum { ENTRY_MEMBER, ENTRY_WORDING, ENTRY_REWRITE } titian_entry_kind;

/** What begins at a word: entries are chained by index, 0 ends the chain. */
typedef struct {
    titian_entry_kind kind;
    uint32_t index;
    uint32_t next;
    titian_set_bits sets; /* with a member in the chain from here on */
} titian_entry;

/** A rewrite in a list, with what tells at a glance that it cannot match. */
typedef struct {
    uint32_t index;
    uint16_t follow; /* what may stand behind its first part; see follow.h */
    uint8_t
        then; /* the set that must stand next, blanks aside, or TITIAN_SETS */
    uint8_t level;
} titian_candidate;

/** Sets that the code itself asks for. */
typedef struct {
    uint16_t dash, suffix, prefix, month, weekday, relative, word_day;
    uint16_t initials, degree;
    uint16_t unit, teen, times, half, scale, one; /* of number words */
} titian_known_sets;

typedef struct {
    titian_arena *arena;
    titian_str sets[TITIAN_SETS];
    uint16_t n_sets;
    titian_vec members, wordings, rewrites, entries;
    titian_phrase_builder lexicon; /* value: 1 + index of an entry */
    titian_phrase_builder endings; /* of domains and files */
    titian_phrase_builder common;  /* words that are no names */
    titian_phrase_builder clean;   /* bytes to clean; value: 1 + cleanings */
    titian_vec cleanings;          /* titian_wording */
    titian_vec by_digit;           /* titian_candidate, that begin so */
    titian_vec by_number;          /* titian_candidate, {number} first */
    titian_vec by_set[TITIAN_SETS];
    uint16_t set_begins[TITIAN_SETS]; /* how members begin; see follow.h */
    titian_known_sets known;
    uint64_t beginnings[TITIAN_BEGINNINGS];
    uint32_t dash_rule, space_rule, doubling_rule, nfc_rule, entity_rule;
    uint32_t marks_rule, defined_rule, words_rule, group_rule;
} titian_normalize_rules;

titian_status titian_normalize_rules_load(titian_normalize_rules *rules,
                                          titian_loader *loader);
void titian_normalize_rules_release(titian_normalize_rules *rules);

/** One loading run of the normaliser's files. */
typedef struct {
    titian_normalize_rules *rules;
    titian_loader *loader;
    titian_str kind; /* of the wordings in the file being read */
    int level;
    uint32_t where;
} titian_normalize_loading;

/** Loads the word lists: spellings, abbreviations, acronyms, slang. */
titian_status titian_wordings_load(titian_normalize_loading *loading);

/** Puts an entry at the head of the chain of a form. */
titian_status titian_entry_add(titian_normalize_loading *loading,
                               titian_str form, titian_entry_kind kind,
                               uint32_t index);

static inline const titian_member *
titian_member_at(const titian_normalize_rules *rules, uint32_t i)
{
    return (const titian_member *)rules->members.items + i;
}

static inline const titian_wording *
titian_wording_at(const titian_normalize_rules *rules, uint32_t i)
{
    return (const titian_wording *)rules->wordings.items + i;
}

static inline const titian_rewrite *
titian_rewrite_at(const titian_normalize_rules *rules, uint32_t i)
{
    return (const titian_rewrite *)rules->rewrites.items + i;
}

static inline const titian_entry *
titian_entry_at(const titian_normalize_rules *rules, uint32_t i)
{
    return (const titian_entry *)rules->entries.items + (i - 1);
}

/** The set called name, or n_sets. */
uint16_t titian_set_of(const titian_normalize_rules *rules, titian_str name);

#endif
