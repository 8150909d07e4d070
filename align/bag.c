/*
 * Filling bags.  The keys of a word are found once for each form, so the
 * dictionaries are asked as often as the text has different words.
 */
#include "align/bag.h"
#include "align/figures.h"
#include "align/model.h"
#include "document/document.h"

enum { MOST_KEYS = 24, SHORTEST_SAME = 5 };

typedef struct {
    titian_bag *bag;
    const titian_align_rules *rules;
    const titian_translator *translator;
    titian_side side;
    titian_tokens tokens, sense; /* of the sentence, of a translation */
    titian_buf senses, fold;
    uint32_t new_from; /* keys of the word in the making begin here */
    titian_status status;
} reader;

static uint64_t identity(uint64_t salt, titian_str s)
{
    uint64_t hash = 14695981039346656037u ^ salt * 0x9E3779B97F4A7C15u;
    for (size_t i = 0; i < s.n; i++)
        hash = (hash ^ (unsigned char)s.s[i]) * 1099511628211u;
    return hash ^ hash >> 29;
}

static bool grow_slots(titian_bag *bag)
{
    uint32_t n = bag->n_slots ? bag->n_slots * 2 : 1024;
    uint32_t *slots = calloc(n, sizeof *slots);
    if (!slots)
        return false;
    for (uint32_t i = 0; i < bag->n_kinds; i++) {
        uint32_t at = (uint32_t)bag->kinds[i].hash & (n - 1);
        while (slots[at])
            at = (at + 1) & (n - 1);
        slots[at] = i + 1;
    }
    free(bag->slots);
    bag->slots = slots;
    bag->n_slots = n;
    return true;
}

static titian_word *push_kind(titian_bag *bag)
{
    if (bag->n_kinds * 2 >= bag->n_slots && !grow_slots(bag))
        return NULL;
    if (bag->n_kinds == bag->cap_kinds) {
        uint32_t cap = bag->cap_kinds ? bag->cap_kinds * 2 : 512;
        titian_word *grown = realloc(bag->kinds, cap * sizeof *grown);
        if (!grown)
            return NULL;
        bag->kinds = grown;
        bag->cap_kinds = cap;
    }
    return &bag->kinds[bag->n_kinds++];
}

/**
 * Adds a word to the sentence.  True if its form is new: then the caller
 * gives it its keys.
 */
static bool add_word(reader *r, uint64_t hash, titian_word_kind kind)
{
    titian_bag *bag = r->bag;
    uint32_t at = 0;
    if (bag->n_slots) {
        at = (uint32_t)hash & (bag->n_slots - 1);
        while (bag->slots[at] && bag->kinds[bag->slots[at] - 1].hash != hash)
            at = (at + 1) & (bag->n_slots - 1);
    }
    bool new = bag->n_slots == 0 || bag->slots[at] == 0;
    uint32_t number = new ? bag->n_kinds : bag->slots[at] - 1;
    titian_list_push(&bag->words, number);
    if (!new) {
        bag->kinds[number].count++;
        return false;
    }
    titian_word *word = push_kind(bag);
    if (!word) {
        r->status = TITIAN_ERR_NOMEM;
        return false;
    }
    *word = (titian_word){hash, bag->keys.n, 0, 1, kind, 0};
    for (at = (uint32_t)hash & (bag->n_slots - 1); bag->slots[at];)
        at = (at + 1) & (bag->n_slots - 1);
    bag->slots[at] = number + 1;
    return true;
}

/** Gives the newest word another key. */
static void add_key(reader *r, uint32_t key)
{
    titian_bag *bag = r->bag;
    titian_word *word = &bag->kinds[bag->n_kinds - 1];
    for (uint32_t i = 0; i < word->n_keys; i++)
        if (bag->keys.items[word->first_key + i] == key)
            return;
    if (key == 0 || word->n_keys == MOST_KEYS)
        return;
    titian_list_push(&bag->keys, key);
    word->n_keys += !bag->keys.failed;
}

/** The key that equals.tsv gives: a value, or an English word. */
static bool add_equal(reader *r, titian_str form)
{
    uint32_t found = titian_align_find(&r->rules->equals[r->side], form);
    if (found == 0)
        return false;
    titian_str key = ((const titian_str *)r->rules->keys.items)[found - 1];
    add_key(r, memchr(key.s, ':', key.n) ? titian_key_of(KEY_VALUE, key)
                                         : titian_stem_key(r->rules, key));
    return true;
}

static void add_value(reader *r, const char *what, titian_str digits)
{
    char text[LONGEST_NUMBER + 16], value[LONGEST_NUMBER];
    size_t n = titian_figure_value(digits, r->side, value),
           label = strlen(what);
    memcpy(text, what, label);
    memcpy(text + label, value, n);
    add_key(r, titian_key_of(KEY_VALUE, titian_str_of(text, label + n)));
}

