/* Aligning: the glosser's dictionaries answer what the aligner asks. */
#include "align/align.h"
#include "pipeline/pipeline.h"
#include "readers/pairs.h"

#include <stdlib.h>

titian_alignment *titian_alignment_new(void)
{
    return calloc(1, sizeof(titian_alignment));
}

void titian_alignment_free(titian_alignment *alignment)
{
    if (!alignment)
        return;
    titian_arena_free(&alignment->arena);
    free(alignment);
}

const titian_bead *titian_beads(const titian_alignment *alignment, size_t *n)
{
    *n = alignment->beads.n;
    return alignment->beads.items;
}

float titian_alignment_confidence(const titian_alignment *alignment)
{
    return alignment->confidence;
}

/** The longest expression that a dictionary holds. */
static uint32_t extent(void *context, const titian_tokens *tokens, uint32_t at)
{
    const titian_worker *worker = context;
    const titian_gloss_rules *gloss = &worker->rules->gloss;
    titian_hit hits[TITIAN_HITS];
    uint32_t end = at + 1;
    for (uint32_t i = 0; i < gloss->n_dictionaries; i++) {
        uint32_t n = titian_phrases_match(&gloss->dictionaries[i].phrases,
                                          tokens, at, hits);
        if (n && hits[n - 1].end > end)
            end = hits[n - 1].end;
    }
    return end;
}

static bool add_senses(void *context, const titian_term *term)
{
    titian_buf *out = context;
    if (out->n)
        titian_buf_putc(out, ';');
    titian_buf_put(out, term->en);
    return true;
}

static titian_status senses(void *context, titian_str expression,
                            titian_buf *out)
{
    titian_worker *worker = context;
    return titian_gloss_lookup(&worker->rules->gloss, &worker->gloss,
                               expression, add_senses, out, NULL);
}

titian_translator titian_translator_of(titian_worker *worker,
                                       const titian_model *model)
{
    return (titian_translator){worker, extent, senses, model, worker->keyrings};
}

titian_pairs *titian_pairs_open(const char *path, const titian_rules *rules,
                                const titian_settings *settings,
                                titian_error *error)
{
    return titian_pairs_start(path, &rules->origins, settings, error);
}

titian_status titian_align(titian_alignment *alignment, const titian_doc *id,
                           const titian_doc *en, titian_worker *worker,
                           const titian_align_settings *settings,
                           titian_error *error)
{
    static const titian_align_settings defaults = {.n_anchors = 0};
    titian_translator translator =
        titian_translator_of(worker, settings ? settings->model : NULL);
    titian_arena_reset(&alignment->arena);
    alignment->beads = (titian_vec){0};
    alignment->confidence = 0;
    alignment->id = id;
    alignment->en = en;
    return titian_align_docs(alignment, &worker->rules->align, &translator,
                             settings ? settings : &defaults, error);
}
