/*
 * Reading JSONL.  A record with a text is a document of its own; records that
 * titian wrote, a sentence in each, are put together again.
 */
#include "readers/reader.h"
#include "readers/record.h"
#include "text/lines.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>

enum { PART_BYTES = 1 << 20 };

typedef struct {
    titian_lines lines;
    titian_record record; /* the next, not yet in a document */
    bool waiting;         /* there is one */
    titian_str text_field;
    bool named; /* the user named the field */

    /* the document of sentences that came last */
    titian_buf doc;
    uint32_t par, sent;
    bool begun;
} jsonl;

static titian_place place_of(const jsonl *j)
{
    return (titian_place){j->lines.path, j->lines.number, 1};
}

static titian_status check_utf8(jsonl *j, const titian_reader *reader,
                                titian_str line, titian_error *error)
{
    titian_record *r = &j->record;
    titian_place where = place_of(j);
    size_t bad = 0;
    r->line.n = r->n_repaired = 0;
    if (titian_utf8_valid(line, &bad)) {
        titian_buf_put(&r->line, line);
    } else if (reader->settings.repair) {
        r->n_repaired = titian_utf8_repair(line, &r->line);
    } else {
        for (size_t i = 0; i < bad; i++)
            where.column += ((unsigned char)line.s[i] & 0xC0) != 0x80;
        return titian_fail(error, TITIAN_ERR_UTF8, where,
                           "is not valid UTF-8 (byte 0x%02X); convert the "
                           "file or use --repair",
                           (unsigned)(unsigned char)line.s[bad]);
    }
    return r->line.failed ? titian_no_memory(error) : TITIAN_OK;
}

/** Finds the text of the record, or that it is one of ours. */
static titian_status find_text(jsonl *j, titian_error *error)
{
    titian_record *r = &j->record;
    char what[200];
    uint32_t row = titian_json_member(&r->table, 0, j->text_field);
    int n = (int)(j->text_field.n < 80 ? j->text_field.n : 80);
    r->text = row;
    if (row && titian_json_at(&r->table, row)->type == '"')
        return TITIAN_OK;
    if (!row && !j->named && titian_record_is_sentence(r))
        return TITIAN_OK;
    if (row)
        snprintf(what, sizeof what, "has no string in the field \"%.*s\"", n,
                 j->text_field.s);
    else
        snprintf(what, sizeof what,
                 "has no field \"%.*s\"; name the one that holds the text "
                 "with --text-field",
                 n, j->text_field.s);
    return titian_json_fail(&r->table, titian_json_at(&r->table, row)->beg,
                            what, error);
}

static bool is_blank(titian_str line)
{
    for (size_t i = 0; i < line.n; i++)
        if (line.s[i] != ' ' && line.s[i] != '\t')
            return false;
    return true;
}

static titian_status read_record(jsonl *j, const titian_reader *reader,
                                 titian_error *error)
{
    titian_record *r = &j->record;
    titian_str line;
    do {
        TRY(titian_lines_next(&j->lines, &line, &j->waiting, error));
        if (!j->waiting)
            return TITIAN_OK;
        if (j->lines.number == 1 && titian_starts(line, STR("\xEF\xBB\xBF")))
            line = titian_cut(line, 3, (uint32_t)line.n);
    } while (is_blank(line));
    TRY(check_utf8(j, reader, line, error));
    TRY(titian_json_scan(&r->table, titian_buf_str(&r->line), place_of(j),
                         error));
    if (titian_json_at(&r->table, 0)->type != '{')
        return titian_json_fail(&r->table, 0, "is no JSON object", error);
    return find_text(j, error);
}

static titian_status open(titian_reader *reader, titian_error *error)
{
    const char *field = reader->settings.text_field;
    jsonl *j = reader->state = calloc(1, sizeof *j);
    if (!j)
        return titian_no_memory(error);
    j->named = field != NULL;
    j->text_field = titian_str_z(field ? field : "text");
    TRY(titian_lines_open(&j->lines, reader->path, error));
    return read_record(j, reader, error);
}

static void close(titian_reader *reader)
{
    jsonl *j = reader->state;
    if (!j)
        return;
    titian_lines_close(&j->lines);
    titian_record_free(&j->record);
    titian_buf_free(&j->doc);
    free(j);
}

