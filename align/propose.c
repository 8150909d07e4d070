/*
 * A proposal is a word pair that is frequent and sure enough to be worth a
 * person's look, and that the dictionaries do not explain: neither has the word
 * that sense, nor is the sense a part of a longer one.
 */
#include "align/propose.h"

enum { MOST_SENSES = 3, LEAST_PAIRS = 3 };
static const float least_forth = 0.25f, least_back = 0.25f;

typedef struct {
    const titian_align_rules *rules;
    const titian_translator *translator;
    titian_tokens tokens;
    titian_buf senses;
    titian_buf *out;
} proposer;

/** The bare form of an English word: say for said. */
static titian_str base_of(const titian_align_rules *rules, titian_str word)
{
    uint32_t base = titian_align_find(&rules->bases, word);
    return base ? ((const titian_str *)rules->words.items)[base - 1] : word;
}

/** True if the senses at hand hold a word of the same stem. */
static bool is_explained(const proposer *p, titian_str word)
{
    char room[TITIAN_STEM_ROOM], other[TITIAN_STEM_ROOM];
    titian_str stem = titian_stem(p->rules, word, room);
    for (uint32_t i = 0; i < p->tokens.n; i++)
        if (p->tokens.items[i].kind == TITIAN_TOKEN_WORD &&
            titian_eq(
                stem,
                titian_stem(p->rules, titian_token_fold(&p->tokens, i), other)))
            return true;
    return false;
}

static bool is_worth_it(const proposer *p, const titian_model_row *row)
{
    return row->together >= LEAST_PAIRS && row->forth >= least_forth &&
           row->back >= least_back && !titian_eq(row->id, row->en) &&
           !titian_align_find(&p->rules->light, row->en) &&
           !is_explained(p, row->en);
}

/** Puts the surest rows of a word into best, surest first. */
static unsigned choose(const proposer *p, const titian_model_row *rows,
                       uint32_t n, const titian_model_row *best[MOST_SENSES])
{
    unsigned found = 0;
    for (uint32_t i = 0; i < n; i++) {
        unsigned at = found;
        if (!is_worth_it(p, &rows[i]))
            continue;
        while (at > 0 && best[at - 1]->forth < rows[i].forth)
            at--;
        if (at == MOST_SENSES)
            continue;
        found += found < MOST_SENSES;
        for (unsigned k = found - 1; k > at; k--)
            best[k] = best[k - 1];
        best[at] = &rows[i];
    }
    return found;
}

static void put_row(const proposer *p, const titian_model_row **best,
                    unsigned n)
{
    titian_buf *out = p->out;
    titian_buf_put(out, best[0]->id);
    titian_buf_put(out, STR("\tauto\t"));
    for (unsigned i = 0; i < n; i++) {
        titian_buf_put(out, i ? STR("; ") : STR(""));
        titian_buf_put(out, base_of(p->rules, best[i]->en));
    }
    titian_buf_put(out, STR("\t\t"));
    for (unsigned i = 0; i < n; i++)
        titian_buf_printf(out, "%s%.*s: %u pairs of %u, %u %% and %u %%",
                          i ? "; " : "", (int)best[i]->en.n, best[i]->en.s,
                          (unsigned)best[i]->together, (unsigned)best[i]->times,
                          (unsigned)(best[i]->forth * 100 + 0.5f),
                          (unsigned)(best[i]->back * 100 + 0.5f));
    titian_buf_putc(out, '\n');
}

static titian_status propose_word(proposer *p, const titian_model_row *rows,
                                  uint32_t n)
{
    const titian_model_row *best[MOST_SENSES];
    p->senses.n = 0;
    TRY(p->translator->senses(p->translator->context, rows->id, &p->senses));
    if (p->senses.failed ||
        !titian_tokenize(&p->tokens, titian_buf_str(&p->senses)))
        return TITIAN_ERR_NOMEM;
    unsigned found = choose(p, rows, n, best);
    if (found)
        put_row(p, best, found);
    return TITIAN_OK;
}

titian_status titian_propose(const titian_model *model,
                             const titian_align_rules *rules,
                             const titian_translator *translator,
                             titian_buf *out, titian_error *error)
{
    proposer p = {.rules = rules, .translator = translator, .out = out};
    titian_status status = TITIAN_OK;
    titian_buf_put(
        out,
        STR("# Proposals learned from translations, for review: put the part "
            "of speech in place\n"
            "# of auto, mend the English, and take out what is wrong.  The "
            "note says in how many\n"
            "# pairs both words stand, of how many times the Indonesian one "
            "does, and how often\n"
            "# each is translated by the other.\n"
            "form\tpos\tenglish\tcase\tnote\n"));
    for (uint32_t i = 0, n; i < model->rows.n && status == TITIAN_OK; i += n) {
        const titian_model_row *row = titian_model_at(model, i);
        for (n = 1; i + n < model->rows.n && titian_eq(row[n].id, row->id);)
            n++;
        status = propose_word(&p, row, n);
    }
    titian_tokens_free(&p.tokens);
    titian_buf_free(&p.senses);
    if (status == TITIAN_OK && out->failed)
        status = TITIAN_ERR_NOMEM;
    return status == TITIAN_ERR_NOMEM ? titian_no_memory(error) : status;
}
