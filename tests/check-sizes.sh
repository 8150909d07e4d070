#!/bin/sh
# Files up to 400 lines, functions up to 40 (a switch up to 60), 80 columns.
. "$top_srcdir/tests/tap.sh"
cd "$top_srcdir" || exit 1
sources=$(for folder in $house dictionaries tests tests/unit tests/clients \
    examples bench fuzz; do
    ls "$folder"/*.[ch] 2>/dev/null
done)

short_files() {
    wc -l $sources | awk '$2 != "total" && $1 > 400 { print; bad = 1 }
        END { exit bad }'
}

short_functions() {
    awk 'FNR == 1 { inside = 0 }
        /^{/ { inside = 1; beg = FNR; many = 0 }
        inside && /^ *(switch|case)/ { many = 1 }
        inside && /^}/ {
            if (FNR - beg - 1 > (many ? 60 : 40)) {
                print FILENAME ":" beg ": " FNR - beg - 1 " lines"; bad = 1
            }
            inside = 0
        }
        END { exit bad }' $sources
}

narrow_lines() {
    LC_ALL=C awk '{ line = $0; gsub(/[\200-\277]/, "", line)
        if (length(line) > 80) {
            print FILENAME ":" FNR ": " length(line); bad = 1 } }
        END { exit bad }' $sources
}

check "no file is longer than 400 lines" short_files
check "no function is longer than 40 lines" short_functions
check "no line is wider than 80 columns" narrow_lines
finish
