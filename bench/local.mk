# How fast, beside plain ICU: `make bench` builds and runs, `make check` does
# not. BENCH_TEXT names texts to be timed.
EXTRA_PROGRAMS += bench/measure bench/plain-icu
bench_measure_SOURCES = bench/measure.c
bench_plain_icu_SOURCES = bench/plain-icu.c
bench_plain_icu_LDADD = $(ICU_LIBS)
EXTRA_DIST += bench/timing.sh bench/segment bench/normalize bench/gloss
CLEANFILES += bench/measure$(EXEEXT) bench/plain-icu$(EXEEXT)

bench: all bench/measure$(EXEEXT) bench/plain-icu$(EXEEXT)
	for part in segment normalize gloss; do \
	  echo "== $$part"; \
	  $(srcdir)/bench/$$part $(srcdir) . $(BENCH_TEXT) || exit 1; \
	done
.PHONY: bench
