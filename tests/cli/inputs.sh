#!/bin/sh
# The forms of input, each from the command line.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-inputs.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT

printf 'Ia pulang. Dia tidur.\n' >plain.txt
printf 'Ia pulang.\nDia tidur.\n' >gold.txt
gzip -c plain.txt >packed.txt
check "gzip is known by its bytes, not its name" sh -c \
    '"$TITIAN" segment packed.txt | cmp - gold.txt'
check "gzip is unpacked from standard input" sh -c \
    '"$TITIAN" segment <packed.txt | cmp - gold.txt'
check "a gold file may be packed" sh -c \
    'gzip <gold.txt >gold.gz && "$TITIAN" score gold.gz gold.txt'
head -c 30 packed.txt >cut.gz
check "a packed file that is cut off fails with 1 and gives nothing" sh -c \
    '"$TITIAN" segment cut.gz >out 2>err
     [ $? -eq 1 ] && [ ! -s out ] && grep -q "cut.gz: ends too soon" err'

printf '%s\n' '{"id":"a","text":"Ia pulang. Dia tidur.","n":12345678901234567890123,"r":-1.50E+400,"o":{"k": [1, 2]}}' \
    '' '{"text":"Kami datang.","source":"kanal","id":null}' >in.jsonl
check "each record is a document" sh -c \
    '"$TITIAN" segment --input jsonl in.jsonl | tr "\n" "|" |
     grep -qx "Ia pulang.|Dia tidur.|Kami datang.|"'
"$TITIAN" segment --input jsonl --to jsonl in.jsonl >out.jsonl
check "it is called by its id, or by file and line" sh -c \
    'cut -d, -f1 out.jsonl | tr "\n" "|" |
     grep -qxF "{\"doc\":\"a\"|{\"doc\":\"a\"|{\"doc\":\"in-3\"|"'
check "other fields stand in every record, byte for byte" sh -c \
    'test "$(grep -cF ",\"n\":12345678901234567890123,\"r\":-1.50E+400,\"o\":{\"k\": [1, 2]}}" out.jsonl)" = 2'
check "a field with a name of ours is kept under another" sh -c \
    'grep -qF "\"input_source\":\"kanal\",\"input_id\":null}" out.jsonl'
check "a field that was input_ already stays" sh -c \
    '"$TITIAN" segment --input jsonl --to jsonl out.jsonl | cmp - out.jsonl'
check "--text-field names the field" sh -c \
    'printf "{\"isi\":\"Ya. Tidak.\",\"text\":7}\n" |
     "$TITIAN" segment --input jsonl --text-field isi | wc -l | grep -qx " *2"'
"$TITIAN" segment --to jsonl "$top_srcdir/examples/artikel.txt" >segmented.jsonl
"$TITIAN" normalize --to jsonl --level 3 "$top_srcdir/examples/artikel.txt" \
    >normalized.jsonl
"$TITIAN" gloss --to jsonl "$top_srcdir/examples/artikel.txt" >glossed.jsonl
check "sentences are read back as they were" sh -c \
    '"$TITIAN" segment --input jsonl --to jsonl segmented.jsonl |
     cmp - segmented.jsonl'
check "stations may follow one another" sh -c \
    '"$TITIAN" normalize --input jsonl --to jsonl segmented.jsonl |
     "$TITIAN" gloss --input jsonl --to jsonl | cmp - glossed.jsonl'
check "sentences are normalised from their source" sh -c \
    '"$TITIAN" normalize --input jsonl --to jsonl --level 3 glossed.jsonl |
     cmp - normalized.jsonl'
check "sentences of a division of ones own are not split again" sh -c \
    'sed "1,2d; s/p2\(s.\",\"par\":\)2/p20\120/" segmented.jsonl >own.jsonl
     "$TITIAN" gloss --input jsonl --to jsonl own.jsonl | cut -d, -f1-6 |
     sed "s/,\"hash.*//" >got
     cut -d, -f1-6 own.jsonl | sed "s/,\"hash.*//" | cmp - got'

# bad FILE:LINE:COLUMN FORM: it fails with 1, says where, and gives nothing.
bad() {
    "$TITIAN" segment --input "$2" bad >out 2>err
    [ $? -eq 1 ] && [ ! -s out ] && grep -qF "titian: $1" err &&
        [ "$(wc -l <err)" -eq 1 ] || { cat err; return 1; }
}
printf '{"text":"Ya."}\n{"text":"Tidak."\n' >bad
check "a record that is cut off is named" bad bad:2:17: jsonl
printf '{"text":"Ya."}\n[1]\n' >bad
check "a record that is no object is named" bad \
    "bad:2:1: is no JSON object" jsonl
printf '{"text":"Ya."}\n{"judul":"Ya."}\n' >bad
check "a record without a text is named" bad 'bad:2:1: has no field "text"' \
    jsonl
printf '{"text":["Ya."]}\n' >bad
check "a text that is no string is named" bad \
    'bad:1:9: has no string in the field "text"' jsonl
printf '{"text":"Y\303\251 \377"}\n' >bad
check "invalid UTF-8 is named" bad bad:1:13: jsonl
check "--repair replaces it" sh -c \
    '"$TITIAN" segment --repair --input jsonl bad 2>err | grep -q "Yé" &&
     grep -q "1 invalid" err'
