/* Splits standard input into sentences: the library in thirty lines. */
#include <stdio.h>
#include <stdlib.h>
#include <titian.h>

static bool print(void *context, const char *bytes, size_t n)
{
    (void)context;
    return fwrite(bytes, 1, n, stdout) == n;
}

int main(void)
{
    static char text[1 << 20];
    size_t n = fread(text, 1, sizeof text, stdin);
    titian_config config = {.data = getenv("TITIAN_DATA")};
    titian_write_settings sentences = {.format = TITIAN_WRITE_SENTENCES};
    titian_error error = {.line = 0};
    titian_rules *rules = titian_rules_load(&config, &error);
    titian_worker *worker = rules ? titian_worker_new(rules, &error) : NULL;
    titian_doc *doc = titian_doc_new();
    bool good =
        worker && doc &&
        !titian_doc_read(doc, rules, "stdin", text, n, NULL, &error) &&
        !titian_segment(doc, worker, &error) &&
        !titian_write(doc, &sentences, (titian_sink){print, NULL}, NULL);
    if (!good)
        fprintf(stderr, "%s:%u: %s\n", error.file, error.line, error.text);
    titian_doc_free(doc);
    titian_worker_free(worker);
    titian_rules_free(rules);
    return good ? 0 : 1;
}
