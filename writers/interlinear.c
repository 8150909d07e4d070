/*
 * Interlinear glosses in the Leipzig manner: the words of a sentence, their
 * morphemes and what each means, in columns, wrapped to the width of a page;
 * the draft in quotation marks below.
 */
#include "text/fold.h"
#include "writers/writers.h"

enum { PAGE_WIDTH = 79, GAP = 2, LINES = 3, MOST_COLUMNS = 40 };

/** One word: as it stands, its morphemes, their labels. */
typedef struct {
    titian_str line[LINES];
    size_t width; /* of the widest, in code points */
} column;

typedef struct {
    titian_writing *w;
    column columns[MOST_COLUMNS];
    uint32_t n;
    size_t width; /* of all columns and the gaps between them */
} page;

static size_t width_of(titian_str s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.n; n++)
        titian_utf8_next(s, &i);
    return n;
}

static void put_lines(page *p)
{
    titian_buf *out = &p->w->out;
    for (int line = 0; line < LINES; line++) {
        size_t owed = 0;
        for (uint32_t i = 0; i < p->n; i++) {
            titian_str s = p->columns[i].line[line];
            for (; s.n && owed > 0; owed--)
                titian_buf_putc(out, ' ');
            titian_put_line(out, s);
            owed += p->columns[i].width - width_of(s) + GAP;
        }
        titian_buf_putc(out, '\n');
    }
    p->n = 0;
    p->width = 0;
}

static void add_column(page *p, titian_str form, titian_str morphemes,
                       titian_str labels)
{
    column c = {{form, morphemes, labels}, 0};
    for (int line = 0; line < LINES; line++) {
        size_t width = width_of(c.line[line]);
        c.width = width > c.width ? width : c.width;
    }
    if (p->n == MOST_COLUMNS || (p->n && p->width + c.width > PAGE_WIDTH))
        put_lines(p);
    p->columns[p->n++] = c;
    p->width += c.width + GAP;
}

static bool says_something(titian_str s)
{
    for (size_t i = 0; i < s.n;) {
        uint32_t c = titian_utf8_next(s, &i);
        if (titian_is_letter(c) || titian_is_digit(c))
            return true;
    }
    return false;
}

/** Words that no row speaks of, names mostly, stand for themselves. */
static void add_plain(page *p, titian_str text)
{
    for (size_t i = 0; i < text.n;) {
        size_t beg = i;
        while (i < text.n && !titian_is_space(titian_utf8_at(text, i)))
            titian_utf8_next(text, &i);
        titian_str word = titian_cut(text, (uint32_t)beg, (uint32_t)i);
        if (says_something(word))
            add_column(p, word, word, word);
        while (i < text.n && titian_is_space(titian_utf8_at(text, i)))
            titian_utf8_next(text, &i);
    }
}

/** A term or an entity with its place in the document. */
typedef struct {
    titian_span src;
    titian_str form, morphemes, labels;
} gloss;

/** The next edit with English from *i on that no term lies in. */
static bool next_entity(const titian_doc *doc, const titian_sentence *s,
                        uint32_t *i, gloss *g)
{
    for (; *i < s->n_edits; ++*i) {
        const titian_edit *e = titian_edit_at(doc, s->first_edit + *i);
        if (e->en.n == 0)
            continue;
        *g = (gloss){e->src, e->to, e->to, e->en};
        return true;
    }
    return false;
}

static bool next_term(const titian_doc *doc, const titian_sentence *s,
                      uint32_t i, gloss *g)
{
    if (i >= s->n_terms)
        return false;
    const titian_term *t = titian_term_at(doc, s->first_term + i);
    *g = (gloss){t->src, t->form, t->morphemes, t->labels};
    return true;
}

static void put_words(page *p, const titian_sentence *s)
{
    const titian_doc *doc = p->w->doc;
    titian_str text = titian_doc_str(doc);
    uint32_t term = 0, edit = 0, at = s->span.beg;
    for (;;) {
        gloss t, e;
        bool has_term = next_term(doc, s, term, &t);
        bool has_entity = next_entity(doc, s, &edit, &e);
        bool entity = has_entity && (!has_term || e.src.beg <= t.src.beg);
        if (!has_term && !has_entity)
            break;
        gloss next = entity ? e : t;
        edit += entity;
        term += !entity;
        if (next.src.beg < at)
            continue;
        add_plain(p, titian_cut(text, at, next.src.beg));
        add_column(p, next.form, next.morphemes, next.labels);
        at = next.src.end;
    }
    add_plain(p, titian_cut(text, at, s->span.end));
    if (p->n)
        put_lines(p);
}

void titian_write_interlinear(titian_writing *w)
{
    for (uint32_t i = 0; i < w->doc->sentences.n; i++) {
        const titian_sentence *s = titian_sentence_at(w->doc, i);
        page p = {.w = w};
        titian_buf_putc(&w->out, '(');
        titian_put_id(&w->out, s);
        titian_buf_put(&w->out, STR(")\n"));
        put_words(&p, s);
        titian_buf_put(&w->out, STR("\xE2\x80\x98"));
        titian_put_line(&w->out, s->gloss);
        titian_buf_put(&w->out, STR("\xE2\x80\x99\n\n"));
    }
}
