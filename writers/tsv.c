/* TSV with the columns that were asked for; one line a sentence, no header. */
#include "writers/offsets.h"
#include "writers/writers.h"

static const titian_column usual[] = {
    TITIAN_COLUMN_ID, TITIAN_COLUMN_NORMALIZED, TITIAN_COLUMN_GLOSS};

const char *titian_column_name(titian_column column)
{
    static const char *const names[TITIAN_N_COLUMNS] = {
        "doc",   "id",     "par",   "sent",   "kind",
        "begin", "end",    "rule",  "source", "normalized",
        "gloss", "target", "edits", "terms",  "confidence",
    };
    return (unsigned)column < TITIAN_N_COLUMNS ? names[column] : "";
}

static void put_edits(titian_writing *w, const titian_sentence *s)
{
    for (uint32_t i = 0; i < s->n_edits; i++) {
        titian_buf_put(&w->out, i ? STR(" | ") : STR(""));
        titian_note_edit(&w->out, w->doc,
                         titian_edit_at(w->doc, s->first_edit + i));
    }
}

/** Columns that hold text. */
static titian_str text_of(const titian_writing *w, const titian_sentence *s,
                          titian_column column)
{
    switch (column) {
    case TITIAN_COLUMN_DOC: return w->doc->name;
    case TITIAN_COLUMN_KIND: return titian_kind_name(s->kind);
    case TITIAN_COLUMN_SOURCE:
        return titian_at(titian_doc_str(w->doc), s->span);
    case TITIAN_COLUMN_NORMALIZED: return titian_result(w->doc, s);
    case TITIAN_COLUMN_GLOSS: return s->gloss;
    case TITIAN_COLUMN_TARGET: return titian_target_of(w, s);
    default: return STR("");
    }
}

static void put_number(titian_buf *out, uint64_t n)
{
    titian_buf_printf(out, "%llu", (unsigned long long)n);
}

static void put_cell(titian_writing *w, titian_cursor *cursor,
                     const titian_sentence *s, titian_column column)
{
    titian_buf *out = &w->out;
    switch (column) {
    case TITIAN_COLUMN_ID: titian_put_id(out, s); break;
    case TITIAN_COLUMN_PAR: put_number(out, s->par); break;
    case TITIAN_COLUMN_SENT: put_number(out, s->sent); break;
    case TITIAN_COLUMN_BEGIN:
        put_number(out, titian_cursor_move(cursor, s->span.beg));
        break;
    case TITIAN_COLUMN_END:
        put_number(out, titian_cursor_move(cursor, s->span.end));
        break;
    case TITIAN_COLUMN_RULE: titian_put_rule(out, w->doc, s->rule); break;
    case TITIAN_COLUMN_CONFIDENCE: titian_put_share(out, s->confidence); break;
    case TITIAN_COLUMN_EDITS: put_edits(w, s); break;
    case TITIAN_COLUMN_TERMS: titian_note_terms(out, w->doc, s); break;
    default: titian_put_line(out, text_of(w, s, column));
    }
}

void titian_write_tsv(titian_writing *w)
{
    const titian_write_settings *settings = w->settings;
    const titian_column *columns = settings->columns ? settings->columns
                                                     : usual;
    size_t n = settings->columns ? settings->n_columns : COUNT_OF(usual);
    titian_cursor cursor = titian_cursor_begin(w->doc, settings->offsets);
    for (uint32_t i = 0; i < w->doc->sentences.n; i++) {
        for (size_t j = 0; j < n; j++) {
            if (j > 0)
                titian_buf_putc(&w->out, '\t');
            put_cell(w, &cursor, titian_sentence_at(w->doc, i), columns[j]);
        }
        titian_buf_putc(&w->out, '\n');
        titian_give_full(w);
    }
}
