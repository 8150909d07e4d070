libcore_la_SOURCES += \
	readers/bitext.c \
	readers/bitext.h \
	readers/jsonl.c \
	readers/pairs.c \
	readers/pairs.h \
	readers/plain.c \
	readers/reader.c \
	readers/reader.h \
	readers/record.c \
	readers/record.h \
	readers/translations.c
