/*
 * The way of a sentence through the glosser: its tokens become units, each
 * unit that a dictionary knows a term, and the units an English draft.
 */
#include "gloss/gloss.h"
#include "gloss/cut.h"
#include "gloss/morphemes.h"

#include <stdlib.h>

static titian_str keep(titian_glosser *g, titian_str s)
{
    titian_str copy = titian_arena_copy(&g->doc->arena, s);
    g->failed = g->failed || !copy.s;
    return copy.s ? copy : STR("");
}

static void put_unit(const titian_gloss_unit *u, bool first, titian_buf *out)
{
    if (first)
        titian_put_title(u->en, out);
    else
        titian_buf_put(out, u->en);
}

/** "a" before a vowel is "an". */
static void end_article(titian_buf *out, titian_str next)
{
    bool article = out->n >= 1 && out->s[out->n - 1] == 'a' &&
                   (out->n == 1 || out->s[out->n - 2] == ' ');
    bool capital = out->n == 1 && out->s[0] == 'A';
    if ((article || capital) && next.n && strchr("aeioAEIO", next.s[0]))
        titian_buf_putc(out, 'n');
}

/** Appends the draft of the units; start tells that only marks are before. */
static void put_draft(titian_glosser *g, bool *start)
{
    titian_buf *out = &g->scratch->text;
    const titian_units *units = &g->scratch->units;
    bool moved = false;
    for (uint32_t i = 0; i < units->n; i++) {
        const titian_gloss_unit *u = &units->items[i];
        moved = moved || (u->left_out && u->spaced);
        if (u->left_out || u->en.n == 0)
            continue;
        end_article(out, u->en);
        if ((u->spaced || (moved && u->kind != UNIT_MARK)) && out->n)
            titian_buf_putc(out, ' ');
        put_unit(u, *start && u->kind != UNIT_MARK, out);
        *start = *start && u->kind == UNIT_MARK;
        moved = false;
    }
}

/** Cuts the terms from number `from` on, before the draft chooses senses. */
static void cut_morphemes(titian_glosser *g, uint32_t from)
{
    for (uint32_t i = from; i < g->doc->terms.n && !g->failed; i++)
        g->failed = titian_term_morphemes(g->rules, titian_term_at(g->doc, i),
                                          &g->doc->arena) != TITIAN_OK;
}

/** Drafts the units that were cut. */
static void draft(titian_glosser *g, bool past, bool *start)
{
    titian_drafting d = {.rules = g->rules,
                         .units = &g->scratch->units,
                         .terms = &g->doc->terms,
                         .arena = &g->doc->arena,
                         .past = past,
                         .headline = g->sentence->kind == TITIAN_HEADING};
    titian_choose_senses(&d);
    titian_inflect_verbs(&d);
    titian_link_adjectives(&d);
    titian_order_nouns(&d);
    put_draft(g, start);
    g->failed = g->failed || d.failed;
    g->scratch->units.n = 0;
}

static void gloss_sentence(titian_glosser *g, bool past)
{
    titian_buf *text = &g->scratch->text;
    bool start = true, more = true;
    if (g->sentence->kind == TITIAN_BYLINE) {
        g->sentence->first_term = g->doc->terms.n;
        g->sentence->gloss = g->sentence->normalized;
        return;
    }
    text->n = 0;
    titian_cut_begin(g);
    while (more) {
        uint32_t n_terms = g->doc->terms.n;
        more = titian_cut_units(g);
        if (g->doc->settings.morphemes)
            cut_morphemes(g, n_terms);
        draft(g, past, &start);
    }
    g->sentence->gloss = keep(g, titian_buf_str(text));
    g->failed = g->failed || text->failed;
}

/** A text with a dateline or with weekdays tells what has happened. */
static bool is_narrative(const titian_doc *doc, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const titian_sentence *s = titian_sentence_at(doc, i);
        if (s->dateline.end > s->dateline.beg)
            return true;
        for (uint32_t j = 0; j < s->n_edits; j++) {
            titian_str kind = titian_edit_at(doc, s->first_edit + j)->kind;
            if (titian_eq(kind, STR("date")) || titian_eq(kind, STR("weekday")))
                return true;
        }
    }
    return false;
}

titian_status titian_gloss_doc(titian_doc *doc, const titian_gloss_rules *rules,
                               titian_gloss_scratch *scratch,
                               titian_error *error)
{
    titian_glosser g = {.doc = doc, .rules = rules, .scratch = scratch};
    bool past = !titian_doc_is_lines(doc) &&
                is_narrative(doc, 0, doc->sentences.n);
    scratch->text.failed = false;
    for (uint32_t i = 0; i < doc->sentences.n && !g.failed; i++) {
        g.sentence = titian_sentence_at(doc, i);
        if (titian_doc_is_lines(doc))
            past = is_narrative(doc, i, i + 1);
        gloss_sentence(&g, past);
    }
    return g.failed ? titian_no_memory(error) : TITIAN_OK;
}

titian_status titian_gloss_scratch_make(titian_gloss_scratch *scratch)
{
    return titian_memory_make(&scratch->memory);
}

void titian_gloss_scratch_free(titian_gloss_scratch *scratch)
{
    titian_tokens_free(&scratch->tokens);
    free(scratch->units.items);
    titian_buf_free(&scratch->reading.steps);
    titian_memory_free(&scratch->memory);
    titian_buf_free(&scratch->text);
}
