libcore_la_SOURCES += \
	segment/abbreviations.c \
	segment/boundaries.c \
	segment/boundaries.h \
	segment/bylines.c \
	segment/datelines.c \
	segment/decide.c \
	segment/decide.h \
	segment/enclosures.c \
	segment/enclosures.h \
	segment/items.c \
	segment/items.h \
	segment/kinds.c \
	segment/kinds.h \
	segment/look.c \
	segment/look.h \
	segment/paragraphs.c \
	segment/paragraphs.h \
	segment/rules.c \
	segment/rules.h \
	segment/segment.c \
	segment/segment.h

rule_files += \
	segment/rules/credits.tsv \
	segment/rules/open.tsv \
	segment/rules/letters-en.tsv \
	segment/rules/letters.tsv \
	segment/rules/lines.tsv \
	segment/rules/names.tsv \
	segment/rules/outlets.tsv \
	segment/rules/reasons.tsv \
	segment/rules/reporting-en.tsv \
	segment/rules/reporting.tsv \
	segment/rules/starters-en.tsv \
	segment/rules/starters.tsv
