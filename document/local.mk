libcore_la_SOURCES += \
	document/alignment.h \
	document/document.c \
	document/document.h \
	document/edits.c \
	document/edits.h \
	document/masks.c \
	document/masks.h \
	document/newlines.c \
	document/newlines.h \
	document/origins.c \
	document/origins.h \
	document/targets.c \
	document/targets.h
