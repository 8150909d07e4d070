/* Loading what the aligner knows. */
#include "align/rules.h"

typedef struct {
    titian_align_rules *rules;
    titian_loader *loader;
} context;

static titian_status put(context *c, titian_phrase_builder *table,
                         titian_str key, uint32_t value)
{
    titian_phrases_put(table, key, value);
    return table->failed ? titian_no_memory(c->loader->error) : TITIAN_OK;
}

static titian_status read_side(context *c, titian_place where, titian_str word,
                               uint32_t *side)
{
    static const char *const sides[] = {"id", "en"};
    *side = titian_loader_choice(c->loader, where, word, sides, 2);
    return *side == 2 ? TITIAN_ERR_DATA : TITIAN_OK;
}

/** Adds a text to a list and stores its number under a form. */
static titian_status list(context *c, titian_phrase_builder *table,
                          titian_vec *texts, titian_str form, titian_str text)
{
    titian_str *row = titian_vec_push(texts, c->rules->arena, sizeof *row);
    if (!row)
        return titian_no_memory(c->loader->error);
    *row = text;
    return put(c, table, form, texts->n);
}

/** A rewriting may not make a word much longer: it has a fixed place. */
static titian_status rewrite(context *c, titian_place where, titian_vec *rows,
                             titian_respelling new)
{
    if (new.from.n == 0 || new.to.n > new.from.n + 4)
        return titian_fail(c->loader->error, TITIAN_ERR_DATA, where,
                           "is empty, or becomes too long: %.*s",
                           (int)(new.to.n < 40 ? new.to.n : 40), new.to.s);
    titian_respelling *row =
        titian_vec_push(rows, c->rules->arena, sizeof *row);
    if (!row)
        return titian_no_memory(c->loader->error);
    *row = new;
    return TITIAN_OK;
}

static titian_status equal_row(void *ctx, const titian_str *field,
                               titian_place where, titian_error *error)
{
    context *c = ctx;
    uint32_t side;
    (void)error;
    TRY(read_side(c, where, field[1], &side));
    return list(c, &c->rules->equals[side], &c->rules->keys, field[0],
                field[2]);
}

static titian_status stem_row(void *ctx, const titian_str *field,
                              titian_place where, titian_error *error)
{
    static const char *const steps[] = {"1", "2", "3"};
    static const char *const leasts[] = {"0", "1", "2", "3", "4", "5", "6"};
    context *c = ctx;
    uint32_t step = titian_loader_choice(c->loader, where, field[0], steps,
                                         TITIAN_STEM_STEPS);
    uint32_t least = titian_loader_choice(c->loader, where, field[3], leasts,
                                          COUNT_OF(leasts));
    (void)error;
    if (step == TITIAN_STEM_STEPS || least == COUNT_OF(leasts))
        return TITIAN_ERR_DATA;
    return rewrite(c, where, &c->rules->stems[step],
                   (titian_respelling){field[1], field[2], least});
}

static titian_status cognate_row(void *ctx, const titian_str *field,
                                 titian_place where, titian_error *error)
{
    static const char *const places[] = {"any", "end"};
    context *c = ctx;
    uint32_t side;
    (void)error;
    TRY(read_side(c, where, field[0], &side));
    uint32_t place =
        titian_loader_choice(c->loader, where, field[1], places, 2);
    if (place == 2)
        return TITIAN_ERR_DATA;
    titian_vec *rows = place ? &c->rules->endings[side]
                             : &c->rules->pieces[side];
    return rewrite(c, where, rows,
                   (titian_respelling){field[2], field[3], place ? 2 : 0});
}

static titian_status language_row(void *ctx, const titian_str *field,
                                  titian_place where, titian_error *error)
{
    context *c = ctx;
    uint32_t side;
    (void)error;
    TRY(read_side(c, where, field[1], &side));
    return put(c, &c->rules->languages, field[0], 1 + side);
}

static titian_status light_row(void *ctx, const titian_str *field,
                               titian_place where, titian_error *error)
{
    context *c = ctx;
    (void)where, (void)error;
    return put(c, &c->rules->light, field[0], 1);
}

/** said and children lead to say and child. */
static titian_status irregular_row(void *ctx, const titian_str *field,
                                   titian_place where, titian_error *error)
{
    context *c = ctx;
    titian_align_rules *r = c->rules;
    (void)where, (void)error;
    for (unsigned i = 2; i < 4; i++)
        if (field[i].n && !titian_eq(field[i], field[1]) &&
            !titian_align_find(&r->bases, field[i]))
            TRY(list(c, &r->bases, &r->words, field[i], field[1]));
    return TITIAN_OK;
}

titian_status titian_align_rules_load(titian_align_rules *rules,
                                      titian_loader *loader)
{
    static const titian_tsv_shape equals = {"form\tside\tkey", 2};
    static const titian_tsv_shape stems = {"step\tending\tbecomes\tleast", 2};
    static const titian_tsv_shape cognates = {"side\tplace\tfrom\tto", 3};
    static const titian_tsv_shape languages = {"form\tlanguage", 1};
    static const titian_tsv_shape light = {"form", 1};
    static const titian_tsv_shape irregular = {"class\tword\tform\tparticiple",
                                               2};
    context c = {rules, loader};
    rules->arena = loader->arena;
    TRY(titian_load_tsv(loader, "align/equals.tsv", &equals, equal_row, &c));
    TRY(titian_load_tsv(loader, "align/stems.tsv", &stems, stem_row, &c));
    TRY(titian_load_tsv(loader, "align/cognates.tsv", &cognates, cognate_row,
                        &c));
    TRY(titian_load_tsv(loader, "align/languages.tsv", &languages, language_row,
                        &c));
    TRY(titian_load_tsv(loader, "align/light.tsv", &light, light_row, &c));
    return titian_load_tsv(loader, "en/irregular.tsv", &irregular,
                           irregular_row, &c);
}

void titian_align_rules_release(titian_align_rules *rules)
{
    titian_phrases_free(&rules->equals[SIDE_ID]);
    titian_phrases_free(&rules->equals[SIDE_EN]);
    titian_phrases_free(&rules->bases);
    titian_phrases_free(&rules->light);
    titian_phrases_free(&rules->languages);
}
