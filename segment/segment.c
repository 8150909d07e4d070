/*
 * The way of a paragraph through the segmenter: ICU proposes boundaries, every
 * closing mark is looked at, quotations and brackets hold together what is
 * inside, and what is left ends a sentence.
 */
#include "segment/segment.h"
#include "document/newlines.h"
#include "segment/enclosures.h"
#include "segment/items.h"
#include "segment/kinds.h"
#include "segment/paragraphs.h"
#include "text/scan.h"

enum {
    DATELINE_PARAGRAPHS = 6,
    REMARK_BOUND = 400, /* bytes of the longest remark in brackets */
    BYTES_A_SENTENCE = 100 /* about; room for rows is made by it */
};

typedef struct {
    titian_doc *doc;
    const titian_segment_rules *rules;
    titian_vec candidates; /* titian_candidate, of one paragraph */
    bool has_dateline;
    bool lead_in; /* the paragraph before ends in a colon */
    bool in_list; /* it is an item that only the colon before it told */
} segmenter;

/** One paragraph at work. */
typedef struct {
    const titian_paragraph *paragraph;
    titian_str text;
    titian_boundaries icu;
    size_t quote;  /* the next straight quote, */
    bool quoted;   /* and whether it closes one */
    bool listed;   /* see titian_unit */
    uint32_t sent; /* number of the sentence made last */
} work;

/** The next closing mark from `at` on, or the end. */
static uint32_t find_mark(titian_str text, size_t at)
{
    const titian_stops stops = {".?!", 0};
    for (;;) {
        at = titian_scan(text, at, stops);
        if (at == text.n || titian_is_final(titian_utf8_at(text, at)))
            return (uint32_t)at;
        titian_utf8_next(text, &at);
    }
}

static size_t find_quote(titian_str text, size_t at)
{
    const char *quote = memchr(text.s + at, '"', text.n - at);
    return quote ? (size_t)(quote - text.s) : text.n;
}

/** Whether a straight quote is open at the mark. */
static bool is_quoted(work *w, uint32_t mark)
{
    for (; w->quote < mark; w->quoted = !w->quoted)
        w->quote = find_quote(w->text, w->quote + 1);
    return w->quoted;
}

/** "… misi koalisi. (haninmazaya/arrahmah.id)" at the end of a paragraph. */
static bool is_credit_next(const segmenter *s, const titian_look *look)
{
    titian_str text = look->text;
    if (look->next + 1 >= text.n || text.s[look->next] != '(' ||
        !titian_is_letter(titian_utf8_at(text, look->next + 1)) ||
        text.s[text.n - 1] != ')')
        return false;
    titian_str inner = titian_cut(text, look->next + 1, (uint32_t)text.n - 1);
    if (memchr(inner.s, '(', inner.n) || memchr(inner.s, ')', inner.n))
        return false;
    titian_decision d = titian_decide_abbreviation(s->rules, look);
    return !d.candidate || d.breaks ||
           titian_may_end(s->rules, titian_look_word(look));
}

static titian_status add_candidate(segmenter *s, const titian_look *look)
{
    titian_decision d = titian_decide(s->rules, look);
    if (!d.breaks && is_credit_next(s, look))
        d = titian_because(s->rules, BY_CREDIT);
    if (!d.candidate)
        return TITIAN_OK;
    titian_candidate *c =
        titian_vec_push(&s->candidates, &s->doc->arena, sizeof *c);
    if (!c)
        return TITIAN_ERR_NOMEM;
    *c = (titian_candidate){look->mark, look->end, look->next, d};
    return TITIAN_OK;
}

/** Behind the bracket that opens at unit and says more than a label; or 0. */
static uint32_t remark_end(titian_str text, uint32_t unit)
{
    enum { LONGER_THAN_LABELS = 4 };
    if (unit == 0 || unit >= text.n ||
        (text.s[unit] != '(' && text.s[unit] != '['))
        return 0;
    size_t room = text.n - unit < REMARK_BOUND ? text.n - unit : REMARK_BOUND;
    const char *beg = text.s + unit;
    const char *close = memchr(beg, *beg == '(' ? ')' : ']', room);
    if (!close || close - beg < LONGER_THAN_LABELS ||
        memchr(beg + 1, *beg, (size_t)(close - beg) - 1))
        return 0;
    return (uint32_t)(close - text.s) + 1;
}

/**
 * (Tertawa) Saya ... : a remark in brackets behind a final stop ends before
 * the capital of the next sentence.  Moves *unit there.
 */
static titian_status end_remark(segmenter *s, titian_str text, uint32_t *unit)
{
    uint32_t end = remark_end(text, *unit), next = end;
    while (end && next < text.n && text.s[next] == ' ')
        next++;
    if (next == end || !titian_is_upper(titian_utf8_at(text, next)))
        return TITIAN_OK;
    titian_candidate *c =
        titian_vec_push(&s->candidates, &s->doc->arena, sizeof *c);
    if (!c)
        return TITIAN_ERR_NOMEM;
    *c = (titian_candidate){end - 1, end, next,
                            titian_because(s->rules, BY_CLOSING_BRACKET)};
    *unit = next;
    return TITIAN_OK;
}

