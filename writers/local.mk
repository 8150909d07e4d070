libcore_la_SOURCES += \
	writers/beads.c \
	writers/json.c \
	writers/json.h \
	writers/jsonl.c \
	writers/parts.c \
	writers/reasons.c \
	writers/text.c \
	writers/write.c \
	writers/writers.h \
	writers/xml.c \
	writers/xml.h
