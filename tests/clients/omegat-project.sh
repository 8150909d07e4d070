#!/bin/sh
# OmegaT with a project of ours: XLIFF to translate, a memory that fills it, a
# glossary.  Each sentence is a segment, and the translated file has them all.
. "$top_srcdir/tests/clients/client.sh"
jar=/usr/share/omegat/OmegaT.jar
needs command java
needs file $jar
begin omegat-project
set -- "$top_srcdir"/tests/gold/001*.txt "$top_srcdir"/tests/gold/004*.txt
mkdir -p home project/source project/target project/tm/auto \
    project/glossary project/dictionary project/omegat
"$TITIAN" prepare --to moses -o m "$@" || exit 1
"$TITIAN" prepare --to tmx -o project/tm/auto/drafts.tmx "$@" || exit 1
"$TITIAN" prepare --to xliff1.2 --target source \
    -o project/source/article.xlf "$@" || exit 1
"$TITIAN" export glossary --for omegat -o project/glossary/titian.utf8 \
    2>/dev/null || exit 1
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
    <source_lang>id</source_lang>
    <target_lang>en</target_lang>
    <sentence_seg>false</sentence_seg>
  </project>
</omegat>
END
omegat() {
    java -Djava.awt.headless=true "-Duser.home=$PWD/home" -jar $jar project "$@" \
        >>log 2>&1
}
# texts ELEMENT: what stands in it, a line each, without XML's escapes.
texts() {
    sed -n "s,.*<$1[^>]*>\(.*\)</$1>.*,\1,p" |
        sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&apos;/'"'"'/g; s/&amp;/\&/g'
}
omegat --mode=console-createpseudotranslatetmx \
    "--pseudotranslatetmx=$PWD/all.tmx" --pseudotranslatetype=equal
texts seg <all.tmx | sort -u >segments
sort -u m.id >wanted
check "a segment for each sentence" cmp segments wanted
omegat --mode=console-translate
texts target <project/target/article.xlf >targets
check "each target is filled from the memory" cmp targets m.en
check "the translated file is well-formed" \
    xmllint --noout --nonet project/target/article.xlf
[ -s targets ] || sed 's/^/# /' log
finish
