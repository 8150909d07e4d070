/* Making, reading and looking into documents. */
#include "document/document.h"
#include "text/utf8.h"

#include <stdlib.h>

titian_settings titian_settings_default(void)
{
    return (titian_settings){.level = 2};
}

titian_doc *titian_doc_new(void)
{
    return calloc(1, sizeof(titian_doc));
}

void titian_doc_free(titian_doc *doc)
{
    if (!doc)
        return;
    titian_arena_free(&doc->arena);
    titian_buf_free(&doc->text);
    titian_buf_free(&doc->frame);
    free(doc);
}

/** Reads "2024-02-11"; anything else is as good as no date. */
static void read_date(const char *date, titian_context *context)
{
    int part[3] = {0, 0, 0}, n = 0;
    for (const char *s = date; s && *s; s++) {
        if (*s == '-' && n < 2)
            n++;
        else if (*s >= '0' && *s <= '9' && part[n] < 10000)
            part[n] = part[n] * 10 + (*s - '0');
        else
            return;
    }
    if (n != 2 || part[1] < 1 || part[1] > 12 || part[2] < 1 || part[2] > 31)
        return;
    context->year = part[0];
    context->month = part[1];
    context->day = part[2];
    context->given = true;
}

/** Names of files may be any bytes; those of documents are UTF-8. */
static bool take_name(titian_doc *doc, titian_str name)
{
    titian_buf repaired = {0};
    titian_utf8_repair(name, &repaired);
    bool good = !repaired.failed;
    doc->name = titian_arena_copy(&doc->arena, titian_buf_str(&repaired));
    titian_buf_free(&repaired);
    return good && doc->name.s;
}

titian_status titian_doc_start(titian_doc *doc, const titian_origins *origins,
                               titian_str name, const titian_settings *settings)
{
    titian_arena_reset(&doc->arena);
    doc->text.n = 0;
    doc->text.failed = false;
    doc->origins = origins;
    doc->settings = settings ? *settings : titian_settings_default();
    doc->context = (titian_context){0};
    read_date(doc->settings.date, &doc->context);
    doc->n_repaired = 0;
    doc->newlines = TITIAN_NEWLINES_AUTO;
    doc->continues = doc->parted = doc->divided = doc->framed = false;
    doc->frame.n = 0;
    doc->pieces = (titian_vec){0};
    doc->fields = STR("");
    doc->paragraphs = doc->sentences = (titian_vec){0};
    doc->suppressed = doc->edits = doc->terms = (titian_vec){0};
    doc->masks = (titian_vec){0};
    doc->definitions = (titian_vec){0};
    doc->n_preceding = 0;
    return take_name(doc, name) ? TITIAN_OK : TITIAN_ERR_NOMEM;
}

static titian_place place_in(const titian_doc *doc, titian_str bytes, size_t at)
{
    titian_place where = {doc->name.s, 1 + (uint32_t)doc->context.lines, 1};
    size_t line = 0;
    for (size_t i = 0; i < at; i++)
        if (bytes.s[i] == '\n') {
            where.line++;
            line = i + 1;
        }
    for (size_t i = line; i < at; i++)
        where.column += ((unsigned char)bytes.s[i] & 0xC0) != 0x80;
    return where;
}

titian_place titian_doc_place(const titian_doc *doc, uint32_t at)
{
    return place_in(doc, titian_doc_str(doc), at);
}

void titian_doc_where(const titian_doc *doc, uint32_t at, uint32_t *line,
                      uint32_t *column)
{
    titian_place where = titian_doc_place(doc, at);
    *line = where.line;
    *column = where.column;
}

static bool is_too_long(titian_str bytes)
{
    return bytes.n >= UINT32_MAX / 2;
}

titian_status titian_doc_take(titian_doc *doc, titian_str bytes,
                              titian_error *error)
{
    size_t bad = 0;
    titian_place where = {.file = doc->name.s};
    if (is_too_long(bytes))
        return titian_fail(error, TITIAN_ERR_LIMIT, where,
                           "has a part of 2 GiB or more without a line end");
    bool valid = titian_utf8_valid(bytes, &bad);
    if (!valid && !doc->settings.repair)
        return titian_fail(error, TITIAN_ERR_UTF8, place_in(doc, bytes, bad),
                           "is not valid UTF-8 (byte 0x%02X); convert the file "
                           "or use --repair",
                           (unsigned)(unsigned char)bytes.s[bad]);
    if (valid)
        titian_buf_put(&doc->text, bytes);
    else
        doc->n_repaired = titian_utf8_repair(bytes, &doc->text);
    return doc->text.failed ? titian_no_memory(error) : TITIAN_OK;
}

