/* Choosing the writer and handing its bytes to the sink. */
#include "writers/writers.h"

typedef void writer(const titian_doc *doc, titian_buf *out);

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
    }
    return titian_write_sentences;
}

titian_status titian_write(const titian_doc *doc, titian_format format,
                           titian_sink sink)
{
    titian_buf out = {0};
    titian_status status = TITIAN_OK;
    titian_buf_room(&out, doc->text.n + 1); /* more or less the text again */
    writer_of(format)(doc, &out);
    if (out.failed)
        status = TITIAN_ERR_NOMEM;
    else if (out.n && !sink.put(sink.context, out.s, out.n))
        status = TITIAN_ERR_WRITE;
    titian_buf_free(&out);
    return status;
}
