/* TEI as FreeDict writes it: entry, orth, pos, sense, cit type="trans", quote.
 */
#include "imports/imports.h"
#include "text/xml.h"

typedef struct {
    titian_import *import;
    titian_xml xml;
    titian_buf head, pos, quote, attribute;
    titian_buf *into; /* where text goes; NULL: nowhere */
    bool translation; /* inside cit type="trans" */
    uint32_t rank;
} tei;

static bool is_translation(tei *t)
{
    t->attribute.n = 0;
    return titian_xml_attribute(&t->xml, "type", &t->attribute) &&
           titian_starts(titian_buf_str(&t->attribute), STR("trans"));
}

static titian_buf *begin(titian_buf *text)
{
    text->n = 0;
    return text;
}

static void open_element(tei *t, titian_str name)
{
    if (titian_eq(name, STR("entry"))) {
        t->head.n = t->pos.n = 0;
        t->rank = 0;
    } else if (titian_eq(name, STR("orth")) && t->head.n == 0) {
        t->into = begin(&t->head);
    } else if (titian_eq(name, STR("pos"))) {
        t->into = begin(&t->pos);
    } else if (titian_eq(name, STR("cit"))) {
        t->translation = is_translation(t);
    } else if (titian_eq(name, STR("quote")) && t->translation) {
        t->into = begin(&t->quote);
    }
}

static titian_status close_element(tei *t, titian_str name, titian_error *error)
{
    if (titian_eq(name, STR("cit"))) {
        t->translation = false;
    } else if (titian_eq(name, STR("orth")) || titian_eq(name, STR("pos"))) {
        t->into = NULL;
    } else if (titian_eq(name, STR("quote")) && t->into == &t->quote) {
        t->into = NULL;
        return titian_import_add(
            t->import, titian_trim(titian_buf_str(&t->head)),
            titian_import_pos(titian_trim(titian_buf_str(&t->pos))),
            titian_buf_str(&t->quote), t->rank++, error);
    }
    return TITIAN_OK;
}

static titian_status step(void *context, titian_error *error)
{
    tei *t = context;
    int type = xmlTextReaderNodeType(t->xml.reader);
    titian_str name = titian_str_z(titian_xml_name(&t->xml));
    if (type == XML_READER_TYPE_ELEMENT && !titian_xml_is_empty(&t->xml))
        open_element(t, name);
    else if (type == XML_READER_TYPE_END_ELEMENT)
        return close_element(t, name, error);
    else if (t->into)
        titian_buf_put(t->into, titian_xml_value(&t->xml));
    bool failed = t->head.failed || t->pos.failed || t->quote.failed ||
                  t->attribute.failed;
    return failed ? titian_no_memory(error) : TITIAN_OK;
}

titian_status titian_import_tei(titian_import *import, const char *path,
                                const titian_import_settings *settings,
                                titian_error *error)
{
    tei t = {.import = import};
    (void)settings;
    titian_status status = titian_xml_walk(&t.xml, path, step, &t, error);
    titian_buf_free(&t.head);
    titian_buf_free(&t.pos);
    titian_buf_free(&t.quote);
    titian_buf_free(&t.attribute);
    return status;
}