/** A document is called what its id says, or after its file and line. */
static titian_status begin_text(jsonl *j, const titian_reader *reader,
                                titian_doc *doc, titian_error *error)
{
    titian_buf name = {0};
    titian_status status = TITIAN_OK;
    const titian_json_table *table = &j->record.table;
    uint32_t id = titian_json_member(table, 0, STR("id"));
    char type = id ? titian_json_at(table, id)->type : '\0';
    if (type == '"' || type == '0') {
        status = titian_record_text(&j->record, id, &name, error);
    } else {
        titian_buf_put(&name, titian_reader_name(reader));
        titian_buf_printf(&name, "-%u", (unsigned)j->lines.number);
    }
    if (status == TITIAN_OK)
        status = name.failed ? titian_no_memory(error)
                             : titian_reader_begin(
                                   reader, titian_buf_str(&name), doc, error);
    titian_buf_free(&name);
    return status;
}

/** A record with a text: a document. */
static titian_status take_text(jsonl *j, titian_reader *reader, titian_doc *doc,
                               titian_error *error)
{
    titian_record *r = &j->record;
    TRY(begin_text(j, reader, doc, error));
    TRY(titian_record_fields(r, doc, &doc->fields, error));
    doc->n_repaired = r->n_repaired;
    j->begun = false;
    TRY(titian_record_text(r, r->text, &doc->text, error));
    return read_record(j, reader, error);
}

/** Whether the record goes on with the document of the one before. */
static bool goes_on(const jsonl *j)
{
    uint64_t par = titian_record_number(&j->record, "par");
    uint64_t sent = titian_record_number(&j->record, "sent");
    return j->begun && j->waiting && !j->record.text &&
           titian_eq(titian_buf_str(&j->doc), titian_record_doc(&j->record)) &&
           (par > j->par || (par == j->par && sent > j->sent));
}

/** The byte of its document at which the record begins. */
static uint64_t begin_of(const jsonl *j)
{
    return titian_record_number(&j->record, "begin");
}

static titian_status begin_sentences(jsonl *j, const titian_reader *reader,
                                     titian_doc *doc, titian_error *error)
{
    titian_buf name = {0};
    bool same = goes_on(j);
    titian_str raw = titian_record_doc(&j->record);
    titian_status status = TITIAN_OK;
    if (!titian_json_decode(raw, &name))
        status = titian_json_fail(
            &j->record.table, 0, "has half a surrogate pair in \"doc\"", error);
    else if (name.failed)
        status = titian_no_memory(error);
    else
        status = titian_reader_begin(
            reader, titian_str_of(name.s ? name.s : "", name.n), doc, error);
    titian_buf_free(&name);
    TRY(status);
    j->doc.n = 0;
    titian_buf_put(&j->doc, raw);
    doc->continues = same;
    j->begun = true;
    return j->doc.failed ? titian_no_memory(error) : TITIAN_OK;
}

/** The bytes of white space before the first sentence of the part. */
static uint32_t n_before(const titian_doc *doc)
{
    return titian_sentence_at(doc, 0)->span.beg;
}

/** Records of one document, as many as fit into a part. */
static titian_status take_sentences(jsonl *j, titian_reader *reader,
                                    titian_doc *doc, titian_error *error)
{
    TRY(begin_sentences(j, reader, doc, error));
    uint64_t begin = begin_of(j);
    do {
        j->par = (uint32_t)titian_record_number(&j->record, "par");
        j->sent = (uint32_t)titian_record_number(&j->record, "sent");
        TRY(titian_record_add(&j->record, doc, error));
        doc->n_repaired += j->record.n_repaired;
        if (doc->sentences.n == 1)
            doc->context.bytes = begin > n_before(doc) ? begin - n_before(doc)
                                                       : 0;
        TRY(read_record(j, reader, error));
    } while (goes_on(j) && doc->text.n < PART_BYTES &&
             begin_of(j) == doc->context.bytes + doc->text.n);
    return TITIAN_OK;
}

static titian_status next(titian_reader *reader, titian_doc *doc, bool *more,
                          titian_error *error)
{
    jsonl *j = reader->state;
    *more = j->waiting;
    if (!j->waiting)
        return titian_reader_begin(reader, titian_str_of(NULL, 0), doc, error);
    return j->record.text ? take_text(j, reader, doc, error)
                          : take_sentences(j, reader, doc, error);
}

const titian_form titian_form_jsonl = {open, next, close};
