/*
 * What was learned from pairs: which English words translate which Indonesian
 * ones, and how surely.  A model is kept in a TSV file that a person can read,
 * and is constant once made.
 */
#ifndef TITIAN_ALIGN_MODEL_H
#define TITIAN_ALIGN_MODEL_H

#include "align/lessons.h"

typedef struct {
    titian_str id, en; /* folded words */
    float forth;       /* chance that where id stands, en does */
    float back;        /* and the other way round */
    uint32_t together; /* pairs that hold both */
    uint32_t times;    /* how often id stands */
} titian_model_row;

struct titian_model {
    titian_arena arena;
    titian_vec rows;             /* titian_model_row, sorted by id and en */
    titian_phrase_builder words; /* Indonesian: 1 + first row */
    titian_phrase_builder stems; /* English: 1 + number in backs */
    titian_list backs;           /* by stem: thousandths, sums of back */
};

/** The row at which a folded Indonesian word begins, or the end of all. */
uint32_t titian_model_find(const titian_model *model, titian_str word);

/** The chance that a translation of an English word holds a known one. */
float titian_model_back(const titian_model *model,
                        const titian_align_rules *rules, titian_str word);

/** Learns a model anew; release it whatever is returned. */
titian_status titian_model_learn(titian_model *model,
                                 const titian_lessons *lessons,
                                 const titian_align_rules *rules,
                                 const titian_translator *translator,
                                 titian_error *error);

/** Makes the rows of a model, which are sorted, ready to be asked. */
titian_status titian_model_index(titian_model *model,
                                 const titian_align_rules *rules,
                                 titian_error *error);
void titian_model_release(titian_model *model);

static inline const titian_model_row *titian_model_at(const titian_model *model,
                                                      uint32_t i)
{
    return (const titian_model_row *)model->rows.items + i;
}

#endif
