# Part of the command: the library starts no processes and asks no servers.
titian_SOURCES += \
	engine/ask.h \
	engine/engine.c \
	engine/engine.h \
	engine/http.h \
	engine/libretranslate.c \
	engine/libretranslate.h \
	engine/process.c \
	engine/process.h \
	engine/words.c \
	engine/words.h
if HAVE_CURL
titian_SOURCES += engine/http.c
else
titian_SOURCES += engine/no-http.c
endif
titian_LDADD += $(CURL_LIBS) $(JANSSON_LIBS)
