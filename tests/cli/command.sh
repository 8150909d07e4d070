#!/bin/sh
# The command: options, formats, exit statuses, what users of jq expect.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-command.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT
printf 'Rapat digelar pada Ahad (11/2/2024) di Bandung. Ia hadir.\n' >in.txt

check "--help answers with 0" "$TITIAN" --help
check "--version answers with 0" "$TITIAN" --version
for command in prepare segment normalize gloss align restore translate dict \
    export score; do
    check "$command --help answers with 0" "$TITIAN" $command --help
    check "$command has no letter twice" sh -c \
        '[ -z "$("$TITIAN" $0 --help | cut -c1-6 | grep "^  -" | sort |
                uniq -d)" ]' $command
done
check "the list of all options says whose an option of one command is" sh -c \
    '"$TITIAN" --help | grep -q -- "--lenient  *restore: mark" &&
     "$TITIAN" restore --help | grep -q -- "--lenient  *mark"'
check "no command is wrong usage" wants 2 "$TITIAN"
check "an unknown command is wrong usage" wants 2 "$TITIAN" segmet in.txt
check "the nearest command is offered" \
    sh -c '"$TITIAN" segmet 2>&1 | grep -q "did you mean .segment"'
check "an unknown option is wrong usage" wants 2 "$TITIAN" segment --lvel 2
check "the nearest option is offered" \
    sh -c '"$TITIAN" normalize --lvel 2 2>&1 | grep -q "did you mean .level"'
check "a format that is none is wrong usage" wants 2 "$TITIAN" prepare --to xml
check "a level that is none is wrong usage" \
    wants 2 "$TITIAN" normalize --level 9 in.txt
check "an option without its value is wrong usage" wants 2 "$TITIAN" prepare -o

check "prepare writes id, text and draft" sh -c \
    '"$TITIAN" prepare in.txt | awk -F"\t" "NF != 3 { exit 1 }"'
check "prepare reads standard input" sh -c \
    '"$TITIAN" prepare <in.txt | grep -q "^p1s1	Rapat digelar pada Minggu"'
check "- is standard input" sh -c \
    '"$TITIAN" segment - <in.txt | grep -q "^Ia hadir.$"'
check "-- ends the options" sh -c \
    'cp in.txt -- -in.txt; "$TITIAN" segment -- -in.txt | grep -q "^Ia"'
check "options may follow files" sh -c \
    '"$TITIAN" normalize in.txt --level 0 | cmp - in.txt'
check "--level=0 changes nothing" sh -c \
    '"$TITIAN" normalize --level=0 in.txt | cmp - in.txt'
check "normalize keeps the layout" sh -c \
    'printf "\n  dimana\n\n\nIa pulang.\n \n" | "$TITIAN" normalize >out
     printf "\n  di mana\n\n\nIa pulang.\n \n" | cmp - out'
check "lines give a line for each line" sh -c \
    'printf "A. B.\n\ndimana? C.\n" | "$TITIAN" normalize -i lines >out
     printf "A. B.\n\ndi mana? C.\n" | cmp - out'
check "gloss of lines gives a draft for each" sh -c \
    'printf "Ia pulang. Ia tidur.\n\nSaya\n" |
     "$TITIAN" gloss -i lines --to text | wc -l | grep -q "^ *3$"'
check "--explain speaks on standard error only" sh -c \
    '"$TITIAN" segment --explain in.txt 2>err | cmp - plain 2>/dev/null
     "$TITIAN" segment in.txt >plain
     "$TITIAN" segment --explain in.txt 2>err | cmp - plain &&
     grep -q "reasons.tsv:" err'
check "a record carries rule, span and value" sh -c \
    '"$TITIAN" prepare --to jsonl in.txt | head -1 |
     grep -q "\"value\":\"2024-02-11\""'
check "-o writes a file" sh -c \
    '"$TITIAN" segment -o out.txt in.txt && "$TITIAN" segment in.txt | cmp - out.txt'
check "two files are two documents" sh -c \
    'cp in.txt b.txt; "$TITIAN" prepare --to jsonl in.txt b.txt |
     grep -c "\"doc\":\"b\"" | grep -q "^2$"'
check "any --jobs gives the same bytes" sh -c \
    'for i in 1 2 3 4 5 6 7 8 9; do cp in.txt f$i.txt; done
     "$TITIAN" prepare --to jsonl f?.txt >one
     "$TITIAN" prepare --to jsonl -j 4 f?.txt | cmp - one'
check "a user glossary is asked first" sh -c \
    'printf "form\tpos\tenglish\tcase\tnote\nrapat\tn\tpalaver\t\t\n" >g.tsv
     "$TITIAN" prepare -d g.tsv in.txt | grep -qi "palaver"'
check "a broken glossary is named with its line" sh -c \
    'printf "form\tpos\tenglish\tcase\tnote\nrapat\tnoun\tx\t\t\n" >bad.tsv
     "$TITIAN" gloss -d bad.tsv in.txt 2>&1 | grep -q "bad.tsv:2: "'

check "--lang en splits English" sh -c \
    'echo "He left the U.S. The rest stayed." |
     "$TITIAN" segment --lang en | grep -q "^The rest stayed.$"'
check "prepare leaves English as it is" sh -c \
    'echo "On Ahad (11/2/2024) it rained." | "$TITIAN" prepare --lang en |
     grep -q "^p1s1	On Ahad (11/2/2024) it rained.	$"'
check "a language that is none is wrong usage" \
    wants 2 "$TITIAN" segment --lang fr in.txt

check "--headings off keeps a title a sentence" sh -c \
    'printf "Warga Desa Menolak Tambang\nIa pulang.\n" >title.txt
     "$TITIAN" segment -t jsonl title.txt | grep -q "\"heading\"" &&
     ! "$TITIAN" segment -t jsonl --headings off title.txt |
       grep -q "\"heading\""'
