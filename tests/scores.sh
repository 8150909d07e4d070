#!/bin/sh
# scores.sh TITIAN SHARED: runs the scorers over the open corpora and prints
# what they say; fails where a score falls under its floor.
set -u
titian=$1 shared=$2
python=/usr/bin/python3
[ -x $python ] || { echo "python3 is missing: no scores"; exit 0; }
out=$(mktemp)
trap 'rm -f "$out"' EXIT
bad=0

# floor NAME VALUE LEAST
floor() {
    awk -v v="$2" -v least="$3" 'BEGIN { exit !(v + 0 >= least + 0) }' || {
        echo "$1: $2 is under $3"
        bad=1
    }
}

boundaries() {
    name=$1 least=$2
    shift 2
    corpus=$shared/corpora/$name
    "$titian" segment "$@" "$corpus.raw.txt" >"$out" || bad=1
    line=$($python "$shared/tools/score_seg.py" "$corpus.raw.txt" \
        "$corpus.sents.txt" "$out")
    echo "$name: $line"
    floor "$name" "$(echo "$line" | sed 's/.*| B .*F1 \([0-9.]*\) | span.*/\1/')" \
        "$least"
}

boundaries gsd-dev 0.94
boundaries csui-train 0.975
line=$($python "$shared/tools/score_normalisation.py" \
    "$shared/spec/normalisation-cases.tsv" -- "$titian" normalize | tail -1)
echo "normalisation: $line"
floor normalisation "$(echo "$line" | sed 's/.*= \([0-9.]*\) %.*/\1/')" 98
floor "unharmed sentences" \
    "$(echo "$line" | sed 's/.*harm \([0-9]*\).*/-\1/')" 0
$python "$shared/tools/score_pages.py" "$shared/corpora/pages" -- "$titian"
"$titian" gloss --input lines --to text "$shared/corpora/debref-pairs.id" \
    >"$out" || bad=1
line=$($python "$shared/tools/gloss_recall.py" "$out" \
    "$shared/corpora/debref-pairs.en")
echo "gloss: $line"
floor "recall of the draft" "$(echo "$line" | sed 's/.*recall \([0-9.]*\).*/\1/')" 75
floor "chrF of the draft" "$(echo "$line" | sed 's/.*chrF \([0-9.]*\).*/\1/')" 58

beads=$(mktemp -d)
trap 'rm -rf "$out" "$beads"' EXIT
for set in n20 resplit; do
    least=98
    [ $set = n20 ] || least=99.5
    mkdir "$beads/$set"
    for gold in "$shared/corpora/align/debref.$set"/*.gold; do
        pair=${gold%.gold}
        "$titian" align --input lines --to beads "$pair.id" "$pair.en" \
            >"$beads/$set/$(basename "$pair").al" 2>/dev/null || bad=1
    done
    line=$($python "$shared/tools/score_align.py" \
        "$shared/corpora/align/debref.$set" "$beads/$set")
    echo "align $set: $line"
    floor "align $set" "$(echo "$line" | sed 's/^strict .*F1 \([0-9.]*\) | lax.*/\1/')" $least
done
exit $bad