printf '{"text":"\\ud800"}\n' >bad
check "half a surrogate pair is named" bad bad:1:9: jsonl

cat >in.xlf <<'X'
<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="id" trgLang="en">
 <file id="f1" original="berita/satu.html">
  <unit id="u1"><segment><source>Ia bertemu <pc id="1">Dr. Ani</pc>. </source></segment>
   <segment><source>Ia pulang.</source></segment></unit>
  <unit id="u2"><segment><source>Kami &amp; dia.</source><target>We</target></segment></unit>
 </file>
 <file id="f2" original="dua.txt"><unit id="u1"><segment><source>Dua.</source></segment></unit></file>
</xliff>
X
check "the units of XLIFF are paragraphs" sh -c \
    '"$TITIAN" segment --input xliff in.xlf | tr "\n" "|" |
     grep -qx "Ia bertemu Dr. Ani.|Ia pulang.|Kami & dia.|Dua.|"'
check "its files are documents, its units are named" sh -c \
    '"$TITIAN" segment --input xliff --to jsonl in.xlf |
     sed "s/\"par.*\"unit\"/\"unit\"/" | tr "\n" "|" | grep -qxF \
     "{\"doc\":\"satu\",\"id\":\"p1s1\",\"unit\":\"u1\"}|{\"doc\":\"satu\",\"id\":\"p1s2\",\"unit\":\"u1\"}|{\"doc\":\"satu\",\"id\":\"p2s1\",\"unit\":\"u2\"}|{\"doc\":\"dua\",\"id\":\"p1s1\",\"unit\":\"u1\"}|"'
for format in tmx xliff xliff1.2; do
    check "what is written as $format is read again" sh -c \
        '"$TITIAN" prepare --level 0 --to '$format' plain.txt >out.xml &&
         "$TITIAN" segment --input xliff out.xml | cmp - gold.txt'
done
printf '<tmx><body>\n<tu>' >bad
check "XML that is cut off is named" bad bad:2: tmx
printf '<html/>' >bad
check "XML of another kind is named" bad "bad:1: is neither" xliff
printf '%s' '<!DOCTYPE tmx [<!ENTITY a SYSTEM "in.xlf">]>' \
    '<tmx><body><tu><tuv xml:lang="id"><seg>&a;</seg></tuv></tu></body></tmx>' >bad
check "entities are never fetched" bad "bad:1: declares entities" tmx
printf '<meta http-equiv="x" content="text/html; charset=ISO-8859-1"><p>caf\351 \223ya\224.' >page
check "a page is read in the encoding that it declares" sh -c \
    '"$TITIAN" segment --input html page | grep -qx "café “ya”."'
printf '\377\376<\000p\000>\000Y\000a\000' >page
check "a byte order mark tells it too" sh -c \
    '"$TITIAN" segment --input html page | grep -qx Ya'
printf '<p>café.' >page
check "a page that declares none is UTF-8" sh -c \
    '"$TITIAN" segment --input html page | grep -qx "café."'
printf '<p>caf\351.' >page
check "or else windows-1252" sh -c \
    '"$TITIAN" segment --input html page | grep -qx "café."'
printf '<meta charset=foo><p>caf\351.' >bad
check "an encoding that is not known is named" bad \
    "bad: declares the encoding 'foo'" html
printf '<meta charset=utf-8>\n<p>caf\351.' >bad
check "bytes that it does not have are named" bad bad:2:7: html
awk 'BEGIN { for (i = 0; i < 100000; i++) printf "<div>"; print "x" }' >bad
check "a page that is nested too deep is refused" bad \
    "bad: is nested deeper than 255" html
awk 'BEGIN { while (i++ < 200000) print "<p>Kata " i "</b></div></td>" }' >page
check "a long page of broken tags passes" sh -c \
    '"$TITIAN" segment --input html page | grep -c Kata | grep -qx 200000'
doc() {
    printf '{"pandoc-api-version":[1,23],"meta":{},"blocks":[%s]}\n' "$1"
}
doc '{"t":"Para","c":[{"t":"Str","c":"Ia"},{"t":"Space"},{"c":"pulang.","t":"Str"}]}, {"t":"HorizontalRule"}' >in.json
check "a document of pandoc comes back byte for byte" sh -c \
    '"$TITIAN" normalize --input pandoc-json in.json | cmp - in.json'
check "its keys may stand in any order" sh -c \
    '"$TITIAN" segment --input pandoc-json in.json | grep -qx "Ia pulang."'
printf '{"blocks":[{"t":"Para","c":[]}]' >bad
check "a document that is cut off is named" bad bad:1:32: pandoc-json
printf '{"meta":{}}' >bad
check "a file of another kind is named" bad "bad:1:1: has no blocks" pandoc-json
printf '{"blocks":[{"t":"Para","c":[{"t":"Str","c":"\\udc00"}]}]}' >bad
check "a string that is none is named" bad bad:1:44: pandoc-json
printf '%s' '{"blocks":[{"t":"Para","c":7},{"t":"Header","c":[]},{"t":"Table"},{"t":5,"c":[{"t":"Str"},{"t":"Link","c":{}},{"t":"Quoted"},{"t":"Code","c":["x"]},{"t":"Str","c":"Ya."}]},[[[]]],null]}' >odd
check "elements of another shape are passed over" sh -c \
    '"$TITIAN" normalize --input pandoc-json odd | cmp - odd'
finish
