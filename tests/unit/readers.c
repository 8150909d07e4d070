/*
 * Every form of input, whole and damaged: a reader gives documents whose
 * sentences rejoin to their text, or an error for a person.
 */
#include "document/document.h"
#include "tests/unit/unit.h"

static titian_rules *rules;
static titian_worker *worker;
static const char path[] = "readers.tmp";

static const struct {
    titian_input input;
    const char *text;
} samples[] = {
    {TITIAN_INPUT_JSONL,
     "{\"id\":\"a\",\"text\":\"Ia pulang. Dia \\u00e9 \\ud83d\\ude00 tidur.\","
     "\"n\":[1,2.5e3,{\"k\":null}]}\n{\"text\":\"Kami.\\nMereka?\"}\n"},
    {TITIAN_INPUT_JSONL,
     "{\"doc\":\"d\",\"id\":\"p1s1\",\"par\":1,\"sent\":1,\"kind\":"
     "\"sentence\","
     "\"begin\":1,\"end\":9,\"before\":\" \",\"source\":\"JKT - Ya.\","
     "\"after\":\" \",\"boundary\":{\"rule\":\"reasons.tsv:20\",\"confidence\":"
     "0.95},\"dateline\":[1,6],\"suppressed\":[{\"at\":3,\"rule\":"
     "\"reasons.tsv:4\"}],\"edits\":[],\"terms\":[],\"x\":1}\n"
     "{\"doc\":\"d\",\"id\":\"p1s2\",\"par\":1,\"sent\":2,\"kind\":\"list\","
     "\"begin\":11,\"end\":17,\"source\":\"Tidak.\",\"after\":\"\"}\n"},
    {TITIAN_INPUT_HTML,
     "<!DOCTYPE html><html><head><meta charset=utf-8><title>T</title></head>"
     "<body><nav class='x y'>n</nav><article id=a><h1>Judul &amp; \xC3\xA9</h1>"
     "<p style='display: none'>x<p>Ia <b>pulang</b>.<br>Dia&nbsp;tidur.<ul><li>"
     "Satu<li>Dua</ul><table><tr><td>a<td>b</table><pre>c\nd</pre>"
     "<!-- k --><script>var s = '</p>';</script></article></body></html>"},
    {TITIAN_INPUT_XLIFF,
     "<?xml version='1.0'?><xliff version='1.2'><file original='a.txt' "
     "source-language='id' target-language='en' datatype='plaintext'><body>"
     "<trans-unit id='1'><source>Ia <g id='1'>pulang</g><x id='2' ctype='lb'/>"
     "&lt;lagi&gt;.</source><target>He</target></trans-unit></body></file>"
     "</xliff>"},
    {TITIAN_INPUT_XLIFF,
     "<xliff version='2.0' srcLang='id' trgLang='en'><file id='f'><unit id='u'>"
     "<segment><source>Satu. <pc id='1'>Dua</pc><cp hex='0001'/></source>"
     "</segment><ignorable><source> </source></ignorable><segment><source>Tiga."
     "</source></segment></unit></file></xliff>"},
    {TITIAN_INPUT_TMX,
     "<tmx version='1.4'><header/><body><tu tuid='1'><tuv "
     "xml:lang='id'><seg>Ia "
     "<ph>x</ph>pulang.</seg></tuv><tuv xml:lang='en'><seg>He.</seg></tuv></tu>"
     "</body></tmx>"},
    {TITIAN_INPUT_PANDOC,
     "{\"meta\":{\"title\":{\"t\":\"MetaInlines\",\"c\":[{\"t\":\"Str\",\"c\":"
     "\"Prof.\"}]}},\"blocks\":[{\"t\":\"Para\",\"c\":[{\"t\":\"Emph\",\"c\":[{"
     "\"t\":\"Str\",\"c\":\"Ahad\"}]},{\"t\":\"Space\"},{\"t\":\"Str\",\"c\":"
     "\"(11/2/2024)\"},{\"t\":\"Note\",\"c\":[{\"t\":\"Para\",\"c\":[{\"t\":"
     "\"Str\",\"c\":\"Rp\"},{\"t\":\"Space\"},{\"t\":\"Str\",\"c\":\"5.000,-\"}"
     "]"
     "}]},{\"t\":\"Quoted\",\"c\":[{\"t\":\"SingleQuote\"},[{\"t\":\"Str\","
     "\"c\":\"ya\"}]]},{\"t\":\"Code\",\"c\":[[\"\",[],[]],\"dgn\"]}]},{\"t\":"
     "\"BulletList\",\"c\":[[{\"t\":\"Plain\",\"c\":[{\"t\":\"Str\",\"c\":\"dgn"
     "\"}]}]]}]}"},
};

