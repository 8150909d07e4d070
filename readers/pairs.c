/*
 * Documents beside their translations: a JSONL file whose lines are objects
 * with the fields source and target, each a text or an array of sentences.
 */
#include "readers/pairs.h"
#include "text/json.h"
#include "text/lines.h"
#include "text/utf8.h"

#include <stdlib.h>

struct titian_pairs {
    const titian_origins *origins;
    titian_settings settings;
    titian_lines lines;
    titian_buf record, text, name;
    titian_place where;
};

titian_pairs *titian_pairs_start(const char *path,
                                 const titian_origins *origins,
                                 const titian_settings *settings,
                                 titian_error *error)
{
    titian_pairs *pairs = calloc(1, sizeof *pairs);
    if (!pairs) {
        titian_no_memory(error);
        return NULL;
    }
    pairs->origins = origins;
    pairs->settings = settings ? *settings : titian_settings_default();
    if (titian_lines_open(&pairs->lines, path, error) == TITIAN_OK)
        return pairs;
    titian_pairs_close(pairs);
    return NULL;
}

void titian_pairs_close(titian_pairs *pairs)
{
    if (!pairs)
        return;
    titian_lines_close(&pairs->lines);
    titian_buf_free(&pairs->record);
    titian_buf_free(&pairs->text);
    titian_buf_free(&pairs->name);
    free(pairs);
}

/** A sentence is one line: its own line ends are blanks. */
static void put_sentence(titian_buf *out, const json_t *sentence)
{
    size_t first = out->n;
    titian_buf_put(out, titian_str_of(json_string_value(sentence),
                                      json_string_length(sentence)));
    for (size_t i = first; i < out->n; i++)
        if (out->s[i] == '\n' || out->s[i] == '\r')
            out->s[i] = ' ';
    titian_buf_putc(out, '\n');
}

/** Collects a side; false if it is neither text nor sentences. */
static bool collect(titian_pairs *pairs, const json_t *side)
{
    pairs->text.n = 0;
    if (json_is_string(side))
        titian_buf_put(&pairs->text, titian_str_of(json_string_value(side),
                                                   json_string_length(side)));
    for (size_t i = 0; i < json_array_size(side); i++) {
        const json_t *sentence = json_array_get(side, i);
        if (!json_is_string(sentence))
            return false;
        put_sentence(&pairs->text, sentence);
    }
    return json_is_string(side) || json_is_array(side);
}

static titian_status read_side(titian_pairs *pairs, const json_t *object,
                               const char *key, titian_language language,
                               titian_doc *doc, titian_error *error)
{
    titian_settings settings = pairs->settings;
    const json_t *side = json_object_get(object, key);
    if (!side || !collect(pairs, side))
        return titian_fail(error, TITIAN_ERR_DATA, pairs->where,
                           "wants a field %s, a text or an array of sentences",
                           key);
    settings.language = language;
    settings.whole = json_is_array(side);
    settings.input = json_is_array(side) ? TITIAN_INPUT_LINES
                                         : TITIAN_INPUT_TEXT;
    if (pairs->text.failed ||
        titian_doc_start(doc, pairs->origins, titian_buf_str(&pairs->name),
                         &settings) != TITIAN_OK)
        return titian_no_memory(error);
    return titian_doc_take(doc, titian_buf_str(&pairs->text), error);
}

/** The field doc or id, or else the number of the line. */
static bool name(titian_pairs *pairs, const json_t *object)
{
    titian_buf *out = &pairs->name;
    titian_str doc = titian_json_text(object, "doc");
    titian_str id = titian_json_text(object, "id");
    out->n = 0;
    if (doc.n || id.n)
        titian_buf_put(out, doc.n ? doc : id);
    else if (json_is_integer(json_object_get(object, "id")))
        titian_buf_printf(out, "%" JSON_INTEGER_FORMAT,
                          json_integer_value(json_object_get(object, "id")));
    else
        titian_buf_printf(out, "%u", (unsigned)pairs->where.line);
    return !out->failed;
}

static int append(const char *bytes, size_t n, void *context)
{
    titian_buf *out = context;
    titian_buf_put(out, titian_str_of(bytes, n));
    return out->failed ? -1 : 0;
}

/** Keeps the record for the writer, without fields that it will write. */
static bool keep(titian_pairs *pairs, json_t *object, titian_str line)
{
    pairs->record.n = 0;
    bool again = json_object_del(object, "beads") == 0;
    again = json_object_del(object, "confidence") == 0 || again;
    if (!again)
        titian_buf_put(&pairs->record, line);
    else if (json_dump_callback(object, append, &pairs->record,
                                JSON_COMPACT | JSON_REAL_PRECISION(17)))
        return false;
    return !pairs->record.failed;
}

static titian_status read_record(titian_pairs *pairs, titian_str line,
                                 json_t *object, titian_doc *id, titian_doc *en,
                                 titian_error *error)
{
    if (!json_is_object(object))
        return titian_fail(error, TITIAN_ERR_DATA, pairs->where,
                           "wants an object with the fields source and target");
    if (!name(pairs, object))
        return titian_no_memory(error);
    TRY(read_side(pairs, object, "source", TITIAN_INDONESIAN, id, error));
    TRY(read_side(pairs, object, "target", TITIAN_ENGLISH, en, error));
    return keep(pairs, object, line) ? TITIAN_OK : titian_no_memory(error);
}

/** What JSON calls white space, in a line. */
static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/** The next line that is not blank, without white space around it. */
static titian_status next_line(titian_pairs *pairs, titian_str *line,
                               bool *more, titian_error *error)
{
    do {
        TRY(titian_lines_next(&pairs->lines, line, more, error));
        uint32_t column = 1;
        *line = *more ? *line : titian_str_of(NULL, 0);
        while (line->n && is_blank(line->s[0]))
            line->s++, line->n--, column++;
        while (line->n && is_blank(line->s[line->n - 1]))
            line->n--;
        pairs->where =
            (titian_place){pairs->lines.path, pairs->lines.number, column};
    } while (*more && line->n == 0);
    return TITIAN_OK;
}

titian_status titian_pairs_next(titian_pairs *pairs, titian_doc *id,
                                titian_doc *en, titian_str *record, bool *more,
                                titian_error *error)
{
    titian_str line;
    json_t *object;
    TRY(next_line(pairs, &line, more, error));
    if (!*more)
        return TITIAN_OK;
    titian_status status =
        titian_json_parse(line, pairs->where, &object, error);
    if (status == TITIAN_OK)
        status = read_record(pairs, line, object, id, en, error);
    json_decref(object);
    *record = titian_buf_str(&pairs->record);
    return status;
}
