#!/bin/sh
# score: figures that can be counted by hand, mistakes that can be found.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-score.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT
printf 'Prof. Ani hadir.\nIa pulang.\nDia tidur.\n\nSelesai.\n' >gold
printf 'Prof.\nAni hadir.\nIa pulang. Dia tidur.\nSelesai.\n' >own

# is FILE <WANTED: the file holds what was wanted.
is() {
    cat >wanted
    diff wanted "$1"
}

"$TITIAN" score gold own >out
check "figures and mistakes are shown" is out <<'EOF'
            precision  recall  F1         gold   system    right
boundaries  0.6667     0.6667  0.6667        3        3        2
sentences   0.2500     0.2500  0.2500        4        4        1
own:1: extra    Prof. | Ani hadir.
own:3: missing  Ia pulang. | Dia tidur.
EOF
"$TITIAN" score --to tsv gold own >out
check "a table names each row" is out <<'EOF'
boundaries	0.6667	0.6667	0.6667	3	3	2
sentences	0.2500	0.2500	0.2500	4	4	1
extra	1	1	Prof.	Ani hadir.
missing	2	3	Ia pulang.	Dia tidur.
EOF
check "records are one JSON object a line" sh -c \
    '"$TITIAN" score -t jsonl gold own | grep -qxF \
     "{\"mistake\":\"extra\",\"gold\":1,\"system\":1,\"before\":\"Prof.\",\"behind\":\"Ani hadir.\"}"'
check "the first record holds the figures" sh -c \
    '"$TITIAN" score -t jsonl gold own | head -1 | grep -q \
     "\"boundaries\":{\"precision\":0.6667,.*\"sentences\":{"'
check "--quiet leaves the mistakes out" sh -c \
    '[ "$("$TITIAN" score --quiet gold own | wc -l)" -eq 3 ]'
check "a text agrees with itself" sh -c \
    '"$TITIAN" score gold gold | grep -q "^sentences   1.0000     1.0000"'
check "- is standard input" sh -c \
    '"$TITIAN" score gold - <own | grep -q "^-:1: extra"'
check "white space and invisible marks do not count" sh -c \
    'printf "\357\273\277Prof. Ani ha\302\255dir.\r\n\tIa\302\240pulang.\r\nDia tidur.\nSelesai." >spaced
     "$TITIAN" score -q gold spaced | grep -q "^sentences   1.0000"'
check "a long context is cut, and stays on its line" sh -c \
    'printf "%s akhir. %s\n" "$(yes kata | head -50 | tr "\n" " ")" Awal >long
     tr "." "." <long | sed "s/akhir\. /akhir.\n/" >longer
     "$TITIAN" score longer long | tail -1 |
       grep -qx "long:1: missing  \(kata *\)\{6\}akhir\. | Awal"'

check "a word is not cut" sh -c \
    'head -1 longer >both; yes kalimat | head -20 | tr "\n" " " >>both
     tr "\n" " " <both >joined; "$TITIAN" score both joined | tail -1 |
       grep -qx "joined:1: missing .* akhir\. | kalimat kalimat kalimat kalimat kalimat"'

check "other characters do not fit: 3" sh -c \
    'printf "Prof. Ani hadir.\nIa kulang.\n" >other
     "$TITIAN" score gold other 2>err
     [ $? -eq 3 ] && grep -q "other:2:4: has .k. where gold:2:4 has .p." err'
check "a text that ends too soon does not fit: 3" sh -c \
    'head -2 gold >short; "$TITIAN" score gold short 2>err
     [ $? -eq 3 ] && grep -q "short:3:1: ends, but gold:3:1 goes on" err'
check "a text that is too long does not fit: 3" sh -c \
    '"$TITIAN" score short gold 2>err
     [ $? -eq 3 ] && grep -q "gold:3:1: goes on with .D., but short ends" err'
check "a missing file fails with 1" wants 1 "$TITIAN" score gold none
check "invalid UTF-8 is named with file, line and column" sh -c \
    'printf "Ia\n\377\n" >bad; "$TITIAN" score gold bad 2>err
     [ $? -eq 1 ] && grep -q "bad:2:1: " err'
check "one file is wrong usage" wants 2 "$TITIAN" score gold
check "two empty files agree on nothing" sh -c \
    ': >empty; "$TITIAN" score empty empty | grep -q "^boundaries  0.0000"'
check "its own segmentation can be judged" sh -c \
    '"$TITIAN" segment gold | "$TITIAN" score -q gold - >out'
finish
