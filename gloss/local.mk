libcore_la_SOURCES += \
	gloss/adjectives.c \
	gloss/articles.c \
	gloss/articles.h \
	gloss/choices.c \
	gloss/compile.c \
	gloss/compile.h \
	gloss/cut.c \
	gloss/cut.h \
	gloss/derive.c \
	gloss/derive.h \
	gloss/dictionary.c \
	gloss/dictionary.h \
	gloss/english.c \
	gloss/english.h \
	gloss/forms.c \
	gloss/forms.h \
	gloss/gloss.c \
	gloss/gloss.h \
	gloss/lemma.c \
	gloss/lemma.h \
	gloss/lookup.c \
	gloss/morphemes.c \
	gloss/morphemes.h \
	gloss/names.c \
	gloss/names.h \
	gloss/nouns.c \
	gloss/reading.c \
	gloss/reading.h \
	gloss/rules.c \
	gloss/rules.h \
	gloss/subjects.c \
	gloss/subjects.h \
	gloss/tally.c \
	gloss/tally.h \
	gloss/tense.c \
	gloss/tense.h \
	gloss/units.c \
	gloss/units.h \
	gloss/verbs.c

rule_files += \
	gloss/rules/affixes.tsv \
	gloss/rules/choices.tsv
