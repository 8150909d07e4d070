/* What the segmenter knows, read from its data files. */
#ifndef TITIAN_SEGMENT_RULES_H
#define TITIAN_SEGMENT_RULES_H

#include "rules/load.h"
#include "rules/phrases.h"

/** Why a candidate is a boundary or not: the rows of reasons.tsv, in order. */
typedef enum {
    BY_ABBREVIATION,
    BY_ABBREVIATION_END,
    BY_BRACKET,
    BY_CLOSING_BRACKET,
    BY_COMPANY,
    BY_CREDIT,
    BY_DEGREE_CHAIN,
    BY_ELLIPSIS,
    BY_ELLIPSIS_INNER,
    BY_FOOTNOTE,
    BY_HEADING,
    BY_INITIAL,
    BY_INITIAL_END,
    BY_ITEM,
    BY_ITEM_INLINE,
    BY_LINE,
    BY_LOWER,
    BY_LOWER_START,
    BY_MARKUP,
    BY_MISSING_SPACE,
    BY_NAME_WITH_MARK,
    BY_NUMBER,
    BY_PERIOD,
    BY_QUESTION,
    BY_QUOTATION,
    BY_QUOTATION_END,
    BY_REPORTING,
    BY_TITLE,
    N_REASONS
} titian_reason;

/** Classes of abbreviations, as bits; a form may have several readings. */
enum {
    ABBR_NAME = 1 << 0,
    ABBR_RANK = 1 << 1,
    ABBR_LABEL = 1 << 2,
    ABBR_NUMBER = 1 << 3,
    ABBR_UNIT = 1 << 4,
    ABBR_COMPANY = 1 << 5,
    ABBR_MAY = 1 << 6,
    ABBR_DEGREE = 1 << 7,
    ABBR_DATE = 1 << 8,
    ABBR_TIME = 1 << 9,
    ABBR_FORMULA = 1 << 10,
    ABBR_INNER = 1 << 11
};

/** What else a word may be, as bits. */
enum {
    WORD_STARTER = 1 << 0,
    WORD_REPORTING = 1 << 1,
    WORD_OUTLET = 1 << 2,
    WORD_WITH_MARK = 1 << 3,
    WORD_LOWER_START = 1 << 4,
    WORD_ENDING = 1 << 5,   /* of a domain or a file name */
    WORD_COMMON = 1 << 6,   /* no name, whatever its capital */
    WORD_LETTERED = 1 << 7, /* a letter behind it is its label */
    WORD_OPEN = 1 << 9,     /* cannot be the last of a sentence */
    WORD_PHOTO = 1 << 10,   /* names a picture's origin */
    WORD_SAYS = 1 << 8      /* reports, and may stand behind its speaker */
};

typedef struct {
    uint32_t classes;
    uint32_t rule;
} titian_abbreviation;

typedef struct {
    titian_str start;
    titian_kind kind;
    bool open; /* only where the line has no final mark */
    uint32_t rule;
} titian_line_start;

typedef struct {
    uint32_t rule;
    float confidence;
    bool breaks;
} titian_reason_row;

typedef struct {
    titian_phrase_builder forms; /* of abbreviations; value: 1 + index */
    uint64_t lengths[256];       /* of forms, as bits, by first byte, */
    uint64_t last_lengths[256];  /* and of the last words of long ones */
    titian_vec abbreviations;    /* titian_abbreviation */
    titian_phrase_builder words; /* value: WORD_ bits */
    titian_vec lines;            /* titian_line_start */
    titian_span line_heads[128]; /* of lines, those with this first letter */
    titian_reason_row reasons[N_REASONS];
} titian_segment_rules;

/** Loads what a language is split by.  Release it even on failure. */
titian_status titian_segment_rules_load(titian_segment_rules *rules,
                                        titian_loader *loader,
                                        titian_language language);
void titian_segment_rules_release(titian_segment_rules *rules);

/** The abbreviation with exactly this form, stop included, or NULL. */
const titian_abbreviation *
titian_abbreviation_of(const titian_segment_rules *rules, titian_str form);

/** False if no form of several words can end in this one. */
bool titian_may_end_form(const titian_segment_rules *rules, titian_str word);

/** The WORD_ bits of a word exactly as written, */
uint32_t titian_word_bits(const titian_segment_rules *rules, titian_str word);

/** True for a word of some length with the clitic: Perjalanannya. */
bool titian_has_clitic(const titian_segment_rules *rules, titian_str word);

/** and of a word in lower case: WORD_COMMON, WORD_LETTERED, WORD_ENDING. */
uint32_t titian_lower_bits(const titian_segment_rules *rules, titian_str word);

#endif
