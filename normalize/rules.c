/* Loading what the normaliser knows. */
#include "normalize/clean.h"
#include "normalize/follow.h"
#include "normalize/lexicon.h"

typedef titian_normalize_loading context;

uint16_t titian_set_of(const titian_normalize_rules *rules, titian_str name)
{
    uint16_t i = 0;
    while (i < rules->n_sets && !titian_eq(rules->sets[i], name))
        i++;
    return i;
}

static void add_set(titian_set_bits *sets, uint16_t set)
{
    sets->bits[set / 64] |= UINT64_C(1) << set % 64;
}

titian_status titian_entry_add(titian_normalize_loading *loading,
                               titian_str form, titian_entry_kind kind,
                               uint32_t index)
{
    titian_normalize_rules *r = loading->rules;
    titian_buf fold = {0};
    titian_entry *entry = titian_vec_push(&r->entries, r->arena, sizeof *entry);
    if (!entry)
        return titian_no_memory(loading->loader->error);
    titian_fold(form, &fold);
    *entry = (titian_entry){.kind = kind, .index = index};
    entry->next =
        titian_phrases_put(&r->lexicon, titian_buf_str(&fold), r->entries.n);
    if (entry->next)
        entry->sets = titian_entry_at(r, entry->next)->sets;
    if (kind == ENTRY_MEMBER)
        add_set(&entry->sets, titian_member_at(r, index)->set);
    if (r->lexicon.scratch.n)
        titian_lexicon_note(r, titian_token_fold(&r->lexicon.scratch, 0));
    bool failed = fold.failed || r->lexicon.failed;
    titian_buf_free(&fold);
    return failed ? titian_no_memory(loading->loader->error) : TITIAN_OK;
}

static bool read_integer(titian_str s, int64_t *value)
{
    bool minus = s.n && s.s[0] == '-';
    *value = 0;
    for (size_t i = minus; i < s.n; i++) {
        if (!titian_is_digit((unsigned char)s.s[i]) || i > 15)
            return false;
        *value = *value * 10 + (s.s[i] - '0');
    }
    *value = minus ? -*value : *value;
    return true;
}

/** USD as a value: its letters, one a byte. */
static bool read_code(titian_str s, int64_t *value)
{
    *value = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (s.s[i] < 'A' || s.s[i] > 'Z')
            return false;
        *value = *value << 8 | s.s[i];
    }
    return s.n == 3;
}

static titian_status member_row(void *ctx, const titian_str *field,
                                titian_place where, titian_error *error)
{
    context *c = ctx;
    titian_normalize_rules *r = c->rules;
    uint16_t set = titian_set_of(r, field[0]);
    if (set == TITIAN_SETS)
        return titian_fail(error, TITIAN_ERR_LIMIT, where,
                           "begins one set too many");
    if (set == r->n_sets)
        r->sets[r->n_sets++] = field[0];
    titian_member *m = titian_vec_push(&r->members, r->arena, sizeof *m);
    if (!m)
        return titian_no_memory(error);
    *m = (titian_member){.form = field[1],
                         .exact = field[1].n == 1,
                         .to = field[2].n ? field[2] : field[1],
                         .en = field[3],
                         .set = set,
                         .rule = titian_loader_rule(c->loader, where)};
    m->capital = titian_is_upper(titian_utf8_at(field[1], 0));
    r->set_begins[set] |= titian_follow_of(field[1]);
    m->code = read_code(field[4], &m->value);
    if (!m->code && !read_integer(field[4], &m->value))
        return titian_fail(error, TITIAN_ERR_DATA, where,
                           "wants a whole number or a currency as value");
    return titian_entry_add(c, field[1], ENTRY_MEMBER, r->members.n - 1);
}

