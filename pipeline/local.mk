libcore_la_SOURCES += \
	pipeline/aligning.c \
	pipeline/learning.c \
	pipeline/exporting.c \
	pipeline/pipeline.c \
	pipeline/pipeline.h
