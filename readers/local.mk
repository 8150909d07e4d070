libcore_la_SOURCES += \
	readers/plain.c \
	readers/reader.c \
	readers/reader.h
