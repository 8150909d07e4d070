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
    "$TITIAN" prepare --to $format north/in.txt >original.$format
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
check "--columns chooses and orders" sh -c \
    '"$TITIAN" prepare --columns kind,id,source north/in.txt | sed -n 2p |
     grep -qx "sentence	p2s1	Rapat digelar pada Ahad (11/2/2024) di Bandung."'
check "every column has its cell in every line" sh -c \
    '"$TITIAN" prepare north/in.txt south/in.txt --columns \
        doc,id,par,sent,kind,begin,end,rule,source,normalized,gloss,target,edits,terms,confidence |
     awk -F"\t" "NF != 15 { bad = 1 } END { exit bad || NR != $0 }"' "$sentences"
check "--columns means tsv" sh -c \
    '"$TITIAN" segment --columns id north/in.txt | head -1 | grep -qx p1s1'
check "--columns of another format is wrong usage" \
    wants 2 "$TITIAN" prepare --to jsonl --columns id north/in.txt
check "--constraints of another format is wrong usage" \
    wants 2 "$TITIAN" prepare --constraints north/in.txt
check "a column that is none is wrong usage" \
    wants 2 "$TITIAN" prepare --columns id,glos north/in.txt
check "no column is wrong usage" wants 2 "$TITIAN" prepare --columns , in.txt

printf '🎉 Ia é. Ia pulang.\n' >wide.txt
for unit in bytes:12:22 chars:8:18 utf16:9:19; do
    check "offsets in ${unit%%:*}" sh -c \
        '"$TITIAN" segment --to jsonl --offsets ${0%%:*} wide.txt | sed -n 2p |
         tr -d "{}" | tr "," "\n" | grep -E "^\"(begin|end)\"" |
         tr -dc "0-9\n" | paste -sd: | grep -qx "${0#*:}"' "$unit"
done
check "a unit that is none is wrong usage" \
    wants 2 "$TITIAN" segment --offsets words wide.txt

check "context repeats the sentences before, two unless asked" sh -c \
    'printf "Satu. Dua. Tiga. Empat.\n" | "$TITIAN" prepare --to jsonl |
     sed -n 4p | grep -qF "\"context\":[\"Dua.\",\"Tiga.\"]"'
check "context of none is no field" sh -c \
    '! "$TITIAN" prepare --to jsonl --context 0 north/in.txt | grep -q context'
check "context does not cross lines that are documents" sh -c \
    '! printf "Satu.\nDua.\n" | "$TITIAN" prepare -i lines --to jsonl |
       grep -q context'
awk 'BEGIN { for (i = 0; i < 40000; i++) print "Ia é pulang 🎉 lagi " i "." }' \
    >long.txt
check "what stands before a part of a long text is counted" sh -c \
    'for unit in bytes:-c chars:-m; do
        want=$(LC_ALL=C.UTF-8 wc ${unit#*:} <long.txt)
        "$TITIAN" segment --to jsonl --offsets ${unit%:*} long.txt | tail -1 |
            grep -q ",\"end\":$((want - 1))," || exit 1
     done'
check "and repeated as context" sh -c \
    '"$TITIAN" prepare --level 0 --to jsonl -j 2 long.txt |
     grep -oE "\"context\":\[\"[^\"]*\",\"[^\"]*\"\]" | wc -l |
     grep -qx " *39998"'
check "constraints: an edit's English, terms, no stem" sh -c \
    'printf "form\tpos\tenglish\tcase\tnote\nrapat\tn\tmeeting; (adj) close\t\t\n" >own.tsv
     echo "Rapat digelar pada Ahad (11/2/2024)." |
     "$TITIAN" prepare -d own.tsv --to jsonl --constraints >c
     grep -qF "{\"source\":\"Minggu, 11 Februari 2024\",\"class\":\"date\",\"target\":[\"Sunday, 11 February 2024\"]}" c &&
     grep -qF "{\"source\":\"Rapat\",\"class\":\"term\",\"target\":[\"meeting\",\"close\"]}" c'
check "constraints only if asked for" sh -c \
    '! "$TITIAN" prepare --to jsonl north/in.txt | grep -q constraints'

printf '"Ia  dari\nM.Si., H. Ani," katanya.\n' >tokens.txt
check "conllu: tokens, their marks apart, stops of short forms kept" sh -c \
    '"$TITIAN" segment --to conllu tokens.txt | grep "^[0-9]" |
     cut -f2,10 | tr "\t" " " >got
     printf "%s\n" "\" SpaceAfter=No" "Ia _" "dari _" "M.Si. SpaceAfter=No" \
        ", _" "H. _" "Ani SpaceAfter=No" ", SpaceAfter=No" "\" _" \
        "katanya SpaceAfter=No" ". _" | cmp - got'
cat >join.awk <<'END'
BEGIN { FS = "\t" }
/^# text = / { want = substr($0, 10); got = ""; n = 0 }
/^[0-9]/ {
    if (NF != 10 || $1 != ++n)
        bad = 1
    got = got $2 ($10 ~ /SpaceAfter=No/ ? "" : " ")
}
/^$/ { sub(/ $/, "", got); all++; bad = bad || got != want }
END { exit bad || all != sentences }
END
check "conllu: tokens join to the text" sh -c \
    '"$TITIAN" prepare --to conllu north/in.txt south/in.txt |
     awk -v sentences=$0 -f join.awk' "$sentences"
check "conllu: documents, paragraphs and sentences have names" sh -c \
    '"$TITIAN" prepare --to conllu north/in.txt south/in.txt >two.conllu
     grep -E "^# (newdoc|newpar|sent_id|text_en)" two.conllu | grep -v text_en |
     head -4 >got
     printf "# newdoc id = in\n# newpar id = in:p1\n# sent_id = in:p1s1\n# newpar id = in:p2\n" |
     cmp - got && grep -qx "# newdoc id = in-2" two.conllu &&
     [ "$(grep -c "^# text_en = " two.conllu)" -eq $0 ]' "$sentences"

"$TITIAN" prepare --to moses -o sides north/in.txt
for format in tmx xliff xliff1.2; do
    check "$format: we read it back as it was" sh -c \
        '"$TITIAN" normalize --level 0 --to tsv --columns source \
            -i ${0%1.2} original.$0 | cmp - sides.id' $format
done
check "xliff1.2: a draft waits for review" \
    grep -q '<target state="needs-review-translation">' two.xliff1.2
check "xliff1.2: a copied source waits for translation" sh -c \
    '"$TITIAN" prepare --to xliff1.2 --target source north/in.txt |
     grep -q "<target state=\"needs-translation\">"'
check "xliff: terms stand in the glossary module" \
    grep -q '<gls:term source="[a-z-]*.tsv:[0-9]*">Rapat</gls:term>' two.xliff
check "a changed sentence keeps its original" \
    grep -q 'x-original">Rapat digelar pada Ahad (11/2/2024)' original.tmx
finish
