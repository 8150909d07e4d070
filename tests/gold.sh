#!/bin/sh
# The gold articles of tests/gold: boundaries of all articles together, and
# kinds, with a floor under each.  The format stands in tests/gold/README.md.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-gold.$$
mkdir "$work" || exit 1
trap 'rm -rf "$work"' EXIT
boundary_floor=0.995
kind_floor=0.90

for page in "$top_srcdir"/tests/gold/*.txt; do
    cut -f2- "${page%.txt}.gold" | sed 's/\\n/ /g' >>"$work/gold"
    cut -f1 "${page%.txt}.gold" >>"$work/kinds.gold"
    "$TITIAN" segment "$page" >>"$work/own" || exit 1
    "$TITIAN" segment --to jsonl "$page" |
        sed 's/.*"kind":"\([a-z]*\)".*/\1/' >"$work/kinds"
    # Kinds can only be compared where the units are the same.
    [ "$(wc -l <"$work/kinds")" = "$(wc -l <"${page%.txt}.gold")" ] &&
        cut -f1 "${page%.txt}.gold" | paste - "$work/kinds" >>"$work/both"
done
"$TITIAN" score --quiet "$work/gold" "$work/own" | sed 's/^/# /'
f1=$("$TITIAN" score --quiet "$work/gold" "$work/own" |
    awk '$1 == "boundaries" { print $4 }')
kinds=$(awk '{ n++; same += $1 == $2 } END { printf "%.4f", same / n }' \
    "$work/both")
echo "# kinds $kinds of $(wc -l <"$work/both") units"
at_least() {
    awk -v value="$1" -v floor="$2" 'BEGIN { exit !(value >= floor) }'
}
check "boundary F1 is at least $boundary_floor" at_least "$f1" $boundary_floor
check "kinds are right in at least $kind_floor" at_least "$kinds" $kind_floor
check "the articles hold at least 600 units" \
    test "$(wc -l <"$work/gold")" -ge 600
finish
