/* What the XML formats for translators have in common. */
#include "writers/units.h"
#include "writers/xml.h"

void titian_put_xml_line(titian_writing *w, titian_str s)
{
    w->line.n = 0;
    titian_put_line(&w->line, s);
    titian_put_xml(&w->out, titian_buf_str(&w->line));
}

void titian_put_xml_source(titian_writing *w, const titian_sentence *s)
{
    w->line.n = 0;
    titian_put_line(&w->line, titian_result(w->doc, s));
    w->n_replaced += titian_put_xml(&w->out, titian_buf_str(&w->line));
}

void titian_put_xml_unit(titian_writing *w, const titian_sentence *s)
{
    w->line.n = 0;
    titian_put_unit(&w->line, w->doc, s);
    titian_put_xml_value(&w->out, titian_buf_str(&w->line));
}

void titian_put_xml_note(titian_writing *w, titian_str before, titian_str after)
{
    titian_buf_put(&w->out, before);
    titian_put_xml(&w->out, titian_buf_str(&w->line));
    titian_buf_put(&w->out, after);
    w->line.n = 0;
}

bool titian_is_changed(const titian_writing *w, const titian_sentence *s)
{
    return !titian_eq(titian_result(w->doc, s),
                      titian_at(titian_doc_str(w->doc), s->span));
}
