#!/bin/sh
# normalize: what reaches past a part of a long document.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-normalize.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT

# Two mebibytes of paragraphs between a definition and its use.
long() {
    echo "Persatuan Bulu Basket (PBB) berdiri pada Minggu (11/2/2024)."
    awk 'BEGIN { for (i = 0; i < 60000; i++)
        print "Warga desa menanam padi di sawah." }'
    echo "Ketua PBB hadir pada Senin (12/2)."
}
long >long.txt
check "a sense and a year hold through all parts" sh -c \
    '[ "$("$TITIAN" normalize --level 3 long.txt | tail -1)" = \
     "Ketua Persatuan Bulu Basket hadir pada Senin, 12 Februari 2024." ]'
"$TITIAN" normalize --level 3 --jobs 4 long.txt >four
"$TITIAN" normalize --level 3 long.txt >one
check "and with several jobs" cmp one four

# A run without blanks of a hundred kilobytes is no language.
run() {
    awk 'BEGIN { for (i = 0; i < 10000; i++) printf "(1/2/2024)"; print "" }'
}
{ printf 'Ahad (11/2/2024) '; run; } >run.txt
{ printf 'Minggu, 11 Februari 2024 '; run; } >wanted
"$TITIAN" normalize run.txt >out
check "an endless run is left alone, what stands before it is not" \
    cmp wanted out

printf 'Tamu Ahad (11/2/2024) atau Senin (11/2/2024) membayar Rp 5.\n' >in.txt
"$TITIAN" normalize --explain in.txt >out 2>err
printf 'Tamu Minggu, 11 Februari 2024, atau Senin (11/2/2024) membayar Rp5.\n' \
    >wanted
check "--explain leaves the text as it is" cmp wanted out
shows() {
    cut -f"$1" err | grep -qF -- "$2"
}
check "--explain shows before, after, English and value" shows 3 \
    "Ahad (11/2/2024) -> Minggu, 11 Februari 2024, = Sunday, 11 February 2024 [2024-02-11]"
check "--explain shows warnings" shows 3 \
    "Senin (11/2/2024) -> Senin (11/2/2024) ! the date falls on another weekday"
check "--explain names the row" shows 4 "dates.tsv:"
check "--explain tells the reason that stands above the row" shows 5 \
    "Ahad (11/2/2024): the bracket opens up, the month is spelled."
finish
