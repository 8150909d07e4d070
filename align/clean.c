/*
 * Looking at each pair for what people filter parallel texts by: copies, the
 * wrong language, other numbers, other lengths, lost stops, repetitions.
 */
#include "align/clean.h"
#include "align/list.h"
#include "align/figures.h"

enum { LEAST_VALUE = 13, SHORT = 20 };

/** What is seen of one side of a bead. */
typedef struct {
    uint32_t length;     /* characters without white space */
    uint64_t letters;    /* hash of the folded letters */
    uint64_t numbers;    /* sum of the hashes of values */
    uint64_t all;        /* hash of the folded text */
    uint32_t foreign[2]; /* words that tell Indonesian, and English */
    bool closed;         /* ends in a final mark */
} face;

typedef struct {
    titian_alignment *alignment;
    const titian_align_rules *rules;
    titian_tokens tokens;
    uint64_t *seen; /* hashes of pairs, 0: free */
    size_t n_seen;  /* slots, a power of two */
} cleaner;

static uint64_t mix(uint64_t hash, titian_str s)
{
    for (size_t i = 0; i < s.n; i++)
        hash = (hash ^ (unsigned char)s.s[i]) * 1099511628211u;
    return hash;
}

static const uint64_t start = 14695981039346656037u;

/** Adds a number; small ones may be words on the other side. */
static uint32_t see_number(cleaner *c, face *f, titian_side side, uint32_t at)
{
    const titian_tokens *t = &c->tokens;
    char value[LONGEST_NUMBER];
    uint32_t end = titian_figure_date(t, at) ? at + 1
                                             : titian_figure_end(t, at);
    titian_str text =
        titian_cut(t->text, t->items[at].beg, t->items[end - 1].end);
    size_t n = titian_figure_value(text, side, value);
    uint32_t whole = 0;
    for (size_t i = 0; i < n; i++) {
        whole = whole > 1000 ? whole : whole * 10 + (uint32_t)(value[i] - '0');
        value[i] = value[i] == ':' ? '.' : value[i];
        whole = value[i] == '.' ? 1000 : whole;
    }
    if (whole >= LEAST_VALUE)
        f->numbers += mix(start, titian_str_of(value, n)) | 1;
    return end;
}

static void see_word(cleaner *c, face *f, uint32_t at)
{
    titian_str word = titian_token_fold(&c->tokens, at);
    uint32_t language = titian_align_find(&c->rules->languages, word);
    f->letters = mix(f->letters, word);
    if (language)
        f->foreign[language - 1]++;
}

/** The last mark that is no quotation mark and no bracket. */
static bool is_closed(titian_str text)
{
    while (text.n) {
        uint32_t c = titian_utf8_prev(text, &text.n);
        if (c == '"' || c == ')' || c == ']' || c == 0x201D ||
            titian_is_apostrophe(c) || titian_is_space(c))
            continue;
        return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' ||
               c == 0x2026;
    }
    return false;
}

static bool see_sentence(cleaner *c, face *f, titian_side side, titian_str text)
{
    titian_tokens *t = &c->tokens;
    if (!titian_tokenize(t, text))
        return false;
    f->all = mix(f->all, titian_buf_str(&t->fold));
    f->closed = is_closed(text);
    for (size_t i = 0; i < text.n; i++)
        f->length += ((unsigned char)text.s[i] & 0xC0) != 0x80 &&
                     text.s[i] != ' ';
    for (uint32_t at = 0; at < t->n;) {
        if (t->items[at].kind == TITIAN_TOKEN_DIGITS) {
            at = see_number(c, f, side, at);
            continue;
        }
        if (t->items[at].kind == TITIAN_TOKEN_WORD)
            see_word(c, f, at);
        at++;
    }
    return true;
}

static bool see(cleaner *c, const titian_bead *bead, titian_side side, face *f)
{
    bool id = side == SIDE_ID;
    const titian_doc *doc = id ? c->alignment->id : c->alignment->en;
    uint32_t end = id ? bead->id_end : bead->en_end;
    *f = (face){.letters = start, .all = start};
    for (uint32_t i = id ? bead->id_beg : bead->en_beg; i < end; i++)
        if (!see_sentence(c, f, side,
                          titian_at(titian_doc_str(doc),
                                    titian_sentence_at(doc, i)->span)))
            return false;
    return true;
}

/** Puts a hash into the set; true if it was there. */
static bool seen_before(cleaner *c, uint64_t hash)
{
    size_t at = (size_t)(hash ^ hash >> 31) & (c->n_seen - 1);
    hash = hash ? hash : 1;
    while (c->seen[at] && c->seen[at] != hash)
        at = (at + 1) & (c->n_seen - 1);
    bool before = c->seen[at] != 0;
    c->seen[at] = hash;
    return before;
}

static bool wrong_language(const face *f, titian_side side)
{
    uint32_t own = f->foreign[side], other = f->foreign[1 - side];
    return other >= 2 && other > own * 2;
}

static void judge(cleaner *c, titian_bead *bead, const face *id, const face *en)
{
    float ratio = ((float)en->length + 1) / ((float)id->length + 1);
    bool longer = id->length + en->length > SHORT;
    bead->length_ratio = ratio;
    bead->hash = id->letters * 31 + en->letters;
    if (longer && (ratio > 2.5f || ratio < 0.4f))
        bead->flaws |= TITIAN_FLAW_LENGTH;
    if (id->letters == en->letters && id->letters != start)
        bead->flaws |= TITIAN_FLAW_COPIED;
    if (wrong_language(id, SIDE_ID) || wrong_language(en, SIDE_EN))
        bead->flaws |= TITIAN_FLAW_LANGUAGE;
    if (id->numbers != en->numbers)
        bead->flaws |= TITIAN_FLAW_NUMBERS;
    if (id->closed != en->closed)
        bead->flaws |= TITIAN_FLAW_ENDING;
    bool near = seen_before(c, bead->hash);
    if (seen_before(c, id->all * 31 + en->all + 1))
        bead->flaws |= TITIAN_FLAW_DUPLICATE;
    else if (near)
        bead->flaws |= TITIAN_FLAW_NEAR;
}

static bool look(cleaner *c)
{
    face id, en;
    for (uint32_t i = 0; i < c->alignment->beads.n; i++) {
        titian_bead *bead = titian_bead_at(c->alignment, i);
        if (bead->id_beg == bead->id_end || bead->en_beg == bead->en_end) {
            bead->flaws = TITIAN_FLAW_ALONE;
            continue;
        }
        if (!see(c, bead, SIDE_ID, &id) || !see(c, bead, SIDE_EN, &en))
            return false;
        judge(c, bead, &id, &en);
    }
    return true;
}

titian_status titian_clean(titian_alignment *alignment,
                           const titian_align_rules *rules)
{
    cleaner c = {.alignment = alignment, .rules = rules, .n_seen = 64};
    while (c.n_seen < (size_t)alignment->beads.n * 4)
        c.n_seen *= 2;
    c.seen = calloc(c.n_seen, sizeof *c.seen);
    bool good = c.seen && look(&c);
    titian_tokens_free(&c.tokens);
    free(c.seen);
    return good ? TITIAN_OK : TITIAN_ERR_NOMEM;
}
