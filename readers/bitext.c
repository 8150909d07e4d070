/* Units of XLIFF and TMX, from a stream of XML nodes. */
#include "readers/bitext.h"
#include "text/buf.h"
#include "text/utf8.h"
#include "text/xml.h"

#include <stdio.h>
#include <stdlib.h>

typedef enum { NO_FORMAT, XLIFF_1, XLIFF_2, TMX } bitext_format;

/** One side of a unit. */
typedef struct {
    titian_buf text;
    bool there;
} side;

struct titian_bitext {
    titian_xml xml;
    titian_language language;
    bitext_format format;
    titian_buf source_language, target_language; /* of XLIFF's files */
    titian_buf file, id, segment;
    titian_buf value; /* of an attribute that is only looked at */
    side source, target;
    side *at;          /* the side being read, or NULL */
    side *variant;     /* the side that the tuv is, or NULL */
    int unit_depth;    /* of the unit's element, or -1 outside */
    int segment_depth; /* of XLIFF 2's segment or TMX's tuv, or -1 */
    int side_depth;    /* of the element whose text `at` takes */
    int code_depth;    /* of the code that is dropped, or -1 */
    bool swapped;      /* the wanted language is XLIFF's target */
    bool ignorable;
    uint32_t n_segments; /* of this unit */
    bool any, found;     /* a unit; one in the language */
    titian_place where;
};

bool titian_language_is(titian_language language, titian_str code)
{
    static const char *const names[TITIAN_LANGUAGES][3] = {{"id", "in", "ind"},
                                                           {"en", "eng", "en"}};
    size_t n = 0;
    while (n < code.n && code.s[n] != '-' && code.s[n] != '_')
        n++;
    for (size_t i = 0; i < COUNT_OF(names[0]); i++) {
        const char *name = names[language][i];
        size_t same = 0;
        while (same < n && name[same] &&
               (code.s[same] | ('a' ^ 'A')) == name[same])
            same++;
        if (n > 0 && same == n && !name[same])
            return true;
    }
    return false;
}

titian_status titian_bitext_open(titian_bitext **bitext, const char *path,
                                 titian_language language, titian_error *error)
{
    titian_bitext *b = *bitext = calloc(1, sizeof *b);
    if (!b)
        return titian_no_memory(error);
    b->language = language;
    b->unit_depth = b->segment_depth = b->code_depth = -1;
    titian_status status = titian_xml_open(&b->xml, path, error);
    if (status != TITIAN_OK) {
        free(b);
        *bitext = NULL;
    }
    return status;
}

void titian_bitext_close(titian_bitext *bitext)
{
    if (!bitext)
        return;
    titian_xml_close(&bitext->xml);
    titian_buf *const bufs[] = {&bitext->source_language,
                                &bitext->target_language,
                                &bitext->file,
                                &bitext->id,
                                &bitext->segment,
                                &bitext->value,
                                &bitext->source.text,
                                &bitext->target.text};
    for (size_t i = 0; i < COUNT_OF(bufs); i++)
        titian_buf_free(bufs[i]);
    free(bitext);
}

static bool is(titian_str name, const char *wanted)
{
    return titian_eq(name, titian_str_z(wanted));
}

/** Sets out to an attribute of the node, or to nothing. */
static bool take_attribute(titian_bitext *b, const char *name, titian_buf *out)
{
    out->n = 0;
    return titian_xml_attribute(&b->xml, name, out);
}

static bool attribute_is(titian_bitext *b, const char *name, const char *value)
{
    return take_attribute(b, name, &b->value) &&
           is(titian_buf_str(&b->value), value);
}

/** Which of XLIFF's sides is the one asked for. */
static titian_status choose_side(titian_bitext *b, titian_error *error)
{
    titian_str source = titian_buf_str(&b->source_language);
    titian_str target = titian_buf_str(&b->target_language);
    char text[200];
    b->swapped = false;
    if (b->source_language.failed || b->target_language.failed)
        return titian_no_memory(error);
    if (source.n == 0 || titian_language_is(b->language, source))
        return TITIAN_OK;
    b->swapped = true;
    if (titian_language_is(b->language, target))
        return TITIAN_OK;
    bool id = b->language == TITIAN_INDONESIAN;
    snprintf(text, sizeof text,
             "is in '%.*s' and '%.*s', and one side should be %s",
             (int)(source.n < 20 ? source.n : 20), source.s,
             (int)(target.n < 20 ? target.n : 20), target.n ? target.s : "",
             id ? "Indonesian: id, in or ind" : "English: en or eng");
    return titian_xml_fail(&b->xml, text, error);
}

