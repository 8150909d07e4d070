#!/bin/sh
# What README.md shows is what the program prints.  A line "    $ command"
# begins an example; the indented lines behind it are its output, and a lone
# "…" stands for lines left out at the end.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-readme.$$
mkdir "$work" || exit 1
trap 'rm -rf "$work"' EXIT

awk -v work="$work" '
    /^    \$ / { n++; shown = 1; print substr($0, 7) >(work "/" n ".sh"); next }
    /^    / { if (shown) print substr($0, 5) >(work "/" n ".want"); next }
    { shown = 0 }
' "$top_srcdir/README.md"

for script in "$work"/*.sh; do
    want=${script%.sh}.want
    command=$(head -1 "$script")
    [ -f "$want" ] || continue
    case $command in
    './bootstrap run') command="titian prepare examples/artikel.txt" ;;
    esac
    titian() { "$TITIAN" "$@"; }
    (cd "$top_srcdir" && eval "$command") >"$work/got" 2>/dev/null
    if [ "$(tail -1 "$want")" = '…' ]; then
        sed '$d' "$want" >"$work/head"
        head -n "$(wc -l <"$work/head")" "$work/got" >"$work/got.head"
        check "README: $command" cmp "$work/head" "$work/got.head"
    else
        check "README: $command" cmp "$want" "$work/got"
    fi
done
finish
