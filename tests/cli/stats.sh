#!/bin/sh
# dict stats: figures that can be counted by hand.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-stats.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT

# Ten words: Blorbo, in the middle, is written like a name; xyzzq is not, for
# it stands small once.  The date is no word.
printf 'Warga menanam padi. Xyzzq menanam xyzzq.\n' >one
printf 'Kami bertemu Blorbo pada 5 Maret 2024.\n' >two

# is FILE <WANTED: the file holds what was wanted.
is() {
    cat >wanted
    diff wanted "$1"
}

"$TITIAN" dict stats one two >out
check "words, names, known and unknown are counted" is out <<'EOF'
running words                   10
names                            1   10.0 %
of the other words:
  known                          7   77.8 %
    as they stand                7   77.8 %
    derived                      0    0.0 %
    through their stem           0    0.0 %
  unknown                        2   22.2 %
most frequent unknown words:
  xyzzq                          2
EOF
"$TITIAN" dict stats --to tsv one two >out
check "all unknown words as a table" is out <<'EOF'
xyzzq	2
EOF
"$TITIAN" dict stats <two >out
check "without files standard input is read" grep -q '^running words *4$' out
printf 'Warga\n' | "$TITIAN" dict stats >out
check "nothing unknown, nothing listed" sh -c "! grep -q unknown.words out"
: | "$TITIAN" dict stats >out
check "an empty text has no words" grep -q '^running words *0$' out
printf 'form\tpos\tenglish\tcase\tnote\nxyzzq\tn\tmagic word\t\t\n' >own.tsv
"$TITIAN" dict stats -d own.tsv one >out
check "a dictionary of one's own is counted" grep -q 'known  *6  100.0' out
check "a missing file fails with 1" wants 1 "$TITIAN" dict stats nowhere
check "an unknown format is wrong usage" \
    wants 2 "$TITIAN" dict stats --to tmx one
finish
