/*
 * Reading a page: its blocks are paragraphs, what html.tsv drops is left out,
 * and the text is that of its article, if it marks one.
 */
#include "document/given.h"
#include "readers/markup.h"
#include "readers/reader.h"
#include "text/file.h"
#include "text/html.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct {
    titian_buf bytes;
    htmlDocPtr page;
    size_t n_repaired;
    bool done;
} html;

/** One walk over the page. */
typedef struct {
    const titian_markup_rules *rules;
    titian_doc *doc;
    titian_buf line; /* the paragraph being gathered */
    bool blank;      /* white space waits before the next word */
    bool parted;     /* more than a line end stands before the paragraph */
    titian_error *error;
} walk;

static titian_status open(titian_reader *reader, titian_error *error)
{
    html *h = reader->state = calloc(1, sizeof *h);
    if (!h)
        return titian_no_memory(error);
    TRY(titian_file_load(reader->path, &h->bytes, error));
    return titian_html_parse(titian_buf_str(&h->bytes), reader->path,
                             reader->settings.repair, &h->page, &h->n_repaired,
                             error);
}

static void close(titian_reader *reader)
{
    html *h = reader->state;
    if (!h)
        return;
    xmlFreeDoc(h->page);
    titian_buf_free(&h->bytes);
    free(h);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/** The next word of a list with white space between; {NULL, 0}: none. */
static titian_str next_word(titian_str *rest)
{
    while (rest->n && is_space(rest->s[0]))
        rest->s++, rest->n--;
    titian_str word = {rest->n ? rest->s : NULL, 0};
    while (rest->n && !is_space(rest->s[0]))
        rest->s++, rest->n--, word.n++;
    return word;
}

/** What the first word of an attribute that has a row means. */
static titian_markup of_words(const walk *w, titian_markup_place of,
                              const xmlNode *node, const char *attribute)
{
    xmlChar *value = titian_html_attribute(node, attribute);
    titian_str rest = titian_str_z(value ? (const char *)value : "");
    titian_markup found = MARKUP_NONE;
    for (titian_str word; !found && (word = next_word(&rest)).s;)
        found = titian_markup_of(w->rules, of, word);
    xmlFree(value);
    return found;
}

/** Whether an attribute's value holds a part, white space not counted. */
static bool holds(const xmlChar *value, titian_str part)
{
    for (const char *s = (const char *)value; *s; s++) {
        size_t same = 0;
        for (const char *at = s; *at && same < part.n; at++) {
            if (is_space(*at))
                continue;
            char c = *at >= 'A' && *at <= 'Z' ? (char)(*at | 0x20) : *at;
            if (c != part.s[same])
                break;
            same++;
        }
        if (same == part.n)
            return true;
    }
    return part.n == 0;
}

static titian_markup of_attributes(const walk *w, const xmlNode *node)
{
    const titian_vec *rows = &w->rules->rows[MARKUP_OF_ATTRIBUTE];
    for (uint32_t i = 0; node->properties && i < rows->n; i++) {
        const titian_markup_row *row = (titian_markup_row *)rows->items + i;
        titian_str value = row->name, name = titian_before(&value, '=');
        char key[40];
        snprintf(key, sizeof key, "%.*s", (int)name.n, name.n ? name.s : "");
        xmlChar *found = titian_html_attribute(node, key);
        bool does = found && (holds(found, value));
        xmlFree(found);
        if (does)
            return row->does;
    }
    return MARKUP_NONE;
}

static titian_markup by_name(const walk *w, const xmlNode *node)
{
    return titian_markup_of(w->rules, MARKUP_OF_ELEMENT,
                            titian_str_z((const char *)node->name));
}

/** What an element means; a part of a line is no byline by its class. */
static titian_markup markup_of(const walk *w, const xmlNode *node)
{
    titian_markup element = by_name(w, node);
    bool outermost = !node->parent || !node->parent->parent ||
                     node->parent->type == XML_HTML_DOCUMENT_NODE ||
                     node->parent->parent->type == XML_HTML_DOCUMENT_NODE;
    if (outermost)
        return element;
    titian_markup found = of_attributes(w, node);
    if (!found)
        found = of_words(w, MARKUP_OF_CLASS, node, "class");
    if (!found)
        found = of_words(w, MARKUP_OF_CLASS, node, "id");
    if (!found)
        found = of_words(w, MARKUP_OF_ROLE, node, "role");
    bool kind = found == MARKUP_BYLINE || found == MARKUP_CAPTION;
    return !found || (kind && !element) ? element : found;
}

/** The meaning of an element, worked out once. */
static titian_markup markup(const walk *w, xmlNode *node)
{
    if (node->type != XML_ELEMENT_NODE)
        return MARKUP_NONE;
    if (!node->_private)
        node->_private = (void *)(uintptr_t)(markup_of(w, node) + 1);
    return (titian_markup)((uintptr_t)node->_private - 1);
}

static bool is_dropped(const walk *w, xmlNode *node)
{
    return markup(w, node) == MARKUP_DROP;
}

/** The node behind this one and all that is in it, below root, or NULL. */
static xmlNode *behind(xmlNode *node, const xmlNode *root)
{
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

/** The next node in the order of the text; what is dropped is passed over. */
static xmlNode *after(const walk *w, xmlNode *node, const xmlNode *root)
{
    return node->children && node->type == XML_ELEMENT_NODE &&
                   !is_dropped(w, node)
               ? node->children
               : behind(node, root);
}

/** Bytes of text that are left below a node. */
static size_t n_text(const walk *w, xmlNode *root)
{
    size_t n = 0;
    for (xmlNode *node = root; node; node = after(w, node, root))
        if (node->type == XML_TEXT_NODE)
            n += strlen((const char *)node->content);
    return n;
}

static bool is_inside(const xmlNode *node, const xmlNode *other)
{
    while (node && node != other)
        node = node->parent;
    return node != NULL;
}

/**
 * The element that holds the text: of those marked so that stand side by side
 * one with twice as much as any other, and inside it the innermost that still
 * has more than half.  A list of articles has none.
 */
static xmlNode *find_main(const walk *w, xmlNode *root)
{
    xmlNode *best = NULL, *outer = NULL;
    size_t most = 0, second = 0;
    for (xmlNode *node = root; node; node = after(w, node, root)) {
        if (markup(w, node) != MARKUP_MAIN)
            continue;
        size_t n = n_text(w, node);
        bool inside = outer && is_inside(node, outer);
        if (inside && best && n * 2 > most && is_inside(node, best)) {
            best = node;
        } else if (!inside) {
            second = n > most ? most : n > second ? n : second;
            best = n > most ? node : best;
            most = n > most ? n : most;
            outer = node;
        }
    }
    return best && most >= second * 2 ? best : root;
}

/** The kind of a paragraph, by the nearest element that tells one. */
static titian_paragraph tell(const walk *w, xmlNode *node)
{
    titian_paragraph told = {.number = w->doc->paragraphs.n + 1,
                             .fields = STR("")};
    for (; node && node->type == XML_ELEMENT_NODE; node = node->parent) {
        titian_markup does = markup(w, node);
        if (does < MARKUP_HEADING || does > MARKUP_BYLINE)
            continue;
        told.told = true;
        told.kind = does == MARKUP_HEADING   ? TITIAN_HEADING
                    : does == MARKUP_LIST    ? TITIAN_LIST
                    : does == MARKUP_CAPTION ? TITIAN_CAPTION
                                             : TITIAN_BYLINE;
        if (does == MARKUP_LIST) /* what follows in the item is no item */
            node->_private = (void *)(uintptr_t)(MARKUP_LINE + 1);
        break;
    }
    return told;
}

static titian_status end_line(walk *w, xmlNode *node)
{
    titian_status status = TITIAN_OK;
    if (w->line.n) {
        titian_paragraph like = tell(w, node);
        status = titian_doc_add_paragraph(w->doc, titian_buf_str(&w->line),
                                          w->parted ? STR("\n\n") : STR("\n"),
                                          &like, w->error);
        w->parted = false;
    }
    w->line.n = 0;
    w->blank = false;
    return status;
}

/** The beginning or the end of an element that is no part of a line. */
static titian_status meet_block(walk *w, xmlNode *node, xmlNode *inside)
{
    titian_markup does = markup(w, node);
    if (does == MARKUP_NONE || does == MARKUP_DROP)
        return TITIAN_OK;
    TRY(end_line(w, inside));
    w->parted = w->parted || (does != MARKUP_LINE && does != MARKUP_LIST &&
                              does != MARKUP_LINES);
    return TITIAN_OK;
}

static bool keeps_lines(const walk *w, xmlNode *node)
{
    while (node && markup(w, node) != MARKUP_LINES)
        node = node->parent;
    return node != NULL;
}

static titian_status put_text(walk *w, xmlNode *node)
{
    bool lines = keeps_lines(w, node->parent);
    for (const char *s = (const char *)node->content; *s;) {
        const char *beg = s;
        while (*s && !is_space(*s))
            s++;
        if (s > beg) {
            titian_buf_put(&w->line,
                           w->blank && w->line.n ? STR(" ") : STR(""));
            titian_buf_put(&w->line, titian_str_of(beg, (size_t)(s - beg)));
            w->blank = false;
        }
        for (; is_space(*s); s++) {
            w->blank = true;
            if (lines && *s == '\n')
                TRY(end_line(w, node->parent));
        }
    }
    return w->line.failed ? titian_no_memory(w->error) : TITIAN_OK;
}

static titian_status visit(walk *w, xmlNode *root)
{
    xmlNode *node = root;
    while (node) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            TRY(put_text(w, node));
        TRY(meet_block(w, node, node->parent));
        if (node->children && node->type == XML_ELEMENT_NODE &&
            !is_dropped(w, node)) {
            node = node->children;
            continue;
        }
        while (node != root && !node->next) {
            node = node->parent;
            TRY(meet_block(w, node, node));
        }
        node = node == root ? NULL : node->next;
    }
    return end_line(w, root);
}

static xmlNode *find_heading(const walk *w, xmlNode *root)
{
    xmlNode *node = root;
    while (node && (node->type != XML_ELEMENT_NODE ||
                    strcmp((const char *)node->name, "h1") != 0))
        node = after(w, node, root);
    return node;
}

/** The main text, and the headline of the page if it stands outside. */
static titian_status read_page(walk *w, xmlNode *root)
{
    xmlNode *best = find_main(w, root), *headline = find_heading(w, root);
    if (headline && best != root && !find_heading(w, best))
        TRY(visit(w, headline));
    return visit(w, best);
}

static titian_status next(titian_reader *reader, titian_doc *doc, bool *more,
                          titian_error *error)
{
    html *h = reader->state;
    walk w = {.rules = reader->markup, .doc = doc, .error = error};
    xmlNode *root = h->page ? xmlDocGetRootElement(h->page) : NULL;
    TRY(titian_reader_begin(reader, titian_str_of(NULL, 0), doc, error));
    if (h->done || !root)
        return TITIAN_OK;
    titian_status status = read_page(&w, root);
    titian_buf_free(&w.line);
    TRY(status);
    titian_buf_put(&doc->text, doc->text.n ? STR("\n") : STR(""));
    doc->parted = true;
    doc->newlines = TITIAN_NEWLINES_HARD;
    doc->n_repaired = h->n_repaired;
    h->done = *more = true;
    return doc->text.failed ? titian_no_memory(error) : TITIAN_OK;
}

const titian_form titian_form_html = {open, next, close};
