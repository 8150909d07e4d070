/* Reading prepared records and checking that they are whole and in order. */
#include "restore/prepared.h"
#include "text/hash.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

titian_status titian_prepared_open(titian_prepared *prepared, const char *path,
                                   titian_error *error)
{
    *prepared = (titian_prepared){.units = (1u << TITIAN_N_UNITS) - 1};
    return titian_lines_open(&prepared->lines, path, error);
}

void titian_prepared_close(titian_prepared *prepared)
{
    titian_lines_close(&prepared->lines);
    json_decref(prepared->json);
    titian_buf_free(&prepared->doc);
    free(prepared->masks);
}

static titian_place place_of(const titian_prepared *p)
{
    return (titian_place){p->lines.path, p->lines.number, 1};
}

/** The masks of a record. */
static titian_status read_masks(titian_prepared *p, titian_given *given,
                                titian_error *error)
{
    const json_t *list = json_object_get(p->json, "masks");
    size_t n = json_array_size(list);
    if (n > p->room) {
        titian_mask *grown = n > UINT32_MAX / sizeof *grown
                                 ? NULL
                                 : realloc(p->masks, n * sizeof *grown);
        if (!grown)
            return titian_no_memory(error);
        p->masks = grown;
        p->room = n;
    }
    for (size_t i = 0; i < n; i++) {
        const json_t *item = json_array_get(list, i);
        p->masks[i] = (titian_mask){titian_json_text(item, "name"),
                                    titian_json_text(item, "text")};
        if (!p->masks[i].name.n || !p->masks[i].text.s)
            return titian_fail(error, TITIAN_ERR_DATA, place_of(p),
                               "masks want a name and a text each");
    }
    given->masks = p->masks;
    given->n_masks = (uint32_t)n;
    return TITIAN_OK;
}

static titian_status parse(titian_prepared *p, titian_str line,
                           titian_record *r, titian_error *error)
{
    json_decref(p->json);
    TRY(titian_json_parse(line, place_of(p), &p->json, error));
    *r = (titian_record){.doc = titian_json_text(p->json, "doc"),
                         .id = titian_json_text(p->json, "id"),
                         .hash = titian_json_text(p->json, "hash"),
                         .before = titian_json_text(p->json, "before"),
                         .after = titian_json_text(p->json, "after"),
                         .target = titian_json_text(p->json, "target"),
                         .line = p->lines.number};
    r->has_target = r->target.s != NULL;
    r->given.source = titian_json_text(p->json, "source");
    r->given.normalized = titian_json_text(p->json, "normalized");
    r->given.masked = titian_json_text(p->json, "masked");
    if (!r->given.source.s || !r->after.s)
        return titian_fail(error, TITIAN_ERR_DATA, place_of(p),
                           "is no record of 'titian prepare --to jsonl': it "
                           "has no source and after");
    return read_masks(p, &r->given, error);
}

static titian_status check_hash(const titian_prepared *p,
                                const titian_record *r, titian_error *error)
{
    char hash[17];
    if (!r->hash.s)
        return TITIAN_OK;
    snprintf(hash, sizeof hash, "%016" PRIx64, titian_hash(r->given.source));
    return titian_eq(r->hash, titian_str_z(hash))
               ? TITIAN_OK
               : titian_fail(error, TITIAN_ERR_MISFIT, place_of(p),
                             "the source is not the one that was prepared: "
                             "its hash is %s",
                             hash);
}

/** How long text is in each unit. */
static void measure(titian_str text, uint64_t lengths[TITIAN_N_UNITS])
{
    uint64_t chars = 0, wide = 0;
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.s[i];
        chars += (c & 0xC0) != 0x80;
        wide += c >= 0xF0;
    }
    lengths[TITIAN_IN_BYTES] = text.n;
    lengths[TITIAN_IN_CHARS] = chars;
    lengths[TITIAN_IN_UTF16] = chars + wide;
}

/**
 * In which units the offsets of a record go on where the one before ended, or
 * at 0: then another document begins.
 */
static unsigned fitting_units(titian_prepared *p, titian_record *r,
                              uint64_t beg, uint64_t end)
{
    uint64_t before[TITIAN_N_UNITS], source[TITIAN_N_UNITS],
        after[TITIAN_N_UNITS];
    unsigned going_on = 0, from_zero = 0;
    measure(r->before, before);
    measure(r->given.source, source);
    measure(r->after, after);
    for (int u = 0; u < TITIAN_N_UNITS; u++) {
        if (!(p->units & 1u << u) || end - beg != source[u])
            continue;
        going_on |= (beg == p->ends[u] + before[u]) ? 1u << u : 0;
        from_zero |= beg == before[u] ? 1u << u : 0;
        p->ends[u] = end + after[u];
    }
    if (!r->begins && going_on)
        return going_on;
    r->begins = from_zero != 0;
    return from_zero;
}

static titian_status check_place(titian_prepared *p, titian_record *r,
                                 titian_error *error)
{
    const json_t *beg = json_object_get(p->json, "begin");
    const json_t *end = json_object_get(p->json, "end");
    r->begins = p->lines.number == 1 ||
                !titian_eq(r->doc, titian_buf_str(&p->doc));
    p->doc.n = 0;
    titian_buf_put(&p->doc, r->doc);
    if (p->doc.failed)
        return titian_no_memory(error);
    if (!json_is_integer(beg) || !json_is_integer(end))
        return TITIAN_OK;
    p->units = fitting_units(p, r, (uint64_t)json_integer_value(beg),
                             (uint64_t)json_integer_value(end));
    return p->units ? TITIAN_OK
                    : titian_fail(error, TITIAN_ERR_MISFIT, place_of(p),
                                  "does not follow the record before it: "
                                  "records are missing, doubled or moved");
}

titian_status titian_prepared_next(titian_prepared *prepared,
                                   titian_record *record, bool *more,
                                   titian_error *error)
{
    titian_str line;
    TRY(titian_lines_next(&prepared->lines, &line, more, error));
    if (!*more)
        return TITIAN_OK;
    TRY(parse(prepared, line, record, error));
    TRY(check_hash(prepared, record, error));
    return check_place(prepared, record, error);
}
