/*
 * Writes the currencies that ICU knows, for the normaliser: the Indonesian
 * name, its English plural, the ISO 4217 code: icu-currencies OUT.tsv
 */
#include "text/file.h"
#include "text/fold.h"

#include <stdio.h>
#include <stdlib.h>
#include <unicode/ucurr.h>
#include <unicode/ustring.h>

enum { NAME_BYTES = 200, MOST = 400 };

typedef struct {
    char id[NAME_BYTES], en[NAME_BYTES], code[4];
} currency;

static bool to_utf8(const UChar *name, int32_t n, char out[NAME_BYTES])
{
    UErrorCode icu = U_ZERO_ERROR;
    int32_t length;
    u_strToUTF8(out, NAME_BYTES, &length, name, n, &icu);
    return U_SUCCESS(icu) && length < NAME_BYTES;
}

/** Dolar Kanada is written dolar Kanada inside a sentence. */
static void lower_first(char *name)
{
    if (name[0] >= 'A' && name[0] <= 'Z')
        name[0] = (char)(name[0] + ('a' - 'A'));
}

/** False for a code that ICU has not named in both languages. */
static bool name_currency(const char *code, currency *c)
{
    UErrorCode icu = U_ZERO_ERROR;
    UChar iso[4] = {(UChar)code[0], (UChar)code[1], (UChar)code[2], 0};
    UBool choice;
    int32_t n_id, n_en;
    const UChar *id =
        ucurr_getName(iso, "id", UCURR_LONG_NAME, &choice, &n_id, &icu);
    const UChar *en =
        ucurr_getPluralName(iso, "en", &choice, "other", &n_en, &icu);
    if (U_FAILURE(icu) || !to_utf8(id, n_id, c->id) ||
        !to_utf8(en, n_en, c->en))
        return false;
    snprintf(c->code, sizeof c->code, "%.3s", code);
    bool named = strcmp(c->id, c->code) != 0 && !strchr(c->id, '(');
    lower_first(c->id);
    return named;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const currency *)a)->id, ((const currency *)b)->id);
}

static size_t read_currencies(currency *all)
{
    UErrorCode icu = U_ZERO_ERROR;
    UEnumeration *codes =
        ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &icu);
    const char *code;
    size_t n = 0;
    while (n < MOST && (code = uenum_next(codes, NULL, &icu)) != NULL)
        n += name_currency(code, &all[n]);
    uenum_close(codes);
    qsort(all, n, sizeof *all, by_name);
    return U_SUCCESS(icu) ? n : 0;
}

static void write_currencies(const currency *all, size_t n, titian_buf *out)
{
    titian_buf_put(out, STR("# ICU's currencies, written by the build.\n"
                            "name\tenglish\tcode\n"));
    for (size_t i = 0; i < n; i++)
        if (i == 0 || strcmp(all[i].id, all[i - 1].id) != 0)
            titian_buf_printf(out, "%s\t%s\t%s\n", all[i].id, all[i].en,
                              all[i].code);
}

int main(int argc, char **argv)
{
    static currency all[MOST];
    titian_buf out = {0};
    titian_error error = {.line = 0};
    if (argc != 2) {
        fputs("Usage: icu-currencies OUT.tsv\n", stderr);
        return 2;
    }
    size_t n = read_currencies(all);
    write_currencies(all, n, &out);
    bool good = n > 0 && !out.failed &&
                titian_file_save(argv[1], titian_buf_str(&out), &error) ==
                    TITIAN_OK;
    if (!good)
        fprintf(stderr, "icu-currencies: %s: %s\n", argv[1],
                error.text[0] ? error.text : "could not be made");
    titian_buf_free(&out);
    return good ? 0 : 1;
}
