/* Loading what the segmenter knows. */
#include "segment/look.h"

typedef struct {
    titian_segment_rules *rules;
    titian_loader *loader;
    uint32_t bit; /* what the words of this file are */
    uint32_t n_reasons;
} context;

/** The files in which the languages differ; all others serve both. */
typedef struct {
    const char *abbreviations, *common, *letters, *starters, *reporting;
    uint32_t reporting_bits;
} language_files;

static const language_files files[TITIAN_LANGUAGES] = {
    [TITIAN_INDONESIAN] = {"id/abbreviations.tsv", "id/common-words.tsv",
                           "segment/letters.tsv", "segment/starters.tsv",
                           "segment/reporting.tsv", WORD_REPORTING},
    [TITIAN_ENGLISH] = {"en/abbreviations.tsv", "en/common-words.tsv",
                        "segment/letters-en.tsv", "segment/starters-en.tsv",
                        "segment/reporting-en.tsv",
                        WORD_REPORTING | WORD_SAYS}};

static const char *const reason_names[N_REASONS] = {
    "abbreviation",   "abbreviation-end",
    "bracket",        "closing-bracket",
    "company",        "credit",
    "degree-chain",   "ellipsis",
    "ellipsis-inner", "footnote",
    "heading",        "initial",
    "initial-end",    "item",
    "item-inline",    "line",
    "lower",          "lower-start",
    "markup",         "missing-space",
    "name-with-mark", "number",
    "period",         "question",
    "quotation",      "quotation-end",
    "reporting",      "title"};

static const char *const class_names[] = {
    "name",   "rank", "label", "number",  "unit",  "company", "may",
    "degree", "date", "time",  "formula", "inner", "none"};

static titian_status check(titian_loader *loader, bool good)
{
    return good ? TITIAN_OK : titian_no_memory(loader->error);
}

/** Forms of 63 bytes or more share a bit. */
static uint64_t length_bit(titian_str form)
{
    return UINT64_C(1) << (form.n < 63 ? form.n : 63);
}

/** Notes what tells most other words apart from this form. */
static void note_lengths(titian_segment_rules *rules, titian_str form)
{
    if (form.n == 0)
        return;
    titian_look look = titian_look_at(form, 0, (uint32_t)form.n - 1, false);
    titian_str last = titian_look_word(&look);
    rules->lengths[(unsigned char)form.s[0]] |= length_bit(form);
    if (last.n && last.s > form.s)
        rules->last_lengths[(unsigned char)last.s[0]] |= length_bit(last);
}

static titian_status abbreviation_row(void *ctx, const titian_str *field,
                                      titian_place where, titian_error *error)
{
    context *c = ctx;
    titian_segment_rules *r = c->rules;
    uint32_t class = titian_loader_choice(c->loader, where, field[2],
                                          class_names, COUNT_OF(class_names));
    (void)error;
    if (class == COUNT_OF(class_names))
        return TITIAN_ERR_DATA;
    if (class == COUNT_OF(class_names) - 1)
        return TITIAN_OK;
    titian_phrases table = titian_phrases_of(&r->forms);
    uint32_t known = titian_phrases_find(&table, field[0]);
    if (known) {
        titian_abbreviation *rows = r->abbreviations.items;
        rows[known - 1].classes |= UINT32_C(1) << class;
        return TITIAN_OK;
    }
    titian_abbreviation *row =
        titian_vec_push(&r->abbreviations, c->loader->arena, sizeof *row);
    if (!row)
        return titian_no_memory(c->loader->error);
    row->classes = UINT32_C(1) << class;
    row->rule = titian_loader_rule(c->loader, where);
    titian_phrases_put(&r->forms, field[0], r->abbreviations.n);
    note_lengths(r, field[0]);
    return check(c->loader, !r->forms.failed);
}