/** Digits alone, separators made one: 4.30 and 4:30. */
static void add_digits(reader *r, titian_str number)
{
    char text[LONGEST_NUMBER];
    size_t n = number.n < sizeof text ? number.n : sizeof text;
    for (size_t i = 0; i < n; i++)
        text[i] = titian_is_digit((unsigned char)number.s[i]) ? number.s[i]
                                                              : '.';
    add_key(r, titian_key_of(KEY_SAME, titian_str_of(text, n)));
}

static uint32_t read_date(reader *r, uint32_t at)
{
    for (uint32_t i = 0; i < 5; i += 2) {
        titian_str part = titian_token_text(&r->tokens, at + i);
        if (!add_word(r, identity(4, part), WORD_NUMBER))
            continue;
        add_value(r, "number:", part);
        if (part.n <= 2)
            add_value(r, "month:", part);
    }
    return at + 5;
}

static uint32_t read_number(reader *r, uint32_t at)
{
    titian_tokens *t = &r->tokens;
    if (titian_figure_date(t, at))
        return read_date(r, at);
    uint32_t end = titian_figure_end(t, at);
    titian_str number =
        titian_cut(t->text, t->items[at].beg, t->items[end - 1].end);
    if (add_word(r, identity(3, number), WORD_NUMBER)) {
        add_value(r, "number:", number);
        add_digits(r, number);
    }
    return end;
}

/** Marks that tell something; stops, commas and the like stand anywhere. */
static uint32_t read_mark(reader *r, uint32_t at)
{
    static const char silent[] = ".,'`-";
    titian_str mark = titian_token_text(&r->tokens, at);
    uint32_t c = titian_utf8_at(mark, 0);
    bool dash = c == 0x2013 || c == 0x2014;
    if (dash || titian_is_apostrophe(c) || (c < 0x80 && strchr(silent, (int)c)))
        return at + 1;
    if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB)
        mark = STR("\"");
    if (add_word(r, identity(2, mark), WORD_MARK)) {
        add_equal(r, mark);
        add_key(r, titian_key_of(KEY_MARK, mark));
    }
    return at + 1;
}

/** Keys of one translation; light words count only where all are light. */
static void add_sense(reader *r, titian_str sense)
{
    titian_tokens *t = &r->sense;
    uint32_t n = 0;
    if (!titian_tokenize(t, sense)) {
        r->status = TITIAN_ERR_NOMEM;
        return;
    }
    for (int light = 0; light < 2 && n == 0; light++)
        for (uint32_t i = 0; i < t->n; i++) {
            titian_str word = titian_token_fold(t, i);
            if (t->items[i].kind != TITIAN_TOKEN_WORD ||
                (!light && titian_align_find(&r->rules->light, word)))
                continue;
            add_key(r, titian_stem_key(r->rules, word));
            n++;
        }
}

/** Asks the dictionaries; true if they know the expression. */
static bool add_senses(reader *r, titian_str expression)
{
    r->senses.n = 0;
    titian_status status =
        r->translator->senses(r->translator->context, expression, &r->senses);
    if (r->status == TITIAN_OK)
        r->status = r->senses.failed ? TITIAN_ERR_NOMEM : status;
    titian_str rest = titian_buf_str(&r->senses);
    bool known = rest.n > 0;
    while (rest.n)
        add_sense(r, titian_before(&rest, ';'));
    return known;
}

/** Adds what a model has learned of a word. */
static void add_learned(reader *r, titian_str word)
{
    const titian_model *model = r->translator->model;
    float chance = 0;
    if (!model)
        return;
    for (uint32_t i = titian_model_find(model, word); i < model->rows.n; i++) {
        const titian_model_row *row = titian_model_at(model, i);
        if (!titian_eq(row->id, word))
            break;
        add_key(r, titian_stem_key(r->rules, row->en));
        chance += row->forth;
    }
    r->bag->kinds[r->bag->n_kinds - 1].chance = chance;
}

static void find_indonesian(reader *r, titian_str expression, titian_str word)
{
    uint32_t number = r->bag->n_kinds - 1;
    bool known = add_equal(r, expression);
    known = add_senses(r, expression) || known;
    if (!known)
        add_key(r, titian_stem_key(r->rules, word));
    if (!known || word.n >= SHORTEST_SAME)
        add_key(r, titian_key_of(KEY_SAME, word));
    add_key(r, titian_cognate_key(r->rules, SIDE_ID, word));
    r->bag->kinds[number].kind = known ? WORD_KNOWN : WORD_OTHER;
}

/** Gives the newest word the keys that it had in a text before. */
static bool recall(reader *r)
{
    const titian_keyring *ring = &r->translator->keyrings[r->side];
    titian_word *word = &r->bag->kinds[r->bag->n_kinds - 1];
    const titian_known_word *known = titian_keyring_find(ring, word->hash);
    if (!known)
        return false;
    for (uint32_t i = 0; i < known->n_keys; i++)
        titian_list_push(&r->bag->keys, ring->keys.items[known->first_key + i]);
    word->n_keys = known->n_keys;
    word->kind = known->kind;
    return true;
}

