#!/bin/sh
# Lingua::Sentence with our prefixes, and with its English ones.
. "$top_srcdir/tests/clients/client.sh"
needs command perl
perl -MLingua::Sentence -e 1 2>/dev/null ||
    skip_all "Lingua::Sentence is missing"
begin prefixes
"$TITIAN" export moses-prefixes -o nonbreaking_prefix.id 2>/dev/null || exit 1
cat >split.pl <<'END'
use Lingua::Sentence;
binmode STDIN, ':utf8';
binmode STDOUT, ':utf8';
my $splitter = Lingua::Sentence->new(@ARGV);
while (<STDIN>) { chomp; print $splitter->split($_); }
END

# splits TEXT INTO...
splits() {
    echo "$1" | perl split.pl id nonbreaking_prefix.id >got
    shift
    printf '%s\n' "$@" | diff - got
}
check "titles and initials stay with the name" splits \
    'Prof. Dr. H. Budi S. Hakim hadir. Ia pulang.' \
    'Prof. Dr. H. Budi S. Hakim hadir.' 'Ia pulang.'
check "a label stays with its name" splits \
    'Ia tinggal di Jl. Melati. Rumahnya kecil.' \
    'Ia tinggal di Jl. Melati.' 'Rumahnya kecil.'
check "a word before figures stays with the figure" splits \
    'Lihat hlm. 5. Baca juga hlm. Itu saja.' \
    'Lihat hlm. 5.' 'Baca juga hlm.' 'Itu saja.'
check "what may end a sentence ends it" splits \
    'Beratnya 5 kg. Harganya naik, dll. Ia pulang.' \
    'Beratnya 5 kg.' 'Harganya naik, dll.' 'Ia pulang.'

# better NAME: more boundaries equal to titian's than with English prefixes.
better() {
    corpus=$shared/corpora/$1.raw.txt
    "$TITIAN" segment "$corpus" >own
    perl split.pl id nonbreaking_prefix.id <"$corpus" >with
    perl split.pl en <"$corpus" >without
    for file in with without; do
        "$TITIAN" score -t tsv own $file | head -1 | cut -f4
    done >shares
    tr '\n' ' ' <shares |
        awk -v name="$1" '{ printf "# %s: F1 with ours %s, with English %s\n",
            name, $1, $2; exit !($1 > $2 && $1 > 0.98) }' >&3
}
exec 3>&1
for name in gsd-dev csui-train; do
    [ -f "$shared/corpora/$name.raw.txt" ] &&
        check "$name is cut more as titian cuts it" better "$name"
done
finish
