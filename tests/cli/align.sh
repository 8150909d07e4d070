#!/bin/sh
# titian align: formats, filters, lists of pairs.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-align.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT
printf '%s\n' 'Presiden tiba di Bandung pada Senin.' \
    'Harga beras naik 12 persen.' 'Rapat dimulai pada sore hari.' >a.id
printf '%s\n' 'The president arrived in Bandung on Monday.' \
    'The price of rice rose by 15 percent.' \
    'The meeting began in the afternoon.' >a.en

check "tsv has confidence and two sides" sh -c \
    '"$TITIAN" align a.id a.en |
     awk -F"\t" "NF != 3 || \$1 < 0 || \$1 > 1 { exit 1 }"'
check "beads are numbers from 0" sh -c \
    '"$TITIAN" align -i lines --to beads a.id a.en >beads
     printf "[0]:[0]\n[1]:[1]\n[2]:[2]\n" | cmp - beads'
check "two pages are aligned" sh -c \
    'for i in id en; do
         { echo "<html><body><nav>Menu</nav>"; sed "s/.*/<p>&<\/p>/" a.$i
         } >p.$i
     done
     "$TITIAN" align -i html --to moses -o page p.id p.en &&
     cmp page.id a.id && cmp page.en a.en'
check "both sides may be those of one translation file" sh -c \
    '"$TITIAN" align --to tmx -o both.tmx a.id a.en &&
     "$TITIAN" align -i tmx --to moses -o both both.tmx both.tmx &&
     cmp both.id a.id && cmp both.en a.en'
check "documents of pandoc are aligned" sh -c \
    'for i in id en; do
         sed "s/.*/{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"&\"}]}/" a.$i |
         paste -sd, | sed "s/.*/{\"meta\":{},\"blocks\":[&]}/" >d.$i
     done
     "$TITIAN" align -i pandoc-json --to moses -o doc d.id d.en &&
     cmp doc.id a.id && cmp doc.en a.en'
check "a file of several documents is refused" sh -c \
    'file="<file original=\"%s\" source-language=\"id\"
     target-language=\"en\"><body><trans-unit id=\"1\"><source>Ia.</source>
     <target>He.</target></trans-unit></body></file>"
     printf "<xliff version=\"1.2\">$file$file</xliff>" a b >two.xlf
     "$TITIAN" align -i xliff two.xlf two.xlf 2>err
     [ $? -eq 1 ] && grep -q "two.xlf: holds more than one document" err'
check "text is cut into sentences" sh -c \
    'tr "\n" " " <a.id >b.id; tr "\n" " " <a.en >b.en
     "$TITIAN" align --to beads b.id b.en | cmp - beads'
check "jsonl names flaws" sh -c \
    '"$TITIAN" align --to jsonl a.id a.en |
     sed -n 2p | grep -q "\"flaws\":\[\"numbers\"\]"'
check "moses writes two files of one length" sh -c \
    '"$TITIAN" align --to moses -o out a.id a.en && cmp out.id a.id &&
     cmp out.en a.en'
check "moses without -o is wrong usage" \
    wants 2 "$TITIAN" align --to moses a.id a.en
check "tmx escapes and is framed" sh -c \
    'printf "A & B <1>.\n" >x; "$TITIAN" align --to tmx x x >x.tmx
     grep -q "A &amp; B &lt;1&gt;." x.tmx && grep -q "^</tmx>" x.tmx'
check "--drop drops and tells why" sh -c \
    '"$TITIAN" align --drop numbers,copied a.id a.en >kept 2>told
     test $(wc -l <kept) -eq 2 && grep -q "dropped: numbers" told'
check "what was dropped is summed up by reason" sh -c \
    '"$TITIAN" align --drop numbers,ending --min-score 1 a.id a.en 2>&1 \
         >/dev/null | tail -1 |
     grep -q "3 of 3 beads were dropped: 1 numbers 3 confidence$"'
check "--min-score drops and tells why" sh -c \
    '"$TITIAN" align --min-score 1 a.id a.en 2>told | cmp - /dev/null
     grep -q "dropped: confidence 0" told'
check "an unknown flaw is wrong usage" \
    wants 2 "$TITIAN" align --drop copy a.id a.en
check "one file is wrong usage" wants 2 "$TITIAN" align a.id
check "a missing file fails" wants 1 "$TITIAN" align a.id nothing
check "texts that do not belong together are named" sh -c \
    'printf "Zxcv qwer.\nAsdf hjkl yuio.\n" >n.en
     "$TITIAN" align a.id n.en 2>&1 >/dev/null | grep -q "hardly belong"'
check "--anchors hold" sh -c \
    'printf "# by hand\n1 2\n" >anchors
     "$TITIAN" align -i lines --anchors anchors --to beads a.id a.en >out &&
     ! grep -q "^\[1\]:\[1\]" out'
check "anchors behind the end fail" sh -c \
    'echo 9 9 >anchors; "$TITIAN" align --anchors anchors a.id a.en; test $? -eq 1'
check "a broken anchor is named with its line" sh -c \
    'printf "0 0\nx\n" >anchors
     "$TITIAN" align --anchors anchors a.id a.en 2>&1 | grep -q "anchors:2: "'
check "any --jobs gives the same bytes for a list" sh -c \
    'for i in 1 2 3 4 5 6 7 8 9; do printf "a.id\ta.en\nb.id\tb.en\n"; done >list
     "$TITIAN" align --pairs list --to jsonl >one &&
     "$TITIAN" align --pairs list --to jsonl -j 4 | cmp - one &&
     test $(wc -l <one) -eq 54'
check "a list may be standard input" sh -c \
    'printf "a.id\ta.en\n" | "$TITIAN" align --pairs - -i lines --to beads |
     tail -n +2 | cmp - beads'
check "beads of a list are parted by marks" sh -c \
    'printf "a.id\ta.en\na.en\ta.id\n" >list
     "$TITIAN" align --pairs list -i lines --to beads | grep "^#" >marks
     printf "# a.id\ta.en\n# a.en\ta.id\n" | cmp - marks'
check "a broken list is named with its line" sh -c \
    'printf "a.id\ta.en\nb.id\n" >list
     "$TITIAN" align --pairs list 2>&1 | grep -q "list:2: "'
check "both sides from standard input are wrong usage" \
    wants 2 "$TITIAN" align - -
check "packed files are unpacked" sh -c \
    'gzip -c a.id >z.id; gzip -c a.en >z.en
     "$TITIAN" align -i lines --to beads z.id z.en | cmp - beads'
check "nothing is written when a pair fails" sh -c \
    'printf "a.id\ta.en\nb.id\tnothing\n" >list
     "$TITIAN" align --pairs list -o never; test $? -eq 1 && test ! -e never'
finish
