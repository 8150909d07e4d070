/* Making a model of both directions, and finding words in it. */
#include "align/model.h"
#include "align/em.h"

#include <math.h>

/** Below these a pair of words is more likely chance than translation. */
static const float least_forth = 0.1f, least_back = 0.1f, least_mean = 0.2f;

static bool index_row(titian_model *model, const titian_align_rules *rules,
                      uint32_t i)
{
    const titian_model_row *row = titian_model_at(model, i);
    char stem[TITIAN_STEM_ROOM];
    titian_str en = titian_stem(rules, row->en, stem);
    titian_phrases stems = titian_phrases_of(&model->stems);
    uint32_t number = titian_phrases_find(&stems, en);
    if (number == 0) {
        titian_list_push(&model->backs, 0);
        number = model->backs.n;
        titian_phrases_put_bytes(&model->stems, en, number);
    }
    if (model->backs.failed || model->stems.failed)
        return false;
    model->backs.items[number - 1] += (uint32_t)(row->back * 1000 + 0.5f);
    if (i == 0 || !titian_eq(row->id, row[-1].id))
        titian_phrases_put_bytes(&model->words, row->id, i + 1);
    return !model->words.failed;
}

titian_status titian_model_index(titian_model *model,
                                 const titian_align_rules *rules,
                                 titian_error *error)
{
    for (uint32_t i = 0; i < model->rows.n; i++)
        if (!index_row(model, rules, i))
            return titian_no_memory(error);
    return TITIAN_OK;
}

uint32_t titian_model_find(const titian_model *model, titian_str word)
{
    titian_phrases words = titian_phrases_of(&model->words);
    uint32_t found = titian_phrases_find(&words, word);
    return found ? found - 1 : model->rows.n;
}

float titian_model_back(const titian_model *model,
                        const titian_align_rules *rules, titian_str word)
{
    char stem[TITIAN_STEM_ROOM];
    titian_phrases stems = titian_phrases_of(&model->stems);
    uint32_t found =
        titian_phrases_find(&stems, titian_stem(rules, word, stem));
    return found ? (float)model->backs.items[found - 1] / 1000 : 0;
}

/** The chance of a cell of the other direction, 0 if there is none. */
static float chance_of(const titian_em *em, uint32_t word, uint32_t other)
{
    for (uint32_t c = em->first[word]; c < em->first[word + 1]; c++)
        if (em->others.items[c] == other)
            return em->chance[c];
    return 0;
}

/** As a file holds it, so that a model is the same when it comes back. */
static float rounded(float chance)
{
    return roundf(fminf(chance, 1) * 1000) / 1000;
}

static bool add_rows(titian_model *model, const titian_lessons *lessons,
                     const titian_em *em, uint32_t word)
{
    const titian_lesson_side *id = &lessons->side[SIDE_ID];
    const titian_lesson_side *en = &lessons->side[SIDE_EN];
    const titian_em *forth = &em[SIDE_ID];
    for (uint32_t c = forth->first[word]; c < forth->first[word + 1]; c++) {
        uint32_t other = forth->others.items[c];
        float p = forth->chance[c];
        if (p < least_forth)
            continue;
        float back = chance_of(&em[SIDE_EN], other, word);
        if (back < least_back || sqrtf(p * back) < least_mean)
            continue;
        titian_model_row *row =
            titian_vec_push(&model->rows, &model->arena, sizeof *row);
        if (!row)
            return false;
        row->id = titian_arena_copy(&model->arena,
                                    ((titian_str *)id->forms.items)[word]);
        row->en = titian_arena_copy(&model->arena,
                                    ((titian_str *)en->forms.items)[other]);
        row->forth = rounded(p);
        row->back = rounded(back);
        row->together = forth->together.items[c];
        row->times = id->counts.items[word];
    }
    return !model->arena.failed;
}

static int compare(const void *a, const void *b)
{
    const titian_model_row *x = a, *y = b;
    int order = titian_cmp(x->id, y->id);
    return order ? order : titian_cmp(x->en, y->en);
}

/** Learns both directions and keeps the pairs that both are sure of. */
static titian_status learn(titian_model *model, const titian_lessons *lessons,
                           titian_em em[2], const titian_hints hints[2])
{
    uint32_t n = lessons->side[SIDE_ID].forms.n;
    for (int s = 0; s < 2; s++)
        TRY(titian_em_learn(&em[s], lessons, (titian_side)s, &hints[s]));
    for (uint32_t w = 0; w < n; w++)
        if (!add_rows(model, lessons, em, w))
            return TITIAN_ERR_NOMEM;
    return TITIAN_OK;
}

titian_status titian_model_learn(titian_model *model,
                                 const titian_lessons *lessons,
                                 const titian_align_rules *rules,
                                 const titian_translator *translator,
                                 titian_error *error)
{
    titian_em em[2] = {{.first = NULL}};
    titian_hints hints[2] = {{.first = {0}}};
    titian_status status = titian_hints_find(hints, lessons, rules, translator);
    if (status == TITIAN_OK)
        status = learn(model, lessons, em, hints);
    for (int s = 0; s < 2; s++) {
        titian_em_free(&em[s]);
        titian_hints_free(&hints[s]);
    }
    if (status != TITIAN_OK)
        return titian_no_memory(error);
    if (model->rows.n)
        qsort(model->rows.items, model->rows.n, sizeof(titian_model_row),
              compare);
    return titian_model_index(model, rules, error);
}

void titian_model_release(titian_model *model)
{
    titian_phrases_free(&model->words);
    titian_phrases_free(&model->stems);
    titian_list_free(&model->backs);
    titian_arena_free(&model->arena);
}
