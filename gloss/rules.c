/* Loading what the glosser knows. */
#include "gloss/rules.h"
#include "gloss/compile.h"

typedef struct {
    titian_gloss_rules *rules;
    titian_loader *loader;
} context;

static titian_status affix_row(void *ctx, const titian_str *field,
                               titian_place where, titian_error *error)
{
    static const char *const kinds[N_AFFIX_KINDS] = {
        "particle", "clitic", "proclitic", "active",
        "passive",  "state",  "prefix",    "suffix"};
    context *c = ctx;
    uint32_t kind =
        titian_loader_choice(c->loader, where, field[1], kinds, N_AFFIX_KINDS);
    if (kind == N_AFFIX_KINDS)
        return TITIAN_ERR_DATA;
    titian_affix *row =
        titian_vec_push(&c->rules->affixes, c->rules->arena, sizeof *row);
    if (!row)
        return titian_no_memory(error);
    *row = (titian_affix){field[0], field[2], field[3],
                          field[4], field[5], (titian_affix_kind)kind};
    if (kind != AFFIX_CLITIC)
        return TITIAN_OK;
    uint32_t *clitic =
        titian_vec_push(&c->rules->clitics, c->rules->arena, sizeof *clitic);
    if (!clitic)
        return titian_no_memory(error);
    *clitic = c->rules->affixes.n - 1;
    return TITIAN_OK;
}

static titian_status put(context *c, titian_phrase_builder *table,
                         titian_str key, uint32_t value)
{
    titian_phrases_put(table, key, value);
    return table->failed ? titian_no_memory(c->loader->error) : TITIAN_OK;
}

static titian_irregular *new_irregular(context *c)
{
    return titian_vec_push(&c->rules->irregulars, c->rules->arena,
                           sizeof(titian_irregular));
}

static titian_status irregular_row(void *ctx, const titian_str *field,
                                   titian_place where, titian_error *error)
{
    static const char *const classes[] = {"adj", "n", "pron", "v"};
    context *c = ctx;
    titian_gloss_rules *r = c->rules;
    titian_phrase_builder *const tables[] = {&r->adverbs, &r->nouns,
                                             &r->pronouns, &r->verbs};
    uint32_t class = titian_loader_choice(c->loader, where, field[0], classes,
                                          COUNT_OF(classes));
    if (class == COUNT_OF(classes))
        return TITIAN_ERR_DATA;
    titian_irregular *row = new_irregular(c);
    if (!row)
        return titian_no_memory(error);
    *row = (titian_irregular){field[2], field[3]};
    return put(c, tables[class], field[1], r->irregulars.n);
}

static titian_status head_row(void *ctx, const titian_str *field,
                              titian_place where, titian_error *error)
{
    static const char *const classes[] = {
        "of",    "person", "plural", "saying", "gerund",   "many", "to",
        "ing",   "bare",   "event",  "now",    "then",     "the",  "in",
        "label", "lead",   "object", "female", "adjective"};
    context *c = ctx;
    titian_gloss_rules *r = c->rules;
    uint32_t class = titian_loader_choice(c->loader, where, field[1], classes,
                                          COUNT_OF(classes));
    if (class == COUNT_OF(classes))
        return TITIAN_ERR_DATA;
    if (class == COUNT_OF(classes) - 1) {
        titian_irregular *row = new_irregular(c);
        if (!row)
            return titian_no_memory(error);
        row->form = field[2];
        return put(c, &r->adjectives, field[0], r->irregulars.n);
    }
    titian_phrases table = titian_phrases_of(&r->heads);
    uint32_t bits = titian_phrases_find(&table, field[0]);
    return put(c, &r->heads, field[0], bits | UINT32_C(1) << class);
}

/** The English of an abbreviation; where it is explained, the form itself. */
static titian_status abbreviation_row(void *ctx, const titian_str *field,
                                      titian_place where, titian_error *error)
{
    context *c = ctx;
    titian_gloss_rules *r = c->rules;
    titian_str english = field[4];
    (void)where;
    if (!titian_eq(field[1], STR("1")) || titian_eq(field[2], STR("none")))
        return TITIAN_OK;
    if (english.n == 0 || memchr(english.s, '(', english.n) ||
        memchr(english.s, ';', english.n) ||
        memchr(english.s, '/', english.n) || titian_eq(field[2], STR("degree")))
        english = field[0];
    titian_str *row = titian_vec_push(&r->abbreviated, r->arena, sizeof *row);
    if (!row)
        return titian_no_memory(error);
    *row = english;
    return put(c, &r->abbreviations, field[0], r->abbreviated.n);
}

static titian_status name_row(void *ctx, const titian_str *field,
                              titian_place where, titian_error *error)
{
    context *c = ctx;
    (void)where, (void)error;
    return put(c, &c->rules->names, field[0], 1);
}

