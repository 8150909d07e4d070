libcore_la_SOURCES += \
	align/align.c \
	align/align.h \
	align/anchors.c \
	align/anchors.h \
	align/bag.c \
	align/bag.h \
	align/band.c \
	align/band.h \
	align/chain.c \
	align/chain.h \
	align/clean.c \
	align/clean.h \
	align/em.c \
	align/em.h \
	align/figures.c \
	align/figures.h \
	align/frozen.c \
	align/frozen.h \
	align/hints.c \
	align/hints.h \
	align/learn.c \
	align/learn.h \
	align/lessons.c \
	align/lessons.h \
	align/links.c \
	align/links.h \
	align/list.h \
	align/keyring.c \
	align/keyring.h \
	align/model.c \
	align/model.h \
	align/path.c \
	align/path.h \
	align/propose.c \
	align/propose.h \
	align/rules.c \
	align/rules.h \
	align/score.c \
	align/score.h \
	align/spelling.c \
	align/spelling.h

rule_files += \
	align/rules/cognates.tsv \
	align/rules/equals.tsv \
	align/rules/languages.tsv \
	align/rules/light.tsv \
	align/rules/stems.tsv
