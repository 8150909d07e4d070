/* Aligned pairs: TSV, JSONL, Moses, TMX, and plain numbers. */
#include "document/alignment.h"
#include "writers/json.h"
#include "writers/writers.h"
#include "writers/xml.h"

typedef struct {
    const titian_alignment *alignment;
    titian_buf *out;
    uint32_t number; /* of the bead */
} writer;

typedef void bead_writer(writer *w, const titian_bead *bead);

static const char *const flaw_names[TITIAN_N_FLAWS] = {
    "alone",  "copied", "language",  "numbers",
    "length", "ending", "duplicate", "near"};

const char *titian_flaw_name(titian_flaw flaw)
{
    for (int i = 0; i < TITIAN_N_FLAWS; i++)
        if ((unsigned)flaw == 1u << i)
            return flaw_names[i];
    return "";
}

bool titian_bead_passes(const titian_bead *bead,
                        const titian_pair_filter *filter)
{
    return !filter || (bead->confidence >= filter->least &&
                       !(bead->flaws & filter->flaws));
}

static bool is_alone(const titian_bead *bead)
{
    return bead->id_beg == bead->id_end || bead->en_beg == bead->en_end;
}

/** Appends a number with three decimals, whatever the locale. */
static void put_decimal(titian_buf *out, double x)
{
    long long thousandths = (long long)(x * 1000 + (x < 0 ? -0.5 : 0.5));
    if (thousandths < 0)
        titian_buf_putc(out, '-');
    thousandths = thousandths < 0 ? -thousandths : thousandths;
    titian_buf_printf(out, "%lld.%03lld", thousandths / 1000,
                      thousandths % 1000);
}

/** Sentences of one side on one line, a blank between them. */
static void put_side(titian_buf *out, const titian_doc *doc, uint32_t beg,
                     uint32_t end)
{
    for (uint32_t i = beg; i < end; i++) {
        if (i > beg)
            titian_buf_putc(out, ' ');
        titian_put_line(out, titian_at(titian_doc_str(doc),
                                       titian_sentence_at(doc, i)->span));
    }
}

static void put_id(const writer *w, titian_buf *out, const titian_bead *bead)
{
    put_side(out, w->alignment->id, bead->id_beg, bead->id_end);
}

static void put_en(const writer *w, titian_buf *out, const titian_bead *bead)
{
    put_side(out, w->alignment->en, bead->en_beg, bead->en_end);
}

/** Tabs inside a sentence became blanks: no column is torn. */
static void write_tsv(writer *w, const titian_bead *bead)
{
    put_decimal(w->out, (double)bead->confidence);
    titian_buf_putc(w->out, '\t');
    put_id(w, w->out, bead);
    titian_buf_putc(w->out, '\t');
    put_en(w, w->out, bead);
    titian_buf_putc(w->out, '\n');
}

static void write_moses_id(writer *w, const titian_bead *bead)
{
    put_id(w, w->out, bead);
    titian_buf_putc(w->out, '\n');
}

static void write_moses_en(writer *w, const titian_bead *bead)
{
    put_en(w, w->out, bead);
    titian_buf_putc(w->out, '\n');
}

static void put_numbers(titian_buf *out, uint32_t beg, uint32_t end)
{
    titian_buf_putc(out, '[');
    for (uint32_t i = beg; i < end; i++)
        titian_buf_printf(out, "%s%u", i > beg ? ", " : "", (unsigned)i);
    titian_buf_putc(out, ']');
}

static void write_numbers(writer *w, const titian_bead *bead)
{
    put_numbers(w->out, bead->id_beg, bead->id_end);
    titian_buf_putc(w->out, ':');
    put_numbers(w->out, bead->en_beg, bead->en_end);
    titian_buf_putc(w->out, '\n');
}

static void put_text_of(const writer *w, const char *key,
                        void put(const writer *, titian_buf *,
                                 const titian_bead *),
                        const titian_bead *bead)
{
    titian_buf text = {0};
    put(w, &text, bead);
    titian_buf_putc(w->out, ',');
    titian_json_pair(w->out, key, titian_buf_str(&text));
    w->out->failed = w->out->failed || text.failed;
    titian_buf_free(&text);
}

static void put_flaws(titian_buf *out, uint32_t flaws)
{
    bool first = true;
    titian_buf_put(out, STR(",\"flaws\":["));
    for (int i = 0; i < TITIAN_N_FLAWS; i++) {
        if (!(flaws & 1u << i))
            continue;
        titian_buf_printf(out, "%s\"%s\"", first ? "" : ",", flaw_names[i]);
        first = false;
    }
    titian_buf_putc(out, ']');
}

