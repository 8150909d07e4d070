libcore_la_SOURCES += \
	readers/bitext.c \
	readers/bitext.h \
	readers/html.c \
	readers/jsonl.c \
	readers/markup.c \
	readers/markup.h \
	readers/pairs.c \
	readers/pairs.h \
	readers/pandoc.c \
	readers/plain.c \
	readers/reader.c \
	readers/reader.h \
	readers/record.c \
	readers/record.h \
	readers/translations.c

rule_files += \
	readers/rules/html.tsv
