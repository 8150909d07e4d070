/* Masking the protected spans of normalised sentences. */
#include "normalize/masking.h"
#include "document/masks.h"
#include "normalize/protect.h"

/**
 * True if a word or a number follows without a blank: then the span is not
 * the whole of what stands there, and a placeholder's number would run on.
 */
static bool runs_on(const titian_tokens *t, uint32_t end)
{
    return titian_token_is(t, end, TITIAN_TOKEN_WORD) ||
           titian_token_is(t, end, TITIAN_TOKEN_DIGITS);
}

static titian_status find_protected(titian_doc *doc,
                                    const titian_normalize_rules *rules,
                                    const titian_tokens *t, titian_vec *spans)
{
    titian_run run = {0};
    for (uint32_t at = 0, end; at < t->n; at = end) {
        end = titian_protected_end(rules, t, &run, at);
        if (end == 0 || runs_on(t, end)) {
            end = at + 1;
            continue;
        }
        titian_span *span = titian_vec_push(spans, &doc->arena, sizeof *span);
        if (!span)
            return TITIAN_ERR_NOMEM;
        *span = (titian_span){t->items[at].beg, t->items[end - 1].end};
    }
    return TITIAN_OK;
}

titian_status titian_mask_protected(titian_doc *doc, titian_sentence *sentence,
                                    const titian_normalize_rules *rules,
                                    titian_tokens *tokens)
{
    titian_vec spans = {0};
    if (!titian_tokenize(tokens, sentence->normalized))
        return TITIAN_ERR_NOMEM;
    TRY(find_protected(doc, rules, tokens, &spans));
    return titian_mask_spans(doc, sentence, spans.items, spans.n);
}
