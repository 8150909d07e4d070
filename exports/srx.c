/*
 * SRX 2.0: the decisions of segment/decide.c as pairs of regular expressions.
 * What can be said there is written in srx.tsv; the words come from the
 * segmenter's own lists.
 */
#include "exports/exports.h"
#include "exports/parts.h"
#include "writers/xml.h"

typedef struct {
    titian_parts parts;
    titian_buf *out;
} context;

/** A comment may not hold two hyphens; XML has no way to write them there. */
static void put_comment(titian_buf *out, titian_str s)
{
    titian_buf_put(out, STR("        <!-- "));
    for (size_t i = 0; i < s.n; i++)
        titian_buf_putc(out,
                        s.s[i] == '-' && i && s.s[i - 1] == '-' ? ' ' : s.s[i]);
    titian_buf_put(out, STR(" -->\n"));
}

static titian_status put_pattern(context *c, const char *element,
                                 titian_str pattern, titian_place where,
                                 titian_error *error)
{
    titian_buf expanded = {0};
    titian_status status =
        titian_parts_expand(&c->parts, pattern, &expanded, where, error);
    titian_buf_printf(c->out, "<%s>", element);
    titian_put_xml(c->out, titian_buf_str(&expanded));
    titian_buf_printf(c->out, "</%s>", element);
    titian_buf_free(&expanded);
    return status;
}

static titian_status rule_row(void *ctx, const titian_str *field,
                              titian_place where, titian_error *error)
{
    context *c = ctx;
    bool breaks = titian_eq(field[0], STR("yes"));
    if (!breaks && !titian_eq(field[0], STR("no")))
        return titian_fail(error, TITIAN_ERR_DATA, where,
                           "column break holds 'yes' or 'no'");
    put_comment(c->out, field[3]);
    titian_buf_printf(c->out, "        <rule break=\"%s\">",
                      breaks ? "yes" : "no");
    TRY(put_pattern(c, "beforebreak", field[1], where, error));
    TRY(put_pattern(c, "afterbreak", field[2], where, error));
    titian_buf_put(c->out, STR("</rule>\n"));
    return TITIAN_OK;
}

static const char head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">\n"
    "  <header segmentsubflows=\"yes\" cascade=\"no\">\n"
    "    <formathandle type=\"start\" include=\"no\"/>\n"
    "    <formathandle type=\"end\" include=\"yes\"/>\n"
    "    <formathandle type=\"isolated\" include=\"no\"/>\n"
    "  </header>\n"
    "  <body>\n"
    "    <languagerules>\n"
    "      <languagerule languagerulename=\"Indonesian\">\n";

static const char tail[] =
    "      </languagerule>\n"
    "    </languagerules>\n"
    "    <maprules>\n"
    "      <languagemap languagepattern=\"(?i)(id|in|ind)([-_].*)?\""
    " languagerulename=\"Indonesian\"/>\n"
    "    </maprules>\n"
    "  </body>\n"
    "</srx>\n";

titian_status titian_export_srx(const titian_segment_rules *rules,
                                titian_loader *loader, titian_buf *out)
{
    static const titian_tsv_shape shape = {"break\tbefore\tafter\treason", 0};
    context c = {.parts = {.rules = rules}, .out = out};
    titian_buf_put(out, titian_str_z(head));
    TRY(titian_parts_load(&c.parts, loader));
    TRY(titian_load_tsv(loader, "exports/srx.tsv", &shape, rule_row, &c));
    titian_buf_put(out, titian_str_z(tail));
    return out->failed ? titian_no_memory(loader->error) : TITIAN_OK;
}