static void remember(reader *r)
{
    const titian_word *word = &r->bag->kinds[r->bag->n_kinds - 1];
    titian_known_word known = {word->hash, 0, word->n_keys, word->kind};
    if (r->status == TITIAN_OK && !r->bag->keys.failed &&
        !titian_keyring_add(&r->translator->keyrings[r->side], known,
                            r->bag->keys.items + word->first_key))
        r->status = TITIAN_ERR_NOMEM;
}

static void add_indonesian(reader *r, titian_str expression, titian_str word)
{
    if (!recall(r)) {
        find_indonesian(r, expression, word);
        remember(r);
    }
    add_learned(r, word);
}

static void add_english(reader *r, titian_str word)
{
    const titian_model *model = r->translator->model;
    if (!recall(r)) {
        add_equal(r, word);
        add_key(r, titian_stem_key(r->rules, word));
        add_key(r, titian_key_of(KEY_SAME, word));
        add_key(r, titian_cognate_key(r->rules, SIDE_EN, word));
        remember(r);
    }
    if (model)
        r->bag->kinds[r->bag->n_kinds - 1].chance =
            titian_model_back(model, r->rules, word);
}

static uint32_t read_indonesian(reader *r, uint32_t at)
{
    const titian_tokens *t = &r->tokens;
    titian_hit hits[TITIAN_HITS];
    titian_phrases equals = titian_phrases_of(&r->rules->equals[SIDE_ID]);
    uint32_t n = titian_phrases_match(&equals, t, at, hits);
    uint32_t end = r->translator->extent(r->translator->context, t, at);
    bool value = n > 0 && hits[n - 1].end > at + 1 && hits[n - 1].end >= end;
    if (titian_is_doubled(t, at))
        return at + 1;
    end = value ? hits[n - 1].end : end;
    titian_str expression = titian_cut(titian_buf_str(&t->fold),
                                       t->items[at].fold_beg,
                                       t->items[end - 1].fold_end);
    for (uint32_t i = at; i < (value ? at + 1 : end); i++) {
        titian_str word = titian_token_fold(t, i);
        if (t->items[i].kind == TITIAN_TOKEN_WORD &&
            add_word(r, identity(16 + i - at, expression), WORD_KNOWN))
            add_indonesian(r, expression, word);
    }
    return end;
}

static uint32_t read_english(reader *r, uint32_t at)
{
    titian_str word = titian_token_fold(&r->tokens, at);
    if (add_word(r, identity(1, word), WORD_OTHER))
        add_english(r, word);
    return at + 1;
}

static uint32_t read_at(reader *r, uint32_t at)
{
    switch (r->tokens.items[at].kind) {
    case TITIAN_TOKEN_WORD:
        return r->side == SIDE_ID ? read_indonesian(r, at)
                                  : read_english(r, at);
    case TITIAN_TOKEN_DIGITS: return read_number(r, at);
    case TITIAN_TOKEN_MARK: return read_mark(r, at);
    case TITIAN_TOKEN_BLANK: break;
    }
    return at + 1;
}

static void read_sentence(reader *r, titian_str text)
{
    uint32_t length = 0;
    if (!titian_tokenize(&r->tokens, text)) {
        r->status = TITIAN_ERR_NOMEM;
        return;
    }
    for (uint32_t at = 0; at < r->tokens.n && r->status == TITIAN_OK;)
        at = read_at(r, at);
    for (size_t i = 0; i < text.n; i++)
        length += ((unsigned char)text.s[i] & 0xC0) != 0x80 && text.s[i] != ' ';
    titian_list_push(&r->bag->lengths, length);
    titian_list_push(&r->bag->starts, r->bag->words.n);
}

titian_status titian_bag_read(titian_bag *bag, const titian_doc *doc,
                              titian_side side, const titian_align_rules *rules,
                              const titian_translator *translator)
{
    reader r = {
        .bag = bag, .rules = rules, .translator = translator, .side = side};
    bag->n = doc->sentences.n;
    titian_list_push(&bag->starts, 0);
    for (uint32_t i = 0; i < bag->n && r.status == TITIAN_OK; i++) {
        const titian_sentence *s = titian_sentence_at(doc, i);
        read_sentence(&r, titian_at(titian_doc_str(doc), s->span));
        titian_list_push(&bag->openings, s->sent == 1);
    }
    titian_tokens_free(&r.tokens);
    titian_tokens_free(&r.sense);
    titian_buf_free(&r.senses);
    bool failed = bag->starts.failed || bag->words.failed || bag->keys.failed ||
                  bag->lengths.failed || bag->openings.failed;
    return r.status == TITIAN_OK && failed ? TITIAN_ERR_NOMEM : r.status;
}

void titian_bag_free(titian_bag *bag)
{
    titian_list_free(&bag->starts);
    titian_list_free(&bag->words);
    titian_list_free(&bag->lengths);
    titian_list_free(&bag->openings);
    titian_list_free(&bag->keys);
    free(bag->kinds);
    free(bag->slots);
    *bag = (titian_bag){0};
}
