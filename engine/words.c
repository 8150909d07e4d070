/* Cutting a command into words. */
#include "engine/words.h"
#include "engine/ask.h"

#include <stdlib.h>
#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

/** True for a backslash that takes the character behind it as it is. */
static bool escapes(const char *s, char quote)
{
    bool plain = quote == '\0' && s[1];
    bool marked = quote == '"' && (s[1] == '"' || s[1] == '\\');
    return *s == '\\' && (plain || marked);
}

/** Copies the word at *from to *to; false if a quotation does not end. */
static bool copy_word(const char **from, char **to)
{
    const char *s = *from;
    char quote = '\0';
    for (; *s && (quote || !is_blank(*s)); s++) {
        if (quote && *s == quote) {
            quote = '\0';
        } else if (!quote && (*s == '\'' || *s == '"')) {
            quote = *s;
        } else {
            s += escapes(s, quote);
            *(*to)++ = *s;
        }
    }
    *(*to)++ = '\0';
    *from = s;
    return !quote;
}

titian_status engine_words(const char *command, char ***words,
                           titian_error *error)
{
    size_t length = strlen(command), most = length / 2 + 2, n = 0;
    char **list = malloc(most * sizeof *list + length + 1);
    *words = list;
    if (!list) {
        engine_fail(ENGINE_FAILED, error, "out of memory");
        return TITIAN_ERR_NOMEM;
    }
    char *to = (char *)(list + most);
    for (const char *from = command;;) {
        while (is_blank(*from))
            from++;
        if (!*from)
            break;
        list[n++] = to;
        if (!copy_word(&from, &to)) {
            engine_fail(ENGINE_FAILED, error,
                        "a quotation in the engine's command does not end");
            return TITIAN_ERR_DATA;
        }
    }
    list[n] = NULL;
    if (n > 0)
        return TITIAN_OK;
    engine_fail(ENGINE_FAILED, error, "the engine's command is empty");
    return TITIAN_ERR_DATA;
}
