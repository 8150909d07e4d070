/* A safe XML reader over a source. */
#include "text/xml.h"

static int give(void *context, char *to, int n)
{
    titian_xml *xml = context;
    size_t got = 0;
    if (n > 0)
        xml->status =
            titian_source_read(xml->source, to, (size_t)n, &got, &xml->error);
    return xml->status == TITIAN_OK ? (int)got : -1;
}

/** Keeps the first thing that libxml2 finds wrong. */
static void note(void *context, xmlErrorPtr found)
{
    titian_xml *xml = context;
    if (xml->status != TITIAN_OK || found->level < XML_ERR_ERROR)
        return;
    if (found->code == XML_ERR_NO_MEMORY) {
        xml->status = titian_no_memory(&xml->error);
        return;
    }
    const char *text = found->message ? found->message : "";
    titian_place where = {xml->path,
                          found->line > 0 ? (uint32_t)found->line : 0,
                          found->int2 > 0 ? (uint32_t)found->int2 : 0};
    xml->status = titian_fail(&xml->error, TITIAN_ERR_DATA, where,
                              "is not XML: %.*s", (int)strcspn(text, "\n"),
                              text);
}

titian_status titian_xml_open(titian_xml *xml, const char *path,
                              titian_error *error)
{
    *xml = (titian_xml){.path = path};
    TRY(titian_source_open(&xml->source, path, error));
    xml->reader = xmlReaderForIO(give, NULL, xml, NULL, NULL,
                                 XML_PARSE_NONET | XML_PARSE_COMPACT);
    if (!xml->reader) {
        titian_xml_close(xml);
        return titian_no_memory(error);
    }
    xmlTextReaderSetStructuredErrorHandler(xml->reader, note, xml);
    return TITIAN_OK;
}

void titian_xml_close(titian_xml *xml)
{
    if (xml->reader)
        xmlFreeTextReader(xml->reader);
    titian_source_close(xml->source);
    *xml = (titian_xml){.path = NULL};
}

titian_place titian_xml_place(titian_xml *xml)
{
    enum { LAST_LINE_OF_NODES = 65535 };
    long line = xmlGetLineNo(xmlTextReaderCurrentNode(xml->reader));
    if (line > 0 && line < LAST_LINE_OF_NODES)
        return (titian_place){xml->path, (uint32_t)line, 0};
    /* The parser runs ahead of the nodes, but not far. */
    line = xmlTextReaderGetParserLineNumber(xml->reader);
    return (titian_place){xml->path, line > 0 ? (uint32_t)line : 0, 0};
}

titian_status titian_xml_fail(titian_xml *xml, const char *what,
                              titian_error *error)
{
    return titian_fail(error, TITIAN_ERR_DATA, titian_xml_place(xml), "%s",
                       what);
}

static bool declares_entities(titian_xml *xml)
{
    const xmlNode *node = xmlTextReaderCurrentNode(xml->reader);
    const xmlDtd *subset = node ? node->doc->intSubset : NULL;
    return subset && subset->entities;
}

titian_status titian_xml_next(titian_xml *xml, bool *more, titian_error *error)
{
    int step = xmlTextReaderRead(xml->reader);
    *more = step == 1;
    if (xml->status != TITIAN_OK) {
        if (error)
            *error = xml->error;
        return xml->status;
    }
    if (step < 0)
        return titian_xml_fail(xml, "is not XML", error);
    int type = step == 1 ? xmlTextReaderNodeType(xml->reader) : 0;
    if (type == XML_READER_TYPE_DOCUMENT_TYPE && declares_entities(xml))
        return titian_xml_fail(xml,
                               "declares entities of its own, which are not "
                               "read; write out what they stand for",
                               error);
    if (type == XML_READER_TYPE_ENTITY_REFERENCE)
        return titian_xml_fail(xml, "refers to an entity that is not known",
                               error);
    return TITIAN_OK;
}

titian_status titian_xml_walk(titian_xml *xml, const char *path,
                              titian_xml_step *step, void *context,
                              titian_error *error)
{
    bool more = true;
    titian_status status = titian_xml_open(xml, path, error);
    while (status == TITIAN_OK && more) {
        status = titian_xml_next(xml, &more, error);
        if (status == TITIAN_OK && more)
            status = step(context, error);
    }
    titian_xml_close(xml);
    return status;
}

const char *titian_xml_name(const titian_xml *xml)
{
    const xmlChar *name = xmlTextReaderConstLocalName(xml->reader);
    return name ? (const char *)name : "";
}

titian_str titian_xml_value(const titian_xml *xml)
{
    const xmlChar *value = xmlTextReaderConstValue(xml->reader);
    return titian_str_z(value ? (const char *)value : "");
}

bool titian_xml_attribute(titian_xml *xml, const char *name, titian_buf *out)
{
    xmlChar *value =
        xmlTextReaderGetAttribute(xml->reader, (const xmlChar *)name);
    if (!value)
        return false;
    titian_buf_put(out, titian_str_z((const char *)value));
    xmlFree(value);
    return true;
}

bool titian_xml_is_empty(titian_xml *xml)
{
    return xmlTextReaderIsEmptyElement(xml->reader) == 1;
}
