/* The option table. */
#include "cli/options.h"

const cli_option_row cli_option_rows[N_OPTIONS] = {
    [OPT_HELP] = {'h', "help", NULL, "show this help", CMD_ALL},
    [OPT_VERSION] = {'V', "version", NULL, "show the version", CMD_ALL},
    [OPT_OUTPUT] = {'o', "output", "FILE", "write to FILE, whole or not at all",
                    CMD_ALL},
    [OPT_TO] = {'t', "to", "FORMAT",
                "tsv, jsonl, text, moses, tmx, xliff, xliff1.2, conllu, as the "
                "command "
                "has them; align: beads too; export cldr: json, xml",
                CMD_STATIONS | CMD_ALIGN | CMD_SCORE | CMD_DICT | CMD_EXPORT},
    [OPT_INPUT] =
        {'i', "input", "FORM",
         "text, lines, jsonl, html, xliff, tmx, pandoc-json; a line of lines "
         "is "
         "a document, in align a sentence; one of jsonl in align has source "
         "and target",
         CMD_STATIONS | CMD_ALIGN | CMD_DICT},
    [OPT_TEXT_FIELD] =
        {'\0', "text-field", "NAME",
         "the field of JSONL that holds the text; without it text",
         CMD_STATIONS},
    [OPT_NEWLINES] = {'n', "newlines", "MODE",
                      "hard: a line is a paragraph; soft: a blank line ends "
                      "one; auto",
                      CMD_STATIONS | CMD_ALIGN | CMD_DICT},
    [OPT_QUOTES] = {'q', "quotes", "MODE",
                    "sentences in a quotation: keep them together, split "
                    "them, or auto",
                    CMD_STATIONS | CMD_ALIGN | CMD_DICT},
    [OPT_HEADINGS] = {'\0', "headings", "MODE",
                      "auto, or off: no line is a heading by its looks",
                      CMD_PREPARE | CMD_SEGMENT},
    [OPT_LANG] = {'\0', "lang", "LANG",
                  "id, or en: English text, or that side of xliff and tmx, is "
                  "split and nothing else",
                  CMD_PREPARE | CMD_SEGMENT},
    [OPT_LEVEL] = {'l', "level", "N",
                   "how far to normalise: 0 raw, 1 clean, 2 for engines, "
                   "3 expanded, 4 social text",
                   CMD_PREPARE | CMD_NORMALIZE | CMD_GLOSS | CMD_TRANSLATE},
    [OPT_WITH] = {'\0', "with", "CLASSES",
                  "make these edits too, whatever the level: acronym,time",
                  CMD_PREPARE | CMD_NORMALIZE | CMD_GLOSS | CMD_TRANSLATE},
    [OPT_WITHOUT] = {'\0', "without", "CLASSES", "leave these edits out",
                     CMD_PREPARE | CMD_NORMALIZE | CMD_GLOSS | CMD_TRANSLATE},
    [OPT_DATE] = {'\0', "date", "DATE",
                  "the document's date, 2024-02-11: short dates take its year",
                  CMD_PREPARE | CMD_NORMALIZE | CMD_GLOSS | CMD_TRANSLATE},
    [OPT_MASK] =
        {'\0', "mask", NULL,
         "put placeholders for addresses, handles, file names; restore "
         "and translate put them back",
         CMD_PREPARE | CMD_NORMALIZE | CMD_TRANSLATE},
    [OPT_REPAIR] = {'\0', "repair", NULL,
                    "replace invalid UTF-8 instead of stopping",
                    CMD_STATIONS | CMD_ALIGN | CMD_DICT},
    [OPT_EXPLAIN] = {'e', "explain", NULL,
                     "tell the reason of each decision on standard error",
                     CMD_STATIONS | CMD_EXPORT},
    [OPT_DICTIONARY] = {'d', "dictionary", "FILE",
                        "ask this TSV glossary first; may be repeated",
                        CMD_PREPARE | CMD_GLOSS | CMD_DICT | CMD_ALIGN |
                            CMD_EXPORT},
    [OPT_ABBREVIATIONS] = {'a', "abbreviations", "FILE",
                           "abbreviations of your own, before ours; may be "
                           "repeated",
                           CMD_PREPARE | CMD_SEGMENT | CMD_GLOSS | CMD_ALIGN |
                               CMD_EXPORT | CMD_DICT | CMD_TRANSLATE},
    [OPT_RULES] = {'r', "rules", "DIR", "take rules and data from DIR",
                   CMD_RULES},
    [OPT_TARGET] = {'\0', "target", "SIDE",
                    "the English side of moses, tmx and xliff: gloss, the "
                    "draft; source; empty",
                    CMD_PREPARE | CMD_SEGMENT},
    [OPT_COLUMNS] = {'\0', "columns", "NAMES",
                     "of tsv: doc, id, par, sent, kind, begin, end, rule, "
                     "source, normalized, gloss, target, edits, terms, "
                     "confidence",
                     CMD_PREPARE | CMD_SEGMENT | CMD_NORMALIZE},
    [OPT_OFFSETS] = {'\0', "offsets", "UNIT",
                     "what offsets in jsonl and tsv count: bytes, chars, "
                     "utf16",
                     CMD_STATIONS},
    [OPT_CONTEXT] = {'\0', "context", "N",
                     "how many sentences before it a record of jsonl repeats, "
                     "up to 9; 2",
                     CMD_PREPARE},
    [OPT_CONSTRAINTS] = {'\0', "constraints", NULL,
                         "in jsonl: what an engine should say for dates, "
                         "amounts and terms",
                         CMD_PREPARE},
    [OPT_JOBS] = {'j', "jobs", "N",
                  "work on N documents at once; the output stays in order",
                  CMD_STATIONS | CMD_ALIGN | CMD_DICT},
    [OPT_QUIET] = {'q', "quiet", NULL, "only the figures, no mistakes",
                   CMD_SCORE},
    [OPT_PAIRS] = {'p', "pairs", "FILE",
                   "align the files that each line names: Indonesian, "
                   "English, perhaps anchors",
                   CMD_ALIGN | CMD_DICT},
    [OPT_ANCHORS] = {'\0', "anchors", "FILE",
                     "lines of two numbers, from 0: sentences that begin "
                     "together",
                     CMD_ALIGN},
    [OPT_MIN_SCORE] = {'m', "min-score", "N",
                       "drop pairs whose confidence is below N, 0 to 1",
                       CMD_ALIGN},
    [OPT_FORM] = {'f', "form", "FORM",
                  "of TRANSLATION: lines, tsv (identifier, text), jsonl "
                  "(field target), xliff, tmx; without it by its name",
                  CMD_RESTORE},
    [OPT_LENIENT] = {'\0', "lenient", NULL,
                     "mark what has no translation, \u27e6so\u27e7, and go on",
                     CMD_RESTORE},
    [OPT_SOURCE] = {'s', "source", "FILE",
                    "refuse records that do not give FILE back", CMD_RESTORE},
    [OPT_ENGINE] = {'\0', "engine", "ENGINE",
                    "a command that answers each line with one, or "
                    "libretranslate:URL",
                    CMD_TRANSLATE},
    [OPT_SHELL] = {'\0', "shell", NULL, "give the engine's command to /bin/sh",
                   CMD_TRANSLATE},
    [OPT_TIMEOUT] = {'\0', "timeout", "SECONDS",
                     "end an engine that is silent for so long; 600",
                     CMD_TRANSLATE},
    [OPT_BATCH] = {'b', "batch", "N",
                   "sentences that an engine is given at once; 500, of a "
                   "server 32",
                   CMD_TRANSLATE},
    [OPT_RESUME] = {'\0', "resume", "FILE",
                    "keep answers in FILE, and ask for none that is there",
                    CMD_TRANSLATE},
    [OPT_DROP] = {'\0', "drop", "FLAWS",
                  "drop pairs with these flaws: alone, copied, language, "
                  "numbers, length, ending, duplicate, near",
                  CMD_ALIGN},
    [OPT_FROM] = {'f', "from", "FORMAT",
                  "dict import: csv, tsv, dictd, stardict, tei, tbx, tmx, "
                  "wiktextract or wordnet; else the name tells",
                  CMD_DICT},
    [OPT_INVERT] = {'\0', "invert", NULL,
                    "dict import: the heads are English, turn them round",
                    CMD_DICT},
    [OPT_WORDNET] = {'\0', "wordnet", "DIR",
                     "dict import: where WordNet 3.0's data files stand",
                     CMD_DICT},
    [OPT_SUGGEST] = {'\0', "suggest", NULL,
                     "dict lookup: what hunspell would write for unknown words",
                     CMD_DICT},
    [OPT_LEARN] = {'\0', "learn", NULL,
                   "learn from all pairs first which words translate which; "
                   "reads them three times",
                   CMD_ALIGN},
    [OPT_MODEL] = {'\0', "model", "FILE",
                   "ask what was learned before, beside the dictionaries",
                   CMD_ALIGN | CMD_DICT},
    [OPT_SAVE_MODEL] = {'\0', "save-model", "FILE",
                        "learn, and keep what was learned in FILE, a TSV",
                        CMD_ALIGN},
    [OPT_FOR] = {'f', "for", "CLIENT",
                 "the glossary's client: omegat, deepl, google, amazon, tbx, "
                 "csv",
                 CMD_EXPORT},
};