static void fill(const char *bytes, size_t n)
{
    FILE *to = fopen(path, "wb");
    assert_non_null(to);
    assert_int_equal(fwrite(bytes, 1, n, to), n);
    assert_int_equal(fclose(to), 0);
}

static bool count(void *context, const char *bytes, size_t n)
{
    (void)bytes;
    *(size_t *)context += n;
    return true;
}

/** Sentences rise, lie in the text, and only white space is between them. */
static void check_document(const titian_doc *doc)
{
    size_t n, at = 0;
    const titian_sentence *s = titian_sentences(doc, &n);
    titian_str text = titian_doc_text(doc);
    for (size_t i = 0; i < n; i++) {
        assert_true(s[i].span.beg >= at && s[i].span.end >= s[i].span.beg);
        assert_true(s[i].span.end <= text.n);
        assert_true(s[i].dateline.beg >= s[i].span.beg &&
                    s[i].dateline.end <= s[i].span.end);
        at = s[i].span.end;
    }
    for (uint32_t i = 0; i < doc->pieces.n; i++)
        assert_true(titian_piece_at(doc, i)->raw.end <= doc->frame.n);
}

static titian_status work(titian_doc *doc, titian_error *error)
{
    static const titian_format formats[] = {TITIAN_WRITE_JSONL,
                                            TITIAN_WRITE_NORMALIZED};
    size_t written = 0;
    TRY(titian_segment(doc, worker, error));
    TRY(titian_normalize(doc, worker, error));
    check_document(doc);
    for (size_t i = 0; i < COUNT_OF(formats); i++) {
        titian_write_settings writing = {.format = formats[i]};
        TRY(titian_write(doc, &writing, (titian_sink){count, &written}, NULL));
    }
    return TITIAN_OK;
}

static titian_status read_all(titian_input input, bool repair, size_t *n_docs,
                              titian_error *error)
{
    titian_settings settings = titian_settings_default();
    titian_doc *doc = titian_doc_new();
    titian_status status = TITIAN_ERR_READ;
    bool more = true;
    settings.input = input;
    settings.repair = repair;
    titian_reader *reader = titian_reader_open(path, rules, &settings, error);
    *n_docs = 0;
    while (reader && more) {
        status = titian_reader_next(reader, doc, &more, error);
        if (status == TITIAN_OK && more)
            status = work(doc, error);
        more = more && status == TITIAN_OK;
        *n_docs += more;
    }
    titian_reader_close(reader);
    titian_doc_free(doc);
    return status;
}

static void each_form_is_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(samples); i++) {
        titian_error error = {.line = 0};
        size_t n;
        fill(samples[i].text, strlen(samples[i].text));
        if (read_all(samples[i].input, false, &n, &error) != TITIAN_OK)
            fail_msg("%zu: %s", i, error.text);
        assert_true(n > 0);
    }
}

/** Changes, cuts and doubles a few bytes; returns the new length. */
static size_t damage(uint32_t *seed, char *text, size_t n)
{
    static const char marks[] = "<>\"'&{}[]:,\\/ \n\0\xFF\xC3";
    for (uint32_t left = 1 + test_random(seed) % 4; left > 0 && n > 8; left--) {
        size_t at = test_random(seed) % n;
        size_t length = test_random(seed) % 24;
        length = at + length < n ? length : n - at;
        switch (test_random(seed) % 4) {
        case 0: text[at] = (char)test_random(seed); break;
        case 1: text[at] = marks[test_random(seed) % (sizeof marks - 1)]; break;
        case 2:
            memmove(text + at, text + at + length, n - at - length);
            n -= length;
            break;
        default: memmove(text + at + length, text + at, n - at); n += length;
        }
    }
    return n;
}

static void damaged_input_is_read_or_explained(void **state)
{
    uint32_t seed = 20240211;
    size_t good = 0, bad = 0, n_docs;
    (void)state;
    for (int i = 0; i < 7000; i++) {
        char text[4096];
        titian_error error = {.line = 0};
        size_t sample = (size_t)i % COUNT_OF(samples);
        size_t n = strlen(samples[sample].text);
        memcpy(text, samples[sample].text, n);
        n = damage(&seed, text, n);
        fill(text, n);
        if (read_all(samples[sample].input, i % 3 == 0, &n_docs, &error) ==
            TITIAN_OK) {
            good++;
            continue;
        }
        bad++;
        assert_true(error.text[0] != '\0');
        assert_string_equal(error.file, path);
    }
    assert_true(good > 500 && bad > 500);
}

static int setup(void **state)
{
    (void)state;
    rules = test_rules();
    worker = titian_worker_new(rules, NULL);
    return worker ? 0 : 1;
}

static int teardown(void **state)
{
    (void)state;
    titian_worker_free(worker);
    titian_rules_free(rules);
    return remove(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_form_is_read),
        cmocka_unit_test(damaged_input_is_read_or_explained)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, setup, teardown);
}
