/*
 * Writes ICU's own names of countries, languages, currencies, months and
 * weekdays, Indonesian with English, as a glossary: icu-names OUT.tsv
 */
#include "dictionaries/save.h"

#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

enum { NAME_UNITS = 120 };

static bool to_utf8(const UChar *name, int32_t n, char *out, size_t size)
{
    UErrorCode icu = U_ZERO_ERROR;
    int32_t length;
    u_strToUTF8(out, (int32_t)size - 1, &length, name, n, &icu);
    if (U_FAILURE(icu) || length < 0 || (size_t)length >= size)
        return false;
    out[length] = '\0';
    return true;
}

/** What a name has in brackets tells it from another: those are left out. */
static bool add_name(titian_import *rows, const char *form, const char *english)
{
    if (strchr(form, '('))
        return true;
    return titian_import_add(rows, titian_str_z(form), "name",
                             titian_str_z(english), 0, NULL) == TITIAN_OK;
}

typedef int32_t display(const char *locale, const char *in, UChar *result,
                        int32_t capacity, UErrorCode *status);

/** One name in both languages; names ICU has not translated are left out. */
static bool add(titian_import *rows, display *name, const char *locale,
                const char *before)
{
    UChar id[NAME_UNITS], en[NAME_UNITS];
    char form[400], english[300], raw[300];
    UErrorCode icu = U_ZERO_ERROR;
    int32_t n_id = name(locale, "id", id, NAME_UNITS, &icu);
    int32_t n_en = name(locale, "en", en, NAME_UNITS, &icu);
    if (icu != U_ZERO_ERROR || !to_utf8(id, n_id, raw, sizeof raw) ||
        !to_utf8(en, n_en, english, sizeof english))
        return true;
    snprintf(form, sizeof form, "%s%s", before, raw);
    return add_name(rows, form, english);
}

static bool add_places(titian_import *rows)
{
    bool good = true;
    for (const char *const *c = uloc_getISOCountries(); good && *c; c++) {
        char locale[16];
        snprintf(locale, sizeof locale, "und_%s", *c);
        good = add(rows, uloc_getDisplayCountry, locale, "");
    }
    for (const char *const *l = uloc_getISOLanguages(); good && *l; l++)
        good = add(rows, uloc_getDisplayLanguage, *l, "bahasa ");
    return good;
}

static bool add_currencies(titian_import *rows)
{
    UErrorCode icu = U_ZERO_ERROR;
    UEnumeration *codes =
        ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &icu);
    bool good = U_SUCCESS(icu);
    const char *code;
    while (good && (code = uenum_next(codes, NULL, &icu)) != NULL) {
        UChar iso[4] = {(UChar)code[0], (UChar)code[1], (UChar)code[2], 0};
        UErrorCode e = U_ZERO_ERROR;
        int32_t n_id, n_en;
        char form[300], english[300];
        const UChar *id =
            ucurr_getName(iso, "id", UCURR_LONG_NAME, NULL, &n_id, &e);
        const UChar *en =
            ucurr_getName(iso, "en", UCURR_LONG_NAME, NULL, &n_en, &e);
        if (U_SUCCESS(e) && to_utf8(id, n_id, form, sizeof form) &&
            to_utf8(en, n_en, english, sizeof english))
            good = add_name(rows, form, english);
    }
    uenum_close(codes);
    return good;
}

static bool add_symbols(titian_import *rows, UDateFormatSymbolType type,
                        int32_t first, int32_t last)
{
    UErrorCode icu = U_ZERO_ERROR;
    UDateFormat *id =
        udat_open(UDAT_FULL, UDAT_FULL, "id", NULL, 0, NULL, 0, &icu);
    UDateFormat *en =
        udat_open(UDAT_FULL, UDAT_FULL, "en", NULL, 0, NULL, 0, &icu);
    bool good = U_SUCCESS(icu);
    for (int32_t i = first; good && i <= last; i++) {
        UChar a[NAME_UNITS], b[NAME_UNITS];
        char form[300], english[300];
        int32_t n_a = udat_getSymbols(id, type, i, a, NAME_UNITS, &icu);
        int32_t n_b = udat_getSymbols(en, type, i, b, NAME_UNITS, &icu);
        if (U_SUCCESS(icu) && to_utf8(a, n_a, form, sizeof form) &&
            to_utf8(b, n_b, english, sizeof english))
            good = add_name(rows, form, english);
    }
    udat_close(id);
    udat_close(en);
    return good;
}

int main(int argc, char **argv)
{
    static const titian_import_rules rules;
    titian_error error = {.line = 0};
    if (argc != 2) {
        fputs("Usage: icu-names OUT.tsv\n", stderr);
        return 2;
    }
    titian_import *import = titian_import_make(&rules);
    bool good = import && add_places(import) && add_currencies(import) &&
                add_symbols(import, UDAT_MONTHS, 0, 11) &&
                add_symbols(import, UDAT_WEEKDAYS, 1, 7);
    return save_rows(import, good ? TITIAN_OK : TITIAN_ERR_NOMEM,
                     "ICU's display names; Unicode License", argv[1], &error);
}
