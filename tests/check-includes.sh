#!/bin/sh
# The include ladder: text < document < rules < segment, normalize, gloss,
# align; writers see text and document only, readers rules, restore readers beside;
# score sees writers beside; exports see segment, gloss and writers; the pipeline stands
# above; cli sees <titian.h> and engine, which sees <titian.h>.  ICU and hunspell stand behind their doors.
. "$top_srcdir/tests/tap.sh"
cd "$top_srcdir" || exit 1

# folders_included FOLDER: which of our folders its files include.
folders_included() {
    grep -hoE '^#include "[a-z]+/' "$1"/*.c "$1"/*.h 2>/dev/null |
        sed 's/.*"//; s,/,,' | sort -u
}

may_include() {
    folder=$1
    shift
    for seen in $(folders_included "$folder"); do
        case " $folder $* " in
        *" $seen "*) ;;
        *) echo "$folder includes $seen"; return 1 ;;
        esac
    done
}

check "text includes nothing of ours" may_include text
check "document includes text" may_include document text
check "rules include text and document" may_include rules text document
check "writers include text and document" may_include writers text document
check "restore includes text, document and readers" \
    may_include restore text document readers
for folder in readers segment normalize gloss align imports; do
    check "$folder includes what is below, no sibling" \
        may_include $folder text document rules
done
check "score includes text, document and writers" \
    may_include score text document writers
check "exports include segment, gloss and what is below, and writers" \
    may_include exports text document rules segment gloss writers
check "engine includes itself and <titian.h>" may_include engine
check "cli includes itself, engine and <titian.h>" may_include cli engine

only_in() {
    pattern=$1
    shift
    found=$(for folder in $house; do
        grep -lE "$pattern" "$folder"/*.[ch]
    done)
    for file in $found; do
        case " $* " in
        *" $file "*) ;;
        *) echo "$file includes it"; return 1 ;;
        esac
    done
}

check "ICU stands behind its doors" only_in '#include <unicode/' \
    segment/boundaries.c normalize/unicode.c text/fold.c
check "jansson stands behind its door" only_in '#include <jansson' \
    text/json.h engine/libretranslate.c
check "libcurl stands behind its door" only_in '#include <curl/' engine/http.c
check "libxml2 stands behind its door" only_in '#include <libxml/' \
    text/xml.h text/html.h
check "zlib and zstd stand behind theirs" only_in '#include <(zlib|zstd)\.h' \
    text/source.c
check "hunspell stands behind its door" only_in '#include <hunspell' \
    gloss/lemma.c
finish
