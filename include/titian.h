/*
 * titian prepares Indonesian text for translation into English.
 *
 * A document is read as bytes and passes through three stations.  Segment
 * finds its sentences, normalize makes abbreviations, dates and numbers plain,
 * gloss looks its words up and drafts an English line.  Each station appends
 * rows to the document's tables and overwrites nothing; each row names the
 * rule, a line of a data file, that asked for it.
 *
 *     titian_rules *rules = titian_rules_load(NULL, &error);
 *     titian_worker *worker = titian_worker_new(rules, &error);
 *     titian_doc *doc = titian_doc_new();
 *     titian_doc_read(doc, rules, "name", bytes, n_bytes, NULL, &error);
 *     titian_segment(doc, worker, &error);
 *     titian_normalize(doc, worker, &error);
 *     titian_gloss(doc, worker, &error);
 *
 * The library never prints, never exits, keeps no mutable global and does not
 * touch the locale.  Rules are constant once loaded and may be shared by any
 * number of threads; a worker and a document belong to one thread at a time.
 */
#ifndef TITIAN_H
#define TITIAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined TITIAN_BUILD && defined __GNUC__
#define TITIAN_API __attribute__((visibility("default")))
#else
#define TITIAN_API
#endif

/* ------------------------------------------------------------- text ---- */

/** A run of UTF-8 bytes.  Not NUL-terminated; never owns its bytes. */
typedef struct {
    const char *s;
    size_t n; /* bytes */
} titian_str;

/** A half-open range of byte offsets into a document's text. */
typedef struct {
    uint32_t beg;
    uint32_t end;
} titian_span;

/* ----------------------------------------------------------- errors ---- */

/** What became of a call.  Anything but TITIAN_OK is a failure. */
typedef enum {
    TITIAN_OK = 0,
    TITIAN_ERR_NOMEM, /* an allocation was refused */
    TITIAN_ERR_READ,  /* a file could not be read */
    TITIAN_ERR_WRITE, /* a sink refused what was written */
    TITIAN_ERR_UTF8,  /* the input is not valid UTF-8 */
    TITIAN_ERR_DATA,  /* a data file breaks its own format */
    TITIAN_ERR_LIMIT, /* larger than this library can address */
    TITIAN_ERR_ICU,   /* ICU could not do its part */
    TITIAN_ERR_MISFIT /* inputs that belong together do not fit */
} titian_status;

/**
 * Where and why a call failed, for a person.  Every function that takes one
 * accepts NULL.  Line and column count from 1; 0 means that neither applies.
 * The column counts code points.
 */
typedef struct {
    char file[160];
    uint32_t line;
    uint32_t column;
    char text[256];
} titian_error;

/** One short English sentence for a status.  Never NULL, never freed. */
TITIAN_API const char *titian_status_text(titian_status status);

/** The library's version, for example "0.1.0". */
TITIAN_API const char *titian_version(void);

/* ------------------------------------------------------------ rules ---- */

/** All data files, loaded and checked.  Constant; shared by threads. */
typedef struct titian_rules titian_rules;

/** What one thread needs beside the rules: scratch memory, hunspell. */
typedef struct titian_worker titian_worker;

/** Where rules come from.  Zeroed, it asks for what was installed. */
typedef struct {
    const char *data;              /* folder of data files; NULL: installed */
    const char *const *glossaries; /* users' TSV glossaries, first wins */
    size_t n_glossaries;
    const char *const *abbreviations; /* users' TSV files, first wins */
    size_t n_abbreviations;
} titian_config;

/**
 * Loads every rule and dictionary.  The caller owns the result and frees it
 * with titian_rules_free.  NULL on failure, with file and line in error.
 */
TITIAN_API titian_rules *titian_rules_load(const titian_config *config,
                                           titian_error *error);
TITIAN_API void titian_rules_free(titian_rules *rules);

/**
 * The folder that rules were loaded from; for NULL the one where they were
 * installed.  The rules own it.
 */
TITIAN_API const char *titian_rules_folder(const titian_rules *rules);

/** Makes a worker that borrows the rules, which must outlive it. */
TITIAN_API titian_worker *titian_worker_new(const titian_rules *rules,
                                            titian_error *error);
TITIAN_API void titian_worker_free(titian_worker *worker);

/**
 * The name of a rule: data file and line, "abbreviations.tsv:41".  Writes at
 * most size bytes with a closing NUL into text and returns text.
 */
TITIAN_API char *titian_rule_name(const titian_rules *rules, uint32_t rule,
                                  char *text, size_t size);

/* -------------------------------------------------------- documents ---- */

/** A text and the tables that point into it.  Owns one arena. */
typedef struct titian_doc titian_doc;

/** What a unit of text is. */
typedef enum {
    TITIAN_SENTENCE,
    TITIAN_HEADING,
    TITIAN_BYLINE,
    TITIAN_CAPTION,
    TITIAN_LIST
} titian_kind;

/** A sentence boundary that was proposed and refused. */
typedef struct {
    uint32_t at;   /* byte offset where the next sentence would begin */
    uint32_t rule; /* the rule that refused it */
} titian_suppressed;

