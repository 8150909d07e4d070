libcore_la_SOURCES += \
	normalize/atoms.c \
	normalize/atoms.h \
	normalize/calendar.c \
	normalize/calendar.h \
	normalize/dates.c \
	normalize/dates.h \
	normalize/normalize.c \
	normalize/normalize.h \
	normalize/numbers.c \
	normalize/numbers.h \
	normalize/protect.c \
	normalize/protect.h \
	normalize/rules.c \
	normalize/rules.h

rule_files += \
	normalize/rules/dates.tsv \
	normalize/rules/money.tsv \
	normalize/rules/numbers.tsv \
	normalize/rules/repairs.tsv \
	normalize/rules/sets.tsv \
	normalize/rules/spelling.tsv