/** What is known of a bead, from its sentences on. */
static void put_bead(writer *w, const titian_bead *bead)
{
    titian_buf *out = w->out;
    titian_buf_put(out, STR("\"id\":"));
    put_numbers(out, bead->id_beg, bead->id_end);
    titian_buf_put(out, STR(",\"en\":"));
    put_numbers(out, bead->en_beg, bead->en_end);
    put_text_of(w, "source", put_id, bead);
    put_text_of(w, "target", put_en, bead);
    titian_buf_put(out, STR(",\"confidence\":"));
    put_decimal(out, (double)bead->confidence);
    titian_buf_put(out, STR(",\"score\":"));
    put_decimal(out, (double)bead->score);
    titian_buf_put(out, STR(",\"length_ratio\":"));
    put_decimal(out, (double)bead->length_ratio);
    put_flaws(out, bead->flaws);
    titian_buf_printf(out, ",\"hash\":\"%016llx\"}",
                      (unsigned long long)bead->hash);
}

static void write_jsonl(writer *w, const titian_bead *bead)
{
    titian_buf_putc(w->out, '{');
    titian_json_pair(w->out, "doc", w->alignment->id->name);
    titian_buf_printf(w->out, ",\"bead\":%u,", (unsigned)w->number);
    put_bead(w, bead);
    titian_buf_putc(w->out, '\n');
}

static void put_variant(const writer *w, const char *language,
                        void put(const writer *, titian_buf *,
                                 const titian_bead *),
                        const titian_bead *bead)
{
    titian_buf text = {0};
    put(w, &text, bead);
    titian_buf_printf(w->out, "      <tuv xml:lang=\"%s\"><seg>", language);
    titian_put_xml(w->out, titian_buf_str(&text));
    titian_buf_put(w->out, STR("</seg></tuv>\n"));
    w->out->failed = w->out->failed || text.failed;
    titian_buf_free(&text);
}

static void write_tmx(writer *w, const titian_bead *bead)
{
    titian_buf_put(w->out, STR("    <tu tuid=\""));
    titian_put_xml_value(w->out, w->alignment->id->name);
    titian_buf_printf(w->out, ":%u\">\n", (unsigned)w->number);
    titian_buf_put(w->out, STR("      <prop type=\"confidence\">"));
    put_decimal(w->out, (double)bead->confidence);
    titian_buf_put(w->out, STR("</prop>\n"));
    put_variant(w, "id", put_id, bead);
    put_variant(w, "en", put_en, bead);
    titian_buf_put(w->out, STR("    </tu>\n"));
}

static titian_status hand_over(titian_buf *out, titian_sink sink)
{
    titian_status status = TITIAN_OK;
    if (out->failed)
        status = TITIAN_ERR_NOMEM;
    else if (out->n && !sink.put(sink.context, out->s, out->n))
        status = TITIAN_ERR_WRITE;
    titian_buf_free(out);
    return status;
}

titian_status titian_write_beads(const titian_alignment *alignment,
                                 titian_pair_format format,
                                 const titian_pair_filter *filter,
                                 titian_sink sink)
{
    static bead_writer *const writers[] = {
        [TITIAN_PAIRS_TSV] = write_tsv,
        [TITIAN_PAIRS_JSONL] = write_jsonl,
        [TITIAN_PAIRS_MOSES_ID] = write_moses_id,
        [TITIAN_PAIRS_MOSES_EN] = write_moses_en,
        [TITIAN_PAIRS_TMX] = write_tmx,
        [TITIAN_PAIRS_BEADS] = write_numbers};
    bool all = format == TITIAN_PAIRS_JSONL || format == TITIAN_PAIRS_BEADS;
    titian_buf out = {0};
    writer w = {.alignment = alignment, .out = &out};
    for (uint32_t i = 0; i < alignment->beads.n; i++) {
        const titian_bead *bead = titian_bead_at(alignment, i);
        w.number = i;
        if (titian_bead_passes(bead, filter) && (all || !is_alone(bead)))
            writers[format](&w, bead);
    }
    return hand_over(&out, sink);
}

titian_status titian_write_pair(const titian_alignment *alignment,
                                titian_str record,
                                const titian_pair_filter *filter,
                                titian_sink sink)
{
    titian_buf out = {0};
    writer w = {.alignment = alignment, .out = &out};
    bool first = true;
    titian_buf_put(&out, titian_str_of(record.s, record.n - 1));
    titian_buf_put(&out, STR(",\"confidence\":"));
    put_decimal(&out, (double)alignment->confidence);
    titian_buf_put(&out, STR(",\"beads\":["));
    for (uint32_t i = 0; i < alignment->beads.n; i++) {
        const titian_bead *bead = titian_bead_at(alignment, i);
        if (!titian_bead_passes(bead, filter))
            continue;
        titian_buf_put(&out, first ? STR("{") : STR(",{"));
        put_bead(&w, bead);
        first = false;
    }
    titian_buf_put(&out, STR("]}\n"));
    return hand_over(&out, sink);
}

titian_status titian_write_tmx_frame(bool end, titian_sink sink)
{
    titian_buf out = {0};
    if (end)
        titian_put_tmx_foot(&out);
    else
        titian_put_tmx_head(&out);
    return hand_over(&out, sink);
}
