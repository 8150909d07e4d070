#!/bin/sh
# dict import: one small dictionary of each format, and broken ones.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-import.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT

# gives NAME [OPTION...]: what is left of the import, without its two first
# lines, is what standard input wants.
gives() {
    cat >wanted
    "$TITIAN" dict import -o out.tsv "$@" 2>report || { cat report; return 1; }
    tail -n +3 out.tsv >rows
    diff wanted rows
}

# refuses PATTERN NAME [OPTION...]: fails with 1, says why, writes nothing.
refuses() {
    pattern=$1
    shift
    rm -f none.tsv
    wants 1 "$TITIAN" dict import -o none.tsv "$@" 2>report || return 1
    grep -q "$pattern" report || { cat report; return 1; }
    test ! -e none.tsv
}

printf 'perigi\twell\tremark\n# remark\nblungko\tto rattle\n' >omegat.utf8
check "OmegaT's glossary: two columns, the third a remark" \
    gives omegat.utf8 <<'EOF'
blungko		rattle		
perigi		well		
EOF
check "the first line names the source and marks it as secondary" \
    grep -q '^# secondary: omegat.utf8$' out.tsv

printf '\357\273\277en,id\r\n"well, shaft",perigi\r\nto rattle,blungko\r\n' >a.csv
check "a first row of language codes turns columns round" gives a.csv <<'EOF'
blungko		rattle		
perigi		well; shaft		
EOF
printf 'form\tpos\tenglish\tcase\tnote\nperigi\tn\twell\t\tnote\n' >own.tsv
check "named columns, with a part of speech" gives own.tsv <<'EOF'
perigi	n	well		
EOF
printf 'perigi,"well\n' >open.csv
check "an open quotation mark is named with its line" \
    refuses 'open.csv:1: .*never closed' open.csv
printf 'perigi\twell\nblungko\n' >short.tsv
check "a row of one column is named with its line" \
    refuses 'short.tsv:2: .*column' short.tsv

printf 'well /wel/ <n>\nperigi, sumur 2.\na hole\n 2.\nmata air\nup /ap/ <prefix>\nke-\n' |
    gzip >eng-ind.dict.dz
check "FreeDict for dictd, turned round; affixes are left out" \
    gives --invert eng-ind.dict.dz <<'EOF'
perigi	n	well		
sumur	n	well		
EOF
printf 'no entry at all\n' >empty.dict
check "a text that is no FreeDict dictionary is refused" \
    refuses 'holds no entry' empty.dict

cat >a.tei <<'EOF'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
<entry><form><orth>perigi</orth></form><gramGrp><pos>n</pos></gramGrp>
<sense><cit type="trans"><quote>well</quote></cit>
<cit type="example"><quote>deep well</quote></cit>
<cit type="translation"><quote>spring (water)</quote></cit></sense></entry>
</body></text></TEI>
EOF
check "TEI: translations, not examples" gives a.tei <<'EOF'
perigi	n	well; spring		
EOF
printf '<TEI><entry></TEI>' >broken.tei
check "broken XML is named with its place" refuses 'broken.tei:1:' broken.tei
printf '<!DOCTYPE x [<!ENTITY a "b">]><TEI>&a;</TEI>' >bomb.tei
check "declared entities are refused" refuses 'entities' bomb.tei

cat >a.tbx <<'EOF'
<martif><text><body><termEntry><langSet xml:lang="en-GB"><tig>
<term>well</term></tig><tig><term>water well</term></tig></langSet>
<langSet xml:lang="id"><tig><term>perigi</term></tig></langSet>
<langSet xml:lang="de"><tig><term>Brunnen</term></tig></langSet>
</termEntry></body></text></martif>
EOF
check "TBX: both languages of an entry, no third" gives a.tbx <<'EOF'
perigi		well; water well		
EOF
cat >a.tmx <<'EOF'
<tmx><body><tu><tuv xml:lang="id-ID"><seg>perigi</seg></tuv>
<tuv xml:lang="en"><seg>well</seg></tuv></tu>
<tu><tuv xml:lang="id"><seg>Perigi itu sudah lama tidak dipakai warga</seg></tuv>
<tuv xml:lang="en"><seg>The well has not been in use for long</seg></tuv></tu>
</body></tmx>
EOF
check "TMX: short segments are terms, sentences are none" gives a.tmx <<'EOF'
perigi		well		
EOF

