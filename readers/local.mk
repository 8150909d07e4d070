libcore_la_SOURCES += \
	readers/bitext.c \
	readers/bitext.h \
	readers/plain.c \
	readers/reader.c \
	readers/reader.h
