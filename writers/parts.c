/* What several writers say alike: names, identifiers, gaps, single lines. */
#include "text/scan.h"
#include "text/utf8.h"
#include "writers/writers.h"

void titian_put_id(titian_buf *out, const titian_sentence *sentence)
{
    titian_buf_printf(out, "p%us%u", (unsigned)sentence->par,
                      (unsigned)sentence->sent);
}

void titian_put_unit(titian_buf *out, const titian_doc *doc,
                     const titian_sentence *sentence)
{
    titian_put_line(out, doc->name);
    titian_buf_putc(out, ':');
    titian_put_id(out, sentence);
}

void titian_put_rule(titian_buf *out, const titian_doc *doc, uint32_t rule)
{
    char name[128];
    titian_origin_name(doc->origins, rule, name, sizeof name);
    titian_buf_put(out, titian_str_z(name));
}

bool titian_breaks_line(uint32_t c)
{
    return (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1E) || c == 0x85 ||
           c == 0x2028 || c == 0x2029;
}

/** The next line end or tab from `at` on. */
static size_t find_line_break(titian_str s, size_t at)
{
    const titian_stops stops = {"", ' '};
    for (;;) {
        at = titian_scan(s, at, stops);
        if (at == s.n || titian_breaks_line(titian_utf8_at(s, at)))
            return at;
        titian_utf8_next(s, &at);
    }
}

void titian_put_line(titian_buf *out, titian_str s)
{
    bool blank = false;
    for (size_t at = 0; at < s.n;) {
        size_t end = find_line_break(s, at);
        titian_buf_put(out, titian_str_of(s.s + at, end - at));
        blank = end > at ? s.s[end - 1] == ' ' : blank;
        if (end < s.n && !blank)
            titian_buf_putc(out, ' ');
        blank = true;
        at = end;
        if (at < s.n)
            titian_utf8_next(s, &at);
    }
}

void titian_put_share(titian_buf *out, float share)
{
    int hundredths = (int)(share * 100 + 0.5f);
    titian_buf_printf(out, "%d.%02d", hundredths / 100, hundredths % 100);
}

titian_str titian_gap_after(const titian_doc *doc, uint32_t i)
{
    titian_str text = titian_doc_str(doc);
    uint32_t end = i + 1 < doc->sentences.n
                       ? titian_sentence_at(doc, i + 1)->span.beg
                       : (uint32_t)text.n;
    return titian_cut(text, titian_sentence_at(doc, i)->span.end, end);
}

titian_str titian_gap_before(const titian_doc *doc)
{
    titian_str text = titian_doc_str(doc);
    uint32_t end = doc->sentences.n ? titian_sentence_at(doc, 0)->span.beg
                                    : (uint32_t)text.n;
    return titian_cut(text, 0, end);
}

titian_str titian_target_of(const titian_writing *w, const titian_sentence *s)
{
    if (s->answer == TITIAN_ANSWER_GIVEN)
        return s->target;
    switch (w->settings->target) {
    case TITIAN_TARGET_GLOSS: return s->gloss;
    case TITIAN_TARGET_SOURCE: return titian_result(w->doc, s);
    case TITIAN_TARGET_EMPTY: break;
    }
    return STR("");
}

titian_str titian_cut_sense(titian_str *senses)
{
    titian_str sense = titian_trim(titian_before(senses, ';')), word = sense;
    bool marked = titian_starts(sense, STR("("));
    if (marked)
        titian_before(&word, ')');
    word = titian_trim(word);
    return marked && word.n ? word : sense;
}

titian_str titian_kind_name(titian_kind kind)
{
    switch (kind) {
    case TITIAN_SENTENCE: return STR("sentence");
    case TITIAN_HEADING: return STR("heading");
    case TITIAN_BYLINE: return STR("byline");
    case TITIAN_CAPTION: return STR("caption");
    case TITIAN_LIST: return STR("list");
    }
    return STR("unknown");
}

titian_str titian_via_name(titian_via via)
{
    return via == TITIAN_SURFACE   ? STR("surface")
           : via == TITIAN_DERIVED ? STR("derived")
                                   : STR("stem");
}
