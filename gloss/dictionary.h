/*
 * A compiled dictionary: one flat run of bytes, mapped from a file or built in
 * memory from a user's TSV.  All numbers are 32 bits in the machine's order;
 * everything is checked once, when the dictionary is opened.
 */
#ifndef TITIAN_GLOSS_DICTIONARY_H
#define TITIAN_GLOSS_DICTIONARY_H

#include "document/origins.h"
#include "rules/phrases.h"
#include "text/error.h"

/** Parts of speech, as the glossaries name them. */
typedef enum {
    POS_NONE,
    POS_NOUN,
    POS_VERB,
    POS_ADJ,
    POS_ADV,
    POS_PREP,
    POS_CONJ,
    POS_PRON,
    POS_DET,
    POS_NUM,
    POS_AUX,
    POS_NEG,
    POS_PART,
    POS_CLF,
    POS_NAME,
    POS_TITLE,
    POS_INTJ,
    POS_PHRASE,
    N_POS
} titian_pos;

/** "n", "v", "adj" ... in the order of titian_pos; "" for POS_NONE. */
extern const char *const titian_pos_names[N_POS];

enum {
    ROW_EXACT = 1,    /* only as written, or all in capitals */
    ROW_SECONDARY = 2 /* from a source that is asked after our own */
};

typedef struct {
    uint32_t form, form_n; /* in the texts */
    uint32_t en, en_n;     /* senses, separated by "; " */
    uint32_t file, line;
    uint32_t pos, flags;
    uint32_t next; /* 1 + row of the same folded form, 0: none */
} titian_row;

typedef struct {
    titian_str bytes; /* the whole of it */
    bool mapped;
    titian_phrases phrases; /* value: 1 + row */
    const titian_row *rows;
    uint32_t n_rows;
    titian_str texts;
    uint32_t first_origin; /* number of its first file among the origins */
} titian_dictionary;

/** Maps and checks a compiled file; its names are added to the origins. */
titian_status titian_dictionary_open(titian_dictionary *dictionary,
                                     const char *path, titian_origins *origins,
                                     titian_arena *arena, titian_error *error);

/** The same for bytes in memory, which the dictionary borrows. */
titian_status titian_dictionary_use(titian_dictionary *dictionary,
                                    titian_str bytes, const char *name,
                                    titian_origins *origins,
                                    titian_arena *arena, titian_error *error);
void titian_dictionary_close(titian_dictionary *dictionary);

/** The sum that protects bytes behind the header against corruption. */
uint64_t titian_dictionary_sum(titian_str bytes);

static inline titian_str titian_row_form(const titian_dictionary *d,
                                         const titian_row *row)
{
    return titian_str_of(d->texts.s + row->form, row->form_n);
}

static inline titian_str titian_row_en(const titian_dictionary *d,
                                       const titian_row *row)
{
    return titian_str_of(d->texts.s + row->en, row->en_n);
}

static inline uint32_t titian_row_rule(const titian_dictionary *d,
                                       const titian_row *row)
{
    return titian_rule_at(d->first_origin + row->file, row->line);
}

/* The file's layout. */

typedef struct {
    char magic[16]; /* "titian dict 4\n\0\0" */
    uint64_t sum;   /* of all that follows */
    uint32_t n_slots, n_keys, n_rows, n_texts, n_files, n_names;
} titian_dictionary_header;

extern const char titian_dictionary_magic[16];

#endif
