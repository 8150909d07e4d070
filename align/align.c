/*
 * Twice over the texts: a first path in a wide band teaches what these texts
 * are like, a second one close to it is the answer.
 */
#include "align/align.h"
#include "align/clean.h"
#include "align/learn.h"

#include <math.h>

enum { FIRST_RADIUS = 10, SECOND_RADIUS = 8 };

typedef struct {
    titian_alignment *alignment;
    const titian_align_settings *settings;
    titian_bag bags[2];
    titian_links links;
    titian_scorer scorer;
    titian_guide guide;
    titian_list shapes;
} aligner;

/** True if a side is cut into paragraphs of several sentences. */
static bool has_paragraphs(const titian_bag *bag)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < bag->n; i++)
        n += bag->openings.items[i];
    return n > 1 && n * 10 < bag->n * 9;
}

/** Finds the path between two fixed points. */
static titian_status search_piece(aligner *a, const titian_range *piece,
                                  bool second)
{
    titian_band band = {.from = NULL};
    titian_guide found = {0};
    titian_status status = TITIAN_OK;
    if (!second)
        status = titian_anchors_find(&a->links, piece, &found);
    if (status == TITIAN_OK)
        status = titian_band_make(&band, piece, second ? &a->guide : &found,
                                  second ? SECOND_RADIUS : FIRST_RADIUS);
    if (status == TITIAN_OK)
        status = titian_path_find(&a->scorer, &band, &a->shapes);
    titian_band_free(&band);
    titian_list_free(&found);
    return status;
}

/** Finds the path, piece by piece between the user's anchors. */
static titian_status search(aligner *a, bool second)
{
    titian_range piece = {{0}, {0}};
    a->shapes.n = 0;
    for (size_t i = 0; i <= a->settings->n_anchors; i++) {
        const titian_anchor *anchor =
            i < a->settings->n_anchors ? &a->settings->anchors[i] : NULL;
        piece.end[SIDE_ID] = anchor ? anchor->id : a->bags[SIDE_ID].n;
        piece.end[SIDE_EN] = anchor ? anchor->en : a->bags[SIDE_EN].n;
        TRY(search_piece(a, &piece, second));
        memcpy(piece.beg, piece.end, sizeof piece.beg);
    }
    return TITIAN_OK;
}

/** The path itself becomes the guide. */
static titian_status guide_by_path(aligner *a)
{
    titian_range range = {{0}, {0}};
    a->guide.n = 0;
    for (uint32_t i = 0; i < a->shapes.n; i++) {
        titian_next_bead(&range, a->shapes.items[i]);
        titian_list_push(&a->guide, range.end[SIDE_ID]);
        titian_list_push(&a->guide, range.end[SIDE_EN]);
    }
    return a->guide.failed ? TITIAN_ERR_NOMEM : TITIAN_OK;
}

/** How far the evidence is to be trusted: words are no independent votes. */
static float confidence_of(float evidence)
{
    return 1 / (1 + expf(-(evidence - 2) / 2));
}

static titian_status add_bead(aligner *a, const titian_range *range,
                              uint32_t shape)
{
    titian_alignment *alignment = a->alignment;
    titian_bead *bead =
        titian_vec_push(&alignment->beads, &alignment->arena, sizeof *bead);
    if (!bead)
        return TITIAN_ERR_NOMEM;
    bead->id_beg = range->beg[SIDE_ID];
    bead->id_end = range->end[SIDE_ID];
    bead->en_beg = range->beg[SIDE_EN];
    bead->en_end = range->end[SIDE_EN];
    bead->score = titian_score_bead(&a->scorer, range, shape);
    if (!titian_is_skip(shape))
        bead->confidence = confidence_of(bead->score - a->scorer.priors[shape]);
    return TITIAN_OK;
}

static uint32_t n_sentences(const titian_bead *bead)
{
    return bead->id_end - bead->id_beg + bead->en_end - bead->en_beg;
}

