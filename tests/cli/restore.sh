#!/bin/sh
# titian restore: documents come back in their layout, and what does not fit
# is refused.
. "$top_srcdir/tests/tap.sh"
texts=$(cd "$top_srcdir" && ls "$PWD"/tests/gold/*.txt "$PWD"/examples/*.txt)
export texts
work=${TMPDIR:-/tmp}/titian-restore.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT
printf 'Judul\n\nRapat digelar di https://a.id/x.\n  Ia hadir.\tDia pulang.\n' \
    >a.txt
printf 'Title\nThe meeting was held at https://a.id/x.\nHe came.\nHe left.\n' \
    >a.en
"$TITIAN" prepare --to jsonl a.txt >a.jsonl
sed s/hadir/tidur/ a.txt >b2.txt

check "translations stand where their sentences stood" sh -c \
    '"$TITIAN" restore a.jsonl a.en >got
     printf "Title\n\nThe meeting was held at https://a.id/x.\n  He came.\tHe left.\n" |
     cmp - got'
check "every text comes back byte for byte" sh -c \
    'for text in $texts; do
         "$TITIAN" prepare --level 0 --to jsonl "$text" >p
         "$TITIAN" segment "$text" >t
         "$TITIAN" restore --source "$text" p t | cmp - "$text" || exit 1
     done'
check "every normalised text comes back" sh -c \
    'for text in $texts; do
         "$TITIAN" prepare --to jsonl "$text" >p
         "$TITIAN" prepare "$text" | cut -f 2 >t
         "$TITIAN" normalize "$text" >want
         "$TITIAN" restore p t | cmp - want || exit 1
     done'
check "every masked text comes back without its placeholders" sh -c \
    'for text in $texts; do
         "$TITIAN" prepare --mask --to jsonl "$text" >p
         "$TITIAN" prepare --mask "$text" | cut -f 2 >t
         "$TITIAN" normalize "$text" >want
         "$TITIAN" restore p t | cmp - want || exit 1
     done'
check "standard input may be either file" sh -c \
    '"$TITIAN" restore a.jsonl a.en >want
     "$TITIAN" restore - a.en <a.jsonl | cmp - want &&
     "$TITIAN" restore a.jsonl - <a.en | cmp - want'
check "packed files are unpacked" sh -c \
    'gzip -c a.en >a.en.gz; "$TITIAN" restore a.jsonl a.en >want
     "$TITIAN" restore a.jsonl a.en.gz | cmp - want'

check "too few lines are refused with 3" sh -c \
    'head -2 a.en | "$TITIAN" restore a.jsonl - >out 2>err
     [ $? -eq 3 ] && grep -q -- "-:3: .*p3s1" err'
check "nothing is written then, not even on standard output" \
    sh -c '[ ! -s out ]'
check "too many lines are refused with 3" sh -c \
    'cat a.en a.en | "$TITIAN" restore a.jsonl - 2>err
     [ $? -eq 3 ] && grep -q -- "-:5: " err'
check "an empty line is refused with 3" sh -c \
    'sed 3s/.*// a.en | "$TITIAN" restore a.jsonl - 2>err
     [ $? -eq 3 ] && grep -q -- "-:3: .*p3s1" err'
check "records of another text are refused with 3" sh -c \
    'sed 2s/digelar/ditunda/ a.jsonl >b.jsonl
     "$TITIAN" restore b.jsonl a.en 2>err; [ $? -eq 3 ] && grep -q "b.jsonl:2:" err'
check "another source is refused with 3" sh -c \
    'sed s/hadir/tidur/ a.txt >b.txt
     "$TITIAN" restore -s b.txt a.jsonl a.en 2>err
     [ $? -eq 3 ] && grep -q "b.txt:4:6: " err'
check "a file stays as it was when the translation is refused" sh -c \
    'echo old >keep; "$TITIAN" restore -o keep a.jsonl a.txt 2>err
     [ $? -eq 3 ] && grep -q old keep'
check "--lenient marks holes and goes on" sh -c \
    'head -2 a.en | "$TITIAN" restore --lenient a.jsonl - 2>err | grep -q "⟦Ia hadir.⟧" &&
     grep -q "a.jsonl:3: p3s1: there is no translation" err'
check "lines that are no JSON fail with 1 and their place" sh -c \
    'sed 2s/,/,,/ a.jsonl >b.jsonl
     "$TITIAN" restore b.jsonl a.en 2>err
     [ $? -eq 1 ] && grep -q "b.jsonl:2:[0-9]*: " err'
check "JSON that is no record fails with 1" sh -c \
    'echo "{}" | "$TITIAN" restore - a.en; [ $? -eq 1 ]'
check "a translation that is no UTF-8 fails with 1 and its place" sh -c \
    'printf "Title\nThe \377\n" | "$TITIAN" restore a.jsonl - 2>err
     [ $? -eq 1 ] && grep -q -- "-:2:5: " err'
check "no operand is wrong usage" wants 2 "$TITIAN" restore
check "a form that is none is wrong usage" \
    wants 2 "$TITIAN" restore --form xls a.jsonl a.en

check "a lost placeholder is flagged, its source stands" sh -c \
    '"$TITIAN" prepare --mask --to jsonl a.txt >m.jsonl
     "$TITIAN" restore m.jsonl a.en >got 2>err
     grep -q "^Rapat digelar di https://a.id/x.$" got &&
     grep -q "m.jsonl:2: p2s1: placeholders" err'
check "a placeholder that comes back is put back" sh -c \
    'sed s,https://a.id/x,xq1, a.en | "$TITIAN" restore m.jsonl - | cmp - want'
check "TSV finds records by their identifiers" sh -c \
    'printf "p1s1\tTitle\np2s1\tB\np3s1\tHe came.\np3s3\tD\n" >t.tsv
     "$TITIAN" restore a.jsonl t.tsv 2>err; [ $? -eq 3 ] &&
     grep -q "t.tsv:4: .*p3s3" err &&
     sed -i s/p3s3/p3s2/ t.tsv && "$TITIAN" restore a.jsonl t.tsv'
check "targets may stand in the records" sh -c \
    'sed "s/^{/{\"target\":\"T\",/" a.jsonl >t.jsonl
     "$TITIAN" restore t.jsonl | grep -q "^  T	T$"'
check "records with targets may stand beside" sh -c \
    '"$TITIAN" restore a.jsonl t.jsonl | grep -q "^  T	T$" &&
     sed s/digelar/ditunda/ t.jsonl >u.jsonl
     "$TITIAN" restore a.jsonl u.jsonl 2>err; [ $? -eq 3 ] &&
     grep -q "u.jsonl:2: .*another text" err'
for form in xliff xliff1.2 tmx; do
    check "$form of ours finds its records" sh -c \
        '"$TITIAN" translate --to '$form' --engine "sed s/.*/<\&>/" a.txt >t.'$form' &&
         "$TITIAN" translate --engine "sed s/.*/<\&>/" a.txt >want.x &&
         "$TITIAN" restore --form '${form%1.2}' a.jsonl t.'$form' | cmp - want.x'
    check "$form of another text is refused with 3 and its line" sh -c \
        '"$TITIAN" prepare --to jsonl b2.txt >b2.jsonl
         "$TITIAN" restore --form '${form%1.2}' b2.jsonl t.'$form' 2>err
         [ $? -eq 3 ] && grep -q "t.'$form':[0-9]*: " err'
done
check "a unit without a target is refused, or marked" sh -c \
    '"$TITIAN" prepare --to xliff --target empty a.txt >e.xlf
     "$TITIAN" restore a.jsonl e.xlf 2>err; [ $? -eq 3 ] && grep -q "e.xlf:[0-9]*: .*p1s1" err &&
     "$TITIAN" restore --lenient a.jsonl e.xlf | grep -q "⟦Judul⟧"'
check "several documents are joined in order" sh -c \
    'cp a.txt b.txt; "$TITIAN" prepare --to jsonl a.txt b.txt >ab.jsonl
     cat a.en a.en | "$TITIAN" restore ab.jsonl - >got
     cat want want | cmp - got'
check "a folder takes a file for each document" sh -c \
    'mkdir d; cat a.en a.en | "$TITIAN" restore -o d ab.jsonl - &&
     cmp want d/a.txt && cmp want d/b.txt && [ $(ls d | wc -l) -eq 2 ]'
check "files in the folder are not overwritten" sh -c \
    'cat a.en a.en | "$TITIAN" restore -o d ab.jsonl - 2>err
     [ $? -eq 1 ] && grep -q "d/a.txt: exists" err'
check "a document's name leads out of no folder" sh -c \
    'sed "s,\"doc\":\"a\",\"doc\":\"../a\"," a.jsonl >evil.jsonl; mkdir e
     "$TITIAN" restore -o e evil.jsonl a.en; [ $? -eq 1 ] && [ ! -e a.txt.txt ]'
# The sanitizers want an address space of their own.
if [ -z "$SANITIZE" ]; then
    check "memory does not grow with the records" sh -c \
        'yes "Ia pulang. Dia tidur." | head -40000 >long
         "$TITIAN" prepare --to jsonl long >long.jsonl
         "$TITIAN" segment long >long.t
         (ulimit -v 400000; "$TITIAN" restore long.jsonl long.t) | cmp - long'
fi
finish
