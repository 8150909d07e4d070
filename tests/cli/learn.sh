#!/bin/sh
# titian align --learn, --model, --save-model; titian dict learn.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-learn.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT
# Words that no dictionary has: prikol, a dovecote, and zunat, a lantern.
cat >a.id <<'END'
Prikol itu berdiri di Bandung pada tahun 1901.
Warga melihat prikol di Jakarta dan menangis.
Zunat menyala di sungai pada malam hari.
Polisi membeli zunat dan prikol di Surabaya.
Presiden membawa zunat ke sekolah di Medan.
Gubernur menjual 17 prikol kepada petani di Kupang.
END
cat >a.en <<'END'
The dovecote stood in Bandung in the year 1901.
Residents saw the dovecote in Jakarta and cried.
Lanterns burned on the river at night.
The police bought lanterns and a dovecote in Surabaya.
The president brought a lantern to a school in Medan.
The governor sold 17 dovecotes to farmers in Kupang.
END
for i in 1 2 3 4; do printf 'a.id\ta.en\n'; done >list

check "a model is saved and can be read by people" sh -c \
    '"$TITIAN" align -i lines --save-model m --pairs list >with &&
     head -1 m | grep -q "^# titian model 1$" &&
     grep -q "^prikol	dovecote	[01]\.[0-9]*	[01]\.[0-9]*	[0-9]*	[0-9]*$" m &&
     grep -q "^zunat	lantern	" m'
check "what is learned makes pairs surer" sh -c \
    '"$TITIAN" align -i lines --pairs list >without
     sum() { awk "{ s += \$1 } END { print s }" "$1"; }
     awk -v a="$(sum with)" -v b="$(sum without)" "BEGIN { exit !(a > b) }"'
check "--learn does without a file" sh -c \
    '"$TITIAN" align -i lines --learn --pairs list | cmp - with'
check "a frozen model gives the same pairs" sh -c \
    '"$TITIAN" align -i lines --model m --pairs list | cmp - with'
check "a frozen model gives the same pairs, pair by pair" sh -c \
    'for i in 1 2 3 4; do "$TITIAN" align -i lines --model m a.id a.en; done |
     cmp - with'
check "any --jobs learn the same" sh -c \
    '"$TITIAN" align -i lines --save-model m4 -j 4 --pairs list | cmp - with &&
     cmp m m4'
check "learning twice gives the same model" sh -c \
    '"$TITIAN" align -i lines --save-model m2 --pairs list >/dev/null &&
     cmp m m2'
check "a JSONL file can be learned from" sh -c \
    'side() { sed "s/.*/\"&\"/" "$1" | paste -sd, -; }
     for i in 1 2 3 4; do
         echo "{\"source\":[$(side a.id)],\"target\":[$(side a.en)]}"
     done >a.jsonl
     "$TITIAN" align -i jsonl --save-model mj a.jsonl >/dev/null && cmp m mj'
check "standard input cannot be read twice" sh -c \
    '"$TITIAN" align -i jsonl --learn <a.jsonl 2>told; test $? -eq 2 &&
     grep -q "standard input" told'
check "no model is left when a pair fails" sh -c \
    'printf "a.id\ta.en\na.id\tnothing\n" >broken
     "$TITIAN" align --save-model never --pairs broken 2>/dev/null
     test $? -eq 1 && test ! -e never'
check "a model on standard output is not mixed with pairs" sh -c \
    '"$TITIAN" align -i lines --save-model - -o pairs --pairs list | cmp - m &&
     cmp pairs with && "$TITIAN" align --save-model - a.id a.en 2>/dev/null
     test $? -eq 2'
check "a missing model fails" wants 1 "$TITIAN" align --model nothing a.id a.en
check "a model of another version is refused" sh -c \
    'sed "1s/1/2/" m >other
     "$TITIAN" align --model other a.id a.en 2>told; test $? -eq 1 &&
     grep -q "^titian: other:1:1: is no model" told'
check "a broken model is refused with its place" sh -c \
    'sed "\$s/	0\.[0-9]*/	2/" m >other
     "$TITIAN" align --model other a.id a.en 2>told; test $? -eq 1 &&
     grep -q "^titian: other:$(wc -l <m):[0-9]*: forth is a chance" told'

check "dict learn proposes rows marked auto" sh -c \
    '"$TITIAN" dict learn -i lines --pairs list >rows &&
     grep -q "^form	pos	english	case	note$" rows &&
     grep -q "^prikol	auto	dovecote		dovecote: [0-9]* pairs of [0-9]*, " rows &&
     grep -q "^zunat	auto	lantern		" rows'
check "nothing is proposed that the glossary has" sh -c \
    'grep -v "^#" rows | tail -n +2 | cut -f1 | sort >proposed
     printf "prikol\nzunat\n" | cmp - proposed'
check "two files will do" sh -c \
    'for i in 1 2 3 4; do cat a.id; done >b.id
     for i in 1 2 3 4; do cat a.en; done >b.en
     "$TITIAN" dict learn -i lines b.id b.en | grep -q "^prikol	auto	dovecote	"'
check "a frozen model proposes the same" sh -c \
    '"$TITIAN" dict learn --model m | cmp - rows'
check "dict build refuses what nobody looked at" sh -c \
    '"$TITIAN" dict build -o x.dict rows 2>told; test $? -eq 1 &&
     test ! -e x.dict && grep -q "^titian: rows:[0-9]*: waits for review" told'
check "so does --dictionary" sh -c \
    '"$TITIAN" align -d rows a.id a.en 2>&1 | grep -q "waits for review"'
check "a reviewed row is a row" sh -c \
    'sed "s/	auto	/	n	/" rows >mine.tsv
     "$TITIAN" dict build -o x.dict mine.tsv &&
     "$TITIAN" dict lookup -d mine.tsv prikol | grep -q "dovecote"'
check "rows of one's own are not proposed again" sh -c \
    '"$TITIAN" dict learn -d mine.tsv -i lines --pairs list |
     grep -v "^#" | tail -n +2 | cmp - /dev/null'
check "dict learn wants pairs" wants 2 "$TITIAN" dict learn a.id
finish
