/*
 * CoNLL-U for treebank tools: one token a line, without analysis but for the
 * lemmas that the dictionary told.  A token is a run between blanks without
 * the marks around it; initials and M.Si. keep their stops.
 */
#include "text/fold.h"
#include "text/utf8.h"
#include "writers/writers.h"
#include "writers/xml.h"

/** A sentence being written, and the term that comes next in it. */
typedef struct {
    titian_writing *w;
    const titian_sentence *s;
    titian_str text;
    uint32_t term, number;
} sentence;

static bool is_blank(uint32_t c)
{
    return titian_is_space(c) || titian_breaks_line(c);
}

/** Marks that are tokens of their own at the edge of a run. */
static bool is_mark(uint32_t c)
{
    return c < 0x80 ? c && strchr("!\"%'(),-.:;<>?[]`{}", (int)c)
                    : c == 0xAB || c == 0xBB || (c >= 0x2010 && c <= 0x205E) ||
                          c == 0x3001 || c == 0x3002;
}

static size_t skip_blanks(titian_str s, size_t at)
{
    for (size_t next = at; at < s.n; at = next)
        if (!is_blank(titian_utf8_next(s, &next)))
            break;
    return at;
}

static size_t find_blank(titian_str s, size_t at)
{
    for (size_t next = at; at < s.n; at = next)
        if (is_blank(titian_utf8_next(s, &next)))
            break;
    return at;
}

/** Whether the stop behind [beg, end) shortens it: M.Si., or H. before more. */
static bool keeps_stop(titian_str s, size_t beg, size_t end)
{
    size_t first = beg;
    titian_str run = titian_str_of(s.s + beg, end - beg);
    if (run.n == 0 || s.s[end] != '.' ||
        !titian_is_letter(titian_utf8_at(s, beg)))
        return false;
    titian_utf8_next(s, &first);
    return memchr(run.s, '.', run.n) ||
           (first == end && skip_blanks(s, find_blank(s, end)) < s.n);
}

/** Where the word of a run ends and its closing marks begin. */
static size_t end_of_word(titian_str s, size_t beg, size_t end)
{
    size_t at = end;
    while (at > beg && is_mark(titian_utf8_before(s, at))) {
        size_t mark = at;
        titian_utf8_prev(s, &mark);
        if (keeps_stop(s, beg, mark))
            break;
        at = mark;
    }
    return at;
}

/** The term that is just the token [beg, end), or NULL. */
static const titian_term *term_of(sentence *c, size_t beg, size_t end)
{
    const titian_doc *doc = c->w->doc;
    for (; c->term < c->s->n_terms; c->term++) {
        const titian_term *t = titian_term_at(doc, c->s->first_term + c->term);
        size_t at = titian_to_normalized(doc, c->s, t->src.beg);
        if (at + t->form.n <= beg)
            continue;
        titian_str token = titian_str_of(c->text.s + beg, end - beg);
        return at == beg && titian_eq(token, t->form) ? t : NULL;
    }
    return NULL;
}

static void put_misc(titian_buf *out, const titian_term *t, bool glued)
{
    titian_str senses = t ? t->en : STR("");
    titian_str gloss = titian_cut_sense(&senses);
    if (gloss.n) {
        titian_buf_put(out, STR("Gloss="));
        titian_put_line(out, gloss);
        titian_buf_put(out, glued ? STR("|") : STR(""));
    }
    titian_buf_put(out, glued ? STR("SpaceAfter=No\n") : STR(""));
    if (!glued)
        titian_buf_put(out, gloss.n ? STR("\n") : STR("_\n"));
}

static void put_token(sentence *c, size_t beg, size_t end)
{
    titian_buf *out = &c->w->out;
    const titian_term *t = term_of(c, beg, end);
    bool glued = end < c->text.n && !is_blank(titian_utf8_at(c->text, end));
    titian_buf_printf(out, "%u\t", (unsigned)++c->number);
    titian_put_line(out, titian_str_of(c->text.s + beg, end - beg));
    titian_buf_putc(out, '\t');
    titian_put_line(out, t && t->lemma.n ? t->lemma : STR("_"));
    titian_buf_put(out, STR("\t_\t_\t_\t_\t_\t_\t"));
    put_misc(out, t, glued);
}

/** Puts the marks from beg to end, each a token, and returns end. */
static size_t put_marks(sentence *c, size_t beg, size_t end)
{
    for (size_t at = beg, next = beg; at < end; at = next) {
        titian_utf8_next(c->text, &next);
        put_token(c, at, next);
    }
    return end;
}

static void put_run(sentence *c, size_t beg, size_t end)
{
    size_t word = beg;
    while (word < end && is_mark(titian_utf8_at(c->text, word)))
        titian_utf8_next(c->text, &word);
    beg = put_marks(c, beg, word);
    size_t close = end_of_word(c->text, beg, end);
    if (close > beg)
        put_token(c, beg, close);
    put_marks(c, close, end);
}

/** The sentence on one line with single blanks, as its tokens join. */
static void put_text(titian_buf *out, titian_str s)
{
    bool any = false;
    for (size_t at = skip_blanks(s, 0), end; at < s.n;
         at = skip_blanks(s, end)) {
        end = find_blank(s, at);
        titian_buf_put(out, any ? STR(" ") : STR(""));
        titian_buf_put(out, titian_str_of(s.s + at, end - at));
        any = true;
    }
    titian_buf_putc(out, '\n');
}

/** Identifiers hold no blanks here. */
static void put_name(titian_writing *w, titian_str comment)
{
    titian_buf_put(&w->out, comment);
    titian_put_xml_token(&w->out, w->doc->name);
}

static void put_comments(titian_writing *w, uint32_t i)
{
    const titian_sentence *s = titian_sentence_at(w->doc, i);
    titian_str target = titian_target_of(w, s);
    titian_buf *out = &w->out;
    if (i == 0 && !w->doc->continues) {
        put_name(w, STR("# newdoc id = "));
        titian_buf_putc(out, '\n');
    }
    if (i == 0 || titian_sentence_at(w->doc, i - 1)->par != s->par) {
        put_name(w, STR("# newpar id = "));
        titian_buf_printf(out, ":p%u\n", (unsigned)s->par);
    }
    put_name(w, STR("# sent_id = "));
    titian_buf_putc(out, ':');
    titian_put_id(out, s);
    titian_buf_put(out, STR("\n# text = "));
    put_text(out, titian_plain(w->doc, s));
    if (target.n) {
        titian_buf_put(out, STR("# text_en = "));
        titian_put_line(out, target);
        titian_buf_putc(out, '\n');
    }
}

void titian_write_conllu(titian_writing *w)
{
    for (uint32_t i = 0; i < w->doc->sentences.n; i++) {
        const titian_sentence *s = titian_sentence_at(w->doc, i);
        sentence c = {.w = w, .s = s, .text = titian_plain(w->doc, s)};
        put_comments(w, i);
        for (size_t at = skip_blanks(c.text, 0), end; at < c.text.n;
             at = skip_blanks(c.text, end)) {
            end = find_blank(c.text, at);
            put_run(&c, at, end);
        }
        titian_buf_putc(&w->out, '\n');
        titian_give_full(w);
    }
}
