#!/bin/sh
# Data files load, and what only a linguist's list should hold stands in it:
# every wrong spelling is wrong, every right one right.
. "$top_srcdir/tests/tap.sh"
cd "$top_srcdir" || exit 1

for file in segment/rules/*.tsv readers/rules/*.tsv normalize/rules/*.tsv gloss/rules/*.tsv align/rules/*.tsv imports/rules/*.tsv \
    dictionaries/*/*.tsv; do
    case $file in */dates.tsv | */numbers.tsv | */money.tsv | \
        */choices.tsv | */times.tsv | */expand.tsv | */measures.tsv | */law.tsv) continue ;; esac
    LC_ALL=C awk -F'\t' -v file="$file" '
        /^#/ { next }
        !n { n = NF; next }
        NF != n { print file ":" NR ": " NF " columns"; bad = 1 }
        END { exit bad }' "$file" >data.$$ 2>&1 &&
        ok "$file has one number of columns" || {
        not_ok "$file has one number of columns"
        sed 's/^/# /' data.$$
    }
done
rm -f data.$$

explains_itself() {
    for file in segment/rules/*.tsv readers/rules/*.tsv normalize/rules/*.tsv \
        gloss/rules/*.tsv align/rules/*.tsv dictionaries/id/*.tsv dictionaries/en/*.tsv; do
        head -1 "$file" | grep -q '^#' || { echo "$file"; return 1; }
    done
}
check "every rule file explains itself" explains_itself

if command -v hunspell >/dev/null && hunspell -D 2>&1 | grep -q id_ID; then
    grep -v '^#' normalize/rules/spelling.tsv | tail -n +2 |
        awk -F'\t' '$1 !~ /[ -]/ && $3 !~ /argued:/ { print $1 }' >wrong.$$
    hunspell -d id_ID -i utf-8 -l wrong.$$ | sort -u >rejected.$$
    sort -u wrong.$$ >all.$$
    check "hunspell knows none of the wrong spellings" \
        sh -c "! comm -23 all.$$ rejected.$$ | grep ."
    rm -f wrong.$$ rejected.$$ all.$$
fi
check "the program loads every file" "$TITIAN" dict lookup Minggu
finish
