# Programs that try noise for as long as one likes: `make fuzz` builds them.
EXTRA_PROGRAMS += fuzz/boundaries
against_icu = fuzz/against-icu.c fuzz/against-icu.h
fuzz_boundaries_SOURCES = fuzz/boundaries.c $(against_icu)
fuzz_boundaries_LDADD = libcore.la $(ICU_LIBS)
CLEANFILES += fuzz/boundaries$(EXEEXT)

fuzz: fuzz/boundaries$(EXEEXT)
.PHONY: fuzz
