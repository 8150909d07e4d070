/*
 * Joining prepared records and their translations, one by one.  Whatever does
 * not fit is told where it is first seen: nothing is guessed.
 */
#include "restore/translations.h"
#include "restore/witness.h"

#include <stdlib.h>

struct titian_restorer {
    titian_restore_settings settings;
    titian_prepared prepared;
    titian_translations translations;
    titian_witness witness;
    bool apart;                 /* translations have a file of their own */
    titian_translation waiting; /* read, and not yet used */
    bool waits, ended;
    size_t n_surplus, n_records;
    titian_buf text;
};

static titian_status open_all(titian_restorer *r, const char *prepared,
                              const char *translation, titian_error *error)
{
    TRY(titian_prepared_open(&r->prepared, prepared, error));
    TRY(titian_witness_open(&r->witness, r->settings.source, error));
    r->apart = translation != NULL;
    return r->apart ? titian_translations_open(&r->translations, translation,
                                               r->settings.form, error)
                    : TITIAN_OK;
}

titian_status titian_restorer_open(titian_restorer **restorer,
                                   const char *prepared,
                                   const char *translation,
                                   const titian_restore_settings *settings,
                                   titian_error *error)
{
    static const titian_restore_settings strict = {0};
    titian_restorer *r = *restorer = calloc(1, sizeof *r);
    if (!r)
        return titian_no_memory(error);
    r->settings = settings ? *settings : strict;
    titian_status status = open_all(r, prepared, translation, error);
    if (status != TITIAN_OK) {
        titian_restorer_close(r);
        *restorer = NULL;
    }
    return status;
}

void titian_restorer_close(titian_restorer *restorer)
{
    if (!restorer)
        return;
    titian_prepared_close(&restorer->prepared);
    titian_witness_close(&restorer->witness);
    if (restorer->apart)
        titian_translations_close(&restorer->translations);
    titian_buf_free(&restorer->text);
    free(restorer);
}

/** Makes sure that the next translation waits, if there is one. */
static titian_status look(titian_restorer *r, titian_error *error)
{
    bool more = !r->ended;
    if (r->waits || r->ended)
        return TITIAN_OK;
    TRY(titian_translations_next(&r->translations, &r->waiting, &more, error));
    r->waits = more;
    r->ended = !more;
    return TITIAN_OK;
}

/** Passes over a translation that no record wants. */
static titian_status drop(titian_restorer *r, titian_error *error)
{
    r->n_surplus++;
    r->waits = false;
    return look(r, error);
}

/** The number behind a letter of an identifier, "p2s1", or -1. */
static long long number_behind(titian_str *id, char letter)
{
    enum { MOST_DIGITS = 10 };
    long long number = 0;
    size_t i = 1;
    if (id->n == 0 || id->s[0] != letter)
        return -1;
    for (; i < id->n && id->s[i] >= '0' && id->s[i] <= '9'; i++)
        number = i <= MOST_DIGITS ? number * 10 + (id->s[i] - '0') : -1;
    *id = titian_str_of(id->s + i, id->n - i);
    return i > 1 ? number : -1;
}

/** True if both are identifiers of ours and a stands before b in a document. */
static bool comes_before(titian_str a, titian_str b)
{
    long long a_par = number_behind(&a, 'p'), a_sent = number_behind(&a, 's');
    long long b_par = number_behind(&b, 'p'), b_sent = number_behind(&b, 's');
    if (a_par < 0 || a_sent < 0 || b_par < 0 || b_sent < 0)
        return false;
    return a_par < b_par || (a_par == b_par && a_sent < b_sent);
}

/** True for "p1s1", and for "article:p1s1" as units have it. */
static bool is_id(titian_str id, const titian_record *record)
{
    titian_str tail = record->id, head = record->doc;
    if (titian_eq(id, tail))
        return true;
    return id.n == head.n + 1 + tail.n && titian_starts(id, head) &&
           id.s[head.n] == ':' && titian_ends(id, tail);
}

/** True if the translation says nothing that the record does not. */
static bool belongs(const titian_translation *t, const titian_record *record)
{
    return (!t->id.s || is_id(t->id, record)) &&
           (!t->hash.s || !record->hash.s ||
            titian_eq(t->hash, record->hash)) &&
           (!t->source.s || titian_was_asked(&record->given, t->source));
}

static titian_status too_few(const titian_restorer *r,
                             const titian_record *record, titian_error *error)
{
    titian_place end = {r->translations.path, r->translations.line + 1, 0};
    return titian_fail(error, TITIAN_ERR_MISFIT, end,
                       "ends too soon: line %u of %s, %.*s, has no translation",
                       (unsigned)record->line, r->prepared.lines.path,
                       (int)record->id.n, record->id.s ? record->id.s : "");
}

