/*
 * The way of a sentence through the normaliser.  First it is cleaned; then it
 * is walked over, and what both found is joined.
 */
#include "normalize/normalize.h"
#include "document/edits.h"
#include "normalize/clean.h"
#include "normalize/layers.h"
#include "normalize/masking.h"
#include "normalize/walk.h"
#include "text/scan.h"

enum { SLICE_BYTES = 64 * 1024 };

typedef struct {
    titian_doc *doc;
    titian_tokens *tokens;
    titian_buf *scratch;
    uint32_t base;    /* where the sentence begins in the document */
    titian_vec clean; /* titian_edit, of the source */
    titian_walk walk; /* its edits are of the cleaned text */
    bool failed;
} normalizer;

static titian_str copy(normalizer *z, titian_str s)
{
    titian_str kept = titian_arena_copy(&z->doc->arena, s);
    z->failed = z->failed || !kept.s;
    return kept.s ? kept : STR("");
}

static titian_str keep(normalizer *z)
{
    titian_str kept = copy(z, titian_buf_str(z->scratch));
    z->failed = z->failed || z->scratch->failed;
    z->scratch->n = 0;
    return kept;
}

static bool note_cleaning(void *context, uint32_t beg, uint32_t end,
                          titian_str to, titian_str kind, uint32_t rule)
{
    normalizer *z = context;
    uint32_t base = z->base;
    int level = titian_eq(kind, STR("number")) ? 2 : 1;
    if (!titian_is_asked(&z->walk.asked, kind, level))
        return false;
    titian_edit *row = titian_vec_push(&z->clean, &z->doc->arena, sizeof *row);
    if (row)
        *row = (titian_edit){.src = {base + beg, base + end},
                             .to = to.n ? copy(z, to) : STR(""),
                             .kind = kind,
                             .rule = rule};
    z->failed = z->failed || !row;
    return true;
}

/** The sentence after cleaning; its edits wait in their layer. */
static titian_str clean_sentence(normalizer *z, titian_str source)
{
    z->clean.n = 0;
    titian_clean_find(z->walk.view.rules, source, z->scratch, note_cleaning, z);
    z->scratch->n = 0;
    if (z->clean.n == 0)
        return source;
    titian_edits_apply(source, z->base, z->clean.items, z->clean.n, z->scratch);
    return keep(z);
}

/** The end of the slice that begins at `at`: behind its last blank. */
static size_t slice_end(titian_str text, size_t at, bool *is_run)
{
    static const titian_stops blanks = {{' ', '\n', '\t'}, SCHAR_MIN};
    size_t end = at + SLICE_BYTES;
    *is_run = false;
    if (text.n - at <= SLICE_BYTES)
        return text.n;
    while (end > at && text.s[end - 1] != ' ' && text.s[end - 1] != '\n')
        end--;
    *is_run = end == at;
    return end > at ? end : titian_scan(text, at, blanks);
}

/**
 * A sentence that is longer than a slice is walked over in slices; a run
 * without blanks of that length is no language and is left alone.
 */
static void walk(normalizer *z, titian_str cleaned)
{
    titian_layers layers = {z->doc,         z->base,    cleaned,
                            z->clean.items, z->clean.n, 0};
    const titian_asked *asked = &z->walk.asked;
    titian_status status = TITIAN_OK;
    size_t end, at = asked->level > 1 || asked->with.n ? 0 : cleaned.n;
    for (bool is_run; at < cleaned.n && status == TITIAN_OK; at = end) {
        end = slice_end(cleaned, at, &is_run);
        if (is_run)
            continue;
        titian_walk_slice(&z->walk, titian_str_of(cleaned.s + at, end - at),
                          (uint32_t)at, z->tokens);
        status = titian_layers_add(&layers, &z->walk.edits);
    }
    if (z->walk.failed || status || titian_layers_end(&layers))
        z->failed = true;
}

static void normalize_sentence(normalizer *z, titian_sentence *s)
{
    titian_str source = titian_at(titian_doc_str(z->doc), s->span);
    const titian_asked *asked = &z->walk.asked;
    s->first_edit = z->doc->edits.n;
    s->normalized = source;
    z->base = s->span.beg;
    if (asked->level == 0 && asked->with.n == 0)
        return;
    titian_str cleaned = clean_sentence(z, source);
    walk(z, cleaned);
    s->n_edits = z->doc->edits.n - s->first_edit;
    if (s->n_edits == 0 || z->failed)
        return;
    titian_edits_apply(source, z->base, titian_edit_at(z->doc, s->first_edit),
                       s->n_edits, z->scratch);
    s->normalized = keep(z);
}

titian_status titian_normalize_doc(titian_doc *doc,
                                   const titian_normalize_rules *rules,
                                   titian_normalize_scratch *scratch,
                                   titian_error *error)
{
    normalizer z = {
        .doc = doc, .tokens = &scratch->tokens, .scratch = &scratch->text};
    const titian_settings *set = &doc->settings;
    z.walk = (titian_walk){
        .doc = doc,
        .scratch = &scratch->text,
        .view = {.rules = rules},
        .asked = {set->level, titian_str_z(set->with ? set->with : ""),
                  titian_str_z(set->without ? set->without : "")}};
    titian_context start = doc->context;
    scratch->text.n = 0;
    scratch->text.failed = false;
    for (uint32_t i = 0; i < doc->sentences.n && !z.failed; i++) {
        titian_sentence *s = titian_sentence_at(doc, i);
        if (titian_doc_is_lines(doc) && s->sent == 1)
            doc->context = start;
        if (titian_doc_is_lines(doc) && s->sent == 1)
            doc->definitions.n = 0;
        normalize_sentence(&z, s);
        if (set->mask && !z.failed &&
            titian_mask_protected(doc, s, rules, z.tokens) != TITIAN_OK)
            z.failed = true;
    }
    return z.failed ? titian_no_memory(error) : TITIAN_OK;
}

void titian_normalize_scratch_free(titian_normalize_scratch *scratch)
{
    titian_tokens_free(&scratch->tokens);
    titian_buf_free(&scratch->text);
}
