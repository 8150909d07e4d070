/*
 * Writing a document of pandoc's again.  Every byte of the file stays but for
 * the words and blanks that edits touch; an edit over several elements goes
 * where it begins, so what is around it keeps its form.
 */
#include "text/quote.h"
#include "writers/changes.h"
#include "writers/writers.h"

#include <stdlib.h>

/** What a piece became. */
typedef struct {
    titian_span raw;
    titian_span to; /* in the buffer of new texts */
} replacement;

typedef struct {
    const titian_doc *doc;
    titian_arena arena;
    titian_vec changes;      /* titian_change, of the document */
    titian_vec replacements; /* pieces that changed */
    titian_buf texts;
    bool failed;
} rewriting;

/** The first piece from *piece on that ends behind an offset, or at it. */
static uint32_t piece_at(const titian_doc *doc, uint32_t from, uint32_t offset)
{
    while (from < doc->pieces.n &&
           titian_piece_at(doc, from)->text.end < offset)
        from++;
    return from;
}

/** Whether pieces that may be touched cover all of a change. */
static bool may_change(const titian_doc *doc, uint32_t *piece,
                       const titian_change *c)
{
    *piece = piece_at(doc, *piece, c->src.beg);
    uint32_t i = *piece, at = c->src.beg;
    while (i < doc->pieces.n && titian_piece_at(doc, i)->text.end == at &&
           c->src.end > at)
        i++;
    do {
        const titian_piece *p = titian_piece_at(doc, i++);
        if (i > doc->pieces.n || p->fixed || p->text.beg > at)
            return false;
        at = p->text.end;
    } while (at < c->src.end);
    return true;
}

static void add_change(rewriting *r, const titian_change *c)
{
    titian_change *row = titian_vec_push(&r->changes, &r->arena, sizeof *row);
    r->failed = r->failed || !row;
    if (row)
        *row = *c;
}

/** An edit is carried out whole, or not at all. */
static void gather_changes(rewriting *r)
{
    const titian_doc *doc = r->doc;
    titian_str text = titian_doc_str(doc);
    titian_change parts[TITIAN_CHANGES];
    uint32_t piece = 0;
    for (uint32_t i = 0; i < doc->edits.n; i++) {
        uint32_t n = titian_changes_of(text, titian_edit_at(doc, i), parts);
        bool good = true;
        for (uint32_t j = 0; good && j < n; j++)
            good = may_change(doc, &piece, &parts[j]);
        for (uint32_t j = 0; good && j < n; j++)
            add_change(r, &parts[j]);
    }
}

/** The text of a piece after its changes; *next is the first not done. */
static void put_changed(rewriting *r, const titian_piece *p, uint32_t *next)
{
    titian_str text = titian_doc_str(r->doc);
    uint32_t at = p->text.beg;
    while (*next < r->changes.n) {
        const titian_change *c = (titian_change *)r->changes.items + *next;
        bool insertion = c->src.beg == c->src.end;
        if (insertion ? c->src.beg > p->text.end : c->src.beg >= p->text.end)
            break;
        if (c->src.beg >= p->text.beg) {
            titian_buf_put(&r->texts, titian_cut(text, at, c->src.beg));
            titian_buf_put(&r->texts, c->to);
        }
        at = c->src.end < p->text.end ? c->src.end : p->text.end;
        if (c->src.end > p->text.end)
            break;
        ++*next;
    }
    titian_buf_put(&r->texts, titian_cut(text, at, p->text.end));
}

static void change_pieces(rewriting *r)
{
    titian_str text = titian_doc_str(r->doc);
    uint32_t next = 0;
    for (uint32_t i = 0; i < r->doc->pieces.n && next < r->changes.n; i++) {
        const titian_piece *p = titian_piece_at(r->doc, i);
        uint32_t beg = (uint32_t)r->texts.n;
        put_changed(r, p, &next);
        titian_str now =
            titian_cut(titian_buf_str(&r->texts), beg, (uint32_t)r->texts.n);
        if (r->texts.failed || titian_eq(now, titian_at(text, p->text)))
            continue;
        replacement *row =
            titian_vec_push(&r->replacements, &r->arena, sizeof *row);
        r->failed = r->failed || !row;
        if (row)
            *row = (replacement){p->raw, {beg, (uint32_t)r->texts.n}};
    }
}

static void put_word(titian_buf *out, titian_str word)
{
    titian_buf_put(out, STR("{\"t\":\"Str\",\"c\":"));
    titian_json_string(out, word);
    titian_buf_putc(out, '}');
}

/** Words and blanks as elements; nothing at all is an empty word. */
static void put_elements(titian_buf *out, titian_str text)
{
    bool first = true;
    if (text.n == 0)
        put_word(out, text);
    while (text.n) {
        if (!first)
            titian_buf_putc(out, ',');
        first = false;
        if (text.s[0] == ' ') {
            titian_buf_put(out, STR("{\"t\":\"Space\"}"));
            text = titian_cut(text, 1, (uint32_t)text.n);
            continue;
        }
        const char *blank = memchr(text.s, ' ', text.n);
        uint32_t n = blank ? (uint32_t)(blank - text.s) : (uint32_t)text.n;
        put_word(out, titian_cut(text, 0, n));
        text = titian_cut(text, n, (uint32_t)text.n);
    }
}

static int by_place(const void *a, const void *b)
{
    const replacement *x = a, *y = b;
    return (x->raw.beg > y->raw.beg) - (x->raw.beg < y->raw.beg);
}

static void put_file(rewriting *r, titian_buf *out)
{
    titian_str raw = titian_buf_str(&r->doc->frame);
    titian_str texts = titian_buf_str(&r->texts);
    replacement *rows = r->replacements.items;
    uint32_t at = 0;
    if (r->replacements.n)
        qsort(rows, r->replacements.n, sizeof *rows, by_place);
    for (uint32_t i = 0; i < r->replacements.n; i++) {
        titian_buf_put(out, titian_cut(raw, at, rows[i].raw.beg));
        put_elements(out, titian_at(texts, rows[i].to));
        at = rows[i].raw.end;
    }
    titian_buf_put(out, titian_cut(raw, at, (uint32_t)raw.n));
}

void titian_write_framed(const titian_doc *doc, titian_buf *out)
{
    rewriting r = {.doc = doc};
    gather_changes(&r);
    change_pieces(&r);
    if (r.failed || r.texts.failed)
        out->failed = true;
    else
        put_file(&r, out);
    titian_buf_free(&r.texts);
    titian_arena_free(&r.arena);
}
