/* Noise, and what ICU's own iterator says of it. */
#include "fuzz/against-icu.h"
#include "segment/boundaries.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

enum { N_CLASSES = U_SB_SCONTINUE + 1, CODE_POINTS = 0x110000 };

struct against_icu {
    UBreakIterator *breaks;
    UText utext;
    uint32_t random;
    titian_buf text;
    uint32_t *members[N_CLASSES]; /* the code points of each class */
    uint32_t n_members[N_CLASSES];
};

static uint32_t draw(against_icu *icu, uint32_t below)
{
    uint32_t x = icu->random;
    x ^= x << 13;
    x ^= x >> 17;
    x ^= x << 5;
    icu->random = x;
    return x % below;
}

static bool gather(against_icu *icu)
{
    for (int i = 0; i < N_CLASSES; i++) {
        icu->members[i] = malloc(CODE_POINTS * sizeof **icu->members);
        if (!icu->members[i])
            return false;
    }
    for (uint32_t c = 0; c < CODE_POINTS; c++) {
        int class = u_getIntPropertyValue((UChar32)c, UCHAR_SENTENCE_BREAK);
        if (class < N_CLASSES && !(c >= 0xD800 && c < 0xE000))
            icu->members[class][icu->n_members[class]++] = c;
    }
    return true;
}

against_icu *against_icu_open(uint32_t seed)
{
    UErrorCode status = U_ZERO_ERROR;
    against_icu *icu = calloc(1, sizeof *icu);
    if (!icu)
        return NULL;
    icu->random = seed ? seed : 1;
    icu->utext = (UText)UTEXT_INITIALIZER;
    icu->breaks = ubrk_open(UBRK_SENTENCE, "id", NULL, 0, &status);
    if (U_SUCCESS(status) && gather(icu))
        return icu;
    against_icu_close(icu);
    return NULL;
}

void against_icu_close(against_icu *icu)
{
    if (!icu)
        return;
    if (icu->breaks)
        ubrk_close(icu->breaks);
    utext_close(&icu->utext);
    titian_buf_free(&icu->text);
    for (int i = 0; i < N_CLASSES; i++)
        free(icu->members[i]);
    free(icu);
}

static bool differ(titian_str text, size_t ours, size_t icu)
{
    size_t from = ours < icu ? ours : icu;
    size_t beg = from > 40 ? from - 40 : 0;
    fprintf(stderr, "# a boundary at %zu, where ICU has %zu:\n#", ours, icu);
    for (size_t i = beg; i < text.n && i < from + 40; i++)
        fprintf(stderr, "%s %02X", i == from ? " |" : "",
                (unsigned)(unsigned char)text.s[i]);
    fputs("\n", stderr);
    return false;
}

bool against_icu_agrees(against_icu *icu, titian_str text)
{
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&icu->utext, text.s, (int64_t)text.n, &status);
    ubrk_setUText(icu->breaks, &icu->utext, &status);
    if (U_FAILURE(status))
        return false;
    for (size_t at = 0; at < text.n;) {
        at = titian_boundary_behind(text, at);
        int32_t want = ubrk_next(icu->breaks);
        if (want < 0 || (size_t)want != at)
            return differ(text, at, want < 0 ? 0 : (size_t)want);
    }
    return true;
}

static uint32_t draw_of_class(against_icu *icu)
{
    uint32_t class = draw(icu, N_CLASSES);
    return icu->members[class][draw(icu, icu->n_members[class])];
}

static void put_unicode(against_icu *icu)
{
    uint32_t c = draw(icu, 3) ? draw_of_class(icu) : draw(icu, 0x80);
    titian_utf8_put(&icu->text, c);
}

static void put_news(against_icu *icu)
{
    static const char *const pieces[] = {
        "Presiden", "tiba",   "di",       "Jakarta", "pada",      "Ahad",
        "katanya",  "dan",    "yang",     "ia",      "anak-anak", "11/2",
        "2024",     "3.500",  "Rp",       "5,2",     "18",        "10.30",
        "WIB",      "Prof.",  "dr.",      "S.H.",    "dll.",      "hlm",
        "PT",       "Tbk.",   "No.",      "H.O.S.",  "a.",        "KOMPAS.com",
        "é",        "jum’at", "…",        "①",       ".",         ". ",
        "? ",       "! ",     "... ",     "?! ",     ".” ",       ".\" ",
        ".) ",      ", ",     ": ",       " - ",     " – ",       "(",
        ")",        "[1]",    "\"",       "'",       "“",         "”",
        "\n",       "\r\n",   "\r",       "\t",      "\u00A0",    "\u00AD",
        "\u200B",   "\u0301", "\xC2\x85", "\u2028",  "\u2029",    "。",
        "？",       "٫",      "अ।",       "🎉",       " ",         " ",
        " ",        " ",      " "};
    titian_buf_put(&icu->text,
                   titian_str_z(pieces[draw(icu, COUNT_OF(pieces))]));
}

static void put_run(against_icu *icu)
{
    uint32_t a = draw_of_class(icu), b = draw_of_class(icu);
    for (uint32_t n = draw(icu, 2000) >> draw(icu, 11); n > 0; n--) {
        titian_utf8_put(&icu->text, a);
        if (b % 2)
            titian_utf8_put(&icu->text, b);
    }
    titian_utf8_put(&icu->text, b);
}

static size_t n_code_points(titian_str text)
{
    size_t n = 0;
    for (size_t i = 0; i < text.n; i++)
        n += ((unsigned char)text.s[i] & 0xC0) != 0x80;
    return n;
}

size_t against_icu_noise(against_icu *icu, noise kind, uint32_t n)
{
    static void (*const put[N_NOISES])(against_icu *) = {put_unicode, put_news,
                                                         put_run};
    icu->text.n = 0;
    for (uint32_t i = 0; i < n; i++)
        put[kind](icu);
    titian_str text = titian_buf_str(&icu->text);
    if (icu->text.failed || !against_icu_agrees(icu, text))
        return 0;
    return n_code_points(text);
}

bool against_icu_agrees_on_all(against_icu *icu, uint32_t n)
{
    uint32_t class[16] = {0}, at = 0;
    while (at < n && n <= COUNT_OF(class)) {
        icu->text.n = 0;
        for (uint32_t i = 0; i < n; i++)
            titian_utf8_put(&icu->text, icu->members[class[i]][0]);
        if (!against_icu_agrees(icu, titian_buf_str(&icu->text)))
            return false;
        for (at = 0; at < n && ++class[at] == N_CLASSES; at++)
            class[at] = 0;
    }
    return !icu->text.failed;
}
