/* What the normaliser knows, read from its data files. */
#ifndef TITIAN_NORMALIZE_RULES_H
#define TITIAN_NORMALIZE_RULES_H

#include "rules/phrases.h"
#include "rules/template.h"

enum { TITIAN_SETS = 48, TITIAN_FIRST_SET = 16 };

/** Atoms that are numbers of some kind; sets follow from TITIAN_FIRST_SET. */
typedef enum {
    ATOM_DAY,    /* one or two digits, 1 to 31 */
    ATOM_MON,    /* one or two digits, 1 to 12 */
    ATOM_YEAR,   /* four digits, 1000 to 2999 */
    ATOM_YY,     /* two digits */
    ATOM_NUMBER, /* a number with its groups and decimals */
    ATOM_INT,    /* digits alone */
    ATOM_HOUR,   /* one or two digits, 0 to 24 */
    ATOM_MINUTE, /* two digits, 00 to 59 */
    N_ATOMS
} titian_atom;

/** A member of a set: "Ahad" of weekday. */
typedef struct {
    titian_str to; /* normal form */
    titian_str en;
    int64_t value;
    uint32_t rule;
    uint16_t set;
    bool capital; /* only where it is written with a capital */
} titian_member;

/** A word or expression with one right spelling. */
typedef struct {
    titian_str right;
    titian_str kind;
    uint32_t rule;
    int level;
} titian_spelling;

/** A pattern and what it is turned into. */
typedef struct {
    titian_pattern pattern;
    titian_str text; /* of the pattern, for order */
    titian_str to, en, value, kind;
    uint32_t rule;
    int level;
    uint16_t year, mon, month, day, weekday, weekday2, day2, magnitude;
} titian_rewrite;

/** What begins at a word: entries are chained by index, 0 ends the chain. */
typedef struct {
    enum { ENTRY_MEMBER, ENTRY_SPELLING, ENTRY_REWRITE } kind;
    uint32_t index;
    uint32_t next;
} titian_entry;

typedef struct {
    titian_arena *arena;
    titian_str sets[TITIAN_SETS];
    uint16_t n_sets;
    titian_vec members, spellings, rewrites, entries;
    titian_phrase_builder lexicon; /* value: 1 + index of an entry */
    titian_phrase_builder endings; /* of domains and files */
    titian_vec by_digit;           /* uint32_t, rewrites that begin there */
    titian_vec by_set[TITIAN_SETS];
    uint32_t dash_rule; /* where the dash repair is explained */
} titian_normalize_rules;

titian_status titian_normalize_rules_load(titian_normalize_rules *rules,
                                          titian_loader *loader);
void titian_normalize_rules_release(titian_normalize_rules *rules);

static inline const titian_member *
titian_member_at(const titian_normalize_rules *rules, uint32_t i)
{
    return (const titian_member *)rules->members.items + i;
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
