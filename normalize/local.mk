libcore_la_SOURCES += \
	normalize/asked.c \
	normalize/asked.h \
	normalize/atoms.c \
	normalize/atoms.h \
	normalize/calendar.c \
	normalize/calendar.h \
	normalize/choose.c \
	normalize/choose.h \
	normalize/clean.c \
	normalize/clean.h \
	normalize/conditions.c \
	normalize/dates.c \
	normalize/dates.h \
	normalize/definitions.c \
	normalize/definitions.h \
	normalize/follow.c \
	normalize/follow.h \
	normalize/layers.c \
	normalize/layers.h \
	normalize/masking.c \
	normalize/masking.h \
	normalize/lexicon.c \
	normalize/lexicon.h \
	normalize/normalize.c \
	normalize/normalize.h \
	normalize/number-words.c \
	normalize/number-words.h \
	normalize/numbers.c \
	normalize/numbers.h \
	normalize/protect.c \
	normalize/protect.h \
	normalize/relative.c \
	normalize/relative.h \
	normalize/repairs.c \
	normalize/repairs.h \
	normalize/rules.c \
	normalize/rules.h \
	normalize/unicode.c \
	normalize/unicode.h \
	normalize/walk.c \
	normalize/walk.h \
	normalize/wordings.c

rule_files += \
	normalize/rules/clean.tsv \
	normalize/rules/dates.tsv \
	normalize/rules/measures.tsv \
	normalize/rules/money.tsv \
	normalize/rules/numbers.tsv \
	normalize/rules/oldspelling.tsv \
	normalize/rules/particles.tsv \
	normalize/rules/relative.tsv \
	normalize/rules/repairs.tsv \
	normalize/rules/sets.tsv \
	normalize/rules/slang.tsv \
	normalize/rules/spelling.tsv \
	normalize/rules/times.tsv