/** The mean confidence of the sentences. */
static float mean_confidence(const titian_alignment *alignment)
{
    double sum = 0, n = 0;
    for (uint32_t i = 0; i < alignment->beads.n; i++) {
        const titian_bead *bead = titian_bead_at(alignment, i);
        sum += (double)bead->confidence * n_sentences(bead);
        n += n_sentences(bead);
    }
    return (float)(n > 0 ? sum / n : 0);
}

/** Where few sentences find a partner, a likely pair is less likely one. */
static void doubt(titian_alignment *alignment)
{
    float mean = fmaxf(mean_confidence(alignment), 0.01f);
    for (uint32_t i = 0; i < alignment->beads.n && mean < 0.5f; i++) {
        titian_bead *bead = titian_bead_at(alignment, i);
        float odds = bead->confidence / (1.000001f - bead->confidence) * mean /
                     (1 - mean);
        bead->confidence = odds / (1 + odds);
    }
    alignment->confidence = mean_confidence(alignment);
}

static titian_status add_beads(aligner *a)
{
    titian_range range = {{0}, {0}};
    for (uint32_t i = 0; i < a->shapes.n; i++) {
        titian_next_bead(&range, a->shapes.items[i]);
        TRY(add_bead(a, &range, a->shapes.items[i]));
    }
    doubt(a->alignment);
    return TITIAN_OK;
}

static titian_status align(aligner *a, const titian_align_rules *rules,
                           const titian_translator *translator)
{
    TRY(titian_bag_read(&a->bags[SIDE_ID], a->alignment->id, SIDE_ID, rules,
                        translator));
    TRY(titian_bag_read(&a->bags[SIDE_EN], a->alignment->en, SIDE_EN, rules,
                        translator));
    TRY(titian_links_make(&a->links, &a->bags[SIDE_ID], &a->bags[SIDE_EN]));
    TRY(titian_scorer_make(&a->scorer, &a->links));
    a->scorer.paragraphs = has_paragraphs(&a->bags[SIDE_ID]) &&
                           has_paragraphs(&a->bags[SIDE_EN]);
    TRY(search(a, false));
    TRY(guide_by_path(a));
    titian_learn(&a->scorer, &a->links, &a->shapes);
    TRY(search(a, true));
    return add_beads(a);
}

/** Anchors must rise on both sides and stay within the texts. */
static titian_status check_anchors(const titian_alignment *alignment,
                                   const titian_align_settings *settings,
                                   titian_error *error)
{
    titian_anchor last = {0, 0};
    for (size_t i = 0; i < settings->n_anchors; i++) {
        titian_anchor a = settings->anchors[i];
        if (a.id < last.id || a.en < last.en ||
            a.id > alignment->id->sentences.n ||
            a.en > alignment->en->sentences.n)
            return titian_fail(error, TITIAN_ERR_DATA, (titian_place){0},
                               "anchor %u:%u is out of order, or behind the "
                               "end of a text",
                               (unsigned)a.id, (unsigned)a.en);
        last = a;
    }
    return TITIAN_OK;
}

titian_status titian_align_docs(titian_alignment *alignment,
                                const titian_align_rules *rules,
                                const titian_translator *translator,
                                const titian_align_settings *settings,
                                titian_error *error)
{
    aligner a = {.alignment = alignment, .settings = settings};
    TRY(check_anchors(alignment, settings, error));
    titian_status status = align(&a, rules, translator);
    titian_list_free(&a.shapes);
    titian_list_free(&a.guide);
    titian_scorer_free(&a.scorer);
    titian_links_free(&a.links);
    titian_bag_free(&a.bags[SIDE_ID]);
    titian_bag_free(&a.bags[SIDE_EN]);
    if (status == TITIAN_OK)
        status = titian_clean(alignment, rules);
    return status == TITIAN_ERR_NOMEM ? titian_no_memory(error) : status;
}
