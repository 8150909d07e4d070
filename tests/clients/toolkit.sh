#!/bin/sh
# The translate toolkit and gettext read our units, all of them and no more.
. "$top_srcdir/tests/clients/client.sh"
needs command xliff2po pocount msgfmt
needs file /usr/bin/python3
/usr/bin/python3 -c 'import translate' 2>/dev/null ||
    skip_all "the translate toolkit is missing"
begin toolkit
set -- "$top_srcdir"/tests/gold/00*.txt
"$TITIAN" prepare --to moses -o m "$@" || exit 1
"$TITIAN" prepare --to tmx -o drafts.tmx "$@" || exit 1
"$TITIAN" prepare --to xliff1.2 -o drafts.xlf "$@" || exit 1
"$TITIAN" prepare --to xliff1.2 --target empty -o empty.xlf "$@" || exit 1
sentences=$(wc -l <m.ids)

# counts FILE: translated, fuzzy, untranslated units and the total.
counts() {
    pocount --csv "$1" 2>/dev/null | sed -n 2p |
        awk -F, '{ print $2 + 0, $5 + 0, $7 + 0, $9 + 0 }'
}

# pairs STORE FILE: identifier, source and target of each unit.
cat >pairs.py <<'END'
import importlib, sys
store = importlib.import_module("translate.storage." + sys.argv[1])
name = {"tmx": "tmxfile", "xliff": "xlifffile", "pypo": "pofile"}[sys.argv[1]]
with open(sys.argv[2], "rb") as file:
    for unit in getattr(store, name).parsefile(file).units:
        if not unit.isheader():
            print(unit.source, unit.target, sep="\t")
END
paste m.id m.en >wanted

xliff2po --progress=none drafts.xlf drafts.po >/dev/null 2>&1
xliff2po --progress=none empty.xlf empty.po >/dev/null 2>&1
check "pocount: each unit of TMX has a translation" \
    test "$(counts drafts.tmx)" = "$sentences 0 0 $sentences"
check "pocount: each draft of XLIFF waits for review" \
    test "$(counts drafts.xlf)" = "0 $sentences 0 $sentences"
check "pocount: units of XLIFF without a target are not translated" \
    test "$(counts empty.xlf)" = "0 0 $sentences $sentences"
check "xliff2po: as many messages" \
    test "$(counts drafts.po)" = "0 $sentences 0 $sentences"
check "the toolkit reads both sides of TMX as Moses has them" sh -c \
    '/usr/bin/python3 pairs.py tmx drafts.tmx | cmp - wanted'
check "the toolkit reads both sides of XLIFF as Moses has them" sh -c \
    '/usr/bin/python3 pairs.py xliff drafts.xlf | cmp - wanted'
check "and of the PO made of it" sh -c \
    '/usr/bin/python3 pairs.py pypo drafts.po | cmp - wanted'
check "msgfmt -c takes the PO" msgfmt -c -o drafts.mo drafts.po
check "msgfmt counts as many" sh -c \
    'msgfmt --statistics -o drafts.mo drafts.po 2>&1 |
     grep -q "0 translated messages, $0 fuzzy"' "$sentences"
finish
