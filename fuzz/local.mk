# Programs that try noise for as long as one likes: `make fuzz` builds them.
EXTRA_PROGRAMS += fuzz/boundaries fuzz/dictionary
against_icu = fuzz/against-icu.c fuzz/against-icu.h
hostile = fuzz/hostile.c fuzz/hostile.h
fuzz_boundaries_SOURCES = fuzz/boundaries.c $(against_icu)
fuzz_boundaries_LDADD = libcore.la $(ICU_LIBS)
fuzz_dictionary_SOURCES = fuzz/dictionary.c $(hostile)
fuzz_dictionary_LDADD = libcore.la
CLEANFILES += fuzz/boundaries$(EXEEXT) fuzz/dictionary$(EXEEXT)

fuzz: fuzz/boundaries$(EXEEXT) fuzz/dictionary$(EXEEXT)
.PHONY: fuzz