/** One place where the normalised text or its English was settled. */
typedef struct {
    titian_span src;    /* bytes in the document */
    titian_span dst;    /* bytes in the sentence's normalised text */
    titian_str to;      /* the new Indonesian; may equal the source */
    titian_str en;      /* English rendering; empty: none */
    titian_str value;   /* machine value, ISO 8601 or a number; empty: none */
    titian_str kind;    /* "date", "number", "money", "spelling" ... */
    titian_str warning; /* why it was left alone; empty: no warning */
    uint32_t rule;
} titian_edit;

/** How a gloss was found: the word itself, a regular derivation, a stem. */
typedef enum { TITIAN_SURFACE, TITIAN_DERIVED, TITIAN_STEM } titian_via;

/** One word or expression that a dictionary knows. */
typedef struct {
    titian_span src;      /* bytes in the document */
    titian_str form;      /* as it stands in the normalised text */
    titian_str lemma;     /* head of the dictionary row */
    titian_str en;        /* translations in order, separated by "; " */
    titian_str steps;     /* how the lemma was reached; empty for surface */
    titian_str morphemes; /* "di-tangkap"; empty unless asked for */
    titian_str labels;    /* one for each of them: "PASS-arrest" */
    titian_via via;
    uint32_t rule;
} titian_term;

/** A protected span and the placeholder that stands for it. */
typedef struct {
    titian_str name; /* "XQ1" */
    titian_str text; /* what it stands for */
} titian_mask;

/** What became of the translation of a sentence. */
typedef enum {
    TITIAN_ANSWER_NONE,    /* nobody gave one */
    TITIAN_ANSWER_GIVEN,   /* it stands in target */
    TITIAN_ANSWER_MISSING, /* what was given was empty */
    TITIAN_ANSWER_BROKEN   /* placeholders were lost or doubled in it */
} titian_answer;

/** A sentence or another unit.  Rows of the other tables belong to it. */
typedef struct {
    titian_span span;     /* bytes in the document */
    titian_span dateline; /* inside span; empty: none */
    uint32_t par;         /* number of its paragraph, from 1 */
    uint32_t sent;        /* number in its paragraph, from 1 */
    titian_kind kind;
    uint32_t rule;         /* what ended it */
    float confidence;      /* of that end, 0 to 1 */
    titian_str normalized; /* empty before titian_normalize */
    titian_str masked;     /* normalized with placeholders; empty: as it is */
    titian_str gloss;      /* English draft; empty before titian_gloss */
    titian_str target;     /* translation; empty unless its state is GIVEN */
    titian_answer answer;
    titian_str fields; /* what else its JSON record holds, as written:
                          "k":1,"l":[2]; empty: nothing */
    uint32_t first_suppressed, n_suppressed;
    uint32_t first_edit, n_edits;
    uint32_t first_mask, n_masks;
    uint32_t first_term, n_terms;
} titian_sentence;

/** What line ends mean. */
typedef enum {
    TITIAN_NEWLINES_AUTO, /* decided from the text */
    TITIAN_NEWLINES_HARD, /* each line is a paragraph */
    TITIAN_NEWLINES_SOFT  /* a blank line ends a paragraph */
} titian_newlines;

/** What becomes of several sentences in one quotation. */
typedef enum {
    TITIAN_QUOTES_AUTO, /* one unit where a reporting clause encloses them */
    TITIAN_QUOTES_KEEP, /* one unit */
    TITIAN_QUOTES_SPLIT /* each by itself */
} titian_quotes;

/** Whether a line may be a heading by its looks. */
typedef enum {
    TITIAN_HEADINGS_AUTO, /* a line without a stop, or written like a title */
    TITIAN_HEADINGS_OFF   /* only where lines.tsv knows its beginning */
} titian_headings;

/** What a file holds, for titian_reader_open. */
typedef enum {
    TITIAN_INPUT_TEXT,
    TITIAN_INPUT_LINES,  /* every line is a document of its own */
    TITIAN_INPUT_JSONL,  /* every line is an object with a text in it */
    TITIAN_INPUT_HTML,   /* a page */
    TITIAN_INPUT_XLIFF,  /* 1.2 or 2.x: its Indonesian side */
    TITIAN_INPUT_TMX,    /* likewise */
    TITIAN_INPUT_PANDOC, /* JSON as pandoc -t json writes it */
    TITIAN_N_INPUTS
} titian_input;

/** The language of a text.  English is split into sentences, no more. */
typedef enum { TITIAN_INDONESIAN, TITIAN_ENGLISH } titian_language;

enum { TITIAN_LANGUAGES = 2 };

/** How a document is read and worked on.  Zeroed but for level: defaults. */
typedef struct {
    titian_newlines newlines;
    titian_quotes quotes;
    titian_headings headings;
    titian_input input;
    const char *text_field; /* of JSONL; NULL: "text" */
    bool whole;             /* with lines: a line is one unit, never split */
    bool morphemes;         /* cut the words of terms into morphemes */
    bool repair; /* replace invalid UTF-8 by U+FFFD instead of failing */
    bool mask;   /* put placeholders for what no engine should touch */
    int level;   /* of normalisation, 0 to 4 */
    titian_language language;
    const char *with; /* classes of edits, "acronym,time", whatever the level */
    const char *without; /* classes left out; NULL: none */
    const char *date; /* of the document, "2024-02-11"; NULL: from the text */
    const char *name; /* that a reader gives; NULL: its file's */
} titian_settings;

