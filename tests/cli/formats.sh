#!/bin/sh
# The formats of prepare: whole files, one unit a sentence, both sides alike.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-formats.$$
schemas=$(cd "$top_srcdir/../shared/schemas" 2>/dev/null && pwd)
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT
mkdir north south
printf '%s\n' 'Warung & <Kedai> "Jaya" Buka' '' \
    'Rapat digelar pada Ahad (11/2/2024) di Bandung. Prof. Dr. Ani hadir.' '' \
    'Harga naik Rp 2,5 miliar.' >north/in.txt
printf 'Ia pulang\001 sore\013ini. Ia\t makan\302\205malam\342\200\250nasi.\n' \
    >south/in.txt
: >empty.txt
sentences=$("$TITIAN" segment north/in.txt south/in.txt | wc -l)

"$TITIAN" prepare --to moses -o out north/in.txt south/in.txt
check "moses writes three files" test -f out.id -a -f out.en -a -f out.ids
for side in id en ids; do
    check "moses: a line of .$side for each sentence" \
        test "$(wc -l <out.$side)" -eq "$sentences"
done
check "moses: nothing that ends a line stands inside one" sh -c \
    '! LC_ALL=C grep -qE "$(printf "\013|\014|\r|\302\205|\342\200[\250\251]")" \
        out.id out.en out.ids'
check "moses: identifiers are unique" test -z "$(sort out.ids | uniq -d)"
check "moses without -o is wrong usage" \
    wants 2 "$TITIAN" prepare --to moses north/in.txt
check "moses: all files appear or none" sh -c \
    'mkdir -p half.ids/full; "$TITIAN" prepare --to moses -o half north/in.txt
     [ $? -eq 1 ] && ! [ -e half.id ] && ! [ -e half.en ] && ! ls half*.??????'
check "moses: an input that fails leaves no files" sh -c \
    '"$TITIAN" prepare --to moses -o gone north/in.txt none.txt
     [ $? -eq 1 ] && ! ls gone*'
check "--target source repeats the Indonesian" sh -c \
    '"$TITIAN" prepare --to moses --target source -o same north/in.txt &&
     cmp same.id same.en'
check "--target empty leaves empty lines" sh -c \
    '"$TITIAN" prepare --to moses --target empty -o none north/in.txt &&
     [ "$(sort -u none.en)" = "" ]'
check "a target that is none is wrong usage" \
    wants 2 "$TITIAN" prepare --to tmx --target draft north/in.txt

valid() {
    case $1 in
    tmx) xmllint --noout --nonet --dtdvalid "$schemas/tmx14.dtd" "$2" ;;
    xliff) xmllint --noout --nonet \
        --schema "$schemas/xliff21-with-glossary.xsd" "$2" ;;
    xliff1.2) xmllint --noout --nonet \
        --schema "$schemas/xliff-core-1.2-strict.xsd" "$2" ;;
    esac
}

for format in tmx xliff xliff1.2; do
    "$TITIAN" prepare --level 0 --to $format north/in.txt south/in.txt \
        >two.$format 2>told
    check "$format: what XML forbids is replaced and counted" sh -c \
        'grep -q "pulang�" two.$0 &&
         grep -q "in-2: characters that XML forbids, replaced: 1" told' $format
    check "$format: any --jobs gives the same bytes" sh -c \
        '"$TITIAN" prepare --level 0 -j 3 --to $0 north/in.txt south/in.txt 2>/dev/null |
         cmp - two.$0' $format
    check "$format: marks of XML are escaped" \
        grep -q 'Warung &amp; &lt;Kedai&gt; "Jaya" Buka' two.$format
    check "$format: a unit for each sentence, all of other names" sh -c \
        'grep -oE "<(tu|unit|trans-unit) (tuid|id)=\"[^\"]*" two.$0 >units
         [ "$(wc -l <units)" -eq $1 ] && [ -z "$(sort units | uniq -d)" ]' \
        $format "$sentences"
    "$TITIAN" prepare --to $format empty.txt >empty.$format
    "$TITIAN" prepare --to $format --target empty north/in.txt >bare.$format
    check "$format: an empty side is left out" sh -c \
        '! grep -qE "<target|xml:lang=\"en\"" bare.$0' $format
    for file in two empty bare; do
        if command -v xmllint >/dev/null; then
            check "$format: $file is well-formed" \
                xmllint --noout --nonet $file.$format
        fi
        if command -v xmllint >/dev/null && [ "$schemas" ]; then
            check "$format: $file is valid" valid $format $file.$format
        fi
    done
done
check "xliff1.2: a draft waits for review" \
    grep -q '<target state="needs-review-translation">' two.xliff1.2
check "xliff1.2: a copied source waits for translation" sh -c \
    '"$TITIAN" prepare --to xliff1.2 --target source north/in.txt |
     grep -q "<target state=\"needs-translation\">"'
check "xliff: terms stand in the glossary module" \
    grep -q '<gls:term source="[a-z-]*.tsv:[0-9]*">Rapat</gls:term>' two.xliff
"$TITIAN" prepare --to tmx north/in.txt >original.tmx
check "a changed sentence keeps its original" \
    grep -q 'x-original">Rapat digelar pada Ahad (11/2/2024)' original.tmx
finish
