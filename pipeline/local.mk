libcore_la_SOURCES += \
	pipeline/aligning.c \
	pipeline/exporting.c \
	pipeline/pipeline.c \
	pipeline/pipeline.h