/** The defaults: whole text, newlines decided from it, level 2. */
TITIAN_API titian_settings titian_settings_default(void);

/** An empty document, or NULL when memory is refused.  The caller frees it. */
TITIAN_API titian_doc *titian_doc_new(void);
TITIAN_API void titian_doc_free(titian_doc *doc);

/**
 * Takes a copy of n bytes as the document's text and checks that they are
 * UTF-8.  They are text or lines; files of other forms want a reader.  A
 * document may be read again; its tables start empty.  NULL
 * settings mean the defaults.  TITIAN_ERR_UTF8 names line and column.
 */
TITIAN_API titian_status titian_doc_read(titian_doc *doc,
                                         const titian_rules *rules,
                                         const char *name, const char *bytes,
                                         size_t n,
                                         const titian_settings *settings,
                                         titian_error *error);

/**
 * The same with the whole of a file, unpacked, or of standard input, "-".  One
 * that is neither text nor lines is TITIAN_ERR_DATA unless it holds a single
 * document, of a mebibyte at most.
 */
TITIAN_API titian_status titian_doc_load(titian_doc *doc,
                                         const titian_rules *rules,
                                         const char *name, const char *path,
                                         const titian_settings *settings,
                                         titian_error *error);

TITIAN_API titian_str titian_doc_text(const titian_doc *doc);
TITIAN_API const char *titian_doc_name(const titian_doc *doc);

/** What line ends meant to titian_segment; AUTO before it. */
TITIAN_API titian_newlines titian_doc_newlines(const titian_doc *doc);

/** The line and the column, in code points and from 1, of a byte offset. */
TITIAN_API void titian_doc_where(const titian_doc *doc, uint32_t at,
                                 uint32_t *line, uint32_t *column);

/** How many invalid bytes were replaced while reading. */
TITIAN_API size_t titian_doc_repaired(const titian_doc *doc);

/** The document's tables; the rows live as long as the document's text. */
TITIAN_API const titian_sentence *titian_sentences(const titian_doc *doc,
                                                   size_t *n);
TITIAN_API const titian_suppressed *titian_suppressions(const titian_doc *doc,
                                                        size_t *n);
TITIAN_API const titian_edit *titian_edits(const titian_doc *doc, size_t *n);
TITIAN_API const titian_term *titian_terms(const titian_doc *doc, size_t *n);
TITIAN_API const titian_mask *titian_masks(const titian_doc *doc, size_t *n);

/**
 * Maps a byte offset of the document into a sentence's normalised text, or
 * back.  An offset inside an edit maps to the edit's beginning.
 */
TITIAN_API uint32_t titian_to_normalized(const titian_doc *doc,
                                         const titian_sentence *sentence,
                                         uint32_t at);
TITIAN_API uint32_t titian_to_source(const titian_doc *doc,
                                     const titian_sentence *sentence,
                                     uint32_t at);

/* --------------------------------------------------------- stations ---- */

/** Finds paragraphs and sentences.  Source spans and gaps rejoin exactly. */
TITIAN_API titian_status titian_segment(titian_doc *doc, titian_worker *worker,
                                        titian_error *error);

/**
 * Fills normalized and the edits of every sentence.  Needs titian_segment.
 * This station and the next leave a text alone that is not Indonesian.
 */
TITIAN_API titian_status titian_normalize(titian_doc *doc,
                                          titian_worker *worker,
                                          titian_error *error);

/** Fills gloss and the terms of every sentence.  Needs titian_normalize. */
TITIAN_API titian_status titian_gloss(titian_doc *doc, titian_worker *worker,
                                      titian_error *error);

/**
 * Gives sentence i the answer of an engine or a translator: one line for
 * each that TITIAN_WRITE_MOSES_ID writes.  Placeholders give way to what they
 * stand for; the state of the sentence tells what became of it.  An answer that
 * differs from what was asked in white space only is the sentence as it stood.
 * TITIAN_ERR_UTF8 names the place of the sentence.
 */
TITIAN_API titian_status titian_set_target(titian_doc *doc, size_t i,
                                           titian_str answer,
                                           titian_error *error);

/* ---------------------------------------------------------- reading ---- */

/** Cuts an input of any length into documents and parts of documents. */
typedef struct titian_reader titian_reader;

/**
 * Opens a file, or standard input for "-".  The reader borrows path and
 * rules.  NULL on failure.
 */
TITIAN_API titian_reader *titian_reader_open(const char *path,
                                             const titian_rules *rules,
                                             const titian_settings *settings,
                                             titian_error *error);
TITIAN_API void titian_reader_close(titian_reader *reader);

/**
 * Reads the next part into doc: whole paragraphs, about a mebibyte of them.
 * Sets *more to false, and leaves doc empty, at the end of the input.  A part
 * that goes on with a document needs titian_doc_continue before it is worked
 * on.
 */