static titian_status add_word(context *c, titian_str word, uint32_t bit)
{
    titian_phrases table = titian_phrases_of(&c->rules->words);
    uint32_t bits = titian_phrases_find(&table, word) | bit;
    titian_phrases_put(&c->rules->words, word, bits);
    return check(c->loader, !c->rules->words.failed);
}

static titian_status word_row(void *ctx, const titian_str *field,
                              titian_place where, titian_error *error)
{
    context *c = ctx;
    (void)where, (void)error;
    return add_word(c, field[0], c->bit);
}

static titian_status name_row(void *ctx, const titian_str *field,
                              titian_place where, titian_error *error)
{
    static const char *const classes[] = {"mark", "lower"};
    context *c = ctx;
    uint32_t class = titian_loader_choice(c->loader, where, field[1], classes,
                                          COUNT_OF(classes));
    (void)error;
    if (class == COUNT_OF(classes))
        return TITIAN_ERR_DATA;
    return add_word(c, field[0], class ? WORD_LOWER_START : WORD_WITH_MARK);
}

static titian_status line_row(void *ctx, const titian_str *field,
                              titian_place where, titian_error *error)
{
    static const char *const kinds[] = {"sentence", "heading", "byline",
                                        "caption", "list"};
    context *c = ctx;
    (void)error;
    uint32_t kind = titian_loader_choice(c->loader, where, field[1], kinds,
                                         COUNT_OF(kinds));
    if (kind == COUNT_OF(kinds))
        return TITIAN_ERR_DATA;
    titian_line_start *line =
        titian_vec_push(&c->rules->lines, c->loader->arena, sizeof *line);
    if (!line)
        return titian_no_memory(c->loader->error);
    *line = (titian_line_start){field[0], (titian_kind)kind,
                                titian_eq(field[2], STR("open")),
                                titian_loader_rule(c->loader, where)};
    uint32_t first = titian_utf8_at(field[0], 0);
    if (first >= COUNT_OF(c->rules->line_heads))
        return titian_fail(c->loader->error, TITIAN_ERR_DATA, where,
                           "wants a start that begins with an ASCII letter");
    titian_span *head = &c->rules->line_heads[first];
    if (head->end == 0) /* the file is sorted: its letters stand together */
        head->beg = c->rules->lines.n - 1;
    head->end = c->rules->lines.n;
    return TITIAN_OK;
}

/** "0.95" as a number between 0 and 1, without the locale; -1 if it is not. */
static float confidence_of(titian_str s)
{
    float value = 0, unit = 0.1f;
    if (s.n < 3 || s.s[0] != '0' || s.s[1] != '.')
        return -1;
    for (size_t i = 2; i < s.n; i++, unit /= 10) {
        if (s.s[i] < '0' || s.s[i] > '9')
            return -1;
        value += unit * (float)(s.s[i] - '0');
    }
    return value;
}

static titian_status reason_row(void *ctx, const titian_str *field,
                                titian_place where, titian_error *error)
{
    context *c = ctx;
    uint32_t at = titian_loader_choice(c->loader, where, field[0], reason_names,
                                       N_REASONS);
    if (at == N_REASONS)
        return TITIAN_ERR_DATA;
    titian_reason_row *row = &c->rules->reasons[at];
    *row = (titian_reason_row){titian_loader_rule(c->loader, where),
                               confidence_of(field[2]),
                               titian_eq(field[1], STR("break"))};
    if (row->confidence < 0)
        return titian_fail(error, TITIAN_ERR_DATA, where,
                           "wants a confidence such as 0.95");
    c->n_reasons++;
    return TITIAN_OK;
}

static titian_status load_words(context *c, const char *name, uint32_t bit,
                                const char *header)
{
    titian_tsv_shape shape = {header, 1};
    c->bit = bit;
    return titian_load_tsv(c->loader, name, &shape, word_row, c);
}

