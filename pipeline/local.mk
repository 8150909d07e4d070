libcore_la_SOURCES += \
	pipeline/pipeline.c \
	pipeline/pipeline.h
