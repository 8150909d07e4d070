#!/bin/sh
# No vocabulary that rules act on stands in C: every string literal of the
# language modules is ASCII, and none of its words is an Indonesian word that
# our own lists hold, unless words-allowed.txt gives a reason.
. "$top_srcdir/tests/tap.sh"
cd "$top_srcdir" || exit 1
work=${TMPDIR:-/tmp}/check-words.$$
mkdir "$work"
trap 'rm -rf "$work"' EXIT

for list in segment/rules/starters.tsv segment/rules/reporting.tsv \
    dictionaries/id-en/function-words.tsv normalize/rules/spelling.tsv; do
    grep -v '^#' "$list" | tail -n +2 | cut -f1
done | tr 'A-Z' 'a-z' | sort -u >"$work/indonesian"
cut -f2 normalize/rules/sets.tsv | tr 'A-Z' 'a-z' | grep -E '^[a-z]{2,}$' |
    sort -u >>"$work/indonesian"
sort -u "$work/indonesian" -o "$work/indonesian"
grep -v '^#' tests/words-allowed.txt | cut -f1 | sort -u >"$work/allowed"

for file in segment/*.c normalize/*.c gloss/*.c rules/*.c text/*.c \
    document/*.c align/*.c exports/*.c; do
    [ -f "$file" ] || continue
    sed -e 's,/\*.*\*/,,' -e '/\/\*/,/\*\//d' -e '/^#include/d' "$file" | grep -oE '"([^"\\]|\\.)*"' | tr -d '"' |
        tr 'A-Z' 'a-z' | tr -cs 'a-z' '\n' | grep -E '.{2,}' | sort -u |
        comm -12 - "$work/indonesian" | comm -23 - "$work/allowed" |
        sed "s,^,$file: ,"
done >"$work/found"
check "no vocabulary stands in C" sh -c "! cat $work/found | grep ."
finish
