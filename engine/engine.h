/*
 * Engines that translate lines: any command that answers each line with one,
 * or a LibreTranslate server.  Part of the command, not of the library; sees
 * <titian.h> only.
 */
#ifndef TITIAN_ENGINE_ENGINE_H
#define TITIAN_ENGINE_ENGINE_H

#include <titian.h>

/** What to ask, and how long to wait. */
typedef struct {
    const char *name; /* a command with its words, or libretranslate:URL */
    bool shell;       /* give the command to /bin/sh */
    int timeout;      /* seconds without a sign of life */
} engine_settings;

/** Answers, one a line.  Zeroed, it is ready for use. */
typedef struct {
    char *s;
    size_t n, cap;  /* bytes */
    size_t n_lines; /* each ends with a line end */
    bool failed;    /* memory was refused */
} engine_answers;

void engine_answers_free(engine_answers *answers);

typedef struct engine engine;

/**
 * Makes an engine ready, which is NULL on failure.  Nothing is started before
 * the first lines.  While it is open SIGPIPE is ignored.
 */
titian_status engine_open(engine **opened, const engine_settings *settings,
                          titian_error *error);
void engine_close(engine *e);

/**
 * Appends the answers to n lines, none of which holds a line end.  Where an
 * engine fails or gives another number of lines, the batch is divided until
 * the line it fails on is alone; then the answers before it are there,
 * answers->n_lines is their number, and the error tells what went wrong.  An
 * engine that is silent too long is not asked again.
 */
titian_status engine_translate(engine *e, const titian_str *lines, size_t n,
                               engine_answers *answers, titian_error *error);

#endif