static titian_status find_candidates(segmenter *s, work *w)
{
    titian_str text = w->text;
    uint32_t unit = 0;
    w->quote = find_quote(text, 0);
    for (uint32_t at = find_mark(text, 0); at < text.n;) {
        titian_look look = titian_look_at(text, unit, at, is_quoted(w, at));
        look.icu = &w->icu;
        uint32_t n = s->candidates.n;
        TRY(add_candidate(s, &look));
        const titian_candidate *c = s->candidates.items;
        bool breaks = s->candidates.n > n && c[n].decision.breaks;
        at = breaks ? look.next : look.stop;
        if (breaks) {
            unit = look.next;
            TRY(end_remark(s, text, &unit));
            at = unit;
        }
        at = find_mark(text, at);
    }
    return TITIAN_OK;
}

/** What the markup of a paragraph says of a sentence in it. */
static void tell_kind(const segmenter *s, const work *w, titian_sentence *row)
{
    const titian_paragraph *p = w->paragraph;
    bool own = row->kind == TITIAN_BYLINE || p->kind == TITIAN_LIST;
    if (!p->told || (own && row->sent > 1))
        return;
    row->kind = p->kind;
    row->rule = titian_because(s->rules, BY_MARKUP).rule;
}

static titian_status add_sentence(segmenter *s, work *w, titian_span span,
                                  titian_decision ended, bool last)
{
    titian_doc *doc = s->doc;
    titian_sentence *row =
        titian_vec_push(&doc->sentences, &doc->arena, sizeof *row);
    if (!row)
        return TITIAN_ERR_NOMEM;
    uint32_t base = w->paragraph->span.beg;
    titian_unit unit = {titian_at(w->text, span), w->sent == 0, last,
                        doc->settings.headings == TITIAN_HEADINGS_AUTO,
                        w->listed};
    row->span = (titian_span){base + span.beg, base + span.end};
    row->par = w->paragraph->number;
    row->sent = ++w->sent;
    row->rule = ended.rule;
    row->confidence = ended.confidence;
    row->first_suppressed = doc->suppressed.n;
    row->fields = w->paragraph->fields;
    row->kind = titian_kind_of(s->rules, &unit, &row->rule);
    tell_kind(s, w, row);
    row->dateline.beg = row->dateline.end = row->span.beg;
    if (unit.first && !s->has_dateline && row->kind == TITIAN_SENTENCE &&
        row->par <= DATELINE_PARAGRAPHS) {
        row->dateline.end += titian_dateline_of(s->rules, unit.text);
        s->has_dateline = row->dateline.end > row->dateline.beg;
    }
    return TITIAN_OK;
}

static titian_status add_suppressed(segmenter *s, const work *w,
                                    const titian_candidate *c)
{
    titian_doc *doc = s->doc;
    titian_suppressed *row =
        titian_vec_push(&doc->suppressed, &doc->arena, sizeof *row);
    if (!row)
        return TITIAN_ERR_NOMEM;
    row->at = w->paragraph->span.beg + c->next;
    row->rule = c->decision.rule;
    return TITIAN_OK;
}

/** Gives the sentence made last the suppressions that lie in it. */
static void own_suppressed(titian_doc *doc)
{
    titian_sentence *row = titian_sentence_at(doc, doc->sentences.n - 1);
    row->first_suppressed = 0;
    if (doc->sentences.n > 1)
        row->first_suppressed = row[-1].first_suppressed + row[-1].n_suppressed;
    row->n_suppressed = doc->suppressed.n - row->first_suppressed;
}

static titian_status emit(segmenter *s, work *w)
{
    const titian_candidate *c = s->candidates.items;
    titian_decision end = titian_because(s->rules, BY_LINE);
    uint32_t unit = 0;
    for (uint32_t i = 0; i < s->candidates.n; i++) {
        if (!c[i].decision.breaks) {
            TRY(add_suppressed(s, w, &c[i]));
            continue;
        }
        TRY(add_sentence(s, w, (titian_span){unit, c[i].end}, c[i].decision,
                         false));
        own_suppressed(s->doc);
        unit = c[i].next;
    }
    TRY(add_sentence(s, w, (titian_span){unit, (uint32_t)w->text.n}, end,
                     true));
    own_suppressed(s->doc);
    return TITIAN_OK;
}

/** A title runs through its questions, a link through its headline. */
static void hold_title(const segmenter *s, work *w)
{
    titian_candidate *c = s->candidates.items;
    if (s->candidates.n == 0 ||
        s->doc->settings.headings == TITIAN_HEADINGS_OFF ||
        !titian_is_title_run(s->rules, w->text))
        return;
    for (uint32_t i = 0; i < s->candidates.n; i++)
        if (c[i].decision.breaks)
            c[i].decision = titian_because(s->rules, BY_TITLE);
}

