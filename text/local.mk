libcore_la_SOURCES += \
	text/arena.c \
	text/arena.h \
	text/buf.c \
	text/buf.h \
	text/error.c \
	text/error.h \
	text/file.c \
	text/file.h \
	text/fold.c \
	text/fold.h \
	text/scan.h \
	text/str.h \
	text/token.c \
	text/token.h \
	text/tsv.c \
	text/tsv.h \
	text/utf8.c \
	text/utf8.h \
	text/vec.c \
	text/vec.h
