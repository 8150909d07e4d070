/* One JSON record a sentence; the fields are explained in docs/formats.md. */
#include "text/hash.h"
#include "writers/json.h"
#include "writers/offsets.h"
#include "writers/writers.h"

static void put_text(titian_buf *out, const char *text)
{
    titian_buf_put(out, titian_str_z(text));
}

/** A record on its way, and the place in the text that was told last. */
typedef struct {
    titian_writing *w;
    titian_buf *out;
    const titian_doc *doc;
    titian_cursor cursor;
} record;

static void put_offset(record *r, const char *before, uint32_t at)
{
    titian_buf_printf(r->out, "%s%llu", before,
                      (unsigned long long)titian_cursor_move(&r->cursor, at));
}

static void put_span(record *r, titian_span span)
{
    put_offset(r, "\"begin\":", span.beg);
    put_offset(r, ",\"end\":", span.end);
}

static void put_rule(titian_buf *out, const titian_doc *doc, uint32_t rule)
{
    put_text(out, "\"rule\":\"");
    titian_put_rule(out, doc, rule);
    put_text(out, "\"");
}

static void put_boundary(record *r, const titian_sentence *s)
{
    titian_buf *out = r->out;
    put_text(out, ",\"boundary\":{");
    put_rule(out, r->doc, s->rule);
    put_text(out, ",\"confidence\":");
    titian_put_share(out, s->confidence);
    put_text(out, "}");
    if (s->dateline.end > s->dateline.beg) {
        put_offset(r, ",\"dateline\":[", s->dateline.beg);
        put_offset(r, ",", s->dateline.end);
        put_text(out, "]");
    }
    put_text(out, ",\"suppressed\":[");
    for (uint32_t i = 0; i < s->n_suppressed; i++) {
        const titian_suppressed *row =
            titian_suppressed_at(r->doc, s->first_suppressed + i);
        put_offset(r, i ? ",{\"at\":" : "{\"at\":", row->at);
        put_text(out, ",");
        put_rule(out, r->doc, row->rule);
        put_text(out, "}");
    }
    put_text(out, "]");
}

static void put_optional(titian_buf *out, const char *key, titian_str value)
{
    if (value.n == 0)
        return;
    titian_buf_putc(out, ',');
    titian_json_pair(out, key, value);
}

static void put_edit(record *r, const titian_edit *e)
{
    titian_buf *out = r->out;
    put_text(out, "{");
    put_span(r, e->src);
    put_text(out, ",");
    titian_json_pair(out, "to", e->to);
    put_optional(out, "en", e->en);
    put_optional(out, "class", e->kind);
    put_optional(out, "value", e->value);
    put_optional(out, "warning", e->warning);
    put_text(out, ",");
    put_rule(out, r->doc, e->rule);
    put_text(out, "}");
}

static void put_senses(titian_buf *out, titian_str senses)
{
    put_text(out, ",\"en\":[");
    for (bool first = true; senses.n; first = false) {
        titian_str sense = titian_trim(titian_before(&senses, ';'));
        put_text(out, first ? "" : ",");
        titian_json_string(out, sense);
    }
    put_text(out, "]");
}

static void put_term(record *r, const titian_term *t)
{
    titian_buf *out = r->out;
    put_text(out, "{");
    put_span(r, t->src);
    put_text(out, ",");
    titian_json_pair(out, "form", t->form);
    put_text(out, ",");
    titian_json_pair(out, "lemma", t->lemma);
    put_senses(out, t->en);
    put_text(out, ",");
    titian_json_pair(out, "via", titian_via_name(t->via));
    put_optional(out, "steps", t->steps);
    put_optional(out, "morphemes", t->morphemes);
    put_optional(out, "labels", t->labels);
    put_text(out, ",");
    put_rule(out, r->doc, t->rule);
    put_text(out, "}");
}

static void put_layers(record *r, const titian_sentence *s)
{
    titian_buf *out = r->out;
    put_text(out, ",\"edits\":[");
    for (uint32_t i = 0; i < s->n_edits; i++) {
        put_text(out, i ? "," : "");
        put_edit(r, titian_edit_at(r->doc, s->first_edit + i));
    }
    put_text(out, "],\"terms\":[");
    for (uint32_t i = 0; i < s->n_terms; i++) {
        put_text(out, i ? "," : "");
        put_term(r, titian_term_at(r->doc, s->first_term + i));
    }
    put_text(out, "]");
}

/** The masked text and what its placeholders stand for. */
static void put_masks(titian_buf *out, const titian_doc *doc,
                      const titian_sentence *s)
{
    if (s->n_masks == 0)
        return;
    put_optional(out, "masked", s->masked);
    put_text(out, ",\"masks\":[");
    for (uint32_t i = 0; i < s->n_masks; i++) {
        const titian_mask *mask = titian_mask_at(doc, s->first_mask + i);
        put_text(out, i ? ",{" : "{");
        titian_json_pair(out, "name", mask->name);
        put_text(out, ",");
        titian_json_pair(out, "text", mask->text);
        put_text(out, "}");
    }
    put_text(out, "]");
}

static void put_record(record *r, uint32_t i)
{
    titian_buf *out = r->out;
    const titian_doc *doc = r->doc;
    const titian_sentence *s = titian_sentence_at(doc, i);
    put_text(out, "{");
    titian_json_pair(out, "doc", doc->name);
    put_text(out, ",\"id\":\"");
    titian_put_id(out, s);
    titian_buf_printf(out, "\",\"par\":%u,\"sent\":%u,", (unsigned)s->par,
                      (unsigned)s->sent);
    titian_json_pair(out, "kind", titian_kind_name(s->kind));
    put_text(out, ",");
    put_span(r, s->span);
    titian_str source = titian_at(titian_doc_str(doc), s->span);
    titian_buf_printf(out, ",\"hash\":\"%016llx\"",
                      (unsigned long long)titian_hash(source));
    if (i == 0)
        put_optional(out, "before", titian_gap_before(doc));
    put_text(out, ",");
    titian_json_pair(out, "source", source);
    put_optional(out, "normalized", s->normalized);
    put_masks(out, doc, s);
    put_optional(out, "gloss", s->gloss);
    if (s->answer != TITIAN_ANSWER_NONE) {
        put_text(out, ",");
        titian_json_pair(out, "target", s->target);
    }
    put_text(out, ",");
    titian_json_pair(out, "after", titian_gap_after(doc, i));
    titian_json_context(r->w, i);
    titian_json_constraints(r->w, s);
    put_boundary(r, s);
    put_layers(r, s);
    put_text(out, s->fields.n ? "," : "");
    titian_buf_put(out, s->fields);
    put_text(out, "}\n");
}

void titian_write_jsonl(titian_writing *w)
{
    record r = {.w = w,
                .out = &w->out,
                .doc = w->doc,
                .cursor = titian_cursor_begin(w->doc, w->settings->offsets)};
    for (uint32_t i = 0; i < w->doc->sentences.n; i++) {
        put_record(&r, i);
        titian_give_full(w);
    }
}