static titian_status open_root(titian_bitext *b, titian_str name,
                               titian_error *error)
{
    take_attribute(b, "version", &b->value);
    bool second = titian_starts(titian_buf_str(&b->value), STR("2."));
    b->format = is(name, "tmx")               ? TMX
                : is(name, "xliff") && second ? XLIFF_2
                : is(name, "xliff")           ? XLIFF_1
                                              : NO_FORMAT;
    if (b->format == NO_FORMAT)
        return titian_xml_fail(&b->xml, "is neither XLIFF nor TMX", error);
    if (b->format != XLIFF_2)
        return TITIAN_OK;
    take_attribute(b, "srcLang", &b->source_language);
    take_attribute(b, "trgLang", &b->target_language);
    return choose_side(b, error);
}

static titian_status open_file(titian_bitext *b, titian_error *error)
{
    take_attribute(b, "original", &b->file);
    if (b->format != XLIFF_1)
        return TITIAN_OK;
    take_attribute(b, "source-language", &b->source_language);
    take_attribute(b, "target-language", &b->target_language);
    return choose_side(b, error);
}

/** Forgets what the unit or segment before had. */
static void clear(titian_bitext *b)
{
    b->source.text.n = b->target.text.n = 0;
    b->source.there = b->target.there = b->ignorable = false;
    b->where = titian_xml_place(&b->xml);
}

static void open_unit(titian_bitext *b, int depth)
{
    b->unit_depth = depth;
    b->n_segments = 0;
    b->segment.n = 0;
    take_attribute(b, b->format == TMX ? "tuid" : "id", &b->id);
    clear(b);
}

/** The side that a tuv of TMX is, or NULL: one side needs no second. */
static side *side_of_variant(titian_bitext *b)
{
    if (!take_attribute(b, "xml:lang", &b->value))
        take_attribute(b, "lang", &b->value);
    side *s = titian_language_is(b->language, titian_buf_str(&b->value))
                  ? &b->source
                  : &b->target;
    return s->there ? NULL : s;
}

static void open_side(titian_bitext *b, side *s, int depth)
{
    if (!s || s->there)
        return;
    s->there = true;
    b->side_depth = depth;
    b->at = titian_xml_is_empty(&b->xml) ? NULL : s;
}

/** XLIFF's <source> or <target>, in the place where it counts. */
static void open_source_or_target(titian_bitext *b, titian_str name, int depth)
{
    bool target = is(name, "target");
    if (target || is(name, "source"))
        open_side(b, target != b->swapped ? &b->target : &b->source, depth);
}

static void open_segment(titian_bitext *b, titian_str name, int depth)
{
    b->segment_depth = depth;
    take_attribute(b, "id", &b->segment);
    clear(b);
    b->ignorable = is(name, "ignorable");
}

static titian_status open_outside(titian_bitext *b, titian_str name, int depth,
                                  titian_error *error)
{
    static const char *const units[] = {
        [XLIFF_1] = "trans-unit", [XLIFF_2] = "unit", [TMX] = "tu"};
    if (depth == 0)
        return open_root(b, name, error);
    if (b->format != TMX && is(name, "file"))
        return open_file(b, error);
    if (is(name, units[b->format]) && !titian_xml_is_empty(&b->xml))
        open_unit(b, depth);
    return TITIAN_OK;
}

static void open_in_unit(titian_bitext *b, titian_str name, int depth)
{
    bool child = depth == b->unit_depth + 1;
    if (child && (is(name, "segment") || is(name, "ignorable")) &&
        !titian_xml_is_empty(&b->xml))
        open_segment(b, name, depth);
    else if (b->segment_depth >= 0 && depth == b->segment_depth + 1)
        open_source_or_target(b, name, depth);
}

static void open_in_tu(titian_bitext *b, titian_str name, int depth)
{
    if (depth == b->unit_depth + 1 && is(name, "tuv")) {
        b->segment_depth = depth;
        b->variant = side_of_variant(b);
    } else if (depth == b->segment_depth + 1 && is(name, "seg")) {
        open_side(b, b->variant, depth);
    }
}

/** An element outside any text. */
static titian_status open_element(titian_bitext *b, titian_str name, int depth,
                                  titian_error *error)
{
    if (b->unit_depth < 0)
        return open_outside(b, name, depth, error);
    if (b->format == XLIFF_1 && depth == b->unit_depth + 1)
        open_source_or_target(b, name, depth);
    if (b->format == XLIFF_2)
        open_in_unit(b, name, depth);
    if (b->format == TMX)
        open_in_tu(b, name, depth);
    return TITIAN_OK;
}

/** <cp hex="0009"/>: a character that XML forbids. */
static void put_code_point(titian_bitext *b)
{
    titian_buf *hex = &b->value;
    if (take_attribute(b, "hex", hex))
        titian_buf_putc(hex, '\0');
    unsigned long c = hex->n && !hex->failed ? strtoul(hex->s, NULL, 16) : 0;
    if (c > 0 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF))
        titian_utf8_put(&b->at->text, (uint32_t)c);
}

