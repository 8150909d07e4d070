/* Moses: plain lines, one file a side, the same number of lines in each. */
#include "writers/writers.h"

void titian_write_moses_id(titian_writing *w)
{
    for (uint32_t i = 0; i < w->doc->sentences.n; i++) {
        titian_put_line(&w->out,
                        titian_result(w->doc, titian_sentence_at(w->doc, i)));
        titian_buf_putc(&w->out, '\n');
    }
}

void titian_write_moses_en(titian_writing *w)
{
    for (uint32_t i = 0; i < w->doc->sentences.n; i++) {
        titian_put_line(&w->out,
                        titian_target_of(w, titian_sentence_at(w->doc, i)));
        titian_buf_putc(&w->out, '\n');
    }
}

void titian_write_moses_ids(titian_writing *w)
{
    for (uint32_t i = 0; i < w->doc->sentences.n; i++) {
        titian_put_unit(&w->out, w->doc, titian_sentence_at(w->doc, i));
        titian_buf_putc(&w->out, '\n');
    }
}
