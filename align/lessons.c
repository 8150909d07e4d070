/* Collecting the words of beads. */
#include "align/lessons.h"

enum { LONGEST_WORD = 48 };

static const uint32_t useless = TITIAN_FLAW_ALONE | TITIAN_FLAW_COPIED |
                                TITIAN_FLAW_LANGUAGE | TITIAN_FLAW_LENGTH |
                                TITIAN_FLAW_DUPLICATE;

/** Of the forms of one stem the shortest stands for all. */
static void offer_form(titian_arena *arena, titian_str *form, titian_str word)
{
    bool shorter = word.n < form->n ||
                   (word.n == form->n && titian_cmp(word, *form) < 0);
    if (shorter && !titian_eq(word, *form))
        *form = titian_arena_copy(arena, word);
}

static bool add_word(titian_lessons *lessons, titian_lesson_side *side,
                     titian_str identity, titian_str word)
{
    titian_phrases numbers = titian_phrases_of(&side->numbers);
    uint32_t number = titian_phrases_find(&numbers, identity);
    if (number) {
        offer_form(&lessons->arena,
                   (titian_str *)side->forms.items + number - 1, word);
        side->counts.items[number - 1]++;
        titian_list_push(&side->words, number - 1);
        return !lessons->arena.failed;
    }
    titian_str *form =
        titian_vec_push(&side->forms, &lessons->arena, sizeof *form);
    if (!form)
        return false;
    *form = titian_arena_copy(&lessons->arena, word);
    titian_phrases_put_bytes(&side->numbers, identity, side->forms.n);
    titian_list_push(&side->counts, 1);
    titian_list_push(&side->words, side->forms.n - 1);
    return form->s && !side->numbers.failed;
}

static bool add_sentence(titian_lessons *lessons, titian_side which,
                         const titian_align_rules *rules, titian_str text)
{
    titian_tokens *t = &lessons->tokens;
    char stem[TITIAN_STEM_ROOM];
    if (!titian_tokenize(t, text))
        return false;
    for (uint32_t i = 0; i < t->n; i++) {
        titian_str word = titian_token_fold(t, i), identity = word;
        if (t->items[i].kind != TITIAN_TOKEN_WORD || word.n < 2 ||
            word.n > LONGEST_WORD || titian_is_doubled(t, i))
            continue;
        if (which == SIDE_EN)
            identity = titian_stem(rules, word, stem);
        if (!add_word(lessons, &lessons->side[which], identity, word))
            return false;
    }
    return true;
}

static bool add_side(titian_lessons *lessons, const titian_doc *doc,
                     titian_side side, const titian_align_rules *rules,
                     uint32_t beg, uint32_t end)
{
    titian_lesson_side *to = &lessons->side[side];
    for (uint32_t i = beg; i < end; i++)
        if (!add_sentence(lessons, side, rules,
                          titian_at(titian_doc_str(doc),
                                    titian_sentence_at(doc, i)->span)))
            return false;
    titian_list_push(&to->starts, to->words.n);
    return !to->starts.failed && !to->words.failed && !to->counts.failed;
}

titian_status titian_lessons_take(titian_lessons *lessons,
                                  const titian_alignment *alignment,
                                  const titian_align_rules *rules, float least,
                                  titian_error *error)
{
    for (int s = 0; s < 2; s++)
        if (lessons->side[s].starts.n == 0)
            titian_list_push(&lessons->side[s].starts, 0);
    for (uint32_t i = 0; i < alignment->beads.n; i++) {
        const titian_bead *b = titian_bead_at(alignment, i);
        if (b->confidence < least || (b->flaws & useless))
            continue;
        if (!add_side(lessons, alignment->id, SIDE_ID, rules, b->id_beg,
                      b->id_end) ||
            !add_side(lessons, alignment->en, SIDE_EN, rules, b->en_beg,
                      b->en_end))
            return titian_no_memory(error);
    }
    return TITIAN_OK;
}

void titian_lessons_release(titian_lessons *lessons)
{
    for (int s = 0; s < 2; s++) {
        titian_lesson_side *side = &lessons->side[s];
        titian_phrases_free(&side->numbers);
        titian_list_free(&side->counts);
        titian_list_free(&side->starts);
        titian_list_free(&side->words);
    }
    titian_tokens_free(&lessons->tokens);
    titian_arena_free(&lessons->arena);
}
