/* Choosing the writer and handing its bytes to the sink. */
#include "writers/writers.h"

typedef void writer(titian_writing *w);

static writer *writer_of(titian_format format)
{
    switch (format) {
    case TITIAN_WRITE_SENTENCES: return titian_write_sentences;
    case TITIAN_WRITE_NORMALIZED: return titian_write_normalized;
    case TITIAN_WRITE_DRAFT: return titian_write_draft;
    case TITIAN_WRITE_PAIRS: return titian_write_pairs;
    case TITIAN_WRITE_TSV: return titian_write_tsv;
    case TITIAN_WRITE_TERMS: return titian_write_terms;
    case TITIAN_WRITE_JSONL: return titian_write_jsonl;
    case TITIAN_WRITE_BOUNDARIES: return titian_write_boundaries;
    case TITIAN_WRITE_CHANGES: return titian_write_changes;
    case TITIAN_WRITE_INTERLINEAR: return titian_write_interlinear;
    case TITIAN_WRITE_MOSES_ID: return titian_write_moses_id;
    case TITIAN_WRITE_MOSES_EN: return titian_write_moses_en;
    case TITIAN_WRITE_MOSES_IDS: return titian_write_moses_ids;
    case TITIAN_WRITE_TMX: return titian_write_tmx;
    case TITIAN_WRITE_XLIFF: return titian_write_xliff;
    case TITIAN_WRITE_XLIFF_1_2: return titian_write_xliff_1_2;
    case TITIAN_WRITE_CONLLU: return titian_write_conllu;
    case TITIAN_WRITE_TRANSLATION: return titian_write_translation;
    }
    return titian_write_sentences;
}

/** Gives what was written to the sink. */
static void give(titian_writing *w)
{
    if (w->status == TITIAN_OK && (w->out.failed || w->line.failed))
        w->status = TITIAN_ERR_NOMEM;
    if (w->status == TITIAN_OK && w->out.n &&
        !w->sink.put(w->sink.context, w->out.s, w->out.n))
        w->status = TITIAN_ERR_WRITE;
    w->out.n = 0;
}

void titian_give_full(titian_writing *w)
{
    enum { FULL_BYTES = 1 << 18 };
    if (w->out.n >= FULL_BYTES)
        give(w);
}

static titian_status finish(titian_writing *w)
{
    give(w);
    titian_buf_free(&w->line);
    titian_buf_free(&w->out);
    return w->status;
}

titian_status titian_write(const titian_doc *doc,
                           const titian_write_settings *settings,
                           titian_sink sink, size_t *n_replaced)
{
    titian_writing w = {.doc = doc, .settings = settings, .sink = sink};
    writer_of(settings->format)(&w);
    if (n_replaced)
        *n_replaced = w.n_replaced;
    return finish(&w);
}

titian_status titian_write_joint(const titian_doc *doc, bool first,
                                 const titian_write_settings *settings,
                                 titian_sink sink)
{
    titian_writing w = {.doc = doc, .settings = settings, .sink = sink};
    if (settings->format == TITIAN_WRITE_TMX)
        titian_join_tmx(&w, first);
    else if (settings->format == TITIAN_WRITE_XLIFF)
        titian_join_xliff(&w, first);
    else if (settings->format == TITIAN_WRITE_XLIFF_1_2)
        titian_join_xliff_1_2(&w, first);
    return finish(&w);
}
