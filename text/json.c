/* Reading JSON. */
#include "text/json.h"

titian_status titian_json_parse(titian_str text, titian_place where,
                                json_t **value, titian_error *error)
{
    json_error_t found;
    *value =
        json_loadb(text.s, text.n, JSON_DECODE_ANY | JSON_ALLOW_NUL, &found);
    if (*value)
        return TITIAN_OK;
    if (json_error_code(&found) == json_error_out_of_memory)
        return titian_no_memory(error);
    uint32_t below = found.line > 1 ? (uint32_t)found.line - 1 : 0;
    uint32_t column = found.column > 0 ? (uint32_t)found.column : 1;
    where.column = below || where.column <= 1 ? column
                                              : where.column + column - 1;
    where.line += below;
    return titian_fail(error, TITIAN_ERR_DATA, where, "is no JSON: %s",
                       found.text);
}

titian_str titian_json_text(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    return json_is_string(value) ? titian_str_of(json_string_value(value),
                                                 json_string_length(value))
                                 : titian_str_of(NULL, 0);
}
