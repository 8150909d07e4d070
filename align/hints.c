/* Asking the dictionaries about the words of lessons. */
#include "align/hints.h"

typedef struct {
    const titian_lesson_side *en;
    const titian_align_rules *rules;
    const titian_translator *translator;
    titian_tokens tokens;
    titian_buf senses;
    titian_hints *hints;
} asker;

/** Adds the English word of a stem, if the lessons have it. */
static void add(asker *a, titian_str word)
{
    char room[TITIAN_STEM_ROOM];
    titian_list *others = &a->hints->others;
    titian_phrases numbers = titian_phrases_of(&a->en->numbers);
    uint32_t number =
        titian_phrases_find(&numbers, titian_stem(a->rules, word, room));
    uint32_t first = a->hints->first.items[a->hints->first.n - 1];
    for (uint32_t i = first; i < others->n; i++)
        if (others->items[i] == number - 1)
            return;
    if (number)
        titian_list_push(others, number - 1);
}

/** The senses of a word, and its own spelling, which names keep. */
static titian_status ask(asker *a, titian_str word)
{
    titian_tokens *t = &a->tokens;
    a->senses.n = 0;
    TRY(a->translator->senses(a->translator->context, word, &a->senses));
    if (a->senses.failed || !titian_tokenize(t, titian_buf_str(&a->senses)))
        return TITIAN_ERR_NOMEM;
    add(a, word);
    for (uint32_t i = 0; i < t->n; i++) {
        titian_str sense = titian_token_fold(t, i);
        if (t->items[i].kind == TITIAN_TOKEN_WORD &&
            !titian_align_find(&a->rules->light, sense))
            add(a, sense);
    }
    return TITIAN_OK;
}

static titian_status ask_all(asker *a, const titian_lesson_side *id)
{
    titian_list *first = &a->hints->first;
    if (!titian_list_room(first, id->forms.n + 1))
        return TITIAN_ERR_NOMEM;
    titian_list_push(first, 0);
    for (uint32_t w = 0; w < id->forms.n; w++) {
        TRY(ask(a, ((const titian_str *)id->forms.items)[w]));
        titian_list_push(first, a->hints->others.n);
    }
    return first->failed || a->hints->others.failed ? TITIAN_ERR_NOMEM
                                                    : TITIAN_OK;
}

/** The same seen from the other side, which has n words. */
static titian_status turn(const titian_hints *from, titian_hints *to,
                          uint32_t n)
{
    uint32_t n_from = from->first.n - 1, n_others = from->others.n;
    if (!titian_list_room(&to->first, n + 2) ||
        !titian_list_room(&to->others, n_others + 1))
        return TITIAN_ERR_NOMEM;
    uint32_t *first = to->first.items;
    memset(first, 0, ((size_t)n + 2) * sizeof *first);
    for (uint32_t i = 0; i < n_others; i++)
        first[from->others.items[i] + 2]++;
    for (uint32_t i = 0; i < n; i++)
        first[i + 2] += first[i + 1];
    for (uint32_t w = 0; w < n_from; w++)
        for (uint32_t i = from->first.items[w]; i < from->first.items[w + 1];
             i++)
            to->others.items[first[from->others.items[i] + 1]++] = w;
    to->first.n = n + 1;
    to->others.n = n_others;
    return TITIAN_OK;
}

titian_status titian_hints_find(titian_hints by[2],
                                const titian_lessons *lessons,
                                const titian_align_rules *rules,
                                const titian_translator *translator)
{
    asker a = {.en = &lessons->side[SIDE_EN],
               .rules = rules,
               .translator = translator,
               .hints = &by[SIDE_ID]};
    titian_status status = ask_all(&a, &lessons->side[SIDE_ID]);
    titian_tokens_free(&a.tokens);
    titian_buf_free(&a.senses);
    return status == TITIAN_OK ? turn(&by[SIDE_ID], &by[SIDE_EN],
                                      lessons->side[SIDE_EN].forms.n)
                               : status;
}

void titian_hints_free(titian_hints *hints)
{
    titian_list_free(&hints->first);
    titian_list_free(&hints->others);
}
