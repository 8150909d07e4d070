/*
 * How each client's glossary is written.  Limits as the vendors state them:
 * DeepL 10 MiB and 1,024 bytes a term; Google 10 million code points, so no
 * more bytes are written, and 1,024 bytes; Amazon 10 MB and 200 bytes.
 */
#include "exports/clients.h"
#include "writers/xml.h"

enum { MIB = 1024 * 1024, MB = 1000 * 1000 };

titian_str titian_next_sense(titian_str *senses)
{
    titian_str sense = titian_trim(titian_before(senses, ';'));
    const char *close = sense.n ? memchr(sense.s, ')', sense.n) : NULL;
    if (!close || sense.s[0] != '(')
        return sense;
    titian_str mark = titian_str_of(sense.s + 1, (size_t)(close - sense.s) - 1);
    for (size_t i = 1; i < N_POS; i++)
        if (titian_eq(mark, titian_str_z(titian_pos_names[i])))
            return titian_trim(
                titian_cut(sense, (uint32_t)mark.n + 2, (uint32_t)sense.n));
    return sense;
}

static void put_tsv(const titian_entry *entry, titian_buf *out)
{
    titian_buf_put(out, entry->form);
    titian_buf_putc(out, '\t');
    titian_buf_put(out, entry->en);
    titian_buf_putc(out, '\n');
}

static void put_omegat(const titian_entry *entry, titian_buf *out)
{
    titian_buf_put(out, entry->form);
    titian_buf_putc(out, '\t');
    titian_buf_put(out, entry->en);
    titian_buf_printf(out, "\t%s%s\n", titian_pos_names[entry->pos],
                      entry->exact ? ", only as written" : "");
}

/** A field of RFC 4180, in quotes where it needs them. */
static void put_field(titian_buf *out, titian_str s)
{
    bool quoted = false;
    for (size_t i = 0; i < s.n; i++)
        quoted = quoted || strchr(",\"\r\n", s.s[i]);
    if (quoted)
        titian_buf_putc(out, '"');
    for (size_t i = 0; i < s.n; i++) {
        if (s.s[i] == '"')
            titian_buf_putc(out, '"');
        titian_buf_putc(out, s.s[i]);
    }
    if (quoted)
        titian_buf_putc(out, '"');
}

static void put_amazon(const titian_entry *entry, titian_buf *out)
{
    put_field(out, entry->form);
    titian_buf_putc(out, ',');
    put_field(out, entry->en);
    titian_buf_putc(out, '\n');
}

static void put_csv(const titian_entry *entry, titian_buf *out)
{
    put_field(out, entry->form);
    titian_buf_printf(out, ",%s,", titian_pos_names[entry->pos]);
    put_field(out, entry->en);
    titian_buf_put(out, entry->exact ? STR(",exact\n") : STR(",\n"));
}

static void put_tig(titian_buf *out, titian_str term, const char *pos)
{
    titian_buf_put(out, STR("<tig><term>"));
    titian_put_xml(out, term);
    titian_buf_put(out, STR("</term>"));
    if (*pos)
        titian_buf_printf(out, "<termNote type=\"partOfSpeech\">%s</termNote>",
                          pos);
}

/** The names that TBX has for parts of speech. */
static const char *tbx_pos(titian_pos pos)
{
    switch (pos) {
    case POS_NONE: return "";
    case POS_NOUN: return "noun";
    case POS_VERB: return "verb";
    case POS_ADJ: return "adjective";
    case POS_ADV: return "adverb";
    case POS_NAME: return "properNoun";
    default: return "other";
    }
}

static void put_tbx(const titian_entry *entry, titian_buf *out)
{
    titian_buf_printf(out, "<termEntry id=\"t%u\"><langSet xml:lang=\"id\">",
                      (unsigned)entry->number);
    put_tig(out, entry->form, tbx_pos(entry->pos));
    if (entry->exact)
        titian_buf_put(out, STR("<termNote type=\"usageNote\">only as written"
                                "</termNote>"));
    titian_buf_put(out, STR("</tig></langSet><langSet xml:lang=\"en\">"));
    for (titian_str rest = entry->en; rest.n;) {
        put_tig(out, titian_next_sense(&rest), "");
        titian_buf_put(out, STR("</tig>"));
    }
    titian_buf_put(out, STR("</langSet></termEntry>\n"));
}

static const char tbx_head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">\n"
    "<martif type=\"TBX\" xml:lang=\"id\">\n"
    "<martifHeader><fileDesc><sourceDesc><p>titian</p></sourceDesc></fileDesc>"
    "<encodingDesc><p type=\"XCSURI\">TBXXCS.xcs</p></encodingDesc>"
    "</martifHeader>\n<text><body>\n";

const titian_client *titian_client_of(titian_export_form form)
{
    static const titian_client omegat = {
        .head = "", .tail = "", .put = put_omegat};
    static const titian_client deepl = {.term_bytes = 1024,
                                        .file_bytes = 10 * MIB,
                                        .rules = true,
                                        .inflects = true,
                                        .one = true,
                                        .head = "",
                                        .tail = "",
                                        .put = put_tsv};
    static const titian_client google = {.term_bytes = 1024,
                                         .file_bytes = 10 * MB,
                                         .rules = true,
                                         .cased = true,
                                         .one = true,
                                         .head = "",
                                         .tail = "",
                                         .put = put_tsv};
    static const titian_client amazon = {.term_bytes = 200,
                                         .file_bytes = 10 * MB,
                                         .rules = true,
                                         .cased = true,
                                         .one = true,
                                         .head = "id,en\n",
                                         .tail = "",
                                         .put = put_amazon};
    static const titian_client tbx = {.all = true,
                                      .head = tbx_head,
                                      .tail = "</body></text>\n</martif>\n",
                                      .put = put_tbx};
    static const titian_client csv = {.all = true,
                                      .head = "form,pos,english,case\n",
                                      .tail = "",
                                      .put = put_csv};
    switch (form) {
    case TITIAN_EXPORT_OMEGAT: return &omegat;
    case TITIAN_EXPORT_DEEPL: return &deepl;
    case TITIAN_EXPORT_GOOGLE: return &google;
    case TITIAN_EXPORT_AMAZON: return &amazon;
    case TITIAN_EXPORT_TBX: return &tbx;
    default: return &csv;
    }
}
