/* Loading the rules and leading documents through the stations. */
#include "pipeline/pipeline.h"
#include "text/file.h"

#include <stdio.h>
#include <stdlib.h>

const char *titian_version(void)
{
    return TITIAN_VERSION;
}

static titian_status load(titian_rules *rules, const titian_config *config,
                          titian_error *error)
{
    titian_loader loader = {.folder = config->data ? config->data : TITIAN_DATA,
                            .abbreviations = config->abbreviations,
                            .n_abbreviations = config->n_abbreviations,
                            .arena = &rules->arena,
                            .origins = &rules->origins,
                            .error = error};
    rules->folder = titian_arena_copy(
        &rules->arena, titian_str_of(loader.folder, strlen(loader.folder) + 1));
    if (!rules->folder.s)
        return titian_no_memory(error);
    for (int i = 0; i < TITIAN_LANGUAGES; i++)
        TRY(titian_segment_rules_load(&rules->segment[i], &loader,
                                      (titian_language)i));
    TRY(titian_markup_rules_load(&rules->markup, &loader));
    TRY(titian_normalize_rules_load(&rules->normalize, &loader));
    TRY(titian_align_rules_load(&rules->align, &loader));
    TRY(titian_import_rules_load(&rules->import, &loader));
    return titian_gloss_rules_load(&rules->gloss, &loader, config->glossaries,
                                   config->n_glossaries);
}

titian_rules *titian_rules_load(const titian_config *config,
                                titian_error *error)
{
    static const titian_config installed = {0};
    titian_rules *rules = calloc(1, sizeof *rules);
    if (!rules) {
        titian_no_memory(error);
        return NULL;
    }
    if (load(rules, config ? config : &installed, error) != TITIAN_OK) {
        titian_rules_free(rules);
        return NULL;
    }
    return rules;
}

void titian_rules_free(titian_rules *rules)
{
    if (!rules)
        return;
    for (int i = 0; i < TITIAN_LANGUAGES; i++)
        titian_segment_rules_release(&rules->segment[i]);
    titian_normalize_rules_release(&rules->normalize);
    titian_gloss_rules_release(&rules->gloss);
    titian_align_rules_release(&rules->align);
    titian_import_rules_release(&rules->import);
    titian_arena_free(&rules->arena);
    free(rules);
}

const char *titian_rules_folder(const titian_rules *rules)
{
    return rules ? rules->folder.s : TITIAN_DATA;
}

char *titian_rule_name(const titian_rules *rules, uint32_t rule, char *text,
                       size_t size)
{
    return titian_origin_name(&rules->origins, rule, text, size);
}

titian_worker *titian_worker_new(const titian_rules *rules, titian_error *error)
{
    titian_worker *worker = calloc(1, sizeof *worker);
    if (!worker) {
        titian_no_memory(error);
        return NULL;
    }
    worker->rules = rules;
    if (titian_gloss_scratch_make(&worker->gloss) == TITIAN_OK)
        return worker;
    titian_no_memory(error);
    titian_worker_free(worker);
    return NULL;
}

void titian_worker_free(titian_worker *worker)
{
    if (!worker)
        return;
    titian_normalize_scratch_free(&worker->normalize);
    titian_gloss_scratch_free(&worker->gloss);
    titian_keyring_free(&worker->keyrings[SIDE_ID]);
    titian_keyring_free(&worker->keyrings[SIDE_EN]);
    free(worker);
}

titian_status titian_doc_read(titian_doc *doc, const titian_rules *rules,
                              const char *name, const char *bytes, size_t n,
                              const titian_settings *settings,
                              titian_error *error)
{
    if (titian_doc_start(doc, &rules->origins, titian_str_z(name), settings) !=
        TITIAN_OK)
        return titian_no_memory(error);
    return titian_doc_take(doc, titian_str_of(bytes, n), error);
}

/** A file that holds one document, small enough for one part. */
static titian_status load_only(titian_doc *doc, titian_reader *reader,
                               const char *path, titian_error *error)
{
    bool more = false;
    titian_doc *rest = titian_doc_new();
    titian_status status = rest ? titian_reader_next(reader, doc, &more, error)
                                : titian_no_memory(error);
    if (status == TITIAN_OK)
        status = titian_reader_next(reader, rest, &more, error);
    titian_doc_free(rest);
    if (status == TITIAN_OK && more)
        return titian_fail(error, TITIAN_ERR_DATA, (titian_place){.file = path},
                           "holds more than one document, or one of more than "
                           "a mebibyte");
    return status;
}

/** A file of a form that readers know. */
static titian_status load_form(titian_doc *doc, const titian_rules *rules,
                               const char *name, const char *path,
                               const titian_settings *settings,
                               titian_error *error)
{
    titian_settings named = *settings;
    named.name = name;
    titian_reader *reader = titian_reader_open(path, rules, &named, error);
    titian_status status = reader ? load_only(doc, reader, path, error)
                                  : TITIAN_ERR_READ;
    titian_reader_close(reader);
    return status;
}

titian_status titian_doc_load(titian_doc *doc, const titian_rules *rules,
                              const char *name, const char *path,
                              const titian_settings *settings,
                              titian_error *error)
{
    titian_buf bytes = {0};
    if (settings && settings->input > TITIAN_INPUT_LINES)
        return load_form(doc, rules, name, path, settings, error);
    titian_status status = titian_file_load(path, &bytes, error);
    if (status == TITIAN_OK)
        status = titian_doc_read(doc, rules, name, bytes.s ? bytes.s : "",
                                 bytes.n, settings, error);
    titian_buf_free(&bytes);
    if (error && status == TITIAN_ERR_UTF8)
        snprintf(error->file, sizeof error->file, "%s", path);
    return status;
}

titian_reader *titian_reader_open(const char *path, const titian_rules *rules,
                                  const titian_settings *settings,
                                  titian_error *error)
{
    return titian_reader_start(path, &rules->origins, &rules->markup, settings,
                               error);
}

titian_status titian_segment(titian_doc *doc, titian_worker *worker,
                             titian_error *error)
{
    const titian_segment_rules *rules =
        &worker->rules->segment[doc->settings.language];
    return titian_segment_doc(doc, rules, error);
}

titian_status titian_normalize(titian_doc *doc, titian_worker *worker,
                               titian_error *error)
{
    if (doc->settings.language != TITIAN_INDONESIAN)
        return TITIAN_OK;
    return titian_normalize_doc(doc, &worker->rules->normalize,
                                &worker->normalize, error);
}

titian_status titian_gloss(titian_doc *doc, titian_worker *worker,
                           titian_error *error)
{
    if (doc->settings.language != TITIAN_INDONESIAN)
        return TITIAN_OK;
    return titian_gloss_doc(doc, &worker->rules->gloss, &worker->gloss, error);
}

void titian_suggest(titian_worker *worker, titian_str word,
                    titian_word_visitor *visit, void *context)
{
    titian_gloss_suggest(&worker->gloss, word, visit, context);
}

titian_import *titian_import_new(const titian_rules *rules)
{
    return titian_import_make(&rules->import);
}

titian_status titian_lookup(titian_worker *worker, titian_str word,
                            titian_entry_visitor *visit, void *context,
                            titian_error *error)
{
    return titian_gloss_lookup(&worker->rules->gloss, &worker->gloss, word,
                               visit, context, error);
}