/** A code inside a text. */
static void open_code(titian_bitext *b, titian_str name, int depth)
{
    static const char *const codes[] = {"bpt", "ept", "it", "ph", "sub", "ut"};
    if (is(name, "cp"))
        put_code_point(b);
    else if (attribute_is(b, "ctype", "lb") || attribute_is(b, "type", "lb") ||
             attribute_is(b, "subType", "xlf:lb"))
        titian_buf_putc(&b->at->text, ' ');
    for (size_t i = 0; i < COUNT_OF(codes); i++)
        if (is(name, codes[i]) && !titian_xml_is_empty(&b->xml))
            b->code_depth = depth;
}

static bool is_unit_end(const titian_bitext *b, int depth)
{
    return b->format == XLIFF_2 ? depth == b->segment_depth
                                : depth == b->unit_depth;
}

/** True where a unit is complete. */
static bool close_element(titian_bitext *b, int depth)
{
    if (b->at && depth == b->side_depth)
        b->at = NULL;
    bool complete = b->unit_depth >= 0 && is_unit_end(b, depth);
    if (depth == b->segment_depth)
        b->segment_depth = -1;
    if (depth == b->unit_depth)
        b->unit_depth = -1;
    return complete;
}

/** What the reader stands on; sets *complete at the end of a unit. */
static titian_status read_node(titian_bitext *b, bool *complete,
                               titian_error *error)
{
    int depth = xmlTextReaderDepth(b->xml.reader);
    titian_str name = titian_str_z(titian_xml_name(&b->xml));
    switch (xmlTextReaderNodeType(b->xml.reader)) {
    case XML_READER_TYPE_ELEMENT:
        if (b->code_depth >= 0)
            return TITIAN_OK;
        if (!b->at)
            return open_element(b, name, depth, error);
        open_code(b, name, depth);
        return TITIAN_OK;
    case XML_READER_TYPE_END_ELEMENT:
        if (b->code_depth < 0)
            *complete = close_element(b, depth);
        else if (depth == b->code_depth)
            b->code_depth = -1;
        return TITIAN_OK;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        if (b->at && b->code_depth < 0)
            titian_buf_put(&b->at->text, titian_xml_value(&b->xml));
        return TITIAN_OK;
    default: return TITIAN_OK;
    }
}

static titian_status check(titian_bitext *b, titian_error *error)
{
    enum { LONGEST_UNIT = 1 << 28 };
    if (b->source.text.n > LONGEST_UNIT || b->target.text.n > LONGEST_UNIT)
        return titian_fail(error, TITIAN_ERR_LIMIT, b->where,
                           "has a unit longer than %d MiB", LONGEST_UNIT >> 20);
    bool failed = b->value.failed || b->file.failed || b->id.failed ||
                  b->segment.failed || b->source_language.failed ||
                  b->target_language.failed || b->source.text.failed ||
                  b->target.text.failed;
    return failed ? titian_no_memory(error) : TITIAN_OK;
}

/** Reads on to the end of a unit that has the source side. */
static titian_status find_unit(titian_bitext *b, bool *more,
                               titian_error *error)
{
    for (;;) {
        bool complete = false;
        TRY(titian_xml_next(&b->xml, more, error));
        if (!*more)
            break;
        TRY(read_node(b, &complete, error));
        TRY(check(b, error));
        b->any = b->any || complete;
        b->found = b->found || (complete && b->source.there);
        if (complete && b->source.there)
            return TITIAN_OK;
    }
    if (!b->any || b->found)
        return TITIAN_OK;
    return titian_fail(
        error, TITIAN_ERR_DATA, (titian_place){.file = b->xml.path},
        "has no unit in the language asked for: %s",
        b->language == TITIAN_INDONESIAN ? "id, in or ind" : "en or eng");
}

titian_status titian_bitext_next(titian_bitext *bitext,
                                 titian_bitext_unit *unit, bool *more,
                                 titian_error *error)
{
    titian_bitext *b = bitext;
    TRY(find_unit(b, more, error));
    *unit = (titian_bitext_unit){.file = titian_buf_str(&b->file),
                                 .id = titian_buf_str(&b->id),
                                 .segment = titian_buf_str(&b->segment),
                                 .source = titian_buf_str(&b->source.text),
                                 .target = titian_buf_str(&b->target.text),
                                 .has_target = b->target.there,
                                 .goes_on = b->n_segments++ > 0,
                                 .ignorable = b->ignorable,
                                 .where = b->where};
    return TITIAN_OK;
}
