/*
 * Writes ICU's own names of countries, languages, currencies, months and
 * weekdays, Indonesian with English, as a glossary: icu-names OUT.tsv
 */
#include "dictionaries/rows.h"
#include "text/file.h"

#include <stdio.h>
#include <stdlib.h>
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

typedef int32_t display(const char *locale, const char *in, UChar *result,
                        int32_t capacity, UErrorCode *status);

/** One name in both languages; names ICU has not translated are left out. */
static bool add(glossary_rows *rows, display *name, const char *locale,
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
    return rows_add(rows, titian_str_z(form), "name", titian_str_z(english), 0);
}

static bool add_places(glossary_rows *rows)
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

static bool add_currencies(glossary_rows *rows)
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
            good = rows_add(rows, titian_str_z(form), "name",
                            titian_str_z(english), 0);
    }
    uenum_close(codes);
    return good;
}

static bool add_symbols(glossary_rows *rows, UDateFormatSymbolType type,
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
            good = rows_add(rows, titian_str_z(form), "name",
                            titian_str_z(english), 0);
    }
    udat_close(id);
    udat_close(en);
    return good;
}

int main(int argc, char **argv)
{
    titian_buf out = {0};
    titian_error error = {.line = 0};
    glossary_rows rows = {0};
    if (argc != 2) {
        fputs("Usage: icu-names OUT.tsv\n", stderr);
        return 2;
    }
    bool good = add_places(&rows) && add_currencies(&rows) &&
                add_symbols(&rows, UDAT_MONTHS, 0, 11) &&
                add_symbols(&rows, UDAT_WEEKDAYS, 1, 7);
    rows_write(&rows, "ICU's display names; Unicode License", &out);
    good = good && !out.failed &&
           titian_file_save(argv[1], titian_buf_str(&out), &error) == TITIAN_OK;
    if (!good)
        fprintf(stderr, "icu-names: %s: %s\n", argv[1],
                error.text[0] ? error.text : "could not be made");
    titian_buf_free(&out);
    rows_free(&rows);
    return good ? 0 : 1;
}
