/*
 * TBX and TMX, which are built alike: an entry holds a part for each language,
 * and that the terms, or the segments.
 */
#include "imports/imports.h"
#include "imports/languages.h"
#include "text/xml.h"

enum { MOST_TERMS = 16 };

typedef struct {
    titian_buf text;
    size_t ends[MOST_TERMS];
    uint32_t n;
} terms;

typedef struct {
    titian_import *import;
    titian_xml xml;
    titian_buf language;
    terms id, en;
    terms *into; /* the side of the present part; NULL: another language */
    bool inside; /* a term or a segment */
} termbase;

static bool is_any(titian_str name, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (titian_eq(name, titian_str_z(names[i])))
            return true;
    return false;
}

static bool is_entry(titian_str name)
{
    static const char *const names[] = {"conceptEntry", "termEntry", "tu"};
    return is_any(name, names, COUNT_OF(names));
}

static bool is_part(titian_str name)
{
    static const char *const names[] = {"langSec", "langSet", "tuv"};
    return is_any(name, names, COUNT_OF(names));
}

static bool is_term(titian_str name)
{
    static const char *const names[] = {"term", "seg"};
    return is_any(name, names, COUNT_OF(names));
}

static terms *side_of(termbase *t)
{
    t->language.n = 0;
    if (!titian_xml_attribute(&t->xml, "xml:lang", &t->language) &&
        !titian_xml_attribute(&t->xml, "lang", &t->language))
        return NULL;
    titian_str code = titian_buf_str(&t->language);
    return titian_is_indonesian(code) ? &t->id
           : titian_is_english(code)  ? &t->en
                                      : NULL;
}

static titian_str term_at(const terms *t, uint32_t i)
{
    size_t beg = i ? t->ends[i - 1] : 0;
    return titian_str_of(t->text.s + beg, t->ends[i] - beg);
}

static titian_status add_entry(termbase *t, titian_error *error)
{
    for (uint32_t i = 0; i < t->id.n; i++)
        for (uint32_t j = 0; j < t->en.n; j++)
            TRY(titian_import_add(t->import, term_at(&t->id, i), "",
                                  term_at(&t->en, j), j, error));
    t->id.n = t->en.n = 0;
    t->id.text.n = t->en.text.n = 0;
    return TITIAN_OK;
}

static titian_status step(void *context, titian_error *error)
{
    termbase *t = context;
    int type = xmlTextReaderNodeType(t->xml.reader);
    titian_str name = titian_str_z(titian_xml_name(&t->xml));
    bool open = type == XML_READER_TYPE_ELEMENT;
    bool close = type == XML_READER_TYPE_END_ELEMENT;
    if (open && is_part(name))
        t->into = side_of(t);
    else if (open && is_term(name))
        t->inside = t->into && t->into->n < MOST_TERMS &&
                    !titian_xml_is_empty(&t->xml);
    else if (close && is_term(name) && t->inside) {
        t->into->ends[t->into->n++] = t->into->text.n;
        t->inside = false;
    } else if (close && is_entry(name))
        return add_entry(t, error);
    else if (!open && !close && t->inside)
        titian_buf_put(&t->into->text, titian_xml_value(&t->xml));
    return t->id.text.failed || t->en.text.failed || t->language.failed
               ? titian_no_memory(error)
               : TITIAN_OK;
}

titian_status titian_import_terms(titian_import *import, const char *path,
                                  const titian_import_settings *settings,
                                  titian_error *error)
{
    termbase t = {.import = import};
    import->inverted = false; /* the languages are marked */
    (void)settings;
    titian_status status = titian_xml_walk(&t.xml, path, step, &t, error);
    titian_buf_free(&t.language);
    titian_buf_free(&t.id.text);
    titian_buf_free(&t.en.text);
    return status;
}
