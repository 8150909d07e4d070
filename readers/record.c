/* What stands in a record, and what of it is passed on. */
#include "readers/record.h"
#include "document/given.h"

/** Members that titian writes; they are made anew, not passed on. */
static const char *const own_names[] = {
    "doc",        "id",    "par",     "sent",        "kind",     "begin",
    "end",        "hash",  "before",  "source",      "masked",   "masks",
    "normalized", "gloss", "after",   "boundary",    "dateline", "suppressed",
    "edits",      "terms", "context", "constraints", "offsets",
};

static const char *const kind_names[] = {"sentence", "heading", "byline",
                                         "caption", "list"};

void titian_record_free(titian_record *record)
{
    titian_json_table_free(&record->table);
    titian_buf_free(&record->line);
    titian_buf_free(&record->scratch);
}

static uint32_t member(const titian_record *r, const char *name)
{
    return titian_json_member(&r->table, 0, titian_str_z(name));
}

static char type_of(const titian_record *r, uint32_t row)
{
    return row ? titian_json_at(&r->table, row)->type : '\0';
}

titian_status titian_record_text(const titian_record *record, uint32_t row,
                                 titian_buf *out, titian_error *error)
{
    const titian_json_table *table = &record->table;
    titian_str raw = titian_json_raw(table, row);
    if (type_of(record, row) == '0')
        titian_buf_put(out, raw);
    else if (!titian_json_decode(raw, out))
        return titian_json_fail(table, titian_json_at(table, row)->beg,
                                "has half a surrogate pair in this string, "
                                "which is no character",
                                error);
    return out->failed ? titian_no_memory(error) : TITIAN_OK;
}

/** A whole number as it is written, or 0. */
static uint64_t whole(titian_str digits)
{
    uint64_t n = 0;
    for (size_t i = 0; i < digits.n; i++) {
        if (digits.s[i] < '0' || digits.s[i] > '9' || n > UINT64_MAX / 20)
            return 0;
        n = n * 10 + (uint64_t)(digits.s[i] - '0');
    }
    return n;
}

static uint64_t number_at(const titian_record *r, uint32_t row)
{
    return type_of(r, row) == '0' ? whole(titian_json_raw(&r->table, row)) : 0;
}

uint64_t titian_record_number(const titian_record *record, const char *name)
{
    return number_at(record, member(record, name));
}

static bool is_string(const titian_record *r, const char *name)
{
    return type_of(r, member(r, name)) == '"';
}

static bool is_ordinal(const titian_record *r, const char *name)
{
    uint64_t n = titian_record_number(r, name);
    return n > 0 && n <= UINT32_MAX;
}

/** The string in a field without its quotation marks; no escapes undone. */
static titian_str bare(const titian_record *r, uint32_t row)
{
    titian_str raw = titian_json_raw(&r->table, row);
    return titian_str_of(raw.s + 1, raw.n - 2);
}

/** The kind that a record names, or one more than there are. */
static size_t kind_of(const titian_record *r)
{
    size_t kind = 0;
    if (!is_string(r, "kind"))
        return COUNT_OF(kind_names);
    while (
        kind < COUNT_OF(kind_names) &&
        !titian_eq(bare(r, member(r, "kind")), titian_str_z(kind_names[kind])))
        kind++;
    return kind;
}

bool titian_record_is_sentence(const titian_record *record)
{
    return is_string(record, "doc") && is_string(record, "source") &&
           is_string(record, "after") && is_ordinal(record, "par") &&
           is_ordinal(record, "sent") && kind_of(record) < COUNT_OF(kind_names);
}

titian_str titian_record_doc(const titian_record *record)
{
    return titian_json_raw(&record->table, member(record, "doc"));
}

static bool is_own(titian_str name)
{
    for (size_t i = 0; i < COUNT_OF(own_names); i++)
        if (titian_eq(name, titian_str_z(own_names[i])))
            return true;
    return false;
}

/** Appends "input_" as often as the name is taken without it. */
static void put_prefix(const titian_record *r, titian_str name, titian_buf *out)
{
    titian_buf taken = {0};
    titian_buf_put(&taken, name);
    do {
        titian_str rest = titian_buf_str(&taken);
        titian_buf longer = {0};
        titian_buf_put(&longer, STR("input_"));
        titian_buf_put(&longer, rest);
        titian_buf_put(out, STR("input_"));
        longer.failed = longer.failed || taken.failed;
        titian_buf_free(&taken);
        taken = longer;
    } while (!taken.failed &&
             titian_json_member(&r->table, 0, titian_buf_str(&taken)));
    out->failed = out->failed || taken.failed;
    titian_buf_free(&taken);
}

titian_status titian_record_fields(titian_record *record, titian_doc *doc,
                                   titian_str *fields, titian_error *error)
{
    const titian_json_table *table = &record->table;
    titian_buf *out = &record->scratch;
    out->n = 0;
    for (uint32_t key = 1; key < titian_json_at(table, 0)->next;
         key = titian_json_at(table, key + 1)->next) {
        titian_str name = bare(record, key);
        bool own = is_own(name);
        if (key + 1 == record->text || (own && !record->text))
            continue;
        titian_buf_put(out, out->n ? STR(",\"") : STR("\""));
        if (own)
            put_prefix(record, name, out);
        titian_buf_put(out, name);
        titian_buf_put(out, STR("\":"));
        titian_buf_put(out, titian_json_raw(table, key + 1));
    }
    *fields = titian_arena_copy(&doc->arena, titian_buf_str(out));
    return out->failed || !fields->s ? titian_no_memory(error) : TITIAN_OK;
}