cat >kaikki.jsonl <<'EOF'
{"word":"perigi","lang_code":"id","pos":"noun","senses":[{"glosses":["a well, a shaft (dated)"]},{"glosses":["plural of something"],"form_of":[{"word":"x"}]},{"glosses":["alternative form of prigi"]}]}
{"word":"rattle","lang_code":"en","pos":"verb","translations":[{"code":"id","word":"blungko"},{"code":"ms","word":"lain"}]}
EOF
check "Wiktextract: glosses one way, translations the other" \
    gives kaikki.jsonl <<'EOF'
blungko	v	rattle		
perigi	n	well; shaft		
EOF
printf '{"word":"a"}\n{"word":\n' >bad.jsonl
check "broken JSON is named with its line" refuses 'bad.jsonl:2:' bad.jsonl

# Words, offset and size as StarDict packs them.
printf 'well <b>deep</b>\nshaftrattle' >star.dict
printf 'perigi\0\0\0\0\0\0\0\0\026blungko\0\0\0\0\026\0\0\0\006' >star.idx
printf "StarDict's dict ifo file\nversion=2.4.2\nsametypesequence=h\n" >star.ifo
check "StarDict: one meaning a line, no markup" gives star.ifo <<'EOF'
blungko		rattle		
perigi		well deep; shaft		
EOF
printf 'perigi\0\0\0\0\0\0\0\0\377' >star.idx
check "an index that points outside is refused" \
    refuses 'outside its data' star.ifo
printf 'perigi\0\0\0' >star.idx
check "an index that is cut off is refused" refuses 'cut off' star.ifo
rm star.idx
check "a missing index is named" refuses 'star.ifo.* .idx' star.ifo

mkdir wn
printf '  1 licence\n00001740 03 n 02 well 0 water_well 0 000 | a hole\n' >wn/data.noun
printf '00002000 29 v 01 rattle 0 000 | make noise\n' >wn/data.verb
: >wn/data.adj
: >wn/data.adv
printf '# Wordnet\tind\n00001740-n\tind:lemma\tperigi\n00001740-n\tind:def\tlubang\n00009999-n\tind:lemma\tlain\n' >omw.tab
check "Open Multilingual Wordnet, with WordNet's words" \
    gives --wordnet wn omw.tab <<'EOF'
perigi	n	well; water well		
EOF
printf '00002000-v\tI\tY\tblungko\n00002000-v\tM\tY\tmelayu\n00001740-n\tB\tX\tsalah\n' >msa.tab
check "Wordnet Bahasa: Indonesian and sure lemmas only" \
    gives --wordnet wn msa.tab <<'EOF'
blungko	v	rattle		
EOF
check "a missing WordNet is named" refuses 'nowhere/data.noun' \
    --wordnet nowhere omw.tab

gzip -k omegat.utf8
check "packed files are read" gives omegat.utf8.gz <<'EOF'
blungko		rattle		
perigi		well		
EOF
printf 'perigi\tspring\nperigi\twell\n' >more.tsv
check "several dictionaries are merged, duplicates once" \
    gives omegat.utf8 more.tsv <<'EOF'
blungko		rattle		
perigi		well; spring		
EOF
check "what was merged is counted" grep -q '1 senses merged' report
printf 'rumah\tsubmarine\n' >odd.tsv
"$TITIAN" dict import -o out.tsv odd.tsv 2>report
check "rows that contradict ours are shown" \
    grep -q "conflict: rumah: ours 'house.*imported 'submarine'" report
check "an import can be asked as a dictionary" sh -c \
    'printf "form\tpos\tenglish\tcase\tnote\n" >x && "$TITIAN" dict import omegat.utf8 2>/dev/null >i.tsv && "$TITIAN" dict lookup -d i.tsv blungko | grep -q rattle'
if [ -r /usr/share/hunspell/id_ID.dic ]; then
    "$TITIAN" dict lookup --suggest perigik 2>report
    check "what hunspell would write is shown on request" \
        grep -q "perigik'.*perhaps 'perigi'" report
    "$TITIAN" dict lookup perigik 2>report
    check "and only then" sh -c "! grep perhaps report"
fi
check "an unknown name wants --from" refuses 'say which' wn/data.noun
check "--from says what a name does not" gives --from tsv wn/data.adj </dev/null
check "an unknown format is wrong usage" \
    wants 2 "$TITIAN" dict import --from epub a.csv
check "no file is wrong usage" wants 2 "$TITIAN" dict import
check "a missing file fails with 1" refuses 'could not be opened' none.csv
finish
