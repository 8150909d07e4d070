/*
 * Reading the Indonesian side of XLIFF and TMX: a unit is a paragraph, what a
 * <file> of XLIFF holds a document.  A document goes out in parts.
 */
#include "document/given.h"
#include "readers/bitext.h"
#include "readers/reader.h"
#include "text/quote.h"

#include <stdlib.h>

enum { PART_BYTES = 1 << 20 };

typedef struct {
    titian_bitext *bitext;
    titian_bitext_unit unit; /* the next, not yet in a document */
    bool waiting;            /* there is one */
    titian_buf file;         /* name of the document, as <file> says it */
    titian_buf text;         /* of a paragraph, from its segments */
    titian_buf fields;
    uint32_t n_paragraphs; /* of the document, before the part */
    uint64_t n_bytes;      /* likewise */
    bool begun;
} translations;

static titian_status open(titian_reader *reader, titian_error *error)
{
    translations *t = reader->state = calloc(1, sizeof *t);
    if (!t)
        return titian_no_memory(error);
    TRY(titian_bitext_open(&t->bitext, reader->path, reader->settings.language,
                           error));
    return titian_bitext_next(t->bitext, &t->unit, &t->waiting, error);
}

static void close(titian_reader *reader)
{
    translations *t = reader->state;
    if (!t)
        return;
    titian_bitext_close(t->bitext);
    titian_buf_free(&t->file);
    titian_buf_free(&t->text);
    titian_buf_free(&t->fields);
    free(t);
}

/** Gathers the segments of one unit. */
static titian_status gather(translations *t, titian_error *error)
{
    t->text.n = t->fields.n = 0;
    if (t->unit.id.n) {
        titian_buf_put(&t->fields, STR("\"unit\":"));
        titian_json_string(&t->fields, t->unit.id);
    }
    do {
        titian_buf_put(&t->text, t->unit.source);
        TRY(titian_bitext_next(t->bitext, &t->unit, &t->waiting, error));
    } while (t->waiting && t->unit.goes_on);
    return t->text.failed || t->fields.failed ? titian_no_memory(error)
                                              : TITIAN_OK;
}

static titian_status add_paragraph(translations *t, titian_doc *doc,
                                   titian_error *error)
{
    titian_paragraph like = {.number = t->n_paragraphs + doc->paragraphs.n + 1};
    TRY(gather(t, error));
    like.fields = titian_arena_copy(&doc->arena, titian_buf_str(&t->fields));
    if (!like.fields.s)
        return titian_no_memory(error);
    return titian_doc_add_paragraph(doc, titian_buf_str(&t->text), STR("\n"),
                                    &like, error);
}

/** Begins a document, or a part that goes on with one. */
static titian_status begin(titian_reader *reader, titian_doc *doc,
                           titian_error *error)
{
    translations *t = reader->state;
    bool same = t->begun && titian_eq(t->unit.file, titian_buf_str(&t->file));
    if (!same) {
        t->file.n = 0;
        titian_buf_put(&t->file, t->unit.file);
        t->n_paragraphs = 0;
        t->n_bytes = 0;
    }
    titian_str name = t->file.n ? titian_base_name(titian_buf_str(&t->file))
                                : titian_str_of(NULL, 0);
    TRY(titian_reader_begin(reader, name, doc, error));
    doc->continues = same;
    doc->context.bytes = t->n_bytes;
    return t->file.failed ? titian_no_memory(error) : TITIAN_OK;
}

static titian_status next(titian_reader *reader, titian_doc *doc, bool *more,
                          titian_error *error)
{
    translations *t = reader->state;
    TRY(begin(reader, doc, error));
    if (!t->waiting)
        return TITIAN_OK;
    while (t->waiting && doc->text.n < PART_BYTES &&
           titian_eq(t->unit.file, titian_buf_str(&t->file)))
        TRY(add_paragraph(t, doc, error));
    if (doc->text.n)
        titian_buf_putc(&doc->text, '\n');
    t->n_paragraphs += doc->paragraphs.n;
    t->n_bytes += doc->text.n;
    t->begun = true;
    *more = true;
    return doc->text.failed ? titian_no_memory(error) : TITIAN_OK;
}

const titian_form titian_form_translations = {open, next, close};
