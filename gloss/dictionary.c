/* Opening compiled dictionaries.  The bytes may come from a stranger. */
#define _POSIX_C_SOURCE 200809L
#include "gloss/dictionary.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

const char *const titian_pos_names[N_POS] = {
    "",    "n",   "v",   "adj",  "adv", "prep", "conj",  "pron", "det",
    "num", "aux", "neg", "part", "clf", "name", "title", "intj", "phrase"};

const char titian_dictionary_magic[16] = "titian dict 4\n";

static uint64_t mix(uint64_t sum, const char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    sum = (sum ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return sum ^ sum >> 29;
}

/** Four sums side by side, since each step of one waits for the last. */
uint64_t titian_dictionary_sum(titian_str bytes)
{
    uint64_t a = 1, b = 2, c = 3, d = 4;
    const char *at = bytes.s, *end = bytes.s + bytes.n;
    for (; end - at >= 32; at += 32) {
        a = mix(a, at);
        b = mix(b, at + 8);
        c = mix(c, at + 16);
        d = mix(d, at + 24);
    }
    for (; at < end; at++)
        a = (a ^ (unsigned char)*at) * UINT64_C(0x100000001b3);
    uint64_t sums[] = {b, c, d};
    for (size_t i = 0; i < COUNT_OF(sums); i++)
        a = mix(a, (const char *)&sums[i]);
    return a;
}

static titian_status refuse(titian_error *error, const char *name,
                            const char *why)
{
    return titian_fail(error, TITIAN_ERR_DATA, (titian_place){.file = name},
                       "is no dictionary of this version: %s; build it again",
                       why);
}

/** Takes n rows of size bytes off the front of *rest. */
static const void *take(titian_str *rest, uint32_t n, uint32_t size)
{
    const char *at = rest->s;
    uint64_t bytes = ((uint64_t)n * size + 7) & ~UINT64_C(7);
    if (bytes > rest->n)
        return NULL;
    rest->s += bytes;
    rest->n -= (size_t)bytes;
    return at;
}

/** Without a branch in the loop, for there are many slots. */
static bool slots_are_good(const titian_phrases *p, uint32_t n_rows)
{
    uint32_t n_free = 0, bad = 0;
    for (uint32_t i = 0; i < p->n_slots; i++) {
        const titian_slot *slot = &p->slots[i];
        n_free += slot->key_n == 0;
        bad |= (uint64_t)slot->key + slot->key_n > p->n_keys;
        bad |= slot->value > n_rows;
    }
    return n_free > 0 && !bad;
}

/** True for a slice that is not empty and holds whole code points. */
static bool is_text(titian_str texts, uint32_t at, uint32_t n)
{
    uint64_t end = (uint64_t)at + n;
    return n > 0 && end <= texts.n && (texts.s[at] & 0xC0) != 0x80 &&
           (end == texts.n || (texts.s[end] & 0xC0) != 0x80);
}

/** Every chain goes forward, so that none runs in a circle. */
static bool rows_are_good(const titian_dictionary *d, uint32_t n_files)
{
    size_t bad;
    for (uint32_t i = 0; i < d->n_rows; i++) {
        const titian_row *r = &d->rows[i];
        if (!is_text(d->texts, r->form, r->form_n) ||
            !is_text(d->texts, r->en, r->en_n) || r->file >= n_files ||
            r->pos >= N_POS ||
            (r->next && (r->next <= i + 1 || r->next > d->n_rows)))
            return false;
    }
    return titian_utf8_valid(d->texts, &bad);
}

static titian_status add_names(titian_dictionary *d, titian_str names,
                               uint32_t n_files, const char *name,
                               titian_origins *origins, titian_arena *arena,
                               titian_error *error)
{
    d->first_origin = origins->n;
    for (uint32_t i = 0; i < n_files; i++) {
        titian_str file = titian_before(&names, '\n');
        if (file.n == 0 || file.n > 100)
            return refuse(error, name, "a file name in it is wrong");
        if (titian_origin_add(origins, arena, file) == TITIAN_ORIGINS)
            return arena->failed ? titian_no_memory(error)
                                 : refuse(error, name, "it has too many files");
    }
    return TITIAN_OK;
}

titian_status titian_dictionary_use(titian_dictionary *dictionary,
                                    titian_str bytes, const char *name,
                                    titian_origins *origins,
                                    titian_arena *arena, titian_error *error)
{
    titian_dictionary *d = dictionary;
    titian_dictionary_header h;
    size_t summed = offsetof(titian_dictionary_header, sum) + sizeof h.sum;
    if (bytes.n < sizeof h || (uintptr_t)bytes.s % 8)
        return refuse(error, name, "it is too short");
    memcpy(&h, bytes.s, sizeof h);
    if (memcmp(h.magic, titian_dictionary_magic, sizeof h.magic) != 0)
        return refuse(error, name, "it begins differently");
    titian_str rest = titian_str_of(bytes.s + summed, bytes.n - summed);
    if (titian_dictionary_sum(rest) != h.sum)
        return refuse(error, name, "it is damaged");
    rest = titian_str_of(bytes.s + sizeof h, bytes.n - sizeof h);
    d->bytes = bytes;
    d->n_rows = h.n_rows;
    d->phrases.n_slots = h.n_slots;
    d->phrases.n_keys = h.n_keys;
    d->phrases.slots = take(&rest, h.n_slots, sizeof(titian_slot));
    d->rows = d->phrases.slots ? take(&rest, h.n_rows, sizeof(titian_row))
                               : NULL;
    d->phrases.keys = d->rows ? take(&rest, h.n_keys, 1) : NULL;
    d->texts.s = d->phrases.keys ? take(&rest, h.n_texts, 1) : NULL;
    const char *names = d->texts.s ? take(&rest, h.n_names, 1) : NULL;
    d->texts.n = h.n_texts;
    bool power = h.n_slots && (h.n_slots & (h.n_slots - 1)) == 0;
    if (!names || !power || !slots_are_good(&d->phrases, h.n_rows) ||
        !rows_are_good(d, h.n_files))
        return refuse(error, name, "its tables do not fit together");
    return add_names(d, titian_str_of(names, h.n_names), h.n_files, name,
                     origins, arena, error);
}

static titian_status map_file(int file, const char *path, titian_str *bytes,
                              titian_error *error)
{
    struct stat info;
    if (fstat(file, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size <= 0)
        return refuse(error, path, "it is empty or no file");
    void *map =
        mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (map == MAP_FAILED)
        return titian_fail(error, TITIAN_ERR_READ, (titian_place){.file = path},
                           "could not be mapped: %s", strerror(errno));
    *bytes = titian_str_of(map, (size_t)info.st_size);
    return TITIAN_OK;
}

titian_status titian_dictionary_open(titian_dictionary *dictionary,
                                     const char *path, titian_origins *origins,
                                     titian_arena *arena, titian_error *error)
{
    titian_str bytes;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return titian_fail(error, TITIAN_ERR_READ, (titian_place){.file = path},
                           "could not be opened: %s", strerror(errno));
    titian_status status = map_file(file, path, &bytes, error);
    close(file);
    TRY(status);
    dictionary->mapped = true;
    dictionary->bytes = bytes;
    return titian_dictionary_use(dictionary, bytes, path, origins, arena,
                                 error);
}

void titian_dictionary_close(titian_dictionary *dictionary)
{
    if (dictionary->mapped)
        munmap((void *)(uintptr_t)dictionary->bytes.s, dictionary->bytes.n);
    *dictionary = (titian_dictionary){0};
}
