/* Holding our sentence boundaries against those of ICU's own iterator. */
#ifndef TITIAN_FUZZ_AGAINST_ICU_H
#define TITIAN_FUZZ_AGAINST_ICU_H

#include "text/buf.h"

/** ICU's iterator, and the code points of every class to make noise from. */
typedef struct against_icu against_icu;

against_icu *against_icu_open(uint32_t seed);
void against_icu_close(against_icu *icu);

/** What a noise is made of. */
typedef enum {
    NOISE_UNICODE, /* any code points, each class as likely as the next */
    NOISE_NEWS,    /* pieces of Indonesian news */
    NOISE_RUNS,    /* long runs of the same few code points */
    N_NOISES
} noise;

/**
 * Makes a noise of n pieces and compares; returns how many code points it
 * had, or 0 when the boundaries differ, which it explains on stderr.
 */
size_t against_icu_noise(against_icu *icu, noise kind, uint32_t n);

/** Compares the boundaries of one text. */
bool against_icu_agrees(against_icu *icu, titian_str text);

/** Compares all texts of n code points, one for each class at each place. */
bool against_icu_agrees_on_all(against_icu *icu, uint32_t n);

#endif
