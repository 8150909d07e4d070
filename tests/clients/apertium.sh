#!/bin/sh
# A real line engine: Apertium from Indonesian to Malay, which runs anywhere
# offline.  Documents come back in their layout, paragraph by paragraph.
. "$top_srcdir/tests/clients/client.sh"
needs command apertium
needs file /usr/share/apertium/modes/ind-zlm.mode
begin apertium
texts=$(ls "$top_srcdir"/tests/gold/*.txt "$top_srcdir"/examples/*.txt)
engine='apertium -u -d /usr/share/apertium ind-zlm'
export texts engine

# layout FILE: its line ends and the blanks at the beginnings of lines.
cat >layout <<'EOF'
sed 's/[^[:space:]].*/x/' "$1"
EOF
check "every document comes back in its layout" sh -c \
    'for text in $texts; do
         "$TITIAN" translate --newlines hard --engine "$engine" "$text" >got || exit 1
         sh layout "$text" >want; sh layout got | cmp - want || exit 1
     done'
check "something was translated" sh -c \
    '"$TITIAN" normalize --newlines hard "$(echo "$texts" | tail -1)" >normal &&
     [ -s normal ] && ! cmp -s normal got'
check "addresses and handles come back as they were" sh -c \
    'echo "Lihat https://contoh.id/kamu?a=kamu, kata @kamu_bisa kepada kamu." >in
     "$TITIAN" translate --mask --engine "$engine" in >got 2>err &&
     grep -qF "https://contoh.id/kamu?a=kamu, kata @kamu_bisa" got && [ ! -s err ]'
check "prepare, the engine and restore give what translate gives" sh -c \
    'text=$(echo "$texts" | head -1)
     "$TITIAN" prepare --mask --to jsonl "$text" >p.jsonl
     "$TITIAN" prepare --mask --to moses --target empty -o m "$text" &&
     $engine <m.id >m.out && "$TITIAN" restore p.jsonl m.out >got &&
     "$TITIAN" translate --mask --engine "$engine" "$text" | cmp - got'
finish