TITIAN_API titian_status titian_reader_next(titian_reader *reader,
                                            titian_doc *doc, bool *more,
                                            titian_error *error);

/** True if doc goes on with the document that the part before it began. */
TITIAN_API bool titian_doc_continues(const titian_doc *doc);

/**
 * Tells doc what the finished part before it knew: counts, dates, acronyms,
 * the last sentences.  What doc keeps of them it copies.
 */
TITIAN_API titian_status titian_doc_continue(titian_doc *doc,
                                             const titian_doc *before,
                                             titian_error *error);

/* ---------------------------------------------------------- writing ---- */

/** Where written bytes go.  put returns false to refuse more. */
typedef struct {
    bool (*put)(void *context, const char *bytes, size_t n);
    void *context;
} titian_sink;

/** What is written of a document. */
typedef enum {
    TITIAN_WRITE_SENTENCES,   /* one sentence a line, inner line ends spaces */
    TITIAN_WRITE_NORMALIZED,  /* the normalised text in its old layout */
    TITIAN_WRITE_DRAFT,       /* one English draft line a sentence */
    TITIAN_WRITE_PAIRS,       /* sentence and draft, for reading */
    TITIAN_WRITE_TSV,         /* the columns that were asked for */
    TITIAN_WRITE_TERMS,       /* one term a line */
    TITIAN_WRITE_JSONL,       /* one JSON record a sentence */
    TITIAN_WRITE_BOUNDARIES,  /* every boundary with its reason */
    TITIAN_WRITE_CHANGES,     /* every edit with its reason */
    TITIAN_WRITE_INTERLINEAR, /* words, morphemes, labels; needs morphemes */
    TITIAN_WRITE_MOSES_ID,    /* one sentence a line, normalised if that was */
    TITIAN_WRITE_MOSES_EN,    /* its target, on the line of the same number */
    TITIAN_WRITE_MOSES_IDS,   /* and its identifier, "article:p1s1" */
    TITIAN_WRITE_TMX,         /* TMX 1.4, one unit a sentence */
    TITIAN_WRITE_XLIFF,       /* XLIFF 2.1 with terms in its glossary module */
    TITIAN_WRITE_XLIFF_1_2,   /* XLIFF 1.2, terms in notes */
    TITIAN_WRITE_CONLLU,      /* CoNLL-U, one token a line */
    TITIAN_WRITE_TRANSLATION  /* answers in the old layout, or the source */
} titian_format;

/** The English side that two-sided formats begin with. */
typedef enum {
    TITIAN_TARGET_GLOSS,  /* the draft */
    TITIAN_TARGET_SOURCE, /* the Indonesian again, to be overwritten */
    TITIAN_TARGET_EMPTY
} titian_target;

/** What the offsets in JSONL and TSV count. */
typedef enum {
    TITIAN_OFFSETS_BYTES,
    TITIAN_OFFSETS_CHARS, /* Unicode code points */
    TITIAN_OFFSETS_UTF16  /* code units, as in Java and JavaScript */
} titian_offsets;

/** What a column of TSV may hold; docs/formats.md explains them. */
typedef enum {
    TITIAN_COLUMN_DOC,
    TITIAN_COLUMN_ID,
    TITIAN_COLUMN_PAR,
    TITIAN_COLUMN_SENT,
    TITIAN_COLUMN_KIND,
    TITIAN_COLUMN_BEGIN,
    TITIAN_COLUMN_END,
    TITIAN_COLUMN_RULE,
    TITIAN_COLUMN_SOURCE,
    TITIAN_COLUMN_NORMALIZED,
    TITIAN_COLUMN_GLOSS,
    TITIAN_COLUMN_TARGET,
    TITIAN_COLUMN_EDITS,
    TITIAN_COLUMN_TERMS,
    TITIAN_COLUMN_CONFIDENCE,
    TITIAN_N_COLUMNS
} titian_column;

/** The name of a column, "kind"; "" if there is no such column. */
TITIAN_API const char *titian_column_name(titian_column column);

/** How many sentences of context a JSONL record may repeat. */
enum { TITIAN_MOST_CONTEXT = 9 };

/** How a document is written.  Zeroed but for the format: defaults. */
typedef struct {
    titian_format format;
    titian_target target;
    titian_offsets offsets;
    const titian_column *columns; /* of TSV; NULL: id, normalized, gloss */
    size_t n_columns;
    unsigned context; /* sentences before it that a JSONL record repeats */
    bool constraints; /* in JSONL: what an engine should say for what */
} titian_write_settings;

/**
 * Writes what a document holds.  What XML forbids becomes U+FFFD in XML
 * formats; *n_replaced, unless it is NULL, is how many of a sentence did.
 * The sink gets it in pieces, of which some may be written before a failure.
 * TITIAN_ERR_WRITE if the sink refuses.
 */
TITIAN_API titian_status titian_write(const titian_doc *doc,
                                      const titian_write_settings *settings,
                                      titian_sink sink, size_t *n_replaced);