static bool resolve_atom(void *ctx, titian_str name, uint16_t *atom)
{
    static const char *const names[N_ATOMS] = {
        "day",  "mon",    "year",    "yy",   "number", "int",
        "hour", "minute", "english", "name", "dd",     "mm"};
    const context *c = ctx;
    for (uint16_t i = 0; i < N_ATOMS; i++)
        if (titian_eq(name, titian_str_z(names[i]))) {
            *atom = i;
            return true;
        }
    uint16_t set = titian_set_of(c->rules, name);
    *atom = (uint16_t)(TITIAN_FIRST_SET + set);
    return set < c->rules->n_sets;
}

static titian_status index_rewrite(context *c, titian_rewrite *rw,
                                   uint32_t index)
{
    titian_normalize_rules *r = c->rules;
    const titian_element *first = &rw->pattern.elements[0];
    if (first->kind == TITIAN_LITERAL)
        return titian_entry_add(c, first->text, ENTRY_REWRITE, index);
    titian_vec *list = first->atom == ATOM_NUMBER ? &r->by_number
                       : first->atom < TITIAN_FIRST_SET
                           ? &r->by_digit
                           : &r->by_set[first->atom - TITIAN_FIRST_SET];
    titian_candidate *row = titian_vec_push(list, r->arena, sizeof *row);
    if (!row)
        return titian_no_memory(c->loader->error);
    *row = (titian_candidate){.index = index, .level = (uint8_t)rw->level};
    titian_follow_find(r, &rw->pattern, row);
    return TITIAN_OK;
}

static void find_slots(titian_rewrite *rw)
{
    const titian_pattern *p = &rw->pattern;
    rw->year = titian_pattern_slot(p, STR("year"));
    rw->mon = titian_pattern_slot(p, STR("mon"));
    if (rw->mon == TITIAN_CAPTURES)
        rw->mon = titian_pattern_slot(p, STR("mm"));
    rw->month = titian_pattern_slot(p, STR("month"));
    rw->day = titian_pattern_slot(p, STR("day"));
    if (rw->day == TITIAN_CAPTURES)
        rw->day = titian_pattern_slot(p, STR("dd"));
    rw->day2 = titian_pattern_slot(p, STR("day2"));
    rw->weekday = titian_pattern_slot(p, STR("weekday"));
    rw->weekday2 = titian_pattern_slot(p, STR("weekday2"));
    rw->magnitude = titian_pattern_slot(p, STR("magnitude"));
    if (rw->magnitude == TITIAN_CAPTURES)
        rw->magnitude = titian_pattern_slot(p, STR("magnitude.letter"));
    if (rw->magnitude == TITIAN_CAPTURES)
        rw->magnitude = titian_pattern_slot(p, STR("thousand"));
    rw->daypart = titian_pattern_slot(p, STR("daypart"));
    rw->when = titian_pattern_slot(p, STR("when"));
    rw->count = titian_pattern_slot(p, STR("count"));
    rw->week = titian_pattern_slot(p, STR("week"));
    if (rw->count == TITIAN_CAPTURES)
        rw->count = titian_pattern_slot(p, STR("int"));
}

static bool is_dash(const titian_normalize_rules *r, const titian_element *e)
{
    return e->kind == TITIAN_ATOM &&
           e->atom == TITIAN_FIRST_SET + r->known.dash;
}

/** Notes each atom right before a dash and the numbered one right behind it. */
static void find_ranges(const titian_normalize_rules *r, titian_rewrite *rw)
{
    const titian_pattern *p = &rw->pattern;
    const titian_element *before = NULL, *dash = NULL;
    for (uint16_t i = 0; i < p->n_elements; i++) {
        const titian_element *e = &p->elements[i];
        if (e->kind != TITIAN_ATOM)
            continue;
        if (dash && before && before->atom == e->atom &&
            rw->n_ranges < TITIAN_RANGES) {
            rw->ranges[rw->n_ranges][0] = before->slot;
            rw->ranges[rw->n_ranges++][1] = e->slot;
        }
        dash = is_dash(r, e) ? e : NULL;
        before = dash ? before : e;
    }
}

