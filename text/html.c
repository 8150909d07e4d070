/* From the bytes of a page to a tree in UTF-8. */
#include "text/html.h"
#include "text/utf8.h"

#include <errno.h>
#include <iconv.h>

enum { LABEL_BYTES = 40, PRESCAN_BYTES = 4096 };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/** Where a word in small letters stands in s, in any case; s.n: nowhere. */
static size_t find(titian_str s, size_t at, const char *word)
{
    for (size_t n = strlen(word); at + n <= s.n; at++) {
        size_t same = 0;
        while (same < n && lower(s.s[at + same]) == word[same])
            same++;
        if (same == n)
            return at;
    }
    return s.n;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/** Copies the label behind "charset" or "encoding", if that is what follows. */
static bool take_label(titian_str s, size_t at, char label[LABEL_BYTES])
{
    size_t n = 0;
    while (at < s.n && is_space(s.s[at]))
        at++;
    if (at == s.n || s.s[at] != '=')
        return false;
    for (at++;
         at < s.n && (is_space(s.s[at]) || s.s[at] == '"' || s.s[at] == '\'');)
        at++;
    for (; at < s.n && n + 1 < LABEL_BYTES && !is_space(s.s[at]) &&
           !strchr("\"'>;/?", s.s[at]);
         at++)
        label[n++] = lower(s.s[at]);
    label[n] = '\0';
    return n > 0;
}

/** <meta charset=...>, or <meta http-equiv content="...; charset=...">. */
static bool declares(titian_str bytes, char label[LABEL_BYTES])
{
    titian_str s =
        bytes.n > PRESCAN_BYTES ? titian_str_of(bytes.s, PRESCAN_BYTES) : bytes;
    for (size_t meta = find(s, 0, "<meta"); meta < s.n;
         meta = find(s, meta + 1, "<meta")) {
        size_t close = find(s, meta, ">");
        titian_str tag = titian_str_of(s.s + meta, close - meta);
        size_t at = find(tag, 0, "charset");
        if (at < tag.n && take_label(tag, at + 7, label))
            return true;
    }
    return false;
}

/** iconv's name for the encoding, and the length of a byte order mark. */
static size_t encoding_of(titian_str bytes, char label[LABEL_BYTES])
{
    static const char *const latin[] = {
        "iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1", "iso_8859-1"};
    size_t bad, mark = 0;
    if (titian_starts(bytes, STR("\xEF\xBB\xBF")))
        mark = 3;
    else if (titian_starts(bytes, STR("\xFF\xFE")) ||
             titian_starts(bytes, STR("\xFE\xFF")))
        mark = 2;
    if (mark)
        strcpy(label, mark == 3              ? "utf-8"
                      : bytes.s[0] == '\xFF' ? "utf-16le"
                                             : "utf-16be");
    else if (!declares(bytes, label))
        strcpy(label,
               titian_utf8_valid(bytes, &bad) ? "utf-8" : "windows-1252");
    else if (find(titian_str_z(label), 0, "utf-16") == 0 ||
             strcmp(label, "utf8") == 0)
        strcpy(label, "utf-8"); /* it was read as bytes, after all */
    for (size_t i = 0; i < COUNT_OF(latin); i++)
        if (strcmp(label, latin[i]) == 0)
            strcpy(label, "windows-1252"); /* as every browser does */
    return mark;
}

static titian_place place_of(titian_str bytes, size_t at, const char *path)
{
    titian_place where = {path, 1, 1};
    for (size_t i = 0; i < at; i++) {
        where.column++;
        if (bytes.s[i] == '\n') {
            where.line++;
            where.column = 1;
        }
    }
    return where;
}

/** Everything iconv makes of the bytes; stops at what it does not know. */
static titian_status convert(iconv_t cd, titian_str bytes, bool repair,
                             const char *label, titian_place where,
                             titian_buf *out, size_t *n_repaired,
                             titian_error *error)
{
    char *from = (char *)(uintptr_t)bytes.s;
    size_t left = bytes.n;
    while (left > 0) {
        size_t free_bytes = 65536;
        char *to = titian_buf_room(out, free_bytes), *beg = to;
        if (!to)
            return titian_no_memory(error);
        size_t done = iconv(cd, &from, &left, &to, &free_bytes);
        out->n += (size_t)(to - beg);
        if (done != (size_t)-1 || errno == E2BIG)
            continue;
        if (!repair) {
            where = place_of(bytes, bytes.n - left, where.file);
            return titian_fail(error, TITIAN_ERR_UTF8, where,
                               "is not valid %s (byte 0x%02X); convert the "
                               "file or use --repair",
                               label, (unsigned)(unsigned char)*from);
        }
        titian_utf8_put(out, 0xFFFD);
        ++*n_repaired;
        from++;
        left--;
    }
    return out->failed ? titian_no_memory(error) : TITIAN_OK;
}

static titian_status decode(titian_str bytes, const char *path, bool repair,
                            titian_buf *out, size_t *n_repaired,
                            titian_error *error)
{
    char label[LABEL_BYTES];
    size_t mark = encoding_of(bytes, label);
    iconv_t cd = iconv_open("utf-8", label);
    if (cd == (iconv_t)-1)
        return titian_fail(error, TITIAN_ERR_DATA, (titian_place){.file = path},
                           "declares the encoding '%s', which is not known; "
                           "convert the file to UTF-8",
                           label);
    titian_status status =
        convert(cd, titian_str_of(bytes.s + mark, bytes.n - mark), repair,
                label, (titian_place){.file = path}, out, n_repaired, error);
    iconv_close(cd);
    return status;
}

/** libxml2 stops at a NUL; HTML wants U+FFFD there. */
static titian_status replace_nul(titian_buf *text, titian_error *error)
{
    titian_buf out = {0};
    if (!text->n || !memchr(text->s, '\0', text->n))
        return TITIAN_OK;
    for (titian_str rest = titian_buf_str(text); rest.n;) {
        size_t n = rest.n;
        titian_str part = titian_before(&rest, '\0');
        titian_buf_put(&out, part);
        if (part.n < n)
            titian_buf_put(&out, STR("\xEF\xBF\xBD"));
    }
    titian_buf_free(text);
    *text = out;
    return out.failed ? titian_no_memory(error) : TITIAN_OK;
}

static titian_status parse(titian_str text, const char *path, htmlDocPtr *page,
                           titian_error *error)
{
    htmlParserCtxtPtr ctxt = htmlNewParserCtxt();
    if (!ctxt)
        return titian_no_memory(error);
    *page = htmlCtxtReadMemory(
        ctxt, text.n ? text.s : "", (int)text.n, NULL, "utf-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
            HTML_PARSE_NONET | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC);
    bool stopped = ctxt->disableSAX !=
                   0; /* of its limits, depth is met first */
    bool no_memory = ctxt->errNo == XML_ERR_NO_MEMORY;
    htmlFreeParserCtxt(ctxt);
    if (!stopped && !no_memory && (*page || text.n == 0))
        return TITIAN_OK;
    xmlFreeDoc(*page);
    *page = NULL;
    if (no_memory)
        return titian_no_memory(error);
    return titian_fail(error, TITIAN_ERR_LIMIT, (titian_place){.file = path},
                       "is nested deeper than %d elements", TITIAN_HTML_DEPTH);
}

titian_status titian_html_parse(titian_str bytes, const char *path, bool repair,
                                htmlDocPtr *page, size_t *n_repaired,
                                titian_error *error)
{
    titian_buf text = {0};
    *page = NULL;
    *n_repaired = 0;
    if (bytes.n > TITIAN_HTML_BYTES)
        return titian_fail(
            error, TITIAN_ERR_LIMIT, (titian_place){.file = path},
            "is a page of more than %d MiB", TITIAN_HTML_BYTES >> 20);
    titian_status status =
        decode(bytes, path, repair, &text, n_repaired, error);
    if (status == TITIAN_OK)
        status = replace_nul(&text, error);
    if (status == TITIAN_OK)
        status = parse(titian_buf_str(&text), path, page, error);
    titian_buf_free(&text);
    return status;
}