check "a mode of headings that is none is wrong usage" \
    wants 2 "$TITIAN" segment --headings on in.txt
check "--explain says first who decided" sh -c \
    '"$TITIAN" segment -e in.txt 2>&1 >out | head -1 >err
     printf "titian %s, rules of %s; newlines: hard; document: in\n" \
       "$("$TITIAN" --version | sed -n "1s/titian //p")" "$TITIAN_DATA" |
     diff - err'
check "--explain tells what line ends meant" sh -c \
    '"$TITIAN" segment -e -n soft in.txt 2>&1 | grep -q "newlines: soft" &&
     "$TITIAN" segment -e -i lines in.txt 2>&1 |
     grep -q "newlines: each line a document"'
check "--version tells where the rules stand" sh -c \
    '"$TITIAN" --version | grep -qxF "rules of $TITIAN_DATA" &&
     "$TITIAN" segment -r elsewhere --version | grep -qx "rules of elsewhere"'

header='form	sense	class	expansion	english	note'
printf "$header\nXyz.\t1\tname\tXyzon\tXy\t\n" >own.tsv
check "a user's abbreviation is known" sh -c \
    'echo "Kata Xyz. Ani benar." >x.txt
     [ "$("$TITIAN" segment x.txt | wc -l)" -eq 2 ] &&
     [ "$("$TITIAN" segment -a own.tsv x.txt | wc -l)" -eq 1 ]'
check "its reason is the user's file and line" sh -c \
    '"$TITIAN" segment -e -a own.tsv x.txt 2>&1 | grep -q "own.tsv:2"'
check "its English stands in the draft" sh -c \
    '"$TITIAN" prepare -a own.tsv x.txt | grep -q "Xy Ani"'
printf "$header\nProf.\t1\tnone\t\t\t\n" >away.tsv
check "the class none takes an abbreviation away" sh -c \
    'echo "Ia Prof. Ani hadir." >y.txt
     [ "$("$TITIAN" segment y.txt | wc -l)" -eq 1 ] &&
     [ "$("$TITIAN" segment -a away.tsv y.txt | wc -l)" -eq 2 ]'
printf "$header\nProf.\t1\tname\t\t\t\nXyz.\t1\tnone\t\t\t\n" >other.tsv
check "of two files the first that has a form wins" sh -c \
    '[ "$("$TITIAN" segment -a own.tsv -a other.tsv x.txt | wc -l)" -eq 1 ] &&
     [ "$("$TITIAN" segment -a other.tsv -a own.tsv x.txt | wc -l)" -eq 2 ] &&
     [ "$("$TITIAN" segment -a away.tsv -a other.tsv y.txt | wc -l)" -eq 2 ]'
check "a user's row replaces all classes of a form" sh -c \
    'printf "%s\nCo.\t1\tname\t\t\t\n" "$0" >co.tsv
     echo "Ia dari Kresna Co. Besok pulang." >z.txt
     "$TITIAN" segment -e -a co.tsv z.txt 2>&1 | grep -q "co.tsv:2"' "$header"
check "an unknown class is named with file and line" sh -c \
    'printf "%s\nXyz.\t1\tnoun\t\t\t\n" "$0" >bad-abbr.tsv
     "$TITIAN" segment -a bad-abbr.tsv x.txt 2>err
     [ $? -eq 1 ] && grep -q "bad-abbr.tsv:2: .*noun" err' "$header"
check "unsorted rows are named with file and line" sh -c \
    'printf "%s\nY.\t1\tname\t\t\t\nX.\t1\tname\t\t\t\n" "$0" >bad-abbr.tsv
     "$TITIAN" segment -a bad-abbr.tsv x.txt 2>&1 |
     grep -q "bad-abbr.tsv:3: .*order"' "$header"
check "a form without its stop is named with file and line" sh -c \
    'printf "%s\nXyz\t1\tname\t\t\t\n" "$0" >bad-abbr.tsv
     "$TITIAN" segment -a bad-abbr.tsv x.txt 2>&1 |
     grep -q "bad-abbr.tsv:2: .*stop"' "$header"
check "a file without the header is named" sh -c \
    'echo "Xyz." >bad-abbr.tsv; "$TITIAN" segment -a bad-abbr.tsv x.txt 2>&1 |
     grep -q "bad-abbr.tsv:1: .*header"'
check "a missing file of abbreviations fails with 1" \
    wants 1 "$TITIAN" segment -a none.tsv x.txt

mkdir north south && cp in.txt north/ && cp in.txt south/
check "two files of one name are two documents" sh -c \
    '"$TITIAN" prepare --to jsonl north/in.txt south/in.txt |
     grep -o "\"doc\":\"[^\"]*\"" | sort -u >names
     printf "\"doc\":\"in\"\n\"doc\":\"in-2\"\n" | cmp - names'
check "a document's name is UTF-8 whatever its file's" sh -c \
    'cp in.txt "$(printf "r\377.txt")"
     "$TITIAN" segment --to jsonl "$(printf "r\377.txt")" |
     grep -q "\"doc\":\"r�\""'

check "dict lookup shows a derivation" sh -c \
    '"$TITIAN" dict lookup pertemuannya | grep -q "meeting"'
check "dict lookup of an unknown word fails" \
    wants 1 "$TITIAN" dict lookup xqzxqz
check "the manual page names every command" sh -c \
    'for c in prepare segment normalize gloss align dict score; do
       "$TITIAN" --manual | grep -q "fB$c" || exit 1; done'
check "the completion is a shell program" sh -c \
    'if command -v bash >/dev/null; then
       "$TITIAN" --completion bash | bash -n; fi'
finish
