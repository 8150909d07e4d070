#!/bin/sh
# OmegaT with what we export: its segmenter with our SRX, a project that has
# these rules, and its reader of glossaries.
. "$top_srcdir/tests/clients/client.sh"
jar=/usr/share/omegat/OmegaT.jar
needs command javac java
needs file $jar
begin omegat
"$TITIAN" export srx -o id.srx || exit 1
"$TITIAN" export glossary --for omegat -o id.utf8 2>/dev/null || exit 1
javac -cp $jar -d . "$clients/OmegaTSegments.java" \
    "$clients/OmegaTGlossary.java" || exit 1

# Lines that are paragraphs to titian and to OmegaT.
for text in "$top_srcdir"/tests/gold/*.txt; do
    cat "$text"
    echo
done | grep . >gold
"$TITIAN" segment --newlines hard gold >own
java -cp "$jar:." OmegaTSegments id.srx segmentation.conf <gold >own.srx
exec 3>&1
agrees() {
    "$TITIAN" score -t tsv own own.srx >mistakes || return 1
    head -1 mistakes | awk '{
        share = $2 < $3 ? $2 : $3
        printf "# OmegaT: %d of %d boundaries found, %d beside: %.2f %%\n",
            $7, $5, $6 - $7, 100 * share
        exit !(100 * share >= 97) }' >&3 || { cat mistakes; return 1; }
}
check "97 % of the boundaries of our gold texts are equal" agrees

# A project: every segment of its sources is one of those above.
mkdir -p home project/source project/target project/tm/auto \
    project/glossary project/dictionary project/omegat
head -400 gold | sed G >project/source/gold.txt
cp segmentation.conf project/omegat/
cp id.utf8 project/glossary/
cat >project/omegat.project <<'END'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <glossary_file>__DEFAULT__</glossary_file>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>ID</source_lang>
    <target_lang>EN</target_lang>
    <sentence_seg>true</sentence_seg>
  </project>
</omegat>
END
java -Djava.awt.headless=true "-Duser.home=$PWD/home" -jar $jar project \
    --mode=console-createpseudotranslatetmx "--pseudotranslatetmx=$PWD/all.tmx" \
    --pseudotranslatetype=equal >log 2>&1
sed -n 's,.*<seg>\(.*\)</seg>.*,\1,p' all.tmx |
    sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&apos;/'"'"'/g; s/&amp;/\&/g' |
    LC_ALL=C sort -u >segments
head -400 gold | java -cp "$jar:." OmegaTSegments id.srx segmentation.conf |
    LC_ALL=C sort -u >wanted
check "a project with the rules has the same segments" sh -c '
    [ "$(wc -l <segments)" -gt 400 ] && diff wanted segments || {
        tail -5 log; exit 1; }'

java -cp "$jar:." OmegaTGlossary id.utf8 >read
cut -f1,2 id.utf8 >written
check "each row of the glossary is read as it was written" \
    cmp written read
finish
