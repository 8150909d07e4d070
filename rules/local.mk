libcore_la_SOURCES += \
	rules/load.c \
	rules/load.h \
	rules/pattern.c \
	rules/pattern.h \
	rules/phrases.c \
	rules/phrases.h \
	rules/template.c \
	rules/template.h
