/*
 * Dictionary rows for the clients of glossaries.  Users' dictionaries come
 * first, and a form of theirs hides ours; our own rows hide borrowed ones.
 */
#include "exports/clients.h"
#include "exports/exports.h"

typedef struct {
    const titian_gloss_rules *rules;
    const titian_client *client;
    const titian_left_out_list *left;
    titian_buf *out;
    titian_buf fold, record;
    uint32_t n_entries;
} exporter;

/** The row that stands for a form, in dictionaries before `before`. */
static const titian_row *first_row(exporter *x, titian_str form,
                                   uint32_t before)
{
    x->fold.n = 0;
    titian_fold(form, &x->fold);
    for (uint32_t i = 0; i < before; i++) {
        const titian_dictionary *d = &x->rules->dictionaries[i];
        uint32_t at =
            titian_phrases_find(&d->phrases, titian_buf_str(&x->fold));
        for (; at; at = d->rows[at - 1].next)
            if (titian_eq(titian_row_form(d, &d->rows[at - 1]), form))
                return &d->rows[at - 1];
    }
    return NULL;
}

static void leave_out(exporter *x, titian_str form, titian_str en,
                      const char *why)
{
    titian_leave_out(x->left,
                     (titian_left_out){.form = form, .en = en, .why = why});
}

/** Words that hold a sentence together, or depend on it in other ways. */
static bool is_function_word(titian_pos pos)
{
    switch (pos) {
    case POS_NONE:
    case POS_NOUN:
    case POS_VERB:
    case POS_ADJ:
    case POS_NAME:
    case POS_TITLE:
    case POS_PHRASE: return false;
    default: return true;
    }
}

/** Why an engine should not be bound to one of our own rows, or NULL. */
static const char *objection(const titian_client *client, const titian_row *row)
{
    if (!client->rules)
        return NULL;
    if (row->flags & ROW_SECONDARY)
        return "from a borrowed dictionary, too rough to bind an engine";
    if (is_function_word((titian_pos)row->pos))
        return "a function word, which an engine must be free to choose";
    if (row->pos == POS_VERB && !client->inflects)
        return "a verb, which this engine would not inflect";
    return NULL;
}

static void put(exporter *x, titian_entry entry)
{
    const titian_client *client = x->client;
    size_t most = client->term_bytes;
    if (most && (entry.form.n > most || entry.en.n > most)) {
        leave_out(x, entry.form, entry.en, "longer than the client takes");
        return;
    }
    entry.number = x->n_entries + 1;
    x->record.n = 0;
    client->put(&entry, &x->record);
    if (client->file_bytes && x->out->n + x->record.n > client->file_bytes) {
        leave_out(x, entry.form, entry.en, "the file is full");
        return;
    }
    titian_buf_put(x->out, titian_buf_str(&x->record));
    x->n_entries++;
}

/** For a client that looks at capitals: the form that begins a sentence. */
static void put_capitalised(exporter *x, titian_entry entry)
{
    char form[1024], en[1024];
    if (entry.exact || entry.form.n > sizeof form || entry.en.n > sizeof en ||
        entry.form.s[0] < 'a' || entry.form.s[0] > 'z')
        return;
    memcpy(form, entry.form.s, entry.form.n);
    form[0] = (char)(form[0] - 'a' + 'A');
    memcpy(en, entry.en.s, entry.en.n);
    if (en[0] >= 'a' && en[0] <= 'z')
        en[0] = (char)(en[0] - 'a' + 'A');
    entry.form.s = form;
    entry.en.s = en;
    if (!first_row(x, entry.form, x->rules->n_dictionaries))
        put(x, entry);
}

/** True if an earlier row of the chain, or an earlier sense, says the same. */
static bool is_said(const titian_dictionary *d, const titian_row *first,
                    const titian_row *row, titian_str sense)
{
    for (const titian_row *r = first;; r = &d->rows[r->next - 1]) {
        titian_str rest = titian_row_en(d, r);
        bool same = titian_eq(titian_row_form(d, r), titian_row_form(d, row));
        while (same && rest.n) {
            titian_str said = titian_next_sense(&rest);
            if (said.s == sense.s)
                return false;
            if (titian_eq(said, sense))
                return true;
        }
        if (r == row || r->next == 0)
            return false;
    }
}

static void put_senses(exporter *x, const titian_dictionary *d,
                       const titian_row *first, const titian_row *row)
{
    titian_str rest = titian_row_en(d, row);
    titian_entry entry = {.form = titian_row_form(d, row),
                          .en = rest,
                          .pos = (titian_pos)row->pos,
                          .exact = (row->flags & ROW_EXACT) != 0};
    if (x->client->all) {
        put(x, entry);
        return;
    }
    for (bool again = false; rest.n; again = true) {
        entry.en = titian_next_sense(&rest);
        if (again && x->client->one)
            leave_out(x, entry.form, entry.en,
                      "a further sense; the client takes one");
        else if (!is_said(d, first, row, entry.en))
            put(x, entry);
        if (!again && x->client->cased)
            put_capitalised(x, entry);
    }
}

static void export_row(exporter *x, uint32_t dictionary, const titian_row *row)
{
    const titian_dictionary *d = &x->rules->dictionaries[dictionary];
    titian_str form = titian_row_form(d, row);
    const titian_row *first = first_row(x, form, dictionary + 1);
    bool own = dictionary + 1 < x->rules->n_dictionaries;
    bool inside = first >= d->rows && first < d->rows + d->n_rows;
    const char *why = own ? NULL : objection(x->client, row);
    if (!inside || (first != row && (row->flags & ROW_SECONDARY) &&
                    !(first->flags & ROW_SECONDARY)))
        why = "a better source has the form";
    else if (first != row && x->client->one)
        why = "another row has the form";
    if (why)
        leave_out(x, form, titian_row_en(d, row), why);
    else
        put_senses(x, d, first, row);
}

titian_status titian_export_glossary(const titian_gloss_rules *rules,
                                     titian_export_form form,
                                     const titian_left_out_list *left,
                                     titian_buf *out)
{
    exporter x = {.rules = rules,
                  .client = titian_client_of(form),
                  .left = left,
                  .out = out};
    titian_buf_put(out, titian_str_z(x.client->head));
    for (uint32_t i = 0; i < rules->n_dictionaries; i++)
        for (uint32_t j = 0; j < rules->dictionaries[i].n_rows; j++)
            export_row(&x, i, &rules->dictionaries[i].rows[j]);
    titian_buf_put(out, titian_str_z(x.client->tail));
    bool failed = x.fold.failed || x.record.failed || out->failed;
    titian_buf_free(&x.fold);
    titian_buf_free(&x.record);
    return failed ? TITIAN_ERR_NOMEM : TITIAN_OK;
}