titian_status titian_doc_take_first(titian_doc *doc, titian_buf *bytes,
                                    size_t n, titian_error *error)
{
    titian_buf all = *bytes;
    titian_str part = titian_str_of(all.s, n);
    titian_str rest = titian_str_of(all.s + n, all.n - n);
    size_t bad;
    if (is_too_long(part) || !titian_utf8_valid(part, &bad)) {
        TRY(titian_doc_take(doc, part, error));
        memmove(all.s, rest.s, rest.n);
        bytes->n = rest.n;
        return TITIAN_OK;
    }
    *bytes = doc->text;
    doc->text = all;
    doc->text.n = n;
    titian_buf_put(bytes, rest);
    return bytes->failed ? titian_no_memory(error) : TITIAN_OK;
}

titian_str titian_doc_text(const titian_doc *doc)
{
    return titian_doc_str(doc);
}

const char *titian_doc_name(const titian_doc *doc)
{
    return doc->name.s;
}

size_t titian_doc_repaired(const titian_doc *doc)
{
    return doc->n_repaired;
}

titian_newlines titian_doc_newlines(const titian_doc *doc)
{
    return doc->newlines;
}

bool titian_doc_continues(const titian_doc *doc)
{
    return doc->continues;
}

/** Keeps what the last sentences of the part before became. */
static bool keep_preceding(titian_doc *doc, const titian_doc *before)
{
    uint32_t n = before->sentences.n;
    uint32_t from = n > TITIAN_MOST_CONTEXT ? n - TITIAN_MOST_CONTEXT : 0;
    for (uint32_t i = from; i < n; i++)
        doc->preceding[doc->n_preceding++] = titian_arena_copy(
            &doc->arena, titian_result(before, titian_sentence_at(before, i)));
    return !doc->arena.failed;
}

static bool keep_definitions(titian_doc *doc, const titian_doc *before)
{
    const titian_definition *rows = before->definitions.items;
    for (uint32_t i = 0; i < before->definitions.n; i++) {
        titian_definition *row =
            titian_vec_push(&doc->definitions, &doc->arena, sizeof *row);
        if (!row)
            return false;
        row->acronym = titian_arena_copy(&doc->arena, rows[i].acronym);
        row->expansion = titian_arena_copy(&doc->arena, rows[i].expansion);
    }
    return !doc->arena.failed;
}

titian_status titian_doc_continue(titian_doc *doc, const titian_doc *before,
                                  titian_error *error)
{
    uint64_t bytes = doc->context.bytes, lines = doc->context.lines;
    titian_chars chars = titian_utf8_count(titian_doc_str(before));
    doc->context = before->context;
    doc->context.bytes = bytes;
    doc->context.lines = lines;
    doc->context.chars += chars.all;
    doc->context.astral += chars.astral;
    doc->context.paragraphs += before->paragraphs.n;
    bool kept = keep_preceding(doc, before) && keep_definitions(doc, before);
    return kept ? TITIAN_OK : titian_no_memory(error);
}

const titian_sentence *titian_sentences(const titian_doc *doc, size_t *n)
{
    *n = doc->sentences.n;
    return doc->sentences.items;
}

const titian_suppressed *titian_suppressions(const titian_doc *doc, size_t *n)
{
    *n = doc->suppressed.n;
    return doc->suppressed.items;
}

const titian_edit *titian_edits(const titian_doc *doc, size_t *n)
{
    *n = doc->edits.n;
    return doc->edits.items;
}

const titian_term *titian_terms(const titian_doc *doc, size_t *n)
{
    *n = doc->terms.n;
    return doc->terms.items;
}

const titian_mask *titian_masks(const titian_doc *doc, size_t *n)
{
    *n = doc->masks.n;
    return doc->masks.items;
}
