#!/bin/sh
# DeepL's own library for Node takes our glossary.
. "$top_srcdir/tests/clients/client.sh"
needs command npm node
begin deepl
timeout 120 npm install --silent --no-audit --no-fund deepl-node >log 2>&1 ||
    skip_all "deepl-node could not be installed"
"$TITIAN" export glossary --for deepl -o id.tsv 2>/dev/null || exit 1
cat >entries.js <<'END'
const { GlossaryEntries } = require('deepl-node');
const text = require('fs').readFileSync('id.tsv', 'utf8');
const entries = new GlossaryEntries({ tsv: text }).entries();
console.log(Object.keys(entries).length);
END
check "every row is an entry, and no two have one source" sh -c '
    [ "$(wc -l <id.tsv)" -gt 9999 ] &&
        [ "$(node entries.js)" = "$(wc -l <id.tsv)" ]'
echo 'harga	cost' >>id.tsv
check "the library would have said so" sh -c '! node entries.js 2>/dev/null'
finish
