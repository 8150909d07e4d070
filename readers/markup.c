/* Loading html.tsv and looking names up in it. */
#include "readers/markup.h"

typedef struct {
    titian_markup_rules *rules;
    titian_loader *loader;
} loading;

static titian_status take_row(void *context, const titian_str *field,
                              titian_place where, titian_error *error)
{
    static const char *const places[N_MARKUP_PLACES] = {"attribute", "class",
                                                        "element", "role"};
    static const char *const means[] = {"drop",      "main",    "heading",
                                        "list",      "caption", "byline",
                                        "paragraph", "line",    "lines"};
    loading *l = context;
    uint32_t of = titian_loader_choice(l->loader, where, field[0], places,
                                       N_MARKUP_PLACES);
    uint32_t does = titian_loader_choice(l->loader, where, field[2], means,
                                         COUNT_OF(means));
    if (of == N_MARKUP_PLACES || does == COUNT_OF(means))
        return TITIAN_ERR_DATA;
    titian_markup_row *row =
        titian_vec_push(&l->rules->rows[of], l->loader->arena, sizeof *row);
    if (!row)
        return titian_no_memory(error);
    *row = (titian_markup_row){field[1], (titian_markup)(does + 1)};
    return TITIAN_OK;
}

titian_status titian_markup_rules_load(titian_markup_rules *rules,
                                       titian_loader *loader)
{
    static const titian_tsv_shape shape = {"of\tname\tdoes", 2};
    loading l = {rules, loader};
    return titian_load_tsv(loader, "readers/html.tsv", &shape, take_row, &l);
}

titian_markup titian_markup_of(const titian_markup_rules *rules,
                               titian_markup_place of, titian_str name)
{
    const titian_markup_row *rows = rules->rows[of].items;
    uint32_t low = 0, high = rules->rows[of].n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        int order = titian_cmp(rows[mid].name, name);
        if (order == 0)
            return rows[mid].does;
        if (order < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return MARKUP_NONE;
}