/**
 * Writes what stands between the documents of one output: behind the one
 * that was written last, unless first, and before doc.  Comes before each
 * document that does not continue another, and once more with NULL behind
 * the last; with first and NULL an output without documents is made whole.
 */
TITIAN_API titian_status
titian_write_joint(const titian_doc *doc, bool first,
                   const titian_write_settings *settings, titian_sink sink);

/* -------------------------------------------------------- restoring ---- */

/** How translations stand in their file. */
typedef enum {
    TITIAN_TRANSLATION_LINES, /* one a line, in the order of the records */
    TITIAN_TRANSLATION_TSV,   /* identifier in the first column, text in the
                                 last */
    TITIAN_TRANSLATION_JSONL, /* in the field target; id, hash and source must
                                 be those of the record */
    TITIAN_TRANSLATION_UNITS  /* XLIFF or TMX, of which identifiers and sources
                                 must be those of the record */
} titian_translation_form;

/** How a document is restored.  Zeroed: strictly, from lines. */
typedef struct {
    titian_translation_form form;
    bool lenient;       /* mark what has no translation and go on */
    const char *source; /* file that the records must give back; NULL: none */
} titian_restore_settings;

/** Prepared records and their translations, on the way back to a document. */
typedef struct titian_restorer titian_restorer;

/** One sentence restored.  Its strings live until the next. */
typedef struct {
    titian_str doc;    /* name of its document */
    bool begins;       /* the first of its document */
    titian_str id;     /* "p1s1" */
    uint32_t line;     /* of its record */
    titian_str before; /* what stands before it at the start of a part */
    titian_str text;   /* translation, or source where it has none */
    titian_str after;  /* what stands between it and the next */
    titian_answer state;
} titian_restored;

/**
 * Opens the records that `titian prepare --to jsonl` wrote and a file with
 * their translations; NULL for the records' own field target.  One of the two
 * may be "-".  The restorer, which is NULL on failure, borrows the paths.
 */
TITIAN_API titian_status titian_restorer_open(
    titian_restorer **restorer, const char *prepared, const char *translation,
    const titian_restore_settings *settings, titian_error *error);
TITIAN_API void titian_restorer_close(titian_restorer *restorer);

/**
 * Restores the next sentence, or sets *more to false behind the last.
 * TITIAN_ERR_MISFIT, with file and line, when a translation is missing, empty,
 * too many or another record's, when records are not those that were prepared,
 * and when they do not give the source back.  With lenient, a sentence without
 * a translation is its source between U+27E6 and U+27E7.
 */
TITIAN_API titian_status titian_restorer_next(titian_restorer *restorer,
                                              titian_restored *restored,
                                              bool *more, titian_error *error);

/** How many translations had no record; only lenient goes on after one. */
TITIAN_API size_t titian_restorer_surplus(const titian_restorer *restorer);

/* ---------------------------------------------------------- scoring ---- */

/** Of n_found things n_right are among the n_gold that were wanted. */
typedef struct {
    size_t n_gold, n_found, n_right;
    double precision, recall, f1; /* 0 to 1; 0 where nothing was found */
} titian_figures;

/** A boundary that only one of two texts has. */
typedef struct {
    bool extra;         /* the scored text has it; else it is missing there */
    uint32_t line;      /* of the scored file, from 1, where it lies, */
    uint32_t gold_line; /* and of the gold file */
    titian_str before;  /* up to 40 characters of the scored text before it */
    titian_str behind;  /* and behind it */
} titian_mistake;

/** Two divisions of one text into sentences, compared. */
typedef struct titian_score titian_score;

/**
 * Compares two files that hold one sentence a line; one of them may be "-",
 * standard input.  White space and invisible marks are not compared, and the
 * end of the text is no boundary to be found.  The caller owns *score, which
 * borrows path; it is NULL on failure.  TITIAN_ERR_MISFIT, with file, line and
 * column, when the two do not hold the same characters.
 */
TITIAN_API titian_status titian_score_files(const char *gold, const char *path,
                                            titian_score **score,
                                            titian_error *error);
TITIAN_API void titian_score_free(titian_score *score);

/** How well boundaries were found, and sentences with both their ends. */
TITIAN_API titian_figures titian_score_boundaries(const titian_score *score);
TITIAN_API titian_figures titian_score_sentences(const titian_score *score);

/** The mistakes in the order of the text; they live as long as the score. */
TITIAN_API const titian_mistake *titian_mistakes(const titian_score *score,
                                                 size_t *n);

/** How a score is written. */
typedef enum {
    TITIAN_REPORT_TEXT,
    TITIAN_REPORT_TSV, /* the first column says what a row is */
    TITIAN_REPORT_JSONL
} titian_report;

/** Writes the figures and, if asked, the mistakes. */
TITIAN_API titian_status titian_score_write(const titian_score *score,
                                            titian_report form, bool mistakes,
                                            titian_sink sink);

/* --------------------------------------------------------- aligning ---- */

/** Two documents, one the translation of the other, and what joins them. */
typedef struct titian_alignment titian_alignment;

