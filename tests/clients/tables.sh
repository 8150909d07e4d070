#!/bin/sh
# jq and Python read JSONL and TSV, and count offsets as we do.
. "$top_srcdir/tests/clients/client.sh"
needs command jq python3
begin tables
cat "$top_srcdir"/tests/gold/00*.txt >all.txt
printf '\nKata "dia" 🎉 é\342\200\250ini\tbaris\013\034sama, "ya". Sudah.\n' >>all.txt
"$TITIAN" prepare --to jsonl --constraints -o all.jsonl all.txt || exit 1
"$TITIAN" prepare --columns id,source,normalized,terms -o all.tsv all.txt ||
    exit 1
"$TITIAN" segment all.txt >sentences
n=$(wc -l <sentences)
check "jq reads a record for each sentence" \
    test "$(jq -c . all.jsonl | wc -l)" -eq "$n"
check "jq joins the text byte for byte" sh -c \
    'jq -j "(.before // \"\") + .source + .after" all.jsonl | cmp - all.txt'
"$TITIAN" segment --to jsonl --offsets chars -o chars.jsonl all.txt || exit 1
check "jq finds each sentence at its code points" jq -e -n \
    --rawfile text all.txt \
    'all(inputs; . as $r | $text[$r.begin:$r.end] == $r.source)' chars.jsonl
check "Python finds each sentence at its offsets, in each unit" python3 -c '
import json, os, subprocess
text = open("all.txt", newline="").read()
units = {"bytes": ("utf-8", 1), "chars": ("utf-32-le", 4),
         "utf16": ("utf-16-le", 2)}
for unit, (coding, width) in units.items():
    coded = text.encode(coding)
    out = subprocess.run([os.environ["TITIAN"], "prepare", "--to", "jsonl",
                          "--offsets", unit, "all.txt"],
                         capture_output=True, check=True).stdout
    for line in out.decode().splitlines():
        record = json.loads(line)
        cut = coded[record["begin"] * width:record["end"] * width]
        assert cut.decode(coding) == record["source"], record'
check "Python sees the same lines whatever it takes for a line end" python3 -c '
for name in "all.jsonl", "all.tsv", "sentences":
    text = open(name, newline="").read()
    assert text.splitlines() == text[:-1].split("\n"), name'
check "Python's csv reads four columns in each row" python3 -c '
import csv, sys
rows = list(csv.reader(open("all.tsv", newline=""), delimiter="\t",
                       quoting=csv.QUOTE_NONE))
assert len(rows) == int(sys.argv[1]) and all(len(r) == 4 for r in rows)' "$n"
finish