static titian_status rewrite_row(void *ctx, const titian_str *field,
                                 titian_place where, titian_error *error)
{
    context *c = ctx;
    titian_normalize_rules *r = c->rules;
    int64_t level;
    titian_rewrite *rw = titian_vec_push(&r->rewrites, r->arena, sizeof *rw);
    if (!rw)
        return titian_no_memory(error);
    *rw = (titian_rewrite){.text = field[0],
                           .to = field[1],
                           .en = field[2],
                           .value = field[3],
                           .kind = field[4],
                           .rule = titian_loader_rule(c->loader, where)};
    if (!read_integer(field[5], &level) || level < 1 || level > 4)
        return titian_fail(error, TITIAN_ERR_DATA, where,
                           "wants a level from 1 to 4");
    rw->level = (int)level;
    TRY(titian_pattern_read(&rw->pattern, field[0], c->loader, where,
                            resolve_atom, c));
    for (int i = 1; i <= 3; i++)
        TRY(titian_template_check(field[i], &rw->pattern, c->loader, where));
    find_slots(rw);
    find_ranges(r, rw);
    return index_rewrite(c, rw, r->rewrites.n - 1);
}

static titian_status ending_row(void *ctx, const titian_str *field,
                                titian_place where, titian_error *error)
{
    context *c = ctx;
    (void)where;
    titian_phrases_put(&c->rules->endings, field[0], 1);
    return c->rules->endings.failed ? titian_no_memory(error) : TITIAN_OK;
}

static titian_status common_row(void *ctx, const titian_str *field,
                                titian_place where, titian_error *error)
{
    context *c = ctx;
    (void)where;
    titian_phrases_put_bytes(&c->rules->common, field[0], 1);
    return c->rules->common.failed ? titian_no_memory(error) : TITIAN_OK;
}

static titian_status repair_row(void *ctx, const titian_str *field,
                                titian_place where, titian_error *error)
{
    context *c = ctx;
    titian_normalize_rules *r = c->rules;
    const struct {
        const char *name;
        uint32_t *rule;
    } repairs[] = {
        {"dash", &r->dash_rule},         {"defined", &r->defined_rule},
        {"doubling", &r->doubling_rule}, {"entity", &r->entity_rule},
        {"group", &r->group_rule},       {"marks", &r->marks_rule},
        {"nfc", &r->nfc_rule},           {"numberwords", &r->words_rule},
        {"space", &r->space_rule}};
    for (size_t i = 0; i < COUNT_OF(repairs); i++)
        if (titian_eq(field[0], titian_str_z(repairs[i].name))) {
            *repairs[i].rule = titian_loader_rule(c->loader, where);
            return TITIAN_OK;
        }
    return titian_fail(error, TITIAN_ERR_DATA, where, "names no repair");
}

/** kind, from, to, note: what is cleaned at level 1. */
static titian_status clean_row(void *ctx, const titian_str *field,
                               titian_place where, titian_error *error)
{
    context *c = ctx;
    titian_normalize_rules *r = c->rules;
    titian_wording *w = titian_vec_push(&r->cleanings, r->arena, sizeof *w);
    titian_buf bytes = {0};
    if (!w)
        return titian_no_memory(error);
    *w = (titian_wording){.to = field[2],
                          .kind = field[0],
                          .rule = titian_loader_rule(c->loader, where),
                          .level = 1};
    if (titian_eq(w->to, STR("blank")))
        w->to = STR(" ");
    titian_put_unescaped(field[1], &bytes);
    titian_phrases_put_bytes(&r->clean, titian_buf_str(&bytes), r->cleanings.n);
    bool failed = bytes.failed || r->clean.failed;
    titian_buf_free(&bytes);
    return failed ? titian_no_memory(error) : TITIAN_OK;
}