/** What may be wrong with a pair, as bits. */
typedef enum {
    TITIAN_FLAW_ALONE = 1,      /* no sentence of the other side */
    TITIAN_FLAW_COPIED = 2,     /* both sides hold the same words */
    TITIAN_FLAW_LANGUAGE = 4,   /* a side is written in the other's language */
    TITIAN_FLAW_NUMBERS = 8,    /* numbers above twelve disagree */
    TITIAN_FLAW_LENGTH = 16,    /* one side is far longer */
    TITIAN_FLAW_ENDING = 32,    /* only one side ends in a final mark */
    TITIAN_FLAW_DUPLICATE = 64, /* the pair stood before */
    TITIAN_FLAW_NEAR = 128      /* it did, but for digits and marks */
} titian_flaw;

enum { TITIAN_N_FLAWS = 8 };

/** The name of a single flaw, "copied"; "" if there is no such flaw. */
TITIAN_API const char *titian_flaw_name(titian_flaw flaw);

/** Sentences of both documents that translate each other: half-open ranges. */
typedef struct {
    uint32_t id_beg, id_end; /* rows of titian_sentences */
    uint32_t en_beg, en_end;
    float score;        /* logarithm of how much likelier than by chance */
    float confidence;   /* from 0 to 1; 0 where a side is empty */
    float length_ratio; /* English to Indonesian, in characters; 0: alone */
    uint32_t flaws;     /* titian_flaw bits */
    uint64_t hash;      /* of both sides' words: equal for near duplicates */
} titian_bead;

/** A place where beads are known to begin, counted from 0. */
typedef struct {
    uint32_t id, en; /* rows of titian_sentences */
} titian_anchor;

/** A JSONL file whose lines hold a document and its translation. */
typedef struct titian_pairs titian_pairs;

/**
 * Opens a file, or standard input for "-", whose lines are objects with the
 * fields source and target: texts, or arrays of sentences, which are not cut
 * further.  The pairs borrow path and rules.  NULL on failure.
 */
TITIAN_API titian_pairs *titian_pairs_open(const char *path,
                                           const titian_rules *rules,
                                           const titian_settings *settings,
                                           titian_error *error);
TITIAN_API void titian_pairs_close(titian_pairs *pairs);

/**
 * Reads the next pair into two documents, named by the field doc or id or else
 * by the number of the line, and sets *record, which lives until the next
 * call, to the line as titian_write_pair wants it; or sets *more to false
 * behind the last.  A line that is no such object is TITIAN_ERR_DATA with its
 * place.
 */
TITIAN_API titian_status titian_pairs_next(titian_pairs *pairs, titian_doc *id,
                                           titian_doc *en, titian_str *record,
                                           bool *more, titian_error *error);

/** What was learned from pairs: which words translate which, how surely. */
typedef struct titian_model titian_model;

/** How documents are aligned.  Zeroed: no anchors, nothing learned. */
typedef struct {
    const titian_anchor *anchors; /* rising on both sides */
    size_t n_anchors;
    const titian_model *model; /* asked beside the dictionaries, or NULL */
} titian_align_settings;

/** An empty alignment, or NULL when memory is refused. */
TITIAN_API titian_alignment *titian_alignment_new(void);
TITIAN_API void titian_alignment_free(titian_alignment *alignment);

/**
 * Finds which sentences translate each other.  Needs titian_segment on both
 * documents, which the alignment borrows until it is used again or freed.
 * Every sentence belongs to exactly one bead; both sides rise.  Time grows
 * with the sum of both lengths.  NULL settings mean the defaults; anchors
 * that do not rise are TITIAN_ERR_DATA.
 */
TITIAN_API titian_status titian_align(titian_alignment *alignment,
                                      const titian_doc *id,
                                      const titian_doc *en,
                                      titian_worker *worker,
                                      const titian_align_settings *settings,
                                      titian_error *error);

/** The beads in order; they live until the alignment is used again. */
TITIAN_API const titian_bead *titian_beads(const titian_alignment *alignment,
                                           size_t *n);

/**
 * The mean confidence of all sentences, from 0 to 1.  Below about 0.3 the
 * texts hardly belong together.
 */
TITIAN_API float titian_alignment_confidence(const titian_alignment *alignment);

/** Pairs to learn from, gathered from any number of alignments. */
typedef struct titian_lessons titian_lessons;

/** No pairs yet, or NULL when memory is refused.  The caller frees them. */
TITIAN_API titian_lessons *titian_lessons_new(void);
TITIAN_API void titian_lessons_free(titian_lessons *lessons);

/**
 * Adds the beads of an alignment whose confidence is at least `least`, but for
 * copies, repetitions, the wrong language and far too long sides.  What is
 * learned depends on the order of the calls in the last decimals.
 */
TITIAN_API titian_status titian_lessons_add(titian_lessons *lessons,
                                            const titian_alignment *alignment,
                                            const titian_rules *rules,
                                            float least, titian_error *error);

/**
 * Learns which words translate each other: IBM model 1 in both directions,
 * with what the worker's dictionaries say for hints.  The caller frees *model,
 * which any number of threads may use.  *model is NULL on failure.
 */
TITIAN_API titian_status titian_model_make(const titian_lessons *lessons,
                                           titian_worker *worker,
                                           titian_model **model,
                                           titian_error *error);

