/* A score for readers, for programs, and for tables. */
#include "score/score.h"
#include "writers/json.h"
#include "writers/writers.h"

typedef struct {
    const titian_score *score;
    titian_buf out;
} report;

/** A ratio with four decimals, whatever the locale's decimal point is. */
static void put_ratio(titian_buf *out, double value)
{
    unsigned n = (unsigned)(value * 10000 + 0.5);
    titian_buf_printf(out, "%u.%04u", n / 10000, n % 10000);
}

static titian_str kind_of(const titian_mistake *m)
{
    return m->extra ? STR("extra") : STR("missing");
}

static void text_figures(titian_buf *out, const char *name,
                         const titian_figures *f)
{
    titian_buf_printf(out, "%-10s  ", name);
    put_ratio(out, f->precision);
    titian_buf_put(out, STR("     "));
    put_ratio(out, f->recall);
    titian_buf_put(out, STR("  "));
    put_ratio(out, f->f1);
    titian_buf_printf(out, "  %7zu  %7zu  %7zu\n", f->n_gold, f->n_found,
                      f->n_right);
}

static void text_head(report *r)
{
    titian_buf_put(&r->out, STR("            precision  recall  F1      "
                                "   gold   system    right\n"));
    text_figures(&r->out, "boundaries", &r->score->boundaries);
    text_figures(&r->out, "sentences", &r->score->sentences);
}

static void text_mistake(report *r, const titian_mistake *m)
{
    titian_buf_printf(&r->out, "%s:%u: %-7s  ", r->score->name,
                      (unsigned)m->line, kind_of(m).s);
    titian_put_line(&r->out, m->before);
    titian_buf_put(&r->out, STR(" | "));
    titian_put_line(&r->out, m->behind);
    titian_buf_putc(&r->out, '\n');
}

static void tsv_figures(titian_buf *out, const char *name,
                        const titian_figures *f)
{
    titian_buf_printf(out, "%s\t", name);
    put_ratio(out, f->precision);
    titian_buf_putc(out, '\t');
    put_ratio(out, f->recall);
    titian_buf_putc(out, '\t');
    put_ratio(out, f->f1);
    titian_buf_printf(out, "\t%zu\t%zu\t%zu\n", f->n_gold, f->n_found,
                      f->n_right);
}

static void tsv_head(report *r)
{
    tsv_figures(&r->out, "boundaries", &r->score->boundaries);
    tsv_figures(&r->out, "sentences", &r->score->sentences);
}

static void tsv_mistake(report *r, const titian_mistake *m)
{
    titian_buf_printf(&r->out, "%s\t%u\t%u\t", kind_of(m).s,
                      (unsigned)m->gold_line, (unsigned)m->line);
    titian_put_line(&r->out, m->before);
    titian_buf_putc(&r->out, '\t');
    titian_put_line(&r->out, m->behind);
    titian_buf_putc(&r->out, '\n');
}

static void json_figures(titian_buf *out, const char *name,
                         const titian_figures *f)
{
    titian_buf_printf(out, "\"%s\":{\"precision\":", name);
    put_ratio(out, f->precision);
    titian_buf_put(out, STR(",\"recall\":"));
    put_ratio(out, f->recall);
    titian_buf_put(out, STR(",\"f1\":"));
    put_ratio(out, f->f1);
    titian_buf_printf(out, ",\"gold\":%zu,\"system\":%zu,\"right\":%zu}",
                      f->n_gold, f->n_found, f->n_right);
}

static void json_head(report *r)
{
    titian_buf_putc(&r->out, '{');
    json_figures(&r->out, "boundaries", &r->score->boundaries);
    titian_buf_putc(&r->out, ',');
    json_figures(&r->out, "sentences", &r->score->sentences);
    titian_buf_put(&r->out, STR("}\n"));
}

static void json_mistake(report *r, const titian_mistake *m)
{
    titian_buf_putc(&r->out, '{');
    titian_json_pair(&r->out, "mistake", kind_of(m));
    titian_buf_printf(&r->out, ",\"gold\":%u,\"system\":%u,",
                      (unsigned)m->gold_line, (unsigned)m->line);
    titian_json_pair(&r->out, "before", m->before);
    titian_buf_putc(&r->out, ',');
    titian_json_pair(&r->out, "behind", m->behind);
    titian_buf_put(&r->out, STR("}\n"));
}

/** The two halves of each form: the figures, and one mistake. */
static const struct {
    void (*head)(report *r);
    void (*mistake)(report *r, const titian_mistake *m);
} forms[] = {
    [TITIAN_REPORT_TEXT] = {text_head, text_mistake},
    [TITIAN_REPORT_TSV] = {tsv_head, tsv_mistake},
    [TITIAN_REPORT_JSONL] = {json_head, json_mistake},
};

titian_status titian_score_write(const titian_score *score, titian_report form,
                                 bool mistakes, titian_sink sink)
{
    report r = {.score = score};
    titian_status status = TITIAN_OK;
    const titian_mistake *m = score->mistakes.items;
    forms[form].head(&r);
    for (uint32_t i = 0; mistakes && i < score->mistakes.n; i++)
        forms[form].mistake(&r, &m[i]);
    if (r.out.failed)
        status = TITIAN_ERR_NOMEM;
    else if (!sink.put(sink.context, r.out.s, r.out.n))
        status = TITIAN_ERR_WRITE;
    titian_buf_free(&r.out);
    return status;
}
