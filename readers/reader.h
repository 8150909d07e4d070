/*
 * Reading files and standard input in parts.  Each form of input has a file
 * of its own, which says how documents are had from it.
 */
#ifndef TITIAN_READERS_READER_H
#define TITIAN_READERS_READER_H

#include "document/document.h"
#include "readers/markup.h"

/** How one form of input is read. */
typedef struct {
    /** Sets reader->state; what it leaves there close gives back. */
    titian_status (*open)(titian_reader *reader, titian_error *error);

    /** See titian_reader_next; doc is for titian_reader_begin. */
    titian_status (*next)(titian_reader *reader, titian_doc *doc, bool *more,
                          titian_error *error);

    /** Also called where open failed: state may be NULL. */
    void (*close)(titian_reader *reader);
} titian_form;

struct titian_reader {
    const char *path;
    const titian_origins *origins;
    const titian_markup_rules *markup;
    titian_settings settings;
    const titian_form *form;
    void *state; /* the form's own */
};

extern const titian_form titian_form_pandoc;
extern const titian_form titian_form_plain;
extern const titian_form titian_form_html;
extern const titian_form titian_form_jsonl;
extern const titian_form titian_form_translations;

/** titian_reader_open for one who already knows what it asks of the rules. */
titian_reader *titian_reader_start(const char *path,
                                   const titian_origins *origins,
                                   const titian_markup_rules *markup,
                                   const titian_settings *settings,
                                   titian_error *error);

/** The file "news/article.txt" makes a document called "article". */
titian_str titian_base_name(titian_str path);

/** What a document of the file is called that has no name of its own. */
titian_str titian_reader_name(const titian_reader *reader);

/** Empties doc and gives it a name: {NULL, 0} for that of the file. */
titian_status titian_reader_begin(const titian_reader *reader, titian_str name,
                                  titian_doc *doc, titian_error *error);

#endif