static titian_status load_shared(context *c)
{
    static const titian_tsv_shape reasons = {"rule\teffect\tconfidence\treason",
                                             1};
    static const titian_tsv_shape names = {"name\tclass\tnote", 1};
    static const titian_tsv_shape lines = {"start\tkind\tneeds\tnote", 1};
    TRY(titian_load_tsv(c->loader, "segment/reasons.tsv", &reasons, reason_row,
                        c));
    if (c->n_reasons < N_REASONS)
        return titian_fail(c->loader->error, TITIAN_ERR_DATA,
                           (titian_place){.file = "segment/reasons.tsv"},
                           "lacks a reason that the program gives");
    TRY(titian_load_tsv(c->loader, "segment/names.tsv", &names, name_row, c));
    TRY(titian_load_tsv(c->loader, "segment/lines.tsv", &lines, line_row, c));
    TRY(load_words(c, "segment/open.tsv", WORD_OPEN, "word"));
    TRY(load_words(c, "segment/credits.tsv", WORD_PHOTO, "word"));
    TRY(load_words(c, "segment/outlets.tsv", WORD_OUTLET, "outlet\tnote"));
    return load_words(c, "id/endings.tsv", WORD_ENDING, "ending\tnote");
}

titian_status titian_segment_rules_load(titian_segment_rules *rules,
                                        titian_loader *loader,
                                        titian_language language)
{
    const language_files *f = &files[language];
    context c = {rules, loader, 0, 0};
    TRY(titian_load_abbreviations(loader, f->abbreviations, abbreviation_row,
                                  &c));
    TRY(load_shared(&c));
    TRY(load_words(&c, f->common, WORD_COMMON, "word"));
    TRY(load_words(&c, f->letters, WORD_LETTERED, "word"));
    TRY(load_words(&c, f->starters, WORD_STARTER, "word"));
    return load_words(&c, f->reporting, f->reporting_bits, "word");
}

void titian_segment_rules_release(titian_segment_rules *rules)
{
    titian_phrases_free(&rules->forms);
    titian_phrases_free(&rules->words);
}

const titian_abbreviation *
titian_abbreviation_of(const titian_segment_rules *rules, titian_str form)
{
    if (!form.n ||
        !(rules->lengths[(unsigned char)form.s[0]] & length_bit(form)))
        return NULL;
    titian_phrases table = titian_phrases_of(&rules->forms);
    uint32_t at = titian_phrases_find(&table, form);
    const titian_abbreviation *rows = rules->abbreviations.items;
    return at ? &rows[at - 1] : NULL;
}

bool titian_may_end_form(const titian_segment_rules *rules, titian_str word)
{
    return word.n && (rules->last_lengths[(unsigned char)word.s[0]] &
                      length_bit(word)) != 0;
}

uint32_t titian_word_bits(const titian_segment_rules *rules, titian_str word)
{
    titian_phrases table = titian_phrases_of(&rules->words);
    return titian_phrases_find(&table, word);
}

/** The bits of the common clitic, "-nya", if the word ends in one. */
static uint32_t clitic_bits(const titian_segment_rules *rules, titian_str word)
{
    enum { CLITIC = 3, ROOT = 3 };
    char clitic[CLITIC + 1] = "-";
    if (word.n < CLITIC + ROOT)
        return 0;
    memcpy(clitic + 1, word.s + word.n - CLITIC, CLITIC);
    return titian_word_bits(rules, titian_str_of(clitic, CLITIC + 1));
}

bool titian_has_clitic(const titian_segment_rules *rules, titian_str word)
{
    enum { LONGER_THAN_NAMES = 8 }; /* Kenya, Sonya, Romanya */
    return word.n >= LONGER_THAN_NAMES && clitic_bits(rules, word);
}

uint32_t titian_lower_bits(const titian_segment_rules *rules, titian_str word)
{
    char lower[64];
    if (word.n > sizeof lower)
        return 0;
    for (size_t i = 0; i < word.n; i++)
        lower[i] = (char)titian_to_lower((unsigned char)word.s[i] & 0x7F);
    titian_str key = titian_str_of(lower, word.n);
    return titian_word_bits(rules, key) | clitic_bits(rules, key);
}
