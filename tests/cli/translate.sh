#!/bin/sh
# titian translate: engines that answer line by line, and all that they may do
# wrong.
. "$top_srcdir/tests/tap.sh"
texts=$(cd "$top_srcdir" && ls "$PWD"/tests/gold/*.txt "$PWD"/examples/*.txt)
export texts
work=${TMPDIR:-/tmp}/titian-translate.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT
TMPDIR=$work
export TMPDIR
printf 'Judul\n\nRapat digelar di https://a.id/x.\n  Ia hadir.\tDia pulang.\n' \
    >in.txt
printf '<Judul>\n\n<Rapat digelar di https://a.id/x.>\n  <Ia hadir.>\t<Dia pulang.>\n' \
    >want
# kept N: N answers are kept, in a file that standard error names.
cat >kept <<'EOF'
grep -q "titian: $1 answers are kept" err && [ $(cat titian-answers-* | grep -vc "^#") -eq $1 ]
status=$?
rm -f titian-answers-*
exit $status
EOF
# An engine that fails when it sees a word: fail.sh WORD COMMAND.
cat >fail.sh <<'EOF'
die() { kill -9 $$; }
while IFS= read -r line; do
    case $line in *"$1"*) eval "$2" ;; esac
    printf '<%s>\n' "$line"
done
EOF

check "translations stand in their layout" sh -c \
    '"$TITIAN" translate --engine "sed s/.*/<&>/" in.txt | cmp - want'
check "an engine that changes nothing gives every text back" sh -c \
    'for text in $texts; do
         "$TITIAN" translate --level 0 --engine cat "$text" | cmp - "$text" || exit 1
     done'
check "or every text normalised, and masked on the way" sh -c \
    'for text in $texts; do
         "$TITIAN" normalize "$text" >normal
         "$TITIAN" translate --mask --engine cat "$text" | cmp - normal || exit 1
     done'
check "standard input is translated" sh -c \
    '"$TITIAN" translate --engine "sed s/.*/<&>/" <in.txt | cmp - want'
check "several documents follow one another" sh -c \
    '"$TITIAN" translate --engine "sed s/.*/<&>/" in.txt in.txt >got
     cat want want | cmp - got'
check "-o writes a file" sh -c \
    '"$TITIAN" translate -o out --engine "sed s/.*/<&>/" in.txt && cmp out want'
check "any --batch and any --jobs give the same bytes" sh -c \
    'for n in 1 2 3 100; do
         "$TITIAN" translate -b $n -j $n --engine "sed s/.*/<&>/" in.txt in.txt |
         cmp - got || exit 1
     done'
check "more is exchanged than pipes hold" sh -c \
    'yes "Ia pulang. Dia tidur." | head -30000 >long
     "$TITIAN" translate -b 60000 --engine cat long | cmp - long'
check "an engine may buffer all, and end lines in its way" sh -c \
    '"$TITIAN" translate --engine "sed -e s/.*/<&>\\\\r/" in.txt | cmp - want'
check "jsonl has targets" sh -c \
    '"$TITIAN" translate --to jsonl --engine "sed s/.*/<&>/" in.txt >t.jsonl &&
     "$TITIAN" restore t.jsonl | cmp - want'
check "tmx has them too" sh -c \
    '"$TITIAN" translate --to tmx --engine "sed s/.*/<&>/" in.txt |
     grep -q "<seg>&lt;Judul&gt;</seg>\|<seg>&lt;Judul></seg>"'

check "a command is cut into words, quotations keep them" sh -c \
    '"$TITIAN" translate --engine "sed -e '\''s/.*/<& >/'\'' -e \"s/ >/>/\"" in.txt |
     cmp - want'
check "a backslash keeps a blank" sh -c \
    '"$TITIAN" translate --engine "sed -e s/.*/<&\\ >/ -e s/\\ >/>/" in.txt | cmp - want'
check "no shell sees a command" sh -c \
    '"$TITIAN" translate --engine "sed s/.*/\$HOME;&/" in.txt | grep -q "^.HOME;Judul"'
check "but with --shell" sh -c \
    '"$TITIAN" translate --shell --engine "sed s/.*/\<\&/ | sed s/\$/\>/" in.txt | cmp - want'
check "no engine is wrong usage" wants 2 "$TITIAN" translate in.txt
check "an empty engine is wrong usage" \
    wants 2 "$TITIAN" translate --engine ' ' in.txt
check "a quotation without end is wrong usage" \
    wants 2 "$TITIAN" translate --engine 'sed "s/' in.txt
check "a timeout that is none is wrong usage" \
    wants 2 "$TITIAN" translate --engine cat --timeout 0 in.txt
check "an engine that is not there fails with 1 and is named" sh -c \
    '"$TITIAN" translate --engine no-such-engine in.txt >out 2>err
     [ $? -eq 1 ] && grep -q "no-such-engine.* could not be started" err && [ ! -s out ]'

check "an engine that ends at once fails with 1" sh -c \
    '"$TITIAN" translate --engine false in.txt 2>err
     [ $? -eq 1 ] && grep -q "in.txt:1:1: the engine ended with status 1" err &&
     [ ! -e titian-answers-* ]'
check "an engine that dies is told with the sentence it dies on" sh -c \
    '"$TITIAN" translate --engine "sh fail.sh hadir \"exit 3\"" in.txt >out 2>err
     [ $? -eq 1 ] && grep -q "in.txt:4:3: the engine ended with status 3" err && [ ! -s out ]'
check "what was done is kept" sh kept 2
check "a signal is told" sh -c \
    '"$TITIAN" translate --engine "sh fail.sh pulang die" in.txt 2>err
     [ $? -eq 1 ] && grep -q "in.txt:4:13: .*signal 9" err'
check "what was done is kept then too" sh kept 3
check "an engine that stalls is ended after --timeout" sh -c \
    '"$TITIAN" translate --timeout 1 -b 1 --engine "sh fail.sh hadir \"sleep 50\"" in.txt 2>err
     [ $? -eq 1 ] && grep -q "in.txt:4:3: the engine stalled" err'
check "and what was done is kept" sh kept 2
check "an engine that reads nothing is no harm" sh -c \
    '"$TITIAN" translate --engine true long 2>err; [ $? -eq 1 ] &&
     grep -q "long:1:1: the engine answered 1 lines with 0" err'
check "an engine that drops a line is told with the sentence" sh -c \
    '"$TITIAN" translate --engine "sed /hadir/d" in.txt 2>err
     [ $? -eq 1 ] && grep -q "in.txt:4:3: the engine answered 1 lines with 0" err'
check "and what was done is kept there" sh kept 2
check "an engine that adds a line is told with the sentence" sh -c \
    '"$TITIAN" translate --engine "sed /pulang/p" in.txt 2>err
     [ $? -eq 1 ] && grep -q "in.txt:4:13: the engine answered 1 lines with 2" err'
check "and what was done is kept once more" sh kept 3
check "an engine that takes few lines at once is given few" sh -c \
    '"$TITIAN" translate --engine "sed -n -e s/.*/<\&>/ -e 1,2p" in.txt | cmp - want'
check "an engine that never stops is stopped" sh -c \
    '"$TITIAN" translate --engine yes in.txt 2>err
     [ $? -eq 1 ] && grep -q "answers without end" err'
check "what is no UTF-8 is told with the sentence" sh -c \
    '"$TITIAN" translate --engine "sh fail.sh hadir \"printf \\\\\\\\377\"" in.txt 2>err
     [ $? -eq 1 ] && grep -q "in.txt:4:3: .*not valid UTF-8" err'
check "and what was done before is kept" sh kept 2
check "an empty answer is flagged, the source stands" sh -c \
    '"$TITIAN" translate --engine "sed /hadir/s/.*//" in.txt >got 2>err &&
     cmp got in.txt && grep -q "in.txt:4:3: p3s1: the engine answered nothing" err'
check "a lost placeholder is flagged, the source stands" sh -c \
    '"$TITIAN" translate --mask --engine "sed s/XQ1/XQ2/" in.txt >got 2>err &&
     cmp got in.txt && grep -q "in.txt:3:1: p2s1: placeholders" err'
check "placeholders may change their looks" sh -c \
    '"$TITIAN" translate --mask --engine "sed -e s/XQ1/xq-1/ -e s/.*/<&>/" in.txt | cmp - want'
check "a long line passes" sh -c \
    'yes "ia pulang ke rumah" | head -100000 | tr "\n" " " >line; echo >>line
     "$TITIAN" translate --engine cat line | cmp - line'

check "--resume keeps answers and asks for none again" sh -c \
    '"$TITIAN" translate --resume state --engine "sh fail.sh hadir \"exit 3\"" in.txt 2>err
     [ $? -eq 1 ] && grep -q "resume state goes on" err && [ $(wc -l <state) -eq 3 ] &&
     "$TITIAN" translate --resume state --engine "sed s/.*/[&]/" in.txt >got &&
     printf "<Judul>\n\n<Rapat digelar di https://a.id/x.>\n  [Ia hadir.]\t[Dia pulang.]\n" |
     cmp - got'
check "when all is there no engine is asked" sh -c \
    '"$TITIAN" translate --resume state --engine false in.txt | cmp - got'
check "an answer that was cut off is asked for again" sh -c \
    'printf "%s" "$(cat state)" >cut; printf "\n" >>got.n
     "$TITIAN" translate --resume cut --engine "sed s/.*/[&]/" in.txt | cmp - got &&
     cmp cut state'
check "answers to another text are refused with 3" sh -c \
    'sed s/hadir/tidur/ in.txt >b.txt
     "$TITIAN" translate --resume state --engine cat b.txt >out 2>err
     [ $? -eq 3 ] && grep -q "state:4: " err && [ ! -s out ]'
check "a file of something else is left alone" sh -c \
    'cp in.txt other; "$TITIAN" translate --resume other --engine cat in.txt
     [ $? -eq 1 ] && cmp other in.txt'
check "nothing is left when all went well" sh -c \
    '"$TITIAN" translate -o out --engine cat in.txt &&
     [ "$(ls | grep -c answers)" -eq 0 ]'
check "beside -o the answers are kept, and an old output stays" sh -c \
    'echo old >out; "$TITIAN" translate -o out --engine "sed /hadir/d" in.txt
     [ $? -eq 1 ] && grep -q old out && [ $(ls out.answers-* | wc -l) -eq 1 ]'
finish
