# timing.sh SRCDIR BUILDDIR [TEXT...]: what the benches share, read by each.
#
# The texts are cut into paragraphs, which are repeated in random order until
# they fill MEGABYTES. Without texts, the raw texts of open corpora are taken where
# a folder of them stands beside the sources, or else what the cases feed in:
# the hardest text there is, with a mark to decide about at every turn.
# RUNS says how often each program runs, MEGABYTES how long the text is.
set -eu
srcdir=$1 builddir=$2
shift 2
runs=${RUNS:-9} megabytes=${MEGABYTES:-$megabytes}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

titian=$builddir/.libs/titian
[ -x "$titian" ] || titian=$builddir/titian
LD_LIBRARY_PATH=$builddir/.libs${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
TITIAN_DATA=$builddir/data
export LD_LIBRARY_PATH TITIAN_DATA

# The inputs of the cases: from a fence to the line that is a single stop.
case_inputs() {
    awk '/^```case segment/ { inside = 1; next }
        /^\.$/ { inside = 0 }
        inside' "$srcdir"/tests/cases/segment/*.md
}

# Lines longer than a paragraph of news are cut behind a stop now and then.
paragraphs() {
    awk 'BEGIN { srand(1) }
        NF == 0 { next }
        length($0) < 1000 { print; next }
        {
            want = 200 + rand() * 700; line = ""
            for (i = 1; i <= NF; i++) {
                line = line (line == "" ? "" : " ") $i
                if (length(line) > want && $i ~ /[.?!"]$/) {
                    print line
                    want = 200 + rand() * 700; line = ""
                }
            }
            if (line != "") print line
        }'
}

# shuffled MEGABYTES: paragraphs in ever new order.
shuffled() {
    LC_ALL=C awk -v want="${1}000000" 'BEGIN { srand(2) }
        { p[n++] = $0 }
        END {
            while (made < want)
                for (i = n - 1; i >= 0 && made < want; i--) {
                    j = int(rand() * (i + 1))
                    t = p[j]; p[j] = p[i]; p[i] = t
                    print t; made += length(t) + 1
                }
        }' "$work/paragraphs"
}

# measure NAME COMMAND...: adds a line to what is known of a program.
measure() {
    name=$1
    shift
    "$builddir/bench/measure" "$@" >>"$work/$name"
}

# median NAME COLUMN
median() {
    cut -d' ' -f"$2" "$work/$1" | sort -n |
        awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

report() {
    echo "$2 $(median "$1" 1) $(median "$1" 2) $(median "$1" 3)" |
        awk '{ printf "%-12s %8.3f s %8.3f s of processor %8.1f MB\n",
            $1, $2, $3, $4 / 1024 }'
}

ratio() {
    echo "$(median icu "$1") $(median titian "$1")" |
        awk '{ printf "%.2f", $1 / $2 }'
}

if [ $# = 0 ]; then
    set -- "$srcdir"/../shared/corpora/*.raw.txt
    [ -r "$1" ] || set --
fi
if [ $# = 0 ]; then case_inputs; else cat "$@"; fi |
    paragraphs >"$work/paragraphs"
shuffled "$megabytes" >"$work/text"
