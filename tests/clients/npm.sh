#!/bin/sh
# Libraries for Node read both XLIFFs and TMX.
. "$top_srcdir/tests/clients/client.sh"
needs command npm node
begin npm
timeout 120 npm install --silent --no-audit --no-fund xliff@6 tmexchange@2 \
    >log 2>&1 || skip_all "xliff and tmexchange could not be installed"
set -- "$top_srcdir"/tests/gold/00*.txt
"$TITIAN" prepare --to moses -o m "$@" || exit 1
"$TITIAN" prepare --to tmx -o drafts.tmx "$@" || exit 1
"$TITIAN" prepare --to xliff -o drafts.xliff "$@" || exit 1
"$TITIAN" prepare --to xliff1.2 -o drafts.xlf "$@" || exit 1
paste m.id m.en >wanted
cat >pairs.js <<'END'
const fs = require('fs');
const [, , reader, file] = process.argv;
const text = fs.readFileSync(file, 'utf8');

// Groups hold units, and groups.
function print(units) {
  for (const unit of Object.values(units)) {
    if (unit.groupUnits) print(unit.groupUnits);
    else console.log(unit.source + '\t' + unit.target);
  }
}

async function main() {
  if (reader === 'tmexchange') {
    const read = await require('tmexchange').tmx2js(text);
    for (const unit of Object.values(read.resources))
      console.log(unit.id + '\t' + unit.en);
    return;
  }
  const { xliff2js, xliff12ToJs } = require('xliff');
  const read = await (reader === 'xliff' ? xliff2js : xliff12ToJs)(text);
  for (const file of Object.values(read.resources)) print(file);
}
main();
END
check "xliff reads XLIFF 2.1 as Moses has it" sh -c \
    'node pairs.js xliff drafts.xliff | cmp - wanted'
check "xliff reads XLIFF 1.2 as Moses has it" sh -c \
    'node pairs.js xliff12 drafts.xlf | cmp - wanted'
check "tmexchange reads TMX as Moses has it" sh -c \
    'node pairs.js tmexchange drafts.tmx | cmp - wanted'
finish
