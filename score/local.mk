libcore_la_SOURCES += \
	score/report.c \
	score/score.c \
	score/score.h
