#!/bin/sh
# ICU reads what we export: FilteredBreakIterator our CLDR suppressions, the
# regular expressions our SRX.
. "$top_srcdir/tests/clients/client.sh"
needs command g++ jq pkg-config
pkg-config --exists icu-i18n || skip_all "ICU's headers are missing"
begin icu
for program in suppressions patterns; do
    g++ -O1 -o $program "$clients/$program.cpp" \
        $(pkg-config --cflags --libs icu-uc icu-i18n) || exit 1
done
"$TITIAN" export cldr -o id.json 2>/dev/null || exit 1
jq -r '.segments.segmentations.SentenceBreak.standard[].suppression' id.json \
    >words

# splits TEXT INTO...
splits() {
    printf %s "$1" | ./suppressions words >got
    shift
    printf '%s\n' "$@" | diff - got
}
check "a title stays with the name" splits \
    'Prof. Dr. Budi hadir. Ia pulang.' 'Prof. Dr. Budi hadir.' 'Ia pulang.'
check "what may end a sentence ends it" splits \
    'Mereka membawa beras, gula, dll. Ia pulang.' \
    'Mereka membawa beras, gula, dll.' 'Ia pulang.'
check "a word that ends like an abbreviation ends a sentence" splits \
    'Ia pergi ke Labuhan Bajo. Kami ke bank nasional. Dia ke TPT. Selesai.' \
    'Ia pergi ke Labuhan Bajo.' 'Kami ke bank nasional.' 'Dia ke TPT.' \
    'Selesai.'

# better NAME: fewer wrong breaks than ICU alone, and no right one lost.
better() {
    corpus=$shared/corpora/$1.raw.txt
    "$TITIAN" segment "$corpus" >own
    ./suppressions words <"$corpus" >with
    ./suppressions <"$corpus" >without
    for file in with without; do
        "$TITIAN" score -t tsv own $file | head -1
    done >figures
    tr '\n' '\t' <figures | awk -F'\t' -v name="$1" '{
        printf "# %s: F1 with suppressions %s, without %s\n", name, $4, $11
        exit !($6 < $13 && $7 == $14) }' >&3
}
exec 3>&1
for name in gsd-dev csui-train; do
    [ -f "$shared/corpora/$name.raw.txt" ] &&
        check "$name: fewer wrong breaks, none lost" better "$name"
done

"$TITIAN" export srx | grep '<rule ' |
    sed 's,.*<beforebreak>\(.*\)</beforebreak><afterbreak>\(.*\)</afterbreak>.*,(?<=\1)(?=\2),' |
    sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g' >patterns.txt
check "ICU compiles each pattern of the SRX file, the first as a look-behind" \
    sh -c '[ "$(wc -l <patterns.txt)" -gt 25 ] && ./patterns <patterns.txt'
finish
