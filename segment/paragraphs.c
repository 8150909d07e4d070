/* Finding paragraphs. */
#include "segment/paragraphs.h"
#include "text/fold.h"

static titian_status add(titian_doc *doc, uint32_t beg, uint32_t end,
                         bool keep_empty)
{
    titian_str all = titian_doc_str(doc);
    titian_str text = titian_trim_space(titian_cut(all, beg, end));
    if (text.n == 0 && !keep_empty)
        return TITIAN_OK;
    titian_paragraph *p =
        titian_vec_push(&doc->paragraphs, &doc->arena, sizeof *p);
    if (!p)
        return TITIAN_ERR_NOMEM;
    uint32_t at = text.n ? (uint32_t)(text.s - all.s) : beg;
    p->fields = doc->fields;
    p->span = (titian_span){at, at + (uint32_t)text.n};
    p->number = doc->context.paragraphs + doc->paragraphs.n;
    return TITIAN_OK;
}

static titian_status find_hard(titian_doc *doc, bool keep_empty)
{
    titian_str text = titian_doc_str(doc);
    for (titian_str rest = text; rest.n;) {
        uint32_t beg = (uint32_t)(text.n - rest.n);
        titian_str line = titian_before(&rest, '\n');
        TRY(add(doc, beg, beg + (uint32_t)line.n, keep_empty));
    }
    return TITIAN_OK;
}

static size_t first_word(titian_str line)
{
    const char *blank = line.n ? memchr(line.s, ' ', line.n) : NULL;
    return blank ? (size_t)(blank - line.s) : line.n;
}

/** The next line's first word would have fitted: this end was meant. */
static bool is_meant(titian_str line, titian_str next, size_t width)
{
    enum { SLACK = 2 };
    return next.n && line.n + 1 + first_word(next) + SLACK <= width;
}

static size_t longest_line(titian_str text)
{
    size_t longest = 0;
    for (titian_str rest = text; rest.n;) {
        size_t n = titian_trim_space(titian_before(&rest, '\n')).n;
        longest = n > longest ? n : longest;
    }
    return longest;
}

/**
 * Joins wrapped lines.  Where the policy was guessed, a line that is short
 * without need ends its paragraph too; whoever asked for it gets blank lines
 * only.
 */
static titian_status find_soft(titian_doc *doc)
{
    bool guessed = doc->settings.newlines == TITIAN_NEWLINES_AUTO;
    titian_str text = titian_doc_str(doc);
    uint32_t beg = 0;
    size_t width = longest_line(text);
    for (titian_str rest = text; rest.n;) {
        titian_str line = titian_trim_space(titian_before(&rest, '\n'));
        titian_str ahead = rest;
        titian_str next = titian_trim_space(titian_before(&ahead, '\n'));
        uint32_t end = (uint32_t)(text.n - rest.n);
        if (line.n && next.n && !(guessed && is_meant(line, next, width)))
            continue;
        TRY(add(doc, beg, end, false));
        beg = end;
    }
    return add(doc, beg, (uint32_t)text.n, false);
}

titian_status titian_paragraphs_find(titian_doc *doc, titian_newlines policy)
{
    if (doc->parted)
        return TITIAN_OK;
    if (titian_doc_is_lines(doc))
        return find_hard(doc, true);
    if (policy == TITIAN_NEWLINES_SOFT)
        return find_soft(doc);
    return find_hard(doc, false);
}