static titian_status too_many(const titian_restorer *r, titian_error *error)
{
    titian_place where = {r->translations.path, r->waiting.line, 0};
    return titian_fail(error, TITIAN_ERR_MISFIT, where,
                       "is one too many: %s has %zu sentences",
                       r->prepared.lines.path, r->n_records);
}

static titian_status not_its(const titian_restorer *r,
                             const titian_record *record, titian_error *error)
{
    titian_place where = {r->translations.path, r->waiting.line, 0};
    const char *path = r->prepared.lines.path;
    titian_str id = r->waiting.id;
    if (id.s && !is_id(id, record))
        return titian_fail(error, TITIAN_ERR_MISFIT, where,
                           "is the translation of %.*s, but line %u of %s is "
                           "%.*s",
                           (int)(id.n < 40 ? id.n : 40), id.s,
                           (unsigned)record->line, path,
                           (int)(record->id.n < 40 ? record->id.n : 40),
                           record->id.s ? record->id.s : "");
    return titian_fail(error, TITIAN_ERR_MISFIT, where,
                       "is the translation of another text than line %u of %s",
                       (unsigned)record->line, path);
}

/**
 * The translation of a record in *text; {NULL, 0} for a hole, with lenient
 * only.
 */
static titian_status find_answer(titian_restorer *r,
                                 const titian_record *record, titian_str *text,
                                 titian_error *error)
{
    bool lenient = r->settings.lenient;
    *text = record->target;
    if (!r->apart)
        return TITIAN_OK;
    *text = (titian_str){NULL, 0};
    TRY(look(r, error));
    while (lenient && r->waits && comes_before(r->waiting.id, record->id))
        TRY(drop(r, error));
    if (!r->waits)
        return lenient ? TITIAN_OK : too_few(r, record, error);
    if (!belongs(&r->waiting, record))
        return lenient ? TITIAN_OK : not_its(r, record, error);
    *text = r->waiting.text;
    r->waits = false;
    return TITIAN_OK;
}

/** Where the translation of a record stands, or should. */
static titian_place place_of(const titian_restorer *r,
                             const titian_record *record)
{
    return r->apart
               ? (titian_place){r->translations.path, r->translations.line, 0}
               : (titian_place){r->prepared.lines.path, record->line, 0};
}

/** Fills in the text of a sentence that has no translation. */
static titian_status put_source(titian_restorer *r, const titian_record *record,
                                titian_answer state, titian_error *error)
{
    bool lenient = r->settings.lenient;
    if (state == TITIAN_ANSWER_MISSING && !lenient)
        return titian_fail(error, TITIAN_ERR_MISFIT, place_of(r, record),
                           "holds no translation of %.*s",
                           (int)(record->id.n < 40 ? record->id.n : 40),
                           record->id.s ? record->id.s : "");
    titian_buf_put(&r->text, lenient ? STR("\xE2\x9F\xA6") : STR(""));
    titian_buf_put(&r->text, record->given.source);
    titian_buf_put(&r->text, lenient ? STR("\xE2\x9F\xA7") : STR(""));
    return TITIAN_OK;
}

static titian_status restore(titian_restorer *r, const titian_record *record,
                             titian_restored *restored, titian_error *error)
{
    titian_str answer;
    TRY(titian_witness_hear(&r->witness, record->before, error));
    TRY(titian_witness_hear(&r->witness, record->given.source, error));
    TRY(titian_witness_hear(&r->witness, record->after, error));
    TRY(find_answer(r, record, &answer, error));
    r->text.n = 0;
    titian_answer state = titian_settle(&record->given, answer, &r->text);
    if (!answer.s && record->given.source.n)
        state = TITIAN_ANSWER_MISSING;
    if (state != TITIAN_ANSWER_GIVEN)
        TRY(put_source(r, record, state, error));
    if (r->text.failed)
        return titian_no_memory(error);
    *restored = (titian_restored){.doc = record->doc,
                                  .begins = record->begins,
                                  .id = record->id,
                                  .line = record->line,
                                  .before = record->before,
                                  .text = titian_buf_str(&r->text),
                                  .after = record->after,
                                  .state = state};
    return TITIAN_OK;
}

/** Behind the last record nothing may be left. */
static titian_status end(titian_restorer *r, titian_error *error)
{
    TRY(titian_witness_end(&r->witness, error));
    if (!r->apart)
        return TITIAN_OK;
    TRY(look(r, error));
    if (r->waits && !r->settings.lenient)
        return too_many(r, error);
    while (r->waits)
        TRY(drop(r, error));
    return TITIAN_OK;
}

titian_status titian_restorer_next(titian_restorer *restorer,
                                   titian_restored *restored, bool *more,
                                   titian_error *error)
{
    titian_record record;
    TRY(titian_prepared_next(&restorer->prepared, &record, more, error));
    if (!*more)
        return end(restorer, error);
    restorer->n_records++;
    return restore(restorer, &record, restored, error);
}

size_t titian_restorer_surplus(const titian_restorer *restorer)
{
    return restorer->n_surplus;
}
