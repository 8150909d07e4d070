/* Errors are for people. */
#include "text/error.h"

#include <stdarg.h>
#include <stdio.h>

titian_status titian_fail(titian_error *error, titian_status status,
                          titian_place where, const char *format, ...)
{
    if (!error)
        return status;
    *error = (titian_error){.line = where.line, .column = where.column};
    if (where.file)
        snprintf(error->file, sizeof error->file, "%s", where.file);
    va_list args;
    va_start(args, format);
    vsnprintf(error->text, sizeof error->text, format, args);
    va_end(args);
    return status;
}

titian_status titian_no_memory(titian_error *error)
{
    return titian_fail(error, TITIAN_ERR_NOMEM, (titian_place){0}, "%s",
                       titian_status_text(TITIAN_ERR_NOMEM));
}

const char *titian_status_text(titian_status status)
{
    switch (status) {
    case TITIAN_OK: return "done";
    case TITIAN_ERR_NOMEM: return "out of memory";
    case TITIAN_ERR_READ: return "could not read";
    case TITIAN_ERR_WRITE: return "could not write";
    case TITIAN_ERR_UTF8: return "not valid UTF-8";
    case TITIAN_ERR_DATA: return "a data file breaks its format";
    case TITIAN_ERR_LIMIT: return "too large";
    case TITIAN_ERR_ICU: return "ICU failed";
    case TITIAN_ERR_MISFIT: return "the inputs do not fit together";
    }
    return "unknown status";
}
