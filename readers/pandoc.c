/*
 * Reading a document as pandoc writes it in JSON.  Every list of inline
 * elements is a paragraph.  The file itself is kept, and of each piece of text
 * where it stands in it, so that it can be written again with other words.
 */
#include "document/given.h"
#include "readers/reader.h"
#include "text/file.h"
#include "text/utf8.h"
#include "text/values.h"

#include <stdlib.h>

typedef struct {
    titian_buf bytes;
    titian_json_table table;
    bool done;
} pandoc;

/** One walk over the document. */
typedef struct {
    const titian_json_table *table;
    titian_doc *doc;
    titian_buf line;      /* the paragraph being gathered */
    titian_vec notes;     /* rows of the notes in it */
    uint32_t first_piece; /* of the paragraph */
    bool told;
    titian_kind kind;
    titian_error *error;
} walk;

static titian_status open(titian_reader *reader, titian_error *error)
{
    pandoc *p = reader->state = calloc(1, sizeof *p);
    size_t bad = 0;
    if (!p)
        return titian_no_memory(error);
    TRY(titian_file_load(reader->path, &p->bytes, error));
    titian_str text = titian_buf_str(&p->bytes);
    titian_place where = {reader->path, 1, 1};
    p->table = (titian_json_table){.text = text, .where = where};
    if (!titian_utf8_valid(text, &bad)) {
        titian_json_fail(&p->table, (uint32_t)bad, "is not valid UTF-8", error);
        return TITIAN_ERR_UTF8;
    }
    TRY(titian_json_scan(&p->table, text, where, error));
    uint32_t blocks = titian_json_member(&p->table, 0, STR("blocks"));
    if (blocks && titian_json_at(&p->table, blocks)->type == '[')
        return TITIAN_OK;
    return titian_json_fail(&p->table, titian_json_at(&p->table, 0)->beg,
                            "has no blocks: it is not what pandoc -t json "
                            "writes",
                            error);
}

static void close(titian_reader *reader)
{
    pandoc *p = reader->state;
    if (!p)
        return;
    titian_json_table_free(&p->table);
    titian_buf_free(&p->bytes);
    free(p);
}

static const titian_json_value *at(const walk *w, uint32_t row)
{
    return titian_json_at(w->table, row);
}

/** The name of an element, or "". */
static titian_str tag(const walk *w, uint32_t row)
{
    uint32_t t = titian_json_member(w->table, row, STR("t"));
    if (!t || at(w, t)->type != '"')
        return STR("");
    return titian_cut(w->table->text, at(w, t)->beg + 1, at(w, t)->end - 1);
}

/** What an element holds, or 0. */
static uint32_t content(const walk *w, uint32_t row)
{
    return titian_json_member(w->table, row, STR("c"));
}

/** Item number n of an array, or 0. */
static uint32_t item(const walk *w, uint32_t row, int n)
{
    if (!row || at(w, row)->type != '[')
        return 0;
    uint32_t end = at(w, row)->next, i = row + 1;
    for (; n > 0 && i < end; n--)
        i = at(w, i)->next;
    return i < end ? i : 0;
}

/** What is done with an inline element. */
typedef enum {
    NOT_INLINE,
    WORD,    /* text */
    BLANK,   /* a blank, or a line end that means one */
    BREAK,   /* a line end that is meant */
    CODE,    /* text that nobody may touch */
    UNSEEN,  /* nothing to be read */
    NOTE,    /* blocks of its own */
    QUOTED,  /* quotation marks around inline elements */
    WRAPPED, /* inline elements, */
    SECOND   /* as the second item */
} inline_kind;

static inline_kind inline_of(titian_str tag)
{
    static const struct {
        const char *tag;
        inline_kind kind;
    } rows[] = {{"Str", WORD},          {"Space", BLANK},
                {"SoftBreak", BLANK},   {"LineBreak", BREAK},
                {"Code", CODE},         {"Math", CODE},
                {"RawInline", UNSEEN},  {"Note", NOTE},
                {"Quoted", QUOTED},     {"Emph", WRAPPED},
                {"Underline", WRAPPED}, {"Strong", WRAPPED},
                {"Strikeout", WRAPPED}, {"Superscript", WRAPPED},
                {"Subscript", WRAPPED}, {"SmallCaps", WRAPPED},
                {"Link", SECOND},       {"Image", SECOND},
                {"Span", SECOND},       {"Cite", SECOND}};
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (titian_eq(tag, titian_str_z(rows[i].tag)))
            return rows[i].kind;
    return NOT_INLINE;
}

