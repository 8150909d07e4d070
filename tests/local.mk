TEST_EXTENSIONS = .md .sh
AM_TESTS_ENVIRONMENT = \
	TITIAN_DATA='$(abs_builddir)/data'; export TITIAN_DATA; \
	TITIAN='$(abs_builddir)/titian'; export TITIAN; \
	top_srcdir='$(abs_top_srcdir)'; export top_srcdir; \
	top_builddir='$(abs_top_builddir)'; export top_builddir; \
	CC='$(CC)'; export CC; SANITIZE='$(SANITIZE)'; export SANITIZE; \
	PKG_CONFIG='$(PKG_CONFIG)'; export PKG_CONFIG; \
	MAKE='$(MAKE)'; export MAKE;
tap_driver = env AM_TAP_AWK='$(AWK)' $(SHELL) \
	$(top_srcdir)/build-aux/tap-driver.sh

# Every case in the Markdown files is a line of `make check`.
MD_LOG_DRIVER = $(tap_driver)
MD_LOG_COMPILER = $(abs_builddir)/tests/run-cases
LOG_DRIVER = $(tap_driver)
SH_LOG_DRIVER = $(tap_driver)
SH_LOG_COMPILER = $(SHELL)

check_PROGRAMS += tests/run-cases
tests_run_cases_SOURCES = \
	tests/case-shows.c tests/case-shows.h tests/run-cases.c
tests_run_cases_LDADD = libtitian.la

include $(srcdir)/tests/cases.mk
include $(srcdir)/tests/gold.mk
TESTS += $(case_files)
EXTRA_DIST += $(case_files)

# C unit tests see the library from inside; our own allocations go through
# wrappers so that a test can refuse them.
unit_tests = \
	tests/unit/align \
	tests/unit/arena \
	tests/unit/bitext \
	tests/unit/boundaries \
	tests/unit/calendar \
	tests/unit/dictionary \
	tests/unit/edits \
	tests/unit/formats \
	tests/unit/inputs \
	tests/unit/masks \
	tests/unit/noise \
	tests/unit/model \
	tests/unit/readers \
	tests/unit/refused \
	tests/unit/rejoin \
	tests/unit/restore \
	tests/unit/tsv \
	tests/unit/utf8 \
	tests/unit/values
check_PROGRAMS += $(unit_tests)
TESTS += $(unit_tests)
unit_cflags = $(AM_CFLAGS) $(CMOCKA_CFLAGS) $(JANSSON_CFLAGS) -Wno-conversion
unit_libs = libcore.la $(CMOCKA_LIBS)
tests_unit_align_CFLAGS = $(unit_cflags)
tests_unit_align_LDADD = $(unit_libs)
tests_unit_arena_CFLAGS = $(unit_cflags)
tests_unit_arena_LDADD = $(unit_libs)
tests_unit_bitext_CFLAGS = $(unit_cflags)
tests_unit_bitext_LDADD = $(unit_libs)
tests_unit_boundaries_SOURCES = tests/unit/boundaries.c $(against_icu)
tests_unit_boundaries_CFLAGS = $(unit_cflags)
tests_unit_boundaries_LDADD = $(unit_libs) $(ICU_LIBS)
tests_unit_calendar_CFLAGS = $(unit_cflags)
tests_unit_calendar_LDADD = $(unit_libs) $(ICU_LIBS)
tests_unit_dictionary_SOURCES = tests/unit/dictionary.c $(hostile)
tests_unit_dictionary_CFLAGS = $(unit_cflags)
tests_unit_dictionary_LDADD = $(unit_libs)
tests_unit_edits_CFLAGS = $(unit_cflags)
tests_unit_edits_LDADD = $(unit_libs)
tests_unit_formats_CFLAGS = $(unit_cflags)
tests_unit_formats_LDADD = $(unit_libs)
tests_unit_inputs_CFLAGS = $(unit_cflags)
tests_unit_inputs_LDADD = $(unit_libs)
tests_unit_masks_CFLAGS = $(unit_cflags)
tests_unit_masks_LDADD = $(unit_libs)
tests_unit_model_CFLAGS = $(unit_cflags)
tests_unit_model_LDADD = $(unit_libs)
tests_unit_noise_CFLAGS = $(unit_cflags)
tests_unit_noise_LDADD = $(unit_libs) $(JANSSON_LIBS) $(XML_LIBS)
tests_unit_readers_CFLAGS = $(unit_cflags)
tests_unit_readers_LDADD = $(unit_libs)
tests_unit_refused_CFLAGS = $(unit_cflags)
tests_unit_refused_LDADD = $(unit_libs)
tests_unit_refused_LDFLAGS = $(AM_LDFLAGS) \
	-Wl,--wrap=malloc -Wl,--wrap=calloc -Wl,--wrap=realloc
