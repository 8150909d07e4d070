#!/bin/sh
# export: whole files of a small dictionary, excerpts of the rules, and what
# every file must be, whatever the data say.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-export.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT
cp -r "${TITIAN_DATA:-$top_builddir/data}" data
chmod -R u+w data

# A dictionary in which every decision about rows happens once.
cat >small.tsv <<'END'
form	pos	english	case	note
AS	name	US; United States	exact	
bisa	aux	can; (n) venom		
harga	n	price; cost		
rumah sakit	n	hospital		
sidik	v	investigate		
END
cat >second.tsv <<'END'
form	pos	english	case	note
harga	n	price; value		
END
cat >borrowed.tsv <<'END'
# secondary: another source
form	pos	english	case	note
gandum	n	wheat, "corn" & <rye>		
harga	n	charge		
END
"$TITIAN" dict build -o data/id-en.dict small.tsv second.tsv borrowed.tsv
cat >mine.tsv <<'END'
form	pos	english	case	note
AS	n	axle	exact	
rombongan	n	party		
END

# is FILE <WANTED: the file holds what was wanted.
is() {
    cat >wanted
    diff wanted "$1"
}

# exports CLIENT [OPTION...]: into out and err.
exports() {
    client=$1
    shift
    "$TITIAN" export glossary --for "$client" --rules data "$@" >out 2>err
}

exports deepl
check "DeepL: two columns, one translation, no word that holds a sentence" \
    is out <<'END'
AS	US
harga	price
rumah sakit	hospital
sidik	investigate
END
check "what was left out is counted by its reason" is err <<'END'
titian: 2 left out: a further sense; the client takes one
titian: 1 left out: a function word, which an engine must be free to choose
titian: 1 left out: another row has the form
titian: 1 left out: from a borrowed dictionary, too rough to bind an engine
titian: 1 left out: a better source has the form
titian: --explain lists them
END
exports deepl --explain
check "--explain lists each of them with its English" \
    grep -qx 'bisa	can; (n) venom	a function word, which an engine must be free to choose' err
exports google
check "Google: also as a sentence begins with it; no verb, put in as it is" \
    is out <<'END'
AS	US
harga	price
Harga	Price
rumah sakit	hospital
Rumah sakit	Hospital
END
exports amazon
check "Amazon: the codes of the languages stand in the first row" is out <<'END'
id,en
AS,US
harga,price
Harga,Price
rumah sakit,hospital
Rumah sakit,Hospital
END
exports omegat
check "OmegaT: three columns, a row for each sense, none twice" is out <<'END'
AS	US	name, only as written
AS	United States	name, only as written
bisa	can	aux
bisa	venom	aux
harga	price	n
harga	cost	n
rumah sakit	hospital	n
sidik	investigate	v
harga	value	n
gandum	wheat, "corn" & <rye>	n
END
exports csv
check "CSV: every column, quoted where it must be" is out <<'END'
form,pos,english,case
AS,name,US; United States,exact
bisa,aux,can; (n) venom,
harga,n,price; cost,
rumah sakit,n,hospital,
sidik,v,investigate,
harga,n,price; value,
gandum,n,"wheat, ""corn"" & <rye>",
END
exports tbx
check "TBX: an entry for each row, a term for each sense" sh -c "
    grep -qxF '<termEntry id=\"t1\"><langSet xml:lang=\"id\"><tig><term>AS</term><termNote type=\"partOfSpeech\">properNoun</termNote><termNote type=\"usageNote\">only as written</termNote></tig></langSet><langSet xml:lang=\"en\"><tig><term>US</term></tig><tig><term>United States</term></tig></langSet></termEntry>' out &&
    grep -qF '<term>wheat, \"corn\" &amp; &lt;rye&gt;</term>' out &&
    [ \$(grep -c '<termEntry' out) -eq 7 ]"
schema=$top_srcdir/../shared/schemas/tbx.xsd
if command -v xmllint >/dev/null && [ -f "$schema" ]; then
    check "TBX is valid" xmllint --nonet --noout --schema "$schema" out
fi

exports deepl -d mine.tsv
check "a form of the user's comes first and hides ours" is out <<'END'
AS	axle
rombongan	party
harga	price
rumah sakit	hospital
sidik	investigate
END
long=$(printf '%0201d' 0 | tr 0 x)
{
    head -1 mine.tsv
    printf 'sebab\tconj\tcause\t\t\n%s\tn\tlong\t\t\n' "$long"
} >long.tsv
exports amazon -d long.tsv --explain
check "the user's own words are bound, whatever they are" \
    grep -qx 'sebab,cause' out
check "a term that is too long is named and left out" sh -c "
    grep -q '^$long	long	longer than the client takes' err && ! grep -q '$long' out"
awk 'BEGIN { OFS = "\t"; print "form", "pos", "english", "case", "note"
    for (i = 0; i < 100; i++) s = s "0123456789"
    for (i = 0; i < 12000; i++)
        printf "k%05d\tn\t%s\t\t\n", i, s }' >large.tsv
exports deepl -d large.tsv
check "no file is larger than its client takes, and no row is cut" sh -c '
    size=$(wc -c <out)
    [ "$size" -le 10485760 ] && [ "$size" -gt 10480000 ] &&
        awk -F"\t" "NF != 2 || (\$1 ~ /^k[0-9]/ && length(\$2) != 1000) { exit 1 }" out &&
        grep -q "left out: the file is full" err'

# The whole of our own dictionary.
cp "$TITIAN_DATA/id-en.dict" data/
for client in deepl google; do
    exports $client
    check "$client: columns, bytes, no source twice" sh -c '
        LC_ALL=C awk -F"\t" "NF != 2 || \$1 == \"\" || \$2 == \"\" ||
            length(\$1) > 1024 || length(\$2) > 1024 ||
            seen[\$1]++ { print; exit 1 }" out && [ "$(wc -l <out)" -gt 9999 ]'
