/* TMX 1.4: a sentence is a unit; the English side stands where there is one. */
#include "writers/units.h"

static void put_prop(titian_writing *w, titian_str type, titian_str value)
{
    titian_buf_put(&w->out, STR("      <prop type=\""));
    titian_buf_put(&w->out, type);
    titian_buf_put(&w->out, STR("\">"));
    titian_put_xml_line(w, value);
    titian_buf_put(&w->out, STR("</prop>\n"));
}

static void put_notes(titian_writing *w, const titian_sentence *s)
{
    const titian_str before = STR("      <note>"), after = STR("</note>\n");
    w->line.n = 0;
    titian_note_boundary(&w->line, w->doc, s);
    titian_put_xml_note(w, before, after);
    for (uint32_t i = 0; i < s->n_edits; i++) {
        titian_note_edit(&w->line, w->doc,
                         titian_edit_at(w->doc, s->first_edit + i));
        titian_put_xml_note(w, before, after);
    }
    if (titian_note_terms(&w->line, w->doc, s))
        titian_put_xml_note(w, before, after);
}

static void put_unit(titian_writing *w, const titian_sentence *s)
{
    titian_str target = titian_target_of(w, s);
    titian_buf_put(&w->out, STR("    <tu tuid=\""));
    titian_put_xml_unit(w, s);
    titian_buf_put(&w->out, STR("\">\n"));
    put_notes(w, s);
    put_prop(w, STR("x-kind"), titian_kind_name(s->kind));
    if (titian_is_changed(w, s))
        put_prop(w, STR("x-original"),
                 titian_at(titian_doc_str(w->doc), s->span));
    titian_buf_put(&w->out, STR("      <tuv xml:lang=\"id\"><seg>"));
    titian_put_xml_source(w, s);
    titian_buf_put(&w->out, STR("</seg></tuv>\n"));
    if (target.n) {
        titian_buf_put(&w->out, STR("      <tuv xml:lang=\"en\"><seg>"));
        titian_put_xml_line(w, target);
        titian_buf_put(&w->out, STR("</seg></tuv>\n"));
    }
    titian_buf_put(&w->out, STR("    </tu>\n"));
}

void titian_write_tmx(titian_writing *w)
{
    for (uint32_t i = 0; i < w->doc->sentences.n; i++) {
        put_unit(w, titian_sentence_at(w->doc, i));
        titian_give_full(w);
    }
}

void titian_put_tmx_head(titian_buf *out)
{
    titian_buf_printf(out,
                      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<tmx version=\"1.4\">\n"
                      "  <header creationtool=\"titian\" "
                      "creationtoolversion=\"%s\" segtype=\"sentence\" "
                      "o-tmf=\"titian\" adminlang=\"en\" srclang=\"id\" "
                      "datatype=\"plaintext\" o-encoding=\"UTF-8\"/>\n"
                      "  <body>\n",
                      TITIAN_VERSION);
}

void titian_put_tmx_foot(titian_buf *out)
{
    titian_buf_put(out, STR("  </body>\n</tmx>\n"));
}

void titian_join_tmx(titian_writing *w, bool first)
{
    if (first)
        titian_put_tmx_head(&w->out);
    if (!w->doc)
        titian_put_tmx_foot(&w->out);
}
