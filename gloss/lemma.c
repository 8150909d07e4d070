/* The only door to hunspell. */
#define _POSIX_C_SOURCE 200809L
#include "gloss/lemma.h"
#include "rules/phrases.h"

#include <hunspell/hunspell.h>
#include <stdlib.h>
#include <unistd.h>

enum { REMEMBERED = 50000, LONGEST = 64 };

enum { ANSWER_NO = 1, ANSWER_YES = 2 };

struct titian_lemma {
    Hunhandle *hunspell; /* NULL: no dictionary on this machine */
    bool asked;          /* whether it was looked for */
    bool failed;
    titian_phrase_builder answers;
};

static const char *const folders[] = {"/usr/share/hunspell",
                                      "/usr/share/myspell/dicts",
                                      "/usr/local/share/hunspell"};

static Hunhandle *open_hunspell(bool *failed)
{
    for (size_t i = 0; i < COUNT_OF(folders); i++) {
        titian_buf path = {0};
        titian_buf_printf(&path, "%s/id_ID.aff", folders[i]);
        size_t n = path.n;
        titian_buf_putc(&path, '\0');
        titian_buf_printf(&path, "%s/id_ID.dic", folders[i]);
        titian_buf_putc(&path, '\0');
        Hunhandle *found = NULL;
        *failed = *failed || path.failed;
        if (!path.failed && access(path.s, R_OK) == 0)
            found = Hunspell_create(path.s, path.s + n + 1);
        titian_buf_free(&path);
        if (found)
            return found;
    }
    return NULL;
}

/**
 * Copies a word for hunspell, with a NUL.  hunspell-id is ISO-8859-1, and
 * Indonesian words are ASCII: false for what is not.
 */
static bool copy_word(titian_str word, char copy[LONGEST])
{
    if (word.n >= LONGEST)
        return false;
    for (size_t i = 0; i < word.n; i++)
        if ((unsigned char)word.s[i] >= 0x80 || word.s[i] == '\0')
            return false;
    memcpy(copy, word.s, word.n);
    copy[word.n] = '\0';
    return true;
}

static bool ask(titian_lemma *lemma, titian_str word)
{
    char copy[LONGEST];
    return copy_word(word, copy) && Hunspell_spell(lemma->hunspell, copy) != 0;
}

static void find_hunspell(titian_lemma *lemma)
{
    if (!lemma->asked)
        lemma->hunspell = open_hunspell(&lemma->failed);
    lemma->asked = true;
}

titian_lemma *titian_lemma_new(void)
{
    return calloc(1, sizeof(titian_lemma));
}

bool titian_lemma_knows(titian_lemma *lemma, titian_str word)
{
    find_hunspell(lemma);
    if (!lemma->hunspell || word.n == 0)
        return word.n > 0;
    titian_phrases table = titian_phrases_of(&lemma->answers);
    uint32_t known = titian_phrases_find(&table, word);
    if (known)
        return known == ANSWER_YES;
    bool yes = ask(lemma, word);
    if (lemma->answers.n_used < REMEMBERED)
        titian_phrases_put(&lemma->answers, word, yes ? ANSWER_YES : ANSWER_NO);
    return yes;
}

void titian_lemma_suggest(titian_lemma *lemma, titian_str word,
                          titian_word_visitor *visit, void *context)
{
    char copy[LONGEST], **words = NULL;
    find_hunspell(lemma);
    if (!lemma->hunspell || !copy_word(word, copy))
        return;
    int n = Hunspell_suggest(lemma->hunspell, &words, copy);
    for (int i = 0; i < n; i++)
        if (titian_utf8_valid(titian_str_z(words[i]), &(size_t){0}) &&
            !visit(context, titian_str_z(words[i])))
            break;
    Hunspell_free_list(lemma->hunspell, &words, n);
}

bool titian_lemma_failed(const titian_lemma *lemma)
{
    return lemma->failed || lemma->answers.failed;
}

void titian_lemma_free(titian_lemma *lemma)
{
    if (!lemma)
        return;
    if (lemma->hunspell)
        Hunspell_destroy(lemma->hunspell);
    titian_phrases_free(&lemma->answers);
    free(lemma);
}
