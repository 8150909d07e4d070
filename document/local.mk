libcore_la_SOURCES += \
	document/alignment.h \
	document/document.c \
	document/document.h \
	document/edits.c \
	document/edits.h \
	document/given.c \
	document/given.h \
	document/masks.c \
	document/masks.h \
	document/newlines.c \
	document/newlines.h \
	document/origins.c \
	document/origins.h \
	document/targets.c \
	document/targets.h