static titian_status choice_row(void *ctx, const titian_str *field,
                                titian_place where, titian_error *error)
{
    static const char *const places[] = {"next", "before", "start"};
    context *c = ctx;
    titian_gloss_rules *r = c->rules;
    uint32_t pos = titian_loader_choice(c->loader, where, field[4],
                                        titian_pos_names, N_POS);
    uint32_t place = titian_loader_choice(c->loader, where, field[1], places,
                                          COUNT_OF(places));
    if (pos == N_POS || place == COUNT_OF(places))
        return TITIAN_ERR_DATA;
    titian_choice *row = titian_vec_push(&r->choices, r->arena, sizeof *row);
    if (!row)
        return titian_no_memory(error);
    *row = (titian_choice){.where = field[1],
                           .what = field[2],
                           .en = field[3],
                           .pos = (titian_pos)pos,
                           .rule = titian_loader_rule(c->loader, where)};
    titian_phrases table = titian_phrases_of(&r->chosen);
    uint32_t first = titian_phrases_find(&table, field[0]);
    titian_choice *rows = r->choices.items;
    if (first == 0)
        return put(c, &r->chosen, field[0], r->choices.n);
    while (rows[first - 1].next)
        first = rows[first - 1].next;
    rows[first - 1].next = r->choices.n;
    return TITIAN_OK;
}

/** A user's TSV is compiled in memory and asked before all others. */
static titian_status add_user(context *c, const char *path)
{
    titian_gloss_rules *r = c->rules;
    titian_buf *bytes =
        titian_vec_push(&r->user_bytes, r->arena, sizeof *bytes);
    if (!bytes)
        return titian_no_memory(c->loader->error);
    if (r->n_dictionaries + 1 >= TITIAN_DICTIONARIES)
        return titian_fail(c->loader->error, TITIAN_ERR_LIMIT,
                           (titian_place){.file = path},
                           "is one glossary too many; join some of them");
    TRY(titian_dictionary_compile(&path, 1, bytes, c->loader->error));
    titian_dictionary *d = &r->dictionaries[r->n_dictionaries++];
    return titian_dictionary_use(d, titian_buf_str(bytes), path,
                                 c->loader->origins, r->arena,
                                 c->loader->error);
}

static titian_status add_core(context *c)
{
    titian_buf path = {0};
    titian_gloss_rules *r = c->rules;
    titian_buf_put(&path, titian_str_z(c->loader->folder));
    titian_buf_put(&path, titian_str_of("/id-en.dict", 12));
    titian_status status =
        path.failed
            ? titian_no_memory(c->loader->error)
            : titian_dictionary_open(&r->dictionaries[r->n_dictionaries++],
                                     path.s, c->loader->origins, r->arena,
                                     c->loader->error);
    titian_buf_free(&path);
    return status;
}

titian_status titian_gloss_rules_load(titian_gloss_rules *rules,
                                      titian_loader *loader,
                                      const char *const *glossaries, size_t n)
{
    static const titian_tsv_shape affixes = {
        "affix\tkind\trestore\tbefore\tlabel\tnote", 3};
    static const titian_tsv_shape irregular = {"class\tword\tform\tparticiple",
                                               2};
    static const titian_tsv_shape heads = {"word\tclass\tform", 2};
    static const titian_tsv_shape choices = {
        "form\twhere\twhat\tenglish\tpos\tnote", 0};
    static const titian_tsv_shape names = {"name\tnote", 1};
    context c = {rules, loader};
    rules->arena = loader->arena;
    TRY(titian_load_tsv(loader, "gloss/affixes.tsv", &affixes, affix_row, &c));
    TRY(titian_load_tsv(loader, "gloss/choices.tsv", &choices, choice_row, &c));
    TRY(titian_load_tsv(loader, "en/irregular.tsv", &irregular, irregular_row,
                        &c));
    TRY(titian_load_tsv(loader, "en/heads.tsv", &heads, head_row, &c));
    TRY(titian_load_abbreviations(loader, "id/abbreviations.tsv",
                                  abbreviation_row, &c));
    TRY(titian_load_tsv(loader, "id/names.tsv", &names, name_row, &c));
    for (size_t i = 0; i < n; i++)
        TRY(add_user(&c, glossaries[i]));
    return add_core(&c);
}

void titian_gloss_rules_release(titian_gloss_rules *rules)
{
    titian_buf *bytes = rules->user_bytes.items;
    for (uint32_t i = 0; i < rules->n_dictionaries; i++)
        titian_dictionary_close(&rules->dictionaries[i]);
    for (uint32_t i = 0; i < rules->user_bytes.n; i++)
        titian_buf_free(&bytes[i]);
    titian_phrases_free(&rules->abbreviations);
    titian_phrases_free(&rules->adverbs);
    titian_phrases_free(&rules->names);
    titian_phrases_free(&rules->pronouns);
    titian_phrases_free(&rules->verbs);
    titian_phrases_free(&rules->nouns);
    titian_phrases_free(&rules->adjectives);
    titian_phrases_free(&rules->heads);
    titian_phrases_free(&rules->chosen);
}
