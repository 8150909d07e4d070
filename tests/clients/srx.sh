#!/bin/sh
# libsegment-java cuts by our SRX where titian does: on the corpora outside, on
# our own gold texts, and around every abbreviation that we know.
. "$top_srcdir/tests/clients/client.sh"
java=/usr/share/java
jars=$java/segment.jar:$java/commons-logging.jar:$java/jaxb-api.jar
jars=$jars:$java/jaxb-runtime.jar:$java/jaxb-core.jar
jars=$jars:$java/javax.activation.jar
needs command javac java
needs file $java/segment.jar $java/jaxb-api.jar
begin srx
javac -cp "$jars" -d . "$clients/Segment.java" || exit 1
"$TITIAN" export srx -o id.srx || exit 1

# Each line is a paragraph to both.
by_srx() {
    java -cp "$jars:." Segment id.srx "${2:-id}" <"$1"
}
by_titian() {
    "$TITIAN" segment --newlines hard "$1"
}

# agrees NAME TEXT LEAST: the share of titian's boundaries that SRX has too,
# and the share of SRX's that titian has; the smaller counts.
agrees() {
    by_srx "$2" >own.srx
    by_titian "$2" >own
    "$TITIAN" score -t tsv own own.srx >mistakes || return 1
    head -1 mistakes | awk -v name="$1" -v least="$3" '{
        share = $2 < $3 ? $2 : $3
        printf "# %s: %d of %d boundaries found, %d beside: %.2f %%\n", name,
            $7, $5, $6 - $7, 100 * share
        exit !(100 * share >= least) }' >&3 ||
        { cat mistakes; return 1; }
}
exec 3>&1

for name in gsd-dev csui-train; do
    corpus=$shared/corpora/$name.raw.txt
    [ -f "$corpus" ] &&
        check "97 % of the boundaries of $name are equal" \
            agrees "$name" "$corpus" 97
done
for text in "$top_srcdir"/tests/gold/*.txt; do
    cat "$text"
    echo
done | grep . >gold
check "97 % of the boundaries of our gold texts are equal" agrees gold gold 97

# What stands between the form and the next word, and what that word is,
# follows from the class; a small letter joins always.
awk -F'\t' '!/^#/ && $3 != "class" {
        next_word["name"] = next_word["rank"] = "Budi"
        next_word["company"] = next_word["formula"] = "Budi"
        next_word["label"] = next_word["number"] = next_word["time"] = "5"
        next_word["date"] = "5"
        next_word["degree"] = "M.Hum."
        next_word["inner"] = "Budi"
        if ($3 in next_word)
            print "Kemarin tamu " $1 " " next_word[$3] " datang lagi."
        print "Kemarin tamu " $1 " yang lain datang lagi." }' \
    "$top_srcdir/dictionaries/id/abbreviations.tsv" >whole
by_srx whole >whole.srx
check "nothing is cut at an abbreviation before what belongs to it" sh -c '
    [ "$(wc -l <whole)" -gt 1500 ] && diff whole whole.srx'
awk -F'\t' '!/^#/ && ($3 == "unit" || $3 == "may" || $3 == "degree") {
        print "Kemarin dia makan 5 " $1 " Ia pulang malam." }' \
    "$top_srcdir/dictionaries/id/abbreviations.tsv" >ends
by_titian ends >ends.own
by_srx ends >ends.srx
check "what may end a sentence ends it before a word that begins one" sh -c '
    [ "$(wc -l <ends.own)" -gt $(($(wc -l <ends) * 19 / 10)) ] &&
        diff ends.own ends.srx'

printf '%s\n' 'Prof. Budi hadir. Ia pulang.' >small
for code in id ID id-ID id_ID in ind IND ind-ID; do
    check "the language may be called $code" sh -c "
        [ \"\$(java -cp $jars:. Segment id.srx $code <small | wc -l)\" -eq 2 ]"
done
finish