/** The rule that a member "rule" of an object names. */
static uint32_t rule_of(const titian_record *r, const titian_doc *doc,
                        uint32_t object)
{
    uint32_t row = object ? titian_json_member(&r->table, object, STR("rule"))
                          : 0;
    return titian_origin_find(doc->origins,
                              type_of(r, row) == '"' ? bare(r, row) : STR(""));
}

/** "0.95", whatever the locale. */
static float decimal(titian_str s)
{
    float value = 0, unit = 1;
    bool behind = false;
    for (size_t i = 0; i < s.n; i++) {
        if (s.s[i] == '.') {
            behind = true;
        } else if (s.s[i] >= '0' && s.s[i] <= '9') {
            unit = behind ? unit / 10 : unit;
            value = behind ? value + unit * (float)(s.s[i] - '0')
                           : value * 10 + (float)(s.s[i] - '0');
        }
    }
    return value > 1 ? 1 : value;
}

static float confidence_of(const titian_record *r, uint32_t boundary)
{
    uint32_t row =
        boundary ? titian_json_member(&r->table, boundary, STR("confidence"))
                 : 0;
    return type_of(r, row) == '0' ? decimal(titian_json_raw(&r->table, row))
                                  : 1;
}

/** An offset of the record's file as one into its sentence of n bytes. */
static uint32_t inner_offset(const titian_record *r, uint32_t row, size_t n)
{
    uint64_t begin = titian_record_number(r, "begin"), at = number_at(r, row);
    uint64_t inner = at > begin ? at - begin : 0;
    return (uint32_t)(inner < n ? inner : n);
}

static titian_span dateline_of(const titian_record *r, size_t n)
{
    uint32_t row = member(r, "dateline");
    if (type_of(r, row) != '[' ||
        titian_json_at(&r->table, row)->next < row + 3)
        return (titian_span){0, 0};
    titian_span span = {inner_offset(r, row + 1, n),
                        inner_offset(r, row + 2, n)};
    return span.beg < span.end ? span : (titian_span){0, 0};
}

static titian_status add_suppressed(const titian_record *r, titian_doc *doc)
{
    titian_sentence *s = titian_sentence_at(doc, doc->sentences.n - 1);
    uint32_t list = member(r, "suppressed");
    s->first_suppressed = doc->suppressed.n;
    if (type_of(r, list) != '[')
        return TITIAN_OK;
    for (uint32_t row = list + 1; row < titian_json_at(&r->table, list)->next;
         row = titian_json_at(&r->table, row)->next) {
        uint32_t at = titian_json_member(&r->table, row, STR("at"));
        titian_suppressed *refused =
            at ? titian_vec_push(&doc->suppressed, &doc->arena, sizeof *refused)
               : NULL;
        if (at && !refused)
            return TITIAN_ERR_NOMEM;
        if (!at)
            continue;
        refused->at = s->span.beg +
                      inner_offset(r, at, s->span.end - s->span.beg);
        refused->rule = rule_of(r, doc, row);
    }
    s->n_suppressed = doc->suppressed.n - s->first_suppressed;
    return TITIAN_OK;
}

/** Decodes three texts into one buffer, and where each of them ends. */
static titian_status decode(titian_record *r, size_t ends[3],
                            titian_error *error)
{
    static const char *const names[] = {"before", "source", "after"};
    r->scratch.n = 0;
    for (int i = 0; i < 3; i++) {
        uint32_t row = member(r, names[i]);
        if (type_of(r, row) == '"')
            TRY(titian_record_text(r, row, &r->scratch, error));
        ends[i] = r->scratch.n;
    }
    return TITIAN_OK;
}

titian_status titian_record_add(titian_record *record, titian_doc *doc,
                                titian_error *error)
{
    size_t ends[3];
    uint32_t boundary = member(record, "boundary");
    titian_sentence like = {.kind = (titian_kind)kind_of(record),
                            .rule = rule_of(record, doc, boundary),
                            .confidence = confidence_of(record, boundary)};
    like.par = (uint32_t)titian_record_number(record, "par");
    like.sent = (uint32_t)titian_record_number(record, "sent");
    TRY(titian_record_fields(record, doc, &like.fields, error));
    TRY(decode(record, ends, error));
    const char *s = record->scratch.s;
    like.dateline = dateline_of(record, ends[1] - ends[0]);
    TRY(titian_doc_add_sentence(doc, titian_str_of(s, ends[0]),
                                titian_str_of(s + ends[0], ends[1] - ends[0]),
                                titian_str_of(s + ends[1], ends[2] - ends[1]),
                                &like, error));
    return add_suppressed(record, doc) == TITIAN_OK ? TITIAN_OK
                                                    : titian_no_memory(error);
}
