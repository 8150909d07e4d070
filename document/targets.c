/* Settling what stands in a document for an engine's answer. */
#include "document/targets.h"
#include "document/masks.h"
#include "text/utf8.h"

static bool is_white(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 ||
           c == 0x2029;
}

/** Moves *at behind white space; true if there was some. */
static bool skip_white(titian_str s, size_t *at)
{
    bool any = false;
    for (size_t next = *at; next < s.n; *at = next, any = true)
        if (!is_white(titian_utf8_next(s, &next)))
            break;
    return any;
}

/**
 * True if a holds the words of b between any white space.  Where a character
 * could not be written a has U+FFFD.
 */
static bool same_words(titian_str a, titian_str b)
{
    enum { REPLACED = 0xFFFD };
    size_t i = 0, j = 0;
    skip_white(a, &i);
    skip_white(b, &j);
    while (i < a.n && j < b.n) {
        uint32_t x = titian_utf8_next(a, &i), y = titian_utf8_next(b, &j);
        if (x != y && x != REPLACED)
            return false;
        bool a_ends = skip_white(a, &i) && i < a.n;
        bool b_ends = skip_white(b, &j) && j < b.n;
        if (a_ends != b_ends)
            return false;
    }
    return i == a.n && j == b.n;
}

static titian_str plain_of(const titian_given *given)
{
    return given->normalized.n ? given->normalized : given->source;
}

static titian_str asked_of(const titian_given *given)
{
    return given->masked.n ? given->masked : plain_of(given);
}

bool titian_was_asked(const titian_given *given, titian_str text)
{
    return same_words(text, asked_of(given)) || same_words(text, given->source);
}

titian_answer titian_settle(const titian_given *given, titian_str answer,
                            titian_buf *out)
{
    titian_str words = titian_trim(answer);
    if (same_words(answer, asked_of(given)))
        titian_buf_put(out, plain_of(given));
    else if (same_words(answer, given->source))
        titian_buf_put(out, given->source);
    else if (words.n == 0)
        return TITIAN_ANSWER_MISSING;
    else if (!titian_unmask(words, given->masks, given->n_masks, out))
        return TITIAN_ANSWER_BROKEN;
    return TITIAN_ANSWER_GIVEN;
}

static titian_status check_utf8(const titian_doc *doc,
                                const titian_sentence *sentence,
                                titian_str answer, titian_error *error)
{
    size_t bad = 0;
    if (titian_utf8_valid(answer, &bad))
        return TITIAN_OK;
    titian_place where = titian_doc_place(doc, sentence->span.beg);
    return titian_fail(error, TITIAN_ERR_UTF8, where,
                       "the translation is not valid UTF-8 (its byte %zu is "
                       "0x%02X)",
                       bad + 1, (unsigned)(unsigned char)answer.s[bad]);
}

titian_status titian_set_target(titian_doc *doc, size_t i, titian_str answer,
                                titian_error *error)
{
    titian_sentence *s = titian_sentence_at(doc, (uint32_t)i);
    titian_given given = {titian_at(titian_doc_str(doc), s->span),
                          s->normalized, s->masked,
                          titian_mask_at(doc, s->first_mask), s->n_masks};
    titian_buf text = {0};
    TRY(check_utf8(doc, s, answer, error));
    s->answer = titian_settle(&given, answer, &text);
    s->target = titian_arena_copy(&doc->arena, titian_buf_str(&text));
    bool good = !text.failed && s->target.s;
    titian_buf_free(&text);
    return good ? TITIAN_OK : titian_no_memory(error);
}
