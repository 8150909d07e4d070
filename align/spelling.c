/* Rewriting words until related ones are equal. */
#include "align/spelling.h"

enum { LONGEST = 48, SHORTEST_COGNATE = 4 };

/** A word in the making. */
typedef struct {
    char s[LONGEST + 16];
    size_t n;
} spelling;

uint32_t titian_key_of(titian_key kind, titian_str text)
{
    uint64_t hash = 14695981039346656037u ^ (uint64_t)kind;
    for (size_t i = 0; i < text.n; i++)
        hash = (hash ^ (unsigned char)text.s[i]) * 1099511628211u;
    hash ^= hash >> 32;
    return (uint32_t)hash ? (uint32_t)hash : 1;
}

static titian_str text_of(const spelling *word)
{
    return titian_str_of(word->s, word->n);
}

/** Replaces the longest ending that fits. */
static void rewrite_end(const titian_vec *rows, spelling *word)
{
    const titian_respelling *row = rows->items, *best = NULL;
    for (uint32_t i = 0; i < rows->n; i++)
        if (titian_ends(text_of(word), row[i].from) &&
            word->n >= row[i].from.n + row[i].least &&
            (!best || row[i].from.n > best->from.n))
            best = &row[i];
    if (!best)
        return;
    word->n -= best->from.n;
    memcpy(word->s + word->n, best->to.s, best->to.n);
    word->n += best->to.n;
}

titian_str titian_stem(const titian_align_rules *rules, titian_str word,
                       char room[TITIAN_STEM_ROOM])
{
    spelling stem;
    uint32_t base = titian_align_find(&rules->bases, word);
    if (base)
        word = ((const titian_str *)rules->words.items)[base - 1];
    if (word.n > LONGEST)
        return word;
    memcpy(stem.s, word.s, stem.n = word.n);
    for (int i = 0; i < TITIAN_STEM_STEPS; i++)
        rewrite_end(&rules->stems[i], &stem);
    memcpy(room, stem.s, stem.n);
    return titian_str_of(room, stem.n);
}

uint32_t titian_stem_key(const titian_align_rules *rules, titian_str word)
{
    char room[TITIAN_STEM_ROOM];
    return titian_key_of(KEY_WORD, titian_stem(rules, word, room));
}

/** The longest piece at the beginning of rest, or NULL. */
static const titian_respelling *piece_at(const titian_vec *rows,
                                         titian_str rest)
{
    const titian_respelling *row = rows->items, *best = NULL;
    for (uint32_t i = 0; i < rows->n; i++)
        if (row[i].from.s[0] == rest.s[0] && titian_starts(rest, row[i].from) &&
            (!best || row[i].from.n > best->from.n))
            best = &row[i];
    return best;
}

static void add_single(spelling *word, titian_str s)
{
    for (size_t i = 0; i < s.n && word->n < sizeof word->s; i++)
        if (word->n == 0 || word->s[word->n - 1] != s.s[i])
            word->s[word->n++] = s.s[i];
}

uint32_t titian_cognate_key(const titian_align_rules *rules, titian_side side,
                            titian_str word)
{
    spelling ended, common = {.n = 0};
    if (word.n > LONGEST || word.n < SHORTEST_COGNATE)
        return 0;
    memcpy(ended.s, word.s, ended.n = word.n);
    rewrite_end(&rules->endings[side], &ended);
    for (size_t i = 0; i < ended.n;) {
        titian_str rest = titian_str_of(ended.s + i, ended.n - i);
        const titian_respelling *piece = piece_at(&rules->pieces[side], rest);
        add_single(&common, piece ? piece->to : titian_str_of(rest.s, 1));
        i += piece ? piece->from.n : 1;
    }
    return common.n < SHORTEST_COGNATE
               ? 0
               : titian_key_of(KEY_COGNATE, text_of(&common));
}

bool titian_is_doubled(const titian_tokens *t, uint32_t at)
{
    return at >= 2 && titian_token_mark(t, at - 1, '-') &&
           titian_token_is(t, at - 2, TITIAN_TOKEN_WORD) &&
           titian_starts(titian_token_fold(t, at),
                         titian_token_fold(t, at - 2));
}
