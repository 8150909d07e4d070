/* Canonical composition (NFC), for the few letters that need it. */
#ifndef TITIAN_NORMALIZE_UNICODE_H
#define TITIAN_NORMALIZE_UNICODE_H

#include "text/utf8.h"

/**
 * The end of the run that begins at the non-ASCII byte `at` and may compose:
 * up to a bound, to the next ASCII character without a mark behind it.
 */
uint32_t titian_nfc_run(titian_str text, uint32_t at);

/** Appends the NFC form of a run; false when ICU could not. */
bool titian_nfc(titian_str run, titian_buf *out);

#endif