tests_unit_rejoin_CFLAGS = $(unit_cflags)
tests_unit_rejoin_LDADD = $(unit_libs) $(JANSSON_LIBS)
tests_unit_restore_CFLAGS = $(unit_cflags)
tests_unit_restore_LDADD = $(unit_libs)
tests_unit_tsv_CFLAGS = $(unit_cflags)
tests_unit_tsv_LDADD = $(unit_libs)
tests_unit_values_CFLAGS = $(unit_cflags)
tests_unit_values_LDADD = $(unit_libs)
tests_unit_utf8_CFLAGS = $(unit_cflags)
tests_unit_utf8_LDADD = $(unit_libs)

script_tests = \
	tests/check-data.sh \
	tests/check-exports.sh \
	tests/check-includes.sh \
	tests/check-sizes.sh \
	tests/check-words.sh \
	tests/gold.sh \
	tests/gold-pairs.sh \
	tests/cli/align.sh \
	tests/cli/bad-input.sh \
	tests/cli/command.sh \
	tests/cli/export.sh \
	tests/cli/formats.sh \
	tests/cli/inputs.sh \
	tests/cli/import.sh \
	tests/cli/install.sh \
	tests/cli/learn.sh \
	tests/cli/libretranslate.sh \
	tests/cli/normalize.sh \
	tests/cli/pairs.sh \
	tests/cli/readme.sh \
	tests/cli/restore.sh \
	tests/cli/score.sh \
	tests/cli/stats.sh \
	tests/cli/translate.sh
TESTS += $(script_tests)
EXTRA_DIST += $(script_tests) tests/cli/libretranslate.py tests/tap.sh tests/cases.mk tests/gold.mk \
	tests/words-allowed.txt tests/scores.sh tests/unit/unit.h

# What tests/unit/formats writes.
EXTRA_DIST += \
	tests/formats/all.tsv \
	tests/formats/boundaries.txt \
	tests/formats/bytes.jsonl \
	tests/formats/changes.txt \
	tests/formats/draft.txt \
	tests/formats/drafts.conllu \
	tests/formats/drafts.tmx \
	tests/formats/drafts.xlf \
	tests/formats/drafts.xliff \
	tests/formats/empty.tmx \
	tests/formats/moses.en \
	tests/formats/moses.id \
	tests/formats/moses.ids \
	tests/formats/normalized.txt \
	tests/formats/pairs.txt \
	tests/formats/sentences.txt \
	tests/formats/source.xlf \
	tests/formats/terms.tsv \
	tests/formats/usual.tsv \
	tests/formats/utf16.jsonl

# Run by hand and by the gate: they want other people's programs.
EXTRA_DIST += \
	tests/clients/OmegaTGlossary.java \
	tests/clients/OmegaTSegments.java \
	tests/clients/Segment.java \
	tests/clients/apertium.sh \
	tests/clients/client.sh \
	tests/clients/deepl.sh \
	tests/clients/icu.sh \
	tests/clients/omegat.sh \
	tests/clients/memories.sh \
	tests/clients/npm.sh \
	tests/clients/omegat-project.sh \
	tests/clients/pandoc.sh \
	tests/clients/patterns.cpp \
	tests/clients/prefixes.sh \
	tests/clients/run \
	tests/clients/srx.sh \
	tests/clients/suppressions.cpp \
	tests/clients/tables.sh \
	tests/clients/toolkit.sh
