/* Loading the word lists: each file says what its words are and at which level.
 */
#include "normalize/rules.h"

typedef titian_normalize_loading loading;

static titian_status add_wording(loading *l, titian_wording w)
{
    titian_normalize_rules *r = l->rules;
    titian_wording *row = titian_vec_push(&r->wordings, r->arena, sizeof *row);
    if (!row)
        return titian_no_memory(l->loader->error);
    *row = w;
    return titian_entry_add(l, w.form, ENTRY_WORDING, r->wordings.n - 1);
}

static titian_wording wording(const loading *l, titian_str form, titian_str to,
                              titian_place where)
{
    return (titian_wording){.form = form,
                            .to = to,
                            .kind = l->kind,
                            .rule = titian_loader_rule(l->loader, where),
                            .where = l->where,
                            .level = l->level};
}

/** wrong, right, note */
static titian_status pair_row(void *context, const titian_str *field,
                              titian_place where, titian_error *error)
{
    (void)error;
    return add_wording(context, wording(context, field[0], field[1], where));
}

/** form, expansion, english, context, region, note */
static titian_status acronym_row(void *context, const titian_str *field,
                                 titian_place where, titian_error *error)
{
    titian_wording w = wording(context, field[0], field[1], where);
    (void)error;
    w.en = field[2];
    w.context = field[3];
    return add_wording(context, w);
}

/** form, english, note */
static titian_status kept_row(void *context, const titian_str *field,
                              titian_place where, titian_error *error)
{
    titian_wording w = wording(context, field[0], field[0], where);
    (void)error;
    w.en = field[1];
    return add_wording(context, w);
}

/** form, expansion, english, note */
static titian_status rank_row(void *context, const titian_str *field,
                              titian_place where, titian_error *error)
{
    titian_wording w = wording(context, field[0], field[1], where);
    (void)error;
    w.en = field[2];
    return add_wording(context, w);
}

/** What the class of an abbreviation asks of the word behind it. */
static bool where_of(titian_str class, uint32_t *where)
{
    static const struct {
        const char *class;
        uint32_t where;
    } rows[] = {{"name", WHERE_NAME},
                {"rank", WHERE_NAME},
                {"label", WHERE_NAME | WHERE_NUMBER},
                {"number", WHERE_NUMBER},
                {"time", WHERE_NUMBER},
                {"date", WHERE_NUMBER},
                {"inner", 0},
                {"may", WHERE_STOP},
                {"formula", WHERE_STOP}};
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (titian_eq(class, titian_str_z(rows[i].class))) {
            *where = rows[i].where;
            return true;
        }
    return false;
}

/** form, sense, class, expansion, english, note */
static titian_status abbreviation_row(void *context, const titian_str *field,
                                      titian_place where, titian_error *error)
{
    titian_str senses = field[3];
    titian_wording w = wording(context, field[0], STR(""), where);
    uint32_t asks;
    (void)error;
    w.to = titian_trim(titian_before(&senses, ';'));
    if (!where_of(field[2], &asks) || w.to.n == 0 ||
        titian_eq(w.to, field[0]) || titian_starts(field[5], STR("kept")))
        return TITIAN_OK;
    if (!titian_eq(field[1], STR("1")) && asks == WHERE_STOP)
        return TITIAN_OK;
    w.where |= asks;
    return add_wording(context, w);
}

static titian_status load(loading *l, const char *file, const char *header,
                          unsigned n_key, titian_tsv_row *row)
{
    titian_tsv_shape shape = {header, n_key};
    return titian_load_tsv(l->loader, file, &shape, row, l);
}

static loading *as(loading *l, const char *kind, int level, uint32_t where)
{
    l->kind = titian_str_z(kind);
    l->level = level;
    l->where = where;
    return l;
}

static titian_status load_acronyms(loading *l)
{
    static const char header[] =
        "form\texpansion\tenglish\tcontext\tregion\tnote";
    as(l, "acronym", 3, WHERE_EXACT);
    TRY(load(l, "id/acronyms.tsv", header, 1, acronym_row));
    TRY(load(l, "id/acronyms-senses.tsv", header, 0, acronym_row));
    as(l, "acronym", 3, WHERE_EXACT | WHERE_KEPT);
    return load(l, "id/acronyms-kept.tsv", "form\tenglish\tnote", 1, kept_row);
}

titian_status titian_wordings_load(titian_normalize_loading *l)
{
    static const char pair[] = "wrong\tright\tnote";
    TRY(load(as(l, "spelling", 2, 0), "normalize/spelling.tsv", pair, 1,
             pair_row));
    TRY(load(as(l, "spelling", 2, WHERE_LOWER), "normalize/particles.tsv", pair,
             1, pair_row));
    TRY(load(as(l, "spelling.old", 2, WHERE_UNNAMED),
             "normalize/oldspelling.tsv", "old\tnew\tnote", 1, pair_row));
    TRY(load(as(l, "slang", 4, WHERE_LOWER), "normalize/slang.tsv",
             "form\tplain\tnote", 1, pair_row));
    TRY(load_acronyms(l));
    TRY(load(as(l, "title", 3, WHERE_EXACT | WHERE_NAME), "id/ranks.tsv",
             "form\texpansion\tenglish\tnote", 1, rank_row));
    return load(as(l, "abbreviation", 3, WHERE_EXACT), "id/abbreviations.tsv",
                "form\tsense\tclass\texpansion\tenglish\tnote", 2,
                abbreviation_row);
}
