libcore_la_SOURCES += \
	readers/reader.c \
	readers/reader.h
