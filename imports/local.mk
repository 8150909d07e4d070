libcore_la_SOURCES += \
	imports/clean.c \
	imports/dictd.c \
	imports/formats.c \
	imports/imports.h \
	imports/languages.h \
	imports/rows.c \
	imports/stardict.c \
	imports/tables.c \
	imports/tei.c \
	imports/terms.c \
	imports/wiktextract.c \
	imports/wordnet.c

rule_files += imports/rules/leads.tsv
