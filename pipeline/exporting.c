/* Exporting: which rules each form is made of. */
#include "exports/exports.h"
#include "pipeline/pipeline.h"

static titian_status put(const titian_rules *rules, titian_export_form form,
                         titian_loader *loader,
                         const titian_left_out_list *left, titian_buf *out)
{
    const titian_segment_rules *segment = &rules->segment[TITIAN_INDONESIAN];
    switch (form) {
    case TITIAN_EXPORT_SRX: return titian_export_srx(segment, loader, out);
    case TITIAN_EXPORT_MOSES_PREFIXES:
        return titian_export_prefixes(segment, loader->arena, left, out);
    case TITIAN_EXPORT_CLDR_JSON:
    case TITIAN_EXPORT_CLDR_XML:
        return titian_export_suppressions(
            segment, form == TITIAN_EXPORT_CLDR_JSON, loader->arena, left, out);
    case TITIAN_EXPORT_OMEGAT:
    case TITIAN_EXPORT_DEEPL:
    case TITIAN_EXPORT_GOOGLE:
    case TITIAN_EXPORT_AMAZON:
    case TITIAN_EXPORT_TBX:
    case TITIAN_EXPORT_CSV:
        return titian_export_glossary(&rules->gloss, form, left, out);
    }
    return TITIAN_OK;
}

titian_status titian_export(const titian_rules *rules, titian_export_form form,
                            titian_sink sink, titian_left_out_visitor *visit,
                            void *context, titian_error *error)
{
    titian_arena arena = {0};
    titian_origins origins = {.n = 0};
    titian_buf out = {0};
    titian_left_out_list left = {visit, context};
    titian_loader loader = {.folder = rules->folder.s,
                            .arena = &arena,
                            .origins = &origins,
                            .error = error};
    titian_status status = put(rules, form, &loader, &left, &out);
    if (status == TITIAN_OK && out.failed)
        status = TITIAN_ERR_NOMEM;
    if (status == TITIAN_ERR_NOMEM)
        titian_no_memory(error);
    else if (status == TITIAN_OK && !sink.put(sink.context, out.s, out.n))
        status = TITIAN_ERR_WRITE;
    titian_buf_free(&out);
    titian_arena_free(&arena);
    return status;
}
