/*
 * XLIFF 2.1: a document is a file, a paragraph a group, a sentence a unit of
 * one segment.  Terms stand in the glossary module, reasons in notes.
 */
#include "writers/units.h"
#include "writers/xml.h"

/** Appends the document's name as a name token; one without a name is "_". */
static void put_name(titian_writing *w)
{
    titian_put_xml_token(&w->out, w->doc ? w->doc->name : STR(""));
}

static void put_translations(titian_writing *w, titian_str senses)
{
    while (senses.n) {
        titian_str sense = titian_cut_sense(&senses);
        titian_buf_put(&w->out, STR("              <gls:translation>"));
        titian_put_xml_line(w, sense);
        titian_buf_put(&w->out, STR("</gls:translation>\n"));
    }
}

static void put_term(titian_writing *w, const titian_term *t)
{
    titian_buf_put(&w->out, STR("            <gls:glossEntry>\n"
                                "              <gls:term source=\""));
    w->line.n = 0;
    titian_put_rule(&w->line, w->doc, t->rule);
    titian_put_xml_value(&w->out, titian_buf_str(&w->line));
    titian_buf_put(&w->out, STR("\">"));
    titian_put_xml_line(w, t->form);
    titian_buf_put(&w->out, STR("</gls:term>\n"));
    put_translations(w, t->en);
    titian_buf_put(&w->out, STR("            </gls:glossEntry>\n"));
}

static void put_glossary(titian_writing *w, const titian_sentence *s)
{
    bool any = false;
    for (uint32_t i = 0; i < s->n_terms; i++) {
        const titian_term *t = titian_term_at(w->doc, s->first_term + i);
        if (t->en.n == 0 || titian_term_is_repeated(w->doc, s, i))
            continue;
        if (!any)
            titian_buf_put(&w->out, STR("          <gls:glossary>\n"));
        put_term(w, t);
        any = true;
    }
    if (any)
        titian_buf_put(&w->out, STR("          </gls:glossary>\n"));
}

static void put_note(titian_writing *w, const char *category)
{
    titian_buf_printf(&w->out,
                      "            <note appliesTo=\"source\" category=\"%s\">",
                      category);
    titian_put_xml_note(w, STR(""), STR("</note>\n"));
}

static void put_notes(titian_writing *w, const titian_sentence *s)
{
    titian_buf_put(&w->out, STR("          <notes>\n"));
    w->line.n = 0;
    titian_note_boundary(&w->line, w->doc, s);
    put_note(w, "boundary");
    for (uint32_t i = 0; i < s->n_edits; i++) {
        titian_note_edit(&w->line, w->doc,
                         titian_edit_at(w->doc, s->first_edit + i));
        put_note(w, "edit");
    }
    if (titian_is_changed(w, s)) {
        titian_put_line(&w->line, titian_at(titian_doc_str(w->doc), s->span));
        put_note(w, "original");
    }
    titian_buf_put(&w->out, STR("          </notes>\n"));
}

/** Nothing that we write has been seen by a person: it is initial. */
static void put_segment(titian_writing *w, const titian_sentence *s)
{
    titian_str target = titian_target_of(w, s);
    titian_buf_put(&w->out, STR("          <segment state=\"initial\">\n"
                                "            <source>"));
    titian_put_xml_source(w, s);
    titian_buf_put(&w->out, STR("</source>\n"));
    if (target.n) {
        titian_buf_put(&w->out, STR("            <target>"));
        titian_put_xml_line(w, target);
        titian_buf_put(&w->out, STR("</target>\n"));
    }
    titian_buf_put(&w->out, STR("          </segment>\n"));
}

static void put_unit(titian_writing *w, const titian_sentence *s)
{
    titian_buf_put(&w->out, STR("        <unit id=\""));
    put_name(w);
    titian_buf_putc(&w->out, ':');
    titian_put_id(&w->out, s);
    titian_buf_put(&w->out, STR("\" type=\"titian:"));
    titian_buf_put(&w->out, titian_kind_name(s->kind));
    titian_buf_put(&w->out, STR("\" xml:space=\"preserve\">\n"));
    put_glossary(w, s);
    put_notes(w, s);
    put_segment(w, s);
    titian_buf_put(&w->out, STR("        </unit>\n"));
}

void titian_write_xliff(titian_writing *w)
{
    uint32_t par = 0;
    for (uint32_t i = 0; i < w->doc->sentences.n; i++) {
        const titian_sentence *s = titian_sentence_at(w->doc, i);
        if (par && s->par != par)
            titian_buf_put(&w->out, STR("      </group>\n"));
        if (s->par != par) {
            titian_buf_put(&w->out, STR("      <group id=\""));
            put_name(w);
            titian_buf_printf(&w->out, ":p%u\" type=\"titian:paragraph\">\n",
                              (unsigned)s->par);
        }
        par = s->par;
        put_unit(w, s);
        titian_give_full(w);
    }
    if (par)
        titian_buf_put(&w->out, STR("      </group>\n"));
}

/** A file must hold something; the group around all of it always does. */
static void open_file(titian_writing *w)
{
    titian_buf_put(&w->out, STR("  <file id=\""));
    put_name(w);
    titian_buf_put(&w->out, STR("\" original=\""));
    titian_put_xml_value(&w->out, w->doc ? w->doc->name : STR(""));
    titian_buf_put(&w->out, STR("\">\n    <group id=\""));
    put_name(w);
    titian_buf_put(&w->out, STR("\" type=\"titian:document\">\n"));
}

void titian_join_xliff(titian_writing *w, bool first)
{
    if (first)
        titian_buf_put(
            &w->out,
            STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
                "xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\" "
                "version=\"2.1\" srcLang=\"id\" trgLang=\"en\">\n"));
    else
        titian_buf_put(&w->out, STR("    </group>\n  </file>\n"));
    if (w->doc || first)
        open_file(w);
    if (!w->doc && first)
        titian_buf_put(&w->out, STR("    </group>\n  </file>\n"));
    if (!w->doc)
        titian_buf_put(&w->out, STR("</xliff>\n"));
}
