bin_PROGRAMS += titian
titian_SOURCES = \
	cli/align.c \
	cli/align.h \
	cli/bytes.c \
	cli/bytes.h \
	cli/crew.c \
	cli/data.c \
	cli/dict.c \
	cli/export.c \
	cli/formats.c \
	cli/gloss.c \
	cli/help.c \
	cli/import.c \
	cli/journal.c \
	cli/journal.h \
	cli/learn.c \
	cli/main.c \
	cli/names.c \
	cli/names.h \
	cli/normalize.c \
	cli/options.c \
	cli/options.h \
	cli/output.c \
	cli/pair.c \
	cli/pairs.c \
	cli/parse.c \
	cli/prepare.c \
	cli/restore.c \
	cli/run.c \
	cli/run.h \
	cli/score.c \
	cli/segment.c \
	cli/stats.c \
	cli/translate.c \
	cli/values.c
titian_LDADD = libtitian.la -lpthread

# The manual page and the completions are printed by the program itself.
man1_MANS = titian.1
bashcompletiondir = $(datadir)/bash-completion/completions
bashcompletion_DATA = completions/titian
zshcompletiondir = $(datadir)/zsh/site-functions
zshcompletion_DATA = completions/_titian
CLEANFILES += titian.1 completions/titian completions/_titian

titian.1: titian$(EXEEXT)
	$(AM_V_GEN)./titian --manual > $@.new && mv $@.new $@

completions/titian: titian$(EXEEXT)
	$(AM_V_GEN)mkdir -p completions && \
	./titian --completion bash > $@.new && mv $@.new $@

completions/_titian: titian$(EXEEXT)
	$(AM_V_GEN)mkdir -p completions && \
	./titian --completion zsh > $@.new && mv $@.new $@
