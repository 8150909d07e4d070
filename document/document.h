/*
 * A document: its text and the flat, sorted tables that point into it.
 * Stations append rows; nothing that stands in a table is changed by a later
 * station except the fields of a sentence that are that station's to fill.
 */
#ifndef TITIAN_DOCUMENT_DOCUMENT_H
#define TITIAN_DOCUMENT_DOCUMENT_H

#include "document/origins.h"
#include "text/buf.h"
#include "text/error.h"
#include "text/vec.h"

/** A run of text that ends where its line or its blank line does. */
typedef struct {
    titian_span span;  /* without the white space around it; may be empty */
    uint32_t number;   /* from 1, through all parts of a document */
    bool told;         /* markup says of what kind it is */
    titian_kind kind;  /* if told */
    titian_str fields; /* see titian_sentence */
} titian_paragraph;

/** Where a piece of the text stands in the file that it was read from. */
typedef struct {
    titian_span text; /* in the document */
    titian_span raw;  /* in its frame */
    bool fixed;       /* code: no edit may touch it */
} titian_piece;

/** What the text so far has told about the time it was written. */
typedef struct {
    int year, month, day; /* of the last full date; year 0: none yet */
    bool given;           /* the user said it: no text overrules it */
    uint32_t paragraphs;  /* before this part */
    uint64_t bytes;       /* before this part */
    uint64_t chars;       /* code points before this part, */
    uint64_t astral;      /* and those above U+FFFF among them */
    uint64_t lines;       /* before this part */
} titian_context;

/** An acronym and the words that the text spells it out with. */
typedef struct {
    titian_str acronym, expansion;
} titian_definition;

struct titian_doc {
    titian_arena arena;
    titian_buf text;
    titian_str name;
    titian_settings settings;
    titian_newlines newlines; /* AUTO until paragraphs are found */
    const titian_origins *origins;
    titian_context context;
    size_t n_repaired;
    bool continues;
    bool parted;       /* the reader has told the paragraphs, */
    bool divided;      /* and even the sentences */
    bool framed;       /* the text is to be written into its frame: */
    titian_buf frame;  /* the bytes of the file that it was read from */
    titian_vec pieces; /* titian_piece, in the order of the text */
    titian_str fields; /* of every sentence; see titian_sentence */
    titian_vec paragraphs, sentences, suppressed, edits, terms, masks;
    titian_str preceding[TITIAN_MOST_CONTEXT]; /* ends of the part before */
    uint32_t n_preceding;
    titian_vec definitions; /* titian_definition, through all parts */
};

/** Empties the document and gives it a name and settings, but no text. */
titian_status titian_doc_start(titian_doc *doc, const titian_origins *origins,
                               titian_str name,
                               const titian_settings *settings);

/** Gives a started document its text, checked or repaired. */
titian_status titian_doc_take(titian_doc *doc, titian_str bytes,
                              titian_error *error);

/**
 * The same with the first n bytes of a buffer, which is left with the others.
 * Mostly the document takes the buffer over and gives its own for it.
 */
titian_status titian_doc_take_first(titian_doc *doc, titian_buf *bytes,
                                    size_t n, titian_error *error);

/** Whether every line of the text is a document of its own. */
static inline bool titian_doc_is_lines(const titian_doc *doc)
{
    return doc->settings.input == TITIAN_INPUT_LINES;
}

/** The document's name, and the line and column of an offset. */
titian_place titian_doc_place(const titian_doc *doc, uint32_t at);

static inline titian_str titian_doc_str(const titian_doc *doc)
{
    return titian_buf_str(&doc->text);
}

static inline titian_paragraph *titian_paragraph_at(const titian_doc *doc,
                                                    uint32_t i)
{
    return (titian_paragraph *)doc->paragraphs.items + i;
}

static inline titian_piece *titian_piece_at(const titian_doc *doc, uint32_t i)
{
    return (titian_piece *)doc->pieces.items + i;
}

static inline titian_sentence *titian_sentence_at(const titian_doc *doc,
                                                  uint32_t i)
{
    return (titian_sentence *)doc->sentences.items + i;
}

static inline titian_edit *titian_edit_at(const titian_doc *doc, uint32_t i)
{
    return (titian_edit *)doc->edits.items + i;
}

/** A sentence made plain, or as it stands if that was not done. */
static inline titian_str titian_plain(const titian_doc *doc,
                                      const titian_sentence *s)
{
    return s->normalized.n ? s->normalized
                           : titian_at(titian_doc_str(doc), s->span);
}

/** What an engine is given: masked, or normalised, or as it stands. */
static inline titian_str titian_result(const titian_doc *doc,
                                       const titian_sentence *s)
{
    return s->masked.n ? s->masked : titian_plain(doc, s);
}

static inline titian_term *titian_term_at(const titian_doc *doc, uint32_t i)
{
    return (titian_term *)doc->terms.items + i;
}

static inline titian_mask *titian_mask_at(const titian_doc *doc, uint32_t i)
{
    return (titian_mask *)doc->masks.items + i;
}

static inline titian_suppressed *titian_suppressed_at(const titian_doc *doc,
                                                      uint32_t i)
{
    return (titian_suppressed *)doc->suppressed.items + i;
}

#endif
