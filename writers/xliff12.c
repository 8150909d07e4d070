/*
 * XLIFF 1.2: a document is a file, a paragraph a group, a sentence a unit.
 * Reasons and terms stand in notes.
 */
#include "writers/units.h"
#include "writers/xml.h"

static void put_notes(titian_writing *w, const titian_sentence *s)
{
    const titian_str before =
        STR("          <note from=\"titian\" annotates=\"source\">");
    const titian_str after = STR("</note>\n");
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

static void put_target(titian_writing *w, const titian_sentence *s)
{
    titian_str target = titian_target_of(w, s);
    if (target.n == 0)
        return;
    titian_buf_put(&w->out, STR("          <target state=\""));
    titian_buf_put(&w->out, w->settings->target == TITIAN_TARGET_SOURCE
                                ? STR("needs-translation")
                                : STR("needs-review-translation"));
    titian_buf_put(&w->out, STR("\">"));
    titian_put_xml_line(w, target);
    titian_buf_put(&w->out, STR("</target>\n"));
}

static void put_original(titian_writing *w, const titian_sentence *s)
{
    if (!titian_is_changed(w, s))
        return;
    titian_buf_put(&w->out,
                   STR("          <context-group purpose=\"information\">"
                       "<context context-type=\"x-original\">"));
    titian_put_xml_line(w, titian_at(titian_doc_str(w->doc), s->span));
    titian_buf_put(&w->out, STR("</context></context-group>\n"));
}

static void put_unit(titian_writing *w, const titian_sentence *s)
{
    titian_buf_put(&w->out, STR("        <trans-unit id=\""));
    titian_put_xml_unit(w, s);
    titian_buf_put(&w->out, STR("\" restype=\"x-"));
    titian_buf_put(&w->out, titian_kind_name(s->kind));
    titian_buf_put(&w->out, STR("\" xml:space=\"preserve\">\n"
                                "          <source>"));
    titian_put_xml_source(w, s);
    titian_buf_put(&w->out, STR("</source>\n"));
    put_target(w, s);
    put_original(w, s);
    put_notes(w, s);
    titian_buf_put(&w->out, STR("        </trans-unit>\n"));
}

static void open_group(titian_writing *w, uint32_t par)
{
    titian_buf_put(&w->out, STR("      <group id=\""));
    w->line.n = 0;
    titian_put_line(&w->line, w->doc->name);
    titian_put_xml_value(&w->out, titian_buf_str(&w->line));
    titian_buf_printf(&w->out, ":p%u\" restype=\"x-paragraph\">\n",
                      (unsigned)par);
}

void titian_write_xliff_1_2(titian_writing *w)
{
    uint32_t par = 0;
    for (uint32_t i = 0; i < w->doc->sentences.n; i++) {
        const titian_sentence *s = titian_sentence_at(w->doc, i);
        if (par && s->par != par)
            titian_buf_put(&w->out, STR("      </group>\n"));
        if (s->par != par)
            open_group(w, s->par);
        par = s->par;
        put_unit(w, s);
        titian_give_full(w);
    }
    if (par)
        titian_buf_put(&w->out, STR("      </group>\n"));
}

static void open_file(titian_writing *w)
{
    titian_buf_put(&w->out, STR("  <file original=\""));
    titian_put_xml_value(&w->out, w->doc ? w->doc->name : STR(""));
    titian_buf_printf(&w->out,
                      "\" source-language=\"id\" target-language=\"en\" "
                      "datatype=\"plaintext\" tool-id=\"titian\">\n"
                      "    <header><tool tool-id=\"titian\" "
                      "tool-name=\"titian\" tool-version=\"%s\"/></header>\n"
                      "    <body>\n",
                      TITIAN_VERSION);
}

void titian_join_xliff_1_2(titian_writing *w, bool first)
{
    if (first)
        titian_buf_put(
            &w->out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                         "<xliff version=\"1.2\" "
                         "xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"));
    else
        titian_buf_put(&w->out, STR("    </body>\n  </file>\n"));
    if (w->doc || first)
        open_file(w);
    if (!w->doc && first)
        titian_buf_put(&w->out, STR("    </body>\n  </file>\n"));
    if (!w->doc)
        titian_buf_put(&w->out, STR("</xliff>\n"));
}