static bool is_inlines(const walk *w, uint32_t row)
{
    uint32_t first = item(w, row, 0);
    return first && inline_of(tag(w, first)) != NOT_INLINE;
}

/** Text from `beg` of the line on belongs to an element. */
static titian_status add_piece(walk *w, uint32_t row, size_t beg, bool fixed)
{
    titian_piece *piece =
        titian_vec_push(&w->doc->pieces, &w->doc->arena, sizeof *piece);
    if (!piece || w->line.failed)
        return titian_no_memory(w->error);
    *piece = (titian_piece){{(uint32_t)beg, (uint32_t)w->line.n},
                            {at(w, row)->beg, at(w, row)->end},
                            fixed};
    return TITIAN_OK;
}

static titian_status put_string(walk *w, uint32_t element, uint32_t string,
                                bool fixed)
{
    size_t beg = w->line.n;
    if (!string || at(w, string)->type != '"')
        return TITIAN_OK;
    if (!titian_json_decode(titian_json_raw(w->table, string), &w->line))
        return titian_json_fail(w->table, at(w, string)->beg,
                                "has half a surrogate pair in this string",
                                w->error);
    return add_piece(w, element, beg, fixed);
}

static titian_status end_paragraph(walk *w, titian_str gap)
{
    titian_doc *doc = w->doc;
    uint32_t before = doc->paragraphs.n, n = (uint32_t)w->line.n;
    if (w->line.failed)
        return titian_no_memory(w->error);
    titian_paragraph like = {.number = before + 1,
                             .told = w->told,
                             .kind = w->kind,
                             .fields = STR("")};
    TRY(titian_doc_add_paragraph(doc, titian_buf_str(&w->line), gap, &like,
                                 w->error));
    if (doc->paragraphs.n == before)
        doc->pieces.n = w->first_piece;
    else if (w->kind == TITIAN_LIST)
        w->told = false;
    for (; w->first_piece < doc->pieces.n; w->first_piece++) {
        titian_piece *piece = titian_piece_at(doc, w->first_piece);
        piece->text.beg += (uint32_t)doc->text.n - n;
        piece->text.end += (uint32_t)doc->text.n - n;
    }
    w->line.n = 0;
    return TITIAN_OK;
}

static titian_status put_inlines(walk *w, uint32_t list, bool outermost);

/** Quotation marks are in no string: they are nobody's piece. */
static titian_status put_quoted(walk *w, uint32_t c)
{
    bool one = titian_eq(tag(w, item(w, c, 0)), STR("SingleQuote"));
    titian_buf_put(&w->line, one ? STR("‘") : STR("“"));
    TRY(put_inlines(w, item(w, c, 1), false));
    titian_buf_put(&w->line, one ? STR("’") : STR("”"));
    return TITIAN_OK;
}

static titian_status put_break(walk *w, uint32_t row, bool outermost)
{
    if (outermost)
        return end_paragraph(w, STR("\n"));
    titian_buf_putc(&w->line, '\n');
    return add_piece(w, row, w->line.n - 1, true);
}

static titian_status put_note(walk *w, uint32_t row)
{
    uint32_t *note = titian_vec_push(&w->notes, &w->doc->arena, sizeof *note);
    if (!note)
        return titian_no_memory(w->error);
    *note = row;
    return TITIAN_OK;
}

static titian_status put_inline(walk *w, uint32_t row, bool outermost)
{
    uint32_t c = content(w, row);
    switch (inline_of(tag(w, row))) {
    case WORD: return put_string(w, row, c, false);
    case BLANK:
        titian_buf_putc(&w->line, ' ');
        return add_piece(w, row, w->line.n - 1, false);
    case BREAK: return put_break(w, row, outermost);
    case CODE: return put_string(w, row, item(w, c, 1), true);
    case NOTE: return put_note(w, c);
    case QUOTED: return put_quoted(w, c);
    case WRAPPED: return put_inlines(w, c, false);
    case SECOND: return put_inlines(w, item(w, c, 1), false);
    case UNSEEN:
    case NOT_INLINE: break;
    }
    return TITIAN_OK;
}

static titian_status put_inlines(walk *w, uint32_t list, bool outermost)
{
    if (!list || at(w, list)->type != '[')
        return TITIAN_OK;
    for (uint32_t row = list + 1; row < at(w, list)->next;
         row = at(w, row)->next)
        TRY(put_inline(w, row, outermost));
    return TITIAN_OK;
}