done
exports amazon
check "amazon: bytes, no source twice" sh -c '
    LC_ALL=C awk -F, "length(\$1) > 200 || length(\$2) > 200 ||
        seen[\$1]++ { print; exit 1 }" out && [ "$(wc -c <out)" -lt 10000000 ]'
check "each row of the dictionary went somewhere or is counted" sh -c '
    "$TITIAN" export glossary --for csv >all 2>err
    rows=$(($(wc -l <all) - 1))
    left=$(awk "/left out/ { n += \$2 } END { print n }" err)
    want=$(cat "$top_srcdir"/dictionaries/id-en/*.tsv \
        "$top_builddir"/dictionaries/*.tsv | grep -v "^#" |
        grep -cv "^form	pos")
    echo "$rows written, $left left out, $want wanted"
    [ $((rows + left)) -eq "$want" ]'

# The rules.
cat >abbreviations.tsv <<'END'
form	sense	class	expansion	english	note
Prof.	1	none			
Xyz.	1	name	Xyzzy	Xyz	
xyz.	1	number	xyzzy	xyz	
END
"$TITIAN" export srx >srx
check "SRX: the map knows the codes that clients have for Indonesian" \
    grep -qF '<languagemap languagepattern="(?i)(id|in|ind)([-_].*)?" languagerulename="Indonesian"/>' srx
check "SRX: no break rule stands before an exception" sh -c '
    grep -o "break=\"[a-z]*\"" srx | uniq | tr "\n" " " |
        grep -qx "break=\"no\" break=\"yes\" "'
check "SRX: all counts are bounded" sh -c '
    ! grep "<rule" srx | sed "s/\\\\[]\\\\.*+?()[{}|^\$]//g; s/\[[^]]*\]//g" |
        grep -E "[*+]|\{[0-9]*,\}"'
check "SRX: abbreviations come from the data" grep -qF '|Prof\.|' srx
schema=$top_srcdir/../shared/schemas/srx20.xsd
if command -v xmllint >/dev/null && [ -f "$schema" ]; then
    check "SRX is valid" xmllint --nonet --noout --schema "$schema" srx
fi
"$TITIAN" export srx -a abbreviations.tsv >srx
check "SRX: an abbreviation of the user's comes in, one taken away goes" sh -c '
    grep -qF "|Xyz\\.|" srx && ! grep -qF "|Prof\\.|" srx'
cp -r data broken && sed -i 's/^edge	/egde	/' broken/exports/srx-parts.tsv
check "SRX: a part that is missing is named with file, line and name" sh -c '
    "$TITIAN" export srx --rules broken -o none 2>err
    [ $? -eq 1 ] && [ ! -e none ] &&
        grep -q "srx.tsv:[0-9]*: has no part .edge. above it" err'

"$TITIAN" export moses-prefixes -a abbreviations.tsv >prefixes 2>err
# has WANTED...: every line stands in the file, which holds no line twice.
has() {
    [ -z "$(grep -v '^#' prefixes | sort | uniq -d)" ] || return 1
    for line; do
        grep -qxF "$line" prefixes || { echo "no $line"; return 1; }
    done
}
check "Moses: titles and labels always, words before figures with the mark" \
    has A Z Dr Jl Xyz 'No #NUMERIC_ONLY#' 'hlm #NUMERIC_ONLY#' 'xyz #NUMERIC_ONLY#'
check "Moses: what may end a sentence stays out and is counted" sh -c '
    ! grep -qxE "(kg|dll|Tbk|Prof|M.Hum)( .*)?" prefixes &&
        grep -q "left out: its stop may end a sentence" err'

"$TITIAN" export cldr 2>err >json
"$TITIAN" export cldr --to xml 2>/dev/null >xml
forms() {
    sed -n 's/.*"suppression": "\(.*\)".*/\1/p' json
}
check "CLDR: JSON and XML hold the same" sh -c '
    sed -n "s/.*\"suppression\": \"\(.*\)\".*/\1/p" json >a
    sed -n "s,.*<suppression>\(.*\)</suppression>,\1,p" xml >b
    [ -s a ] && diff a b && [ -z "$(sort a | uniq -d)" ]'
check "CLDR: titles and labels, nothing that may end a sentence" sh -c '
    grep -qx "Dr\." a && grep -qx "Jl\." a && ! grep -qxE "(dll|kg|hlm)\." a'
check "CLDR: nothing in which other words end, for ICU compares letters" sh -c '
    ! grep -qxE "al\.|[A-Z]\." a && grep -q "other words may end like it" err'
command -v jq >/dev/null &&
    check "CLDR: its JSON can be read" \
        jq -e '.segments.segmentations.SentenceBreak.standard[0].suppression' json
command -v xmllint >/dev/null &&
    check "CLDR: its XML can be read" xmllint --noout xml

check "no subject, or an unknown one, is wrong usage" sh -c '
    "$TITIAN" export 2>err; [ $? -eq 2 ] && grep -q "export wants one of" err
    "$TITIAN" export srk 2>err; [ $? -eq 2 ] && grep -q "did you mean .srx" err'
check "a glossary wants its client" wants 2 "$TITIAN" export glossary
check "an unknown client is wrong usage" \
    wants 2 "$TITIAN" export glossary --for deepk
check "--for and --to stay where they belong" sh -c '
    "$TITIAN" export srx --for csv 2>/dev/null; [ $? -eq 2 ] || exit 1
    "$TITIAN" export srx --to xml 2>/dev/null; [ $? -eq 2 ]'
check "-o writes the whole file" sh -c '
    "$TITIAN" export cldr -o written 2>/dev/null && cmp written json'
finish
