#!/bin/sh
# News beside its translation, tests/gold-pairs: strict F1 of the beads when
# each line is a sentence, and of the pairs when the articles are running text.
# The format stands in tests/gold-pairs/README.md.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-gold-pairs.$$
mkdir "$work" || exit 1
trap 'rm -rf "$work"' EXIT
lines_floor=0.97
text_floor=0.97

# Makes of one article: lines, running text, beads, pairs.
unfold() {
    awk -v to="$2" '
        function numbers(from, n,  s, i) {
            for (i = 0; i < n; i++)
                s = s (i ? ", " : "") from + i
            return "[" s "]"
        }
        function end_bead() {
            if (!n["<"] && !n[">"])
                return
            if (n["<"] && n[">"]) {
                print numbers(seen["<"], n["<"]) ":" \
                    numbers(seen[">"], n[">"]) >(to ".beads")
                print text["<"] "\t" text[">"] >(to ".pairs")
            }
            for (s in suffix) {
                seen[s] += n[s]
                n[s] = 0
                text[s] = ""
            }
        }
        BEGIN {
            suffix["<"] = ".id"
            suffix[">"] = ".en"
        }
        /^$/ { end_bead(); next }
        {
            side = substr($0, 1, 1)
            opens = substr($0, 2, 1) == side
            sentence = substr($0, 3 + opens)
            print sentence >(to suffix[side] ".lines")
            printf "%s%s", began[side] ? (opens ? "\n\n" : " ") : "", \
                sentence >(to suffix[side] ".txt")
            began[side] = 1
            text[side] = text[side] (n[side]++ ? " " : "") sentence
        }
        END {
            end_bead()
            print "" >(to ".id.txt")
            print "" >(to ".en.txt")
        }' "$1"
}

# f1 GOLD OWN: of lines that both have, across all articles.
f1() {
    awk 'FNR == 1 { file++ }
         file == 1 { gold[$0] = 1; n_gold++ }
         file == 2 { n_own++; hits += $0 in gold }
         END { printf "%.4f", 2 * hits / (n_gold + n_own) }' "$1" "$2"
}

for page in "$top_srcdir"/tests/gold-pairs/*.pairs; do
    name=$(basename "$page" .pairs)
    to=$work/$name
    unfold "$page" "$to"
    sed "s/^/$name /" "$to.beads" >>"$work/beads.gold"
    sed "s/^/$name /" "$to.pairs" >>"$work/pairs.gold"
    "$TITIAN" align --to beads -i lines "$to.id.lines" "$to.en.lines" |
        grep -v '\[\]' | sed "s/^/$name /" >>"$work/beads.own"
    "$TITIAN" align --quotes split "$to.id.txt" "$to.en.txt" | cut -f2- |
        sed "s/^/$name /" >>"$work/pairs.own"
done
lines=$(f1 "$work/beads.gold" "$work/beads.own")
text=$(f1 "$work/pairs.gold" "$work/pairs.own")
echo "# beads of lines $lines, pairs of text $text"
at_least() {
    awk -v value="$1" -v floor="$2" 'BEGIN { exit !(value >= floor) }'
}
check "strict F1 of lines is at least $lines_floor" \
    at_least "$lines" $lines_floor
check "strict F1 of running text is at least $text_floor" \
    at_least "$text" $text_floor
check "the articles hold at least 80 beads" \
    test "$(wc -l <"$work/beads.gold")" -ge 80
finish
