libcore_la_SOURCES += \
	exports/clients.c \
	exports/clients.h \
	exports/exports.h \
	exports/glossary.c \
	exports/lists.c \
	exports/lists.h \
	exports/parts.c \
	exports/parts.h \
	exports/prefixes.c \
	exports/srx.c \
	exports/suppressions.c

rule_files += \
	exports/rules/srx-parts.tsv \
	exports/rules/srx.tsv
