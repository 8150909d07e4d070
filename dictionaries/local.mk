# Our own word lists, and what the build makes of them: a data folder that
# serves from the build tree and is installed as it is.
id_en_glossaries = \
	dictionaries/id-en/core.tsv \
	dictionaries/id-en/culture.tsv \
	dictionaries/id-en/economy.tsv \
	dictionaries/id-en/education.tsv \
	dictionaries/id-en/function-words.tsv \
	dictionaries/id-en/health.tsv \
	dictionaries/id-en/idioms.tsv \
	dictionaries/id-en/law.tsv \
	dictionaries/id-en/military.tsv \
	dictionaries/id-en/organisations.tsv \
	dictionaries/id-en/places.tsv \
	dictionaries/id-en/politics.tsv \
	dictionaries/id-en/religion.tsv \
	dictionaries/id-en/science.tsv \
	dictionaries/id-en/sport.tsv \
	dictionaries/id-en/titles.tsv \
	dictionaries/id-en/verbs.tsv

rule_files += \
	dictionaries/id/abbreviations.tsv \
	dictionaries/id/acronyms-kept.tsv \
	dictionaries/id/acronyms-senses.tsv \
	dictionaries/id/acronyms.tsv \
	dictionaries/id/common-words.tsv \
	dictionaries/id/endings.tsv \
	dictionaries/id/names.tsv \
	dictionaries/id/ranks.tsv \
	dictionaries/en/abbreviations.tsv \
	dictionaries/en/common-words.tsv \
	dictionaries/en/heads.tsv \
	dictionaries/en/irregular.tsv

EXTRA_DIST += $(rule_files) $(id_en_glossaries) dictionaries/README.md \
	dictionaries/SOURCES.tsv dictionaries/stage

noinst_PROGRAMS += dictionaries/icu-names
dictionaries_icu_names_SOURCES = \
	dictionaries/icu-names.c dictionaries/save.c dictionaries/save.h
dictionaries_icu_names_LDADD = libcore.la $(ICU_LIBS)
built_glossaries = dictionaries/icu-names.tsv

noinst_PROGRAMS += dictionaries/icu-currencies
dictionaries_icu_currencies_SOURCES = dictionaries/icu-currencies.c
dictionaries_icu_currencies_LDADD = libcore.la $(ICU_LIBS)
built_rules = dictionaries/normalize/currencies.tsv

dictionaries/normalize/currencies.tsv: dictionaries/icu-currencies$(EXEEXT)
	$(AM_V_GEN)mkdir -p dictionaries/normalize && \
	  ./dictionaries/icu-currencies $@

dictionaries/icu-names.tsv: dictionaries/icu-names$(EXEEXT)
	$(AM_V_GEN)./dictionaries/icu-names $@

if HAVE_FREEDICT
noinst_PROGRAMS += dictionaries/freedict
dictionaries_freedict_SOURCES = \
	dictionaries/freedict.c dictionaries/save.c dictionaries/save.h
dictionaries_freedict_LDADD = libcore.la
built_glossaries += dictionaries/freedict.tsv

dictionaries/freedict.tsv: dictionaries/freedict$(EXEEXT) $(FREEDICT)
	$(AM_V_GEN)./dictionaries/freedict $(FREEDICT) $@
endif

if HAVE_ISO_CODES
noinst_PROGRAMS += dictionaries/iso-names
dictionaries_iso_names_SOURCES = \
	dictionaries/iso-names.c dictionaries/save.c dictionaries/save.h
dictionaries_iso_names_LDADD = libcore.la
built_glossaries += dictionaries/iso-names.tsv

dictionaries/iso-names.tsv: dictionaries/iso-names$(EXEEXT)
	$(AM_V_GEN)./dictionaries/iso-names $@ $(ISO_CODES)/iso_3166-1.mo \
	  $(ISO_CODES)/iso_3166-2.mo $(ISO_CODES)/iso_3166-3.mo
endif

data/id-en.dict: titian$(EXEEXT) $(id_en_glossaries) $(built_glossaries)
	$(AM_V_GEN)mkdir -p data && ./titian dict build -o $@ \
	  `for f in $(id_en_glossaries); do echo $(srcdir)/$$f; done` \
	  $(built_glossaries)

data/stamp: $(rule_files) $(built_rules) data/id-en.dict dictionaries/stage
	$(AM_V_GEN)$(srcdir)/dictionaries/stage $(srcdir) data $(rule_files) \
	  && $(srcdir)/dictionaries/stage . data $(built_rules) && touch $@

all-local: data/stamp

install-data-local: data/stamp
	$(srcdir)/dictionaries/stage $(srcdir) "$(DESTDIR)$(pkgdatadir)" \
	  $(rule_files)
	$(srcdir)/dictionaries/stage . "$(DESTDIR)$(pkgdatadir)" $(built_rules)
	$(INSTALL_DATA) data/id-en.dict "$(DESTDIR)$(pkgdatadir)"

uninstall-local:
	rm -rf "$(DESTDIR)$(pkgdatadir)"

CLEANFILES += $(built_glossaries) $(built_rules)
clean-local:
	rm -rf data