/** name, english, code: the name and the code are members of sets. */
static titian_status currency_row(void *ctx, const titian_str *field,
                                  titian_place where, titian_error *error)
{
    const titian_str name[] = {STR("money.name"), field[0], field[0], field[1],
                               field[2]};
    const titian_str code[] = {STR("iso"), field[2], field[2], field[2],
                               field[2]};
    TRY(member_row(ctx, name, where, error));
    return member_row(ctx, code, where, error);
}

static titian_status find_known_sets(context *c)
{
    titian_known_sets *k = &c->rules->known;
    const struct {
        const char *name;
        uint16_t *set;
    } known[] = {{"dash", &k->dash},         {"suffix", &k->suffix},
                 {"weekday", &k->weekday},   {"relative", &k->relative},
                 {"word.day", &k->word_day}, {"prefix", &k->prefix},
                 {"initials", &k->initials}, {"degree", &k->degree},
                 {"month", &k->month},       {"number.unit", &k->unit},
                 {"number.teen", &k->teen},  {"number.times", &k->times},
                 {"number.half", &k->half},  {"number.scale", &k->scale},
                 {"number.one", &k->one}};
    titian_place where = {"normalize/sets.tsv", 0, 0};
    for (size_t i = 0; i < COUNT_OF(known); i++) {
        titian_str name = titian_str_z(known[i].name);
        *known[i].set = titian_set_of(c->rules, name);
        if (*known[i].set == c->rules->n_sets)
            return titian_fail(c->loader->error, TITIAN_ERR_DATA, where,
                               "has no set %s", known[i].name);
    }
    return TITIAN_OK;
}

titian_status titian_normalize_rules_load(titian_normalize_rules *rules,
                                          titian_loader *loader)
{
    static const titian_tsv_shape sets = {"set\tform\tto\tenglish\tvalue", 2};
    static const titian_tsv_shape currencies = {"name\tenglish\tcode", 1};
    static const titian_tsv_shape patterns = {
        "pattern\tto\tenglish\tvalue\tclass\tlevel", 0};
    static const titian_tsv_shape repairs = {"repair\treason", 1};
    static const titian_tsv_shape endings = {"ending\tnote", 1};
    static const titian_tsv_shape common = {"word", 1};
    static const titian_tsv_shape clean = {"class\tfrom\tto\tnote", 2};
    static const char *const pattern_files[] = {
        "normalize/dates.tsv", "normalize/relative.tsv",
        "normalize/times.tsv", "normalize/numbers.tsv",
        "normalize/money.tsv", "normalize/measures.tsv",
        "normalize/law.tsv"};
    context c = {.rules = rules, .loader = loader};
    rules->arena = loader->arena;
    TRY(titian_load_tsv(loader, "id/endings.tsv", &endings, ending_row, &c));
    TRY(titian_load_tsv(loader, "id/common-words.tsv", &common, common_row,
                        &c));
    TRY(titian_load_tsv(loader, "normalize/clean.tsv", &clean, clean_row, &c));
    TRY(titian_load_tsv(loader, "normalize/sets.tsv", &sets, member_row, &c));
    TRY(titian_load_tsv(loader, "normalize/currencies.tsv", &currencies,
                        currency_row, &c));
    TRY(find_known_sets(&c));
    TRY(titian_wordings_load(&c));
    TRY(titian_load_tsv(loader, "normalize/repairs.tsv", &repairs, repair_row,
                        &c));
    for (size_t i = 0; i < COUNT_OF(pattern_files); i++)
        TRY(titian_load_tsv(loader, pattern_files[i], &patterns, rewrite_row,
                            &c));
    return TITIAN_OK;
}

void titian_normalize_rules_release(titian_normalize_rules *rules)
{
    titian_phrases_free(&rules->lexicon);
    titian_phrases_free(&rules->endings);
    titian_phrases_free(&rules->clean);
    titian_phrases_free(&rules->common);
}
