#!/bin/sh
# titian align -i jsonl: a document and its translation in each line.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-pairs.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT
cat >in.jsonl <<'END'
{"id":"satu","source":"Presiden tiba di Bandung. Rapat dimulai.","target":"The president arrived in Bandung. The meeting began.","tags":["a", 1.50]}

{"doc":"dua","source":["Harga beras naik.","Dr. Budi\nmarah."],"target":["The price of rice rose."," Dr. Budi was angry."],"n":12345678901234567}
{"source":"","target":[]}
END

check "one line in, one line out" sh -c \
    '"$TITIAN" align -i jsonl in.jsonl >out && test $(wc -l <out) -eq 3'
check "the line comes back with its fields as they were" sh -c \
    'sed "/^$/d; s/}$/,\"confidence\":/" in.jsonl >heads
     sed "s/\"confidence\":.*/\"confidence\":/" out | cmp - heads'
check "a text is cut into sentences" sh -c \
    'sed -n 1p out | grep -q "\"id\":\[0\],\"en\":\[0\],\"source\":\"Presiden tiba di Bandung\.\",\"target\":\"The president arrived in Bandung\.\"" &&
     sed -n 1p out | grep -q "\"id\":\[1\],\"en\":\[1\],"'
check "an array is cut no further" sh -c \
    'sed -n 2p out |
     grep -q "\"id\":\[1\],\"en\":\[1\],\"source\":\"Dr\. Budi marah\.\""'
check "empty sides have no beads" sh -c \
    'sed -n 3p out | grep -q "\"confidence\":0.000,\"beads\":\[\]}$"'
check "what comes out may go in again" sh -c \
    '"$TITIAN" align -i jsonl out >again && test $(wc -l <again) -eq 3 &&
     grep -o "\"beads\":.*" out >b1 && grep -o "\"beads\":.*" again | cmp - b1'
check "any --jobs gives the same bytes" sh -c \
    'for i in 1 2 3 4 5 6 7 8 9; do cat in.jsonl; done >many
     "$TITIAN" align -i jsonl many >one &&
     "$TITIAN" align -i jsonl -j 4 many | cmp - one &&
     test $(wc -l <one) -eq 27'
check "shards give the bytes of the whole" sh -c \
    'head -10 many >m1; tail -n +11 many >m2
     { "$TITIAN" align -i jsonl m1; "$TITIAN" align -i jsonl m2; } | cmp - one'
check "standard input will do" sh -c \
    '"$TITIAN" align -i jsonl <in.jsonl | cmp - out &&
     "$TITIAN" align -i jsonl - <in.jsonl | cmp - out'
check "packed lines are unpacked" sh -c \
    'gzip -c in.jsonl | "$TITIAN" align -i jsonl - | cmp - out'
check "--drop leaves beads out and tells why" sh -c \
    'echo "{\"source\":[\"A 17.\"],\"target\":[\"A 18.\"]}" |
     "$TITIAN" align -i jsonl --drop numbers 2>told |
     grep -q "\"beads\":\[\]}" &&
     grep -q "^titian: 1: sentences 0-1 with 0-1 were dropped: numbers" told'
check "other formats are written as of a list" sh -c \
    '"$TITIAN" align -i jsonl --to beads in.jsonl >beads
     printf "# satu\n[0]:[0]\n[1]:[1]\n# dua\n[0]:[0]\n[1]:[1]\n# 4\n" |
     cmp - beads'
check "names with line ends tear no mark" sh -c \
    'printf "%s\n" "{\"id\":\"a\\nb\",\"source\":\"\",\"target\":\"\"}" |
     "$TITIAN" align -i jsonl --to beads | grep -q "^# a b$"'

# refuses LINE PLACE: the line, after a good one, is an error with its place.
refuses() {
    { sed -n 1p in.jsonl; printf '%s\n' "$1"; } >bad.jsonl
    "$TITIAN" align -i jsonl bad.jsonl >got 2>told
    test $? -eq 1 && test ! -s got &&
        grep -q "^titian: bad.jsonl:$2: " told
}
check "no JSON is refused with its place" \
    refuses '{"source":"a","target":}' 2:24
check "half a line is refused" refuses '{"source":"a' '2:1[0-9]'
check "no object is refused" refuses '  [1]' 2:3
check "a missing side is refused" refuses '{"source":"a"}' 2:1
check "a side of another kind is refused" \
    refuses '{"source":"a","target":3}' 2:1
check "sentences of another kind are refused" \
    refuses '{"source":"a","target":["b",null]}' 2:1
check "invalid UTF-8 is refused" \
    refuses "$(printf '{"source":"\377","target":"b"}')" '2:1[0-9]'
check "the message says what is wanted" sh -c \
    'echo "{\"target\":\"b\"}" >bad.jsonl
     "$TITIAN" align -i jsonl bad.jsonl 2>&1 |
     grep -q "wants a field source, a text or an array of sentences"'
check "nothing is left of a file when a line fails" sh -c \
    'echo "{" | cat in.jsonl - >bad.jsonl
     "$TITIAN" align -i jsonl bad.jsonl -o never 2>/dev/null
     test $? -eq 1 && test ! -e never'
check "--anchors belong to files" \
    wants 2 "$TITIAN" align -i jsonl --anchors x in.jsonl
check "two files are one too many" \
    wants 2 "$TITIAN" align -i jsonl in.jsonl in.jsonl
finish