/** One sentence and a photographer's credit are a caption. */
static void tell_caption(const segmenter *s, const work *w)
{
    titian_sentence *last = titian_sentence_at(s->doc, s->doc->sentences.n - 1);
    if (w->sent == 2 && last->kind == TITIAN_BYLINE &&
        last[-1].kind == TITIAN_SENTENCE &&
        titian_is_photo_credit(s->rules,
                               titian_at(titian_doc_str(s->doc), last->span)))
        last[-1].kind = TITIAN_CAPTION;
}

/** Whether no blank line parts a paragraph from the one before it. */
static bool is_close(const titian_doc *doc, const titian_paragraph *paragraph)
{
    titian_str text = titian_doc_str(doc);
    uint32_t ends = 0;
    for (uint32_t at = paragraph->span.beg; at > 0 && ends < 2; at--) {
        char c = text.s[at - 1];
        if (c != '\n' && c != ' ' && c != '\t' && c != '\r')
            break;
        ends += c == '\n';
    }
    return ends < 2;
}

/** Whether paragraphs i and i + 1 stand together and are both fields. */
static bool are_fields(const titian_doc *doc, uint32_t i)
{
    titian_str text = titian_doc_str(doc);
    if (i + 1 >= doc->paragraphs.n)
        return false;
    const titian_paragraph *next = titian_paragraph_at(doc, i + 1);
    return is_close(doc, next) &&
           titian_is_field(titian_at(text, next->span)) &&
           titian_is_field(titian_at(text, titian_paragraph_at(doc, i)->span));
}

/**
 * Whether a colon leads to a paragraph or to the items above it, or it is one
 * of several fields.
 */
static bool is_listed(const segmenter *s, uint32_t i)
{
    const titian_doc *doc = s->doc;
    if (titian_doc_is_lines(doc))
        return false;
    return s->lead_in ||
           (s->in_list && is_close(doc, titian_paragraph_at(doc, i))) ||
           are_fields(doc, i) || (i > 0 && are_fields(doc, i - 1));
}

/** Remembers what the paragraph says about the next. */
static void lead_on(segmenter *s, const work *w)
{
    titian_sentence *last = titian_sentence_at(s->doc, s->doc->sentences.n - 1);
    titian_unit alone = {.text = w->text, .first = true};
    uint32_t rule;
    s->lead_in = titian_opens_list(s->rules, w->text);
    s->in_list = w->listed && w->sent == 1 && last->kind == TITIAN_LIST &&
                 titian_kind_of(s->rules, &alone, &rule) != TITIAN_LIST;
}

/** Whether a paragraph is one unit, whatever stands in it. */
static bool is_whole(const titian_doc *doc, const titian_paragraph *paragraph)
{
    return (titian_doc_is_lines(doc) && doc->settings.whole) ||
           (paragraph->told && paragraph->kind == TITIAN_HEADING);
}

static titian_status segment_paragraph(segmenter *s, uint32_t i)
{
    const titian_paragraph *paragraph = titian_paragraph_at(s->doc, i);
    titian_str text = titian_at(titian_doc_str(s->doc), paragraph->span);
    work w = {.paragraph = paragraph,
              .text = text,
              .icu.text = text,
              .listed = is_listed(s, i)};
    s->candidates.n = 0;
    if (!is_whole(s->doc, paragraph)) {
        TRY(find_candidates(s, &w));
        TRY(titian_find_items(s->rules, text, &s->candidates, &s->doc->arena));
        titian_hold_enclosures(s->rules, text, s->candidates.items,
                               s->candidates.n, s->doc->settings.quotes);
        hold_title(s, &w);
    }
    TRY(emit(s, &w));
    tell_caption(s, &w);
    lead_on(s, &w);
    return TITIAN_OK;
}

titian_status titian_segment_doc(titian_doc *doc,
                                 const titian_segment_rules *rules,
                                 titian_error *error)
{
    segmenter s = {.doc = doc, .rules = rules};
    if (doc->divided)
        return TITIAN_OK;
    if (doc->newlines == TITIAN_NEWLINES_AUTO)
        doc->newlines = doc->settings.newlines;
    if (doc->newlines == TITIAN_NEWLINES_AUTO)
        doc->newlines = titian_newlines_of(titian_doc_str(doc));
    titian_status status = titian_paragraphs_find(doc, doc->newlines);
    titian_vec_reserve(&doc->sentences, &doc->arena, sizeof(titian_sentence),
                       (uint32_t)doc->text.n / BYTES_A_SENTENCE);
    for (uint32_t i = 0; status == TITIAN_OK && i < doc->paragraphs.n; i++) {
        s.has_dateline = s.has_dateline && !titian_doc_is_lines(doc);
        status = segment_paragraph(&s, i);
    }
    return status == TITIAN_ERR_NOMEM ? titian_no_memory(error) : status;
}
