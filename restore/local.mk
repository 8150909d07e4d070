libcore_la_SOURCES += \
	restore/prepared.c \
	restore/prepared.h \
	restore/restore.c \
	restore/translations.c \
	restore/translations.h \
	restore/witness.c \
	restore/witness.h
