/* Learning from pairs: the handles of lessons and models. */
#include "align/frozen.h"
#include "align/propose.h"
#include "pipeline/pipeline.h"
#include "text/file.h"

#include <stdlib.h>

titian_lessons *titian_lessons_new(void)
{
    return calloc(1, sizeof(titian_lessons));
}

void titian_lessons_free(titian_lessons *lessons)
{
    if (!lessons)
        return;
    titian_lessons_release(lessons);
    free(lessons);
}

titian_status titian_lessons_add(titian_lessons *lessons,
                                 const titian_alignment *alignment,
                                 const titian_rules *rules, float least,
                                 titian_error *error)
{
    return titian_lessons_take(lessons, alignment, &rules->align, least, error);
}

void titian_model_free(titian_model *model)
{
    if (!model)
        return;
    titian_model_release(model);
    free(model);
}

titian_status titian_model_make(const titian_lessons *lessons,
                                titian_worker *worker, titian_model **model,
                                titian_error *error)
{
    titian_translator translator = titian_translator_of(worker, NULL);
    *model = calloc(1, sizeof **model);
    if (!*model)
        return titian_no_memory(error);
    titian_status status = titian_model_learn(
        *model, lessons, &worker->rules->align, &translator, error);
    if (status != TITIAN_OK) {
        titian_model_free(*model);
        *model = NULL;
    }
    return status;
}

titian_status titian_model_load(const char *path, const titian_rules *rules,
                                titian_model **model, titian_error *error)
{
    titian_buf bytes = {0};
    *model = calloc(1, sizeof **model);
    titian_status status = *model ? titian_file_load(path, &bytes, error)
                                  : titian_no_memory(error);
    if (status == TITIAN_OK)
        status = titian_model_parse(*model, titian_buf_str(&bytes), path,
                                    &rules->align, error);
    titian_buf_free(&bytes);
    if (status != TITIAN_OK) {
        titian_model_free(*model);
        *model = NULL;
    }
    return status;
}

static titian_status hand_over(titian_buf *out, titian_sink sink)
{
    titian_status status = TITIAN_OK;
    if (out->failed)
        status = TITIAN_ERR_NOMEM;
    else if (!sink.put(sink.context, out->s, out->n))
        status = TITIAN_ERR_WRITE;
    titian_buf_free(out);
    return status;
}

titian_status titian_model_write(const titian_model *model, titian_sink sink)
{
    titian_buf out = {0};
    titian_model_print(model, &out);
    return hand_over(&out, sink);
}

titian_status titian_model_propose(const titian_model *model,
                                   titian_worker *worker, titian_sink sink,
                                   titian_error *error)
{
    titian_buf out = {0};
    titian_translator translator = titian_translator_of(worker, NULL);
    titian_status status =
        titian_propose(model, &worker->rules->align, &translator, &out, error);
    if (status == TITIAN_OK)
        return hand_over(&out, sink);
    titian_buf_free(&out);
    return status;
}
