# make bench-align: how fast the aligner is; it is built on demand only.
EXTRA_PROGRAMS += bench/align-bench
bench_align_bench_SOURCES = bench/align.c
bench_align_bench_LDADD = libtitian.la
CLEANFILES += bench/align-bench$(EXEEXT)

bench-align: bench/align-bench$(EXEEXT) data/stamp
	TITIAN_DATA='$(abs_builddir)/data' top_srcdir='$(top_srcdir)' \
	  ./bench/align-bench
.PHONY: bench-align