/**
 * Reads a model that titian_model_write wrote.  A file of another version, or
 * one that breaks the format, is TITIAN_ERR_DATA with line and column.
 */
TITIAN_API titian_status titian_model_load(const char *path,
                                           const titian_rules *rules,
                                           titian_model **model,
                                           titian_error *error);
TITIAN_API void titian_model_free(titian_model *model);

/** Writes a model as TSV for people; a model that is read again is equal. */
TITIAN_API titian_status titian_model_write(const titian_model *model,
                                            titian_sink sink);

/**
 * Writes a glossary for review: words whose learned translation none of the
 * worker's dictionaries has, `auto` in place of the part of speech and the
 * evidence in the note.  titian_dict_build refuses such rows.
 */
TITIAN_API titian_status titian_model_propose(const titian_model *model,
                                              titian_worker *worker,
                                              titian_sink sink,
                                              titian_error *error);

/** How pairs are written. */
typedef enum {
    TITIAN_PAIRS_TSV,      /* confidence, Indonesian, English */
    TITIAN_PAIRS_JSONL,    /* one record a bead, with all marks */
    TITIAN_PAIRS_MOSES_ID, /* the Indonesian side, one line a pair */
    TITIAN_PAIRS_MOSES_EN, /* the English side of the same pairs */
    TITIAN_PAIRS_TMX,      /* translation units; see titian_write_tmx_frame */
    TITIAN_PAIRS_BEADS     /* [0]:[0, 1] */
} titian_pair_format;

/** Which beads are written.  Zeroed: all of them. */
typedef struct {
    float least;    /* confidence that a pair must have */
    uint32_t flaws; /* titian_flaw bits that none may have */
} titian_pair_filter;

/** True if a filter, which may be NULL, lets a bead pass. */
TITIAN_API bool titian_bead_passes(const titian_bead *bead,
                                   const titian_pair_filter *filter);

/**
 * Writes the beads that pass.  TSV, Moses and TMX leave out beads with an
 * empty side; JSONL and beads write them.
 */
TITIAN_API titian_status titian_write_beads(const titian_alignment *alignment,
                                            titian_pair_format format,
                                            const titian_pair_filter *filter,
                                            titian_sink sink);

/**
 * Writes the record of titian_pairs_next as a line again, with its fields and
 * two more: confidence, of the whole, and beads, an array of what
 * TITIAN_PAIRS_JSONL writes of each that passes.
 */
TITIAN_API titian_status titian_write_pair(const titian_alignment *alignment,
                                           titian_str record,
                                           const titian_pair_filter *filter,
                                           titian_sink sink);

/** What stands before (end false) and behind the units of a TMX file. */
TITIAN_API titian_status titian_write_tmx_frame(bool end, titian_sink sink);

/* ------------------------------------------------------- dictionary ---- */

/** Called for each translation found; false ends the search. */
typedef bool titian_entry_visitor(void *context, const titian_term *term);

/** Looks a word or expression up, with its derivations. */
TITIAN_API titian_status titian_lookup(titian_worker *worker, titian_str word,
                                       titian_entry_visitor *visit,
                                       void *context, titian_error *error);

/** Is given a word that was perhaps meant; false ends the list. */
typedef bool titian_word_visitor(void *context, titian_str word);

/**
 * Shows what hunspell-id would write for an unknown word, best first; nothing
 * where its dictionary is not installed.  Takes about a hundredth of a second.
 */
TITIAN_API void titian_suggest(titian_worker *worker, titian_str word,
                               titian_word_visitor *visit, void *context);

/** The layouts in which others keep dictionaries. */
typedef enum {
    TITIAN_IMPORT_AUTO, /* as the name of the file says */
    TITIAN_IMPORT_CSV,  /* two columns, or columns named in the first row */
    TITIAN_IMPORT_TSV,  /* the same: OmegaT, DeepL, Google, Amazon */
    TITIAN_IMPORT_DICTD,
    TITIAN_IMPORT_STARDICT, /* NAME.ifo, with NAME.idx and NAME.dict beside */
    TITIAN_IMPORT_TEI,      /* as FreeDict writes it */
    TITIAN_IMPORT_TBX,
    TITIAN_IMPORT_TMX,         /* its short segments */
    TITIAN_IMPORT_WIKTEXTRACT, /* JSON lines made from Wiktionary */
    TITIAN_IMPORT_WORDNET /* Open Multilingual Wordnet, .tab, and WordNet 3.0 */
} titian_import_format;

enum { TITIAN_IMPORT_FORMATS = TITIAN_IMPORT_WORDNET + 1 };

/** How a dictionary is read.  Zeroed: by its name, Indonesian heads. */
typedef struct {
    titian_import_format format;
    bool inverted;       /* its heads are English; they become translations */
    const char *wordnet; /* folder of WordNet's data files; NULL: Debian's */
} titian_import_settings;

/** What became of the entries that were read. */
typedef struct {
    size_t entries;  /* heads, or pairs, that were read */
    size_t left_out; /* senses that are no word or short expression */
    size_t merged;   /* senses that said the same of one form */
    size_t rows;     /* forms that are left */
} titian_import_counts;