static titian_status visit(walk *w, uint32_t row);

static titian_status put_paragraph(walk *w, uint32_t list)
{
    titian_vec notes = w->notes;
    w->notes = (titian_vec){0};
    TRY(put_inlines(w, list, true));
    TRY(end_paragraph(w, STR("\n\n")));
    titian_vec mine = w->notes;
    w->notes = notes;
    bool told = w->told;
    w->told = false;
    for (uint32_t i = 0; i < mine.n; i++)
        TRY(visit(w, ((uint32_t *)mine.items)[i]));
    w->told = told;
    return TITIAN_OK;
}

static titian_status visit_as(walk *w, uint32_t row, titian_kind kind)
{
    w->told = row != 0;
    w->kind = kind;
    titian_status status = row ? visit(w, row) : TITIAN_OK;
    w->told = false;
    return status;
}

/** Each item's first paragraph is one of a list. */
static titian_status visit_items(walk *w, uint32_t items)
{
    if (!items || at(w, items)->type != '[')
        return TITIAN_OK;
    for (uint32_t row = items + 1; row < at(w, items)->next;
         row = at(w, row)->next)
        TRY(visit_as(w, row, TITIAN_LIST));
    return TITIAN_OK;
}

static titian_status visit_inside(walk *w, uint32_t row)
{
    bool object = at(w, row)->type == '{';
    for (uint32_t i = row + 1 + object; i < at(w, row)->next;
         i = at(w, i)->next + object)
        TRY(visit(w, i));
    return TITIAN_OK;
}

/** Blocks, and whatever holds blocks or inline elements. */
static titian_status visit(walk *w, uint32_t row)
{
    char type = at(w, row)->type;
    if (type == '[')
        return is_inlines(w, row) ? put_paragraph(w, row)
                                  : visit_inside(w, row);
    if (type != '{')
        return TITIAN_OK;
    titian_str name = tag(w, row);
    uint32_t c = content(w, row);
    if (titian_eq(name, STR("CodeBlock")) || titian_eq(name, STR("RawBlock")))
        return TITIAN_OK;
    if (titian_eq(name, STR("Header")))
        return visit_as(w, item(w, c, 2), TITIAN_HEADING);
    if (titian_eq(name, STR("BulletList")))
        return visit_items(w, c);
    if (titian_eq(name, STR("OrderedList")))
        return visit_items(w, item(w, c, 1));
    if (titian_eq(name, STR("Table")) || titian_eq(name, STR("Figure"))) {
        TRY(visit_as(w, item(w, c, 1), TITIAN_CAPTION));
        for (int i = 2; item(w, c, i); i++)
            TRY(visit(w, item(w, c, i)));
        return TITIAN_OK;
    }
    return visit_inside(w, row);
}

/** What of the metadata is text; a title is a heading. */
static titian_status visit_metadata(walk *w)
{
    static const char *const names[] = {"title", "subtitle", "abstract"};
    uint32_t meta = titian_json_member(w->table, 0, STR("meta"));
    for (size_t i = 0; meta && i < COUNT_OF(names); i++) {
        uint32_t row =
            titian_json_member(w->table, meta, titian_str_z(names[i]));
        bool heading = i < 2;
        if (row && heading)
            TRY(visit_as(w, row, TITIAN_HEADING));
        else if (row)
            TRY(visit(w, row));
    }
    return TITIAN_OK;
}

static titian_status next(titian_reader *reader, titian_doc *doc, bool *more,
                          titian_error *error)
{
    pandoc *p = reader->state;
    walk w = {.table = &p->table, .doc = doc, .error = error};
    TRY(titian_reader_begin(reader, titian_str_of(NULL, 0), doc, error));
    if (p->done)
        return TITIAN_OK;
    titian_status status = visit_metadata(&w);
    if (status == TITIAN_OK)
        status = visit(&w, titian_json_member(&p->table, 0, STR("blocks")));
    titian_buf_free(&w.line);
    TRY(status);
    titian_buf old = doc->frame;
    doc->frame = p->bytes;
    p->bytes = old;
    doc->parted = doc->framed = true;
    doc->newlines = TITIAN_NEWLINES_HARD;
    p->done = *more = true;
    return TITIAN_OK;
}

const titian_form titian_form_pandoc = {open, next, close};
