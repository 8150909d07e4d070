libcore_la_SOURCES += \
	writers/beads.c \
	writers/conllu.c \
	writers/changes.c \
	writers/changes.h \
	writers/context.c \
	writers/interlinear.c \
	writers/json.h \
	writers/jsonl.c \
	writers/moses.c \
	writers/offsets.c \
	writers/offsets.h \
	writers/pandoc.c \
	writers/parts.c \
	writers/reasons.c \
	writers/text.c \
	writers/tmx.c \
	writers/tsv.c \
	writers/units.c \
	writers/units.h \
	writers/write.c \
	writers/writers.h \
	writers/xliff.c \
	writers/xliff12.c \
	writers/xml.c \
	writers/xml.h