/** A row of a glossary in the making.  Its text lives in the import. */
typedef struct {
    titian_str form;
    titian_str pos;     /* "n", "v" ...; may be empty */
    titian_str english; /* senses in order, separated by "; " */
} titian_import_row;

/** Rows of any number of dictionaries. */
typedef struct titian_import titian_import;

/** An empty import that borrows the rules; NULL when memory is refused. */
TITIAN_API titian_import *titian_import_new(const titian_rules *rules);
TITIAN_API void titian_import_free(titian_import *import);

/** The format that a file's name tells, TITIAN_IMPORT_AUTO if none. */
TITIAN_API titian_import_format titian_import_guess(const char *path);

/**
 * Reads a dictionary.  Brackets, markup and long definitions are left out.
 * TITIAN_ERR_DATA, with file and line, when it breaks its format.
 */
TITIAN_API titian_status
titian_import_read(titian_import *import, const char *path,
                   const titian_import_settings *settings, titian_error *error);

/**
 * The merged rows in byte order of their forms; they live until the import is
 * read into or freed.  NULL with *n 0 when there are none.
 */
TITIAN_API const titian_import_row *titian_import_rows(titian_import *import,
                                                       size_t *n);
TITIAN_API titian_import_counts
titian_import_counted(const titian_import *import);

/**
 * Writes the rows as a TSV glossary whose first line names its source and
 * marks it as secondary: it is asked after all others.
 */
TITIAN_API titian_status titian_import_write(titian_import *import,
                                             const char *source,
                                             titian_sink sink);

/** How many running words of texts a dictionary knows, and how. */
typedef struct {
    size_t words;   /* tokens of letters outside dates, amounts, bylines */
    size_t surface; /* of those, words that a row has as they stand, */
    size_t derived; /* through a regular derivation, */
    size_t stem;    /* or through their stem only; */
    size_t names;   /* without a term, and written like names; */
    size_t unknown; /* the rest */
} titian_coverage;

/** A word form without a term. */
typedef struct {
    titian_str form; /* folded */
    size_t n;        /* how often it stood there, names not counted */
} titian_unknown;

/** Counts over any number of documents. */
typedef struct titian_tally titian_tally;

/** An empty tally, or NULL when memory is refused.  The caller frees it. */
TITIAN_API titian_tally *titian_tally_new(void);
TITIAN_API void titian_tally_free(titian_tally *tally);

/** Counts the words of a document.  Needs titian_gloss. */
TITIAN_API titian_status titian_tally_add(titian_tally *tally,
                                          const titian_doc *doc,
                                          titian_error *error);
TITIAN_API titian_coverage titian_tally_coverage(const titian_tally *tally);

/**
 * The unknown forms, most frequent first.  They live until the tally is used
 * again or freed; NULL with *n 0 when there are none or memory is refused.
 */
TITIAN_API const titian_unknown *titian_tally_unknown(titian_tally *tally,
                                                      size_t *n);

/**
 * Compiles TSV glossaries into one dictionary file, written whole or not at
 * all.  Earlier files win where entries meet.
 */
TITIAN_API titian_status titian_dict_build(const char *const *tsv, size_t n_tsv,
                                           const char *path,
                                           titian_error *error);

/* ------------------------------------------------------- exporting ---- */

/** What other tools can be given of the rules and dictionaries. */
typedef enum {
    TITIAN_EXPORT_SRX,            /* SRX 2.0, the segmentation rules */
    TITIAN_EXPORT_MOSES_PREFIXES, /* nonbreaking_prefix.id */
    TITIAN_EXPORT_CLDR_JSON,      /* segmentation suppressions */
    TITIAN_EXPORT_CLDR_XML,
    TITIAN_EXPORT_OMEGAT, /* glossaries: TSV of three columns */
    TITIAN_EXPORT_DEEPL,  /* TSV of two */
    TITIAN_EXPORT_GOOGLE, /* TSV of two */
    TITIAN_EXPORT_AMAZON, /* CSV under the codes of the languages */
    TITIAN_EXPORT_TBX,
    TITIAN_EXPORT_CSV /* every row with every column */
} titian_export_form;

/** Something that a form has no place for. */
typedef struct {
    titian_str form; /* the abbreviation or the dictionary's form */
    titian_str en;   /* its English; empty for an abbreviation */
    const char *why; /* an English phrase, the same for all of its kind */
} titian_left_out;

/** Called for each of them; what it points to lives as long as the call. */
typedef void titian_left_out_visitor(void *context,
                                     const titian_left_out *left);

/**
 * Writes rules or dictionaries in another tool's form and within its limits.
 * Users' abbreviations and glossaries of the rules' titian_config come first.
 * visit may be NULL.  TITIAN_ERR_WRITE if the sink refuses.
 */
TITIAN_API titian_status titian_export(const titian_rules *rules,
                                       titian_export_form form,
                                       titian_sink sink,
                                       titian_left_out_visitor *visit,
                                       void *context, titian_error *error);

#ifdef __cplusplus
}
#endif
#endif
