/* What the cases show of a document's tables. */
#include "tests/case-shows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void text_add(text *t, const char *s, size_t n)
{
    char *grown = realloc(t->s, t->n + n + 1);
    if (!grown) {
        fputs("Bail out! out of memory\n", stdout);
        exit(99);
    }
    t->s = grown;
    memcpy(t->s + t->n, s, n);
    t->n += n;
    t->s[t->n] = '\0';
}

void text_add_z(text *t, const char *s)
{
    text_add(t, s, strlen(s));
}

void text_add_str(text *t, titian_str s)
{
    text_add(t, s.s, s.n);
}

bool text_put(void *context, const char *bytes, size_t n)
{
    text_add(context, bytes, n);
    return true;
}

void show_kinds(const titian_doc *doc, text *out)
{
    static const char *const kinds[] = {"sentence", "heading", "byline",
                                        "caption", "list"};
    size_t n;
    const titian_sentence *s = titian_sentences(doc, &n);
    titian_str all = titian_doc_text(doc);
    for (size_t i = 0; i < n; i++) {
        titian_str dateline = {all.s + s[i].dateline.beg,
                               s[i].dateline.end - s[i].dateline.beg};
        titian_str rest = {all.s + s[i].span.beg + dateline.n,
                           s[i].span.end - s[i].span.beg - dateline.n};
        text_add_z(out, kinds[s[i].kind]);
        text_add_z(out, ": ");
        if (dateline.n) {
            text_add_z(out, "<");
            text_add_str(out, dateline);
            text_add_z(out, ">");
        }
        text_add_str(out, rest);
        text_add_z(out, "\n");
    }
}

void show_edits(const titian_doc *doc, text *out)
{
    size_t n;
    const titian_edit *e = titian_edits(doc, &n);
    titian_str all = titian_doc_text(doc);
    for (size_t i = 0; i < n; i++) {
        text_add_str(out, e[i].kind);
        text_add_z(out, ": ");
        text_add(out, all.s + e[i].src.beg, e[i].src.end - e[i].src.beg);
        text_add_z(out, " -> ");
        text_add_str(out, e[i].to);
        if (e[i].en.n) {
            text_add_z(out, " = ");
            text_add_str(out, e[i].en);
        }
        if (e[i].value.n) {
            text_add_z(out, " [");
            text_add_str(out, e[i].value);
            text_add_z(out, "]");
        }
        if (e[i].warning.n) {
            text_add_z(out, " ! ");
            text_add_str(out, e[i].warning);
        }
        text_add_z(out, "\n");
    }
}

void show_terms(const titian_doc *doc, text *out)
{
    size_t n;
    const titian_term *t = titian_terms(doc, &n);
    for (size_t i = 0; i < n; i++) {
        text_add_str(out, t[i].form);
        if (t[i].steps.n) {
            text_add_z(out, " < ");
            text_add_str(out, t[i].steps);
        }
        text_add_z(out, ": ");
        text_add_str(out, t[i].en);
        text_add_z(out, "\n");
    }
}
