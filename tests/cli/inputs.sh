#!/bin/sh
# The forms of input, each from the command line.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-inputs.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT

printf 'Ia pulang. Dia tidur.\n' >plain.txt
printf 'Ia pulang.\nDia tidur.\n' >gold.txt
gzip -c plain.txt >packed.txt
check "gzip is known by its bytes, not its name" sh -c \
    '"$TITIAN" segment packed.txt | cmp - gold.txt'
check "gzip is unpacked from standard input" sh -c \
    '"$TITIAN" segment <packed.txt | cmp - gold.txt'
check "a gold file may be packed" sh -c \
    'gzip <gold.txt >gold.gz && "$TITIAN" score gold.gz gold.txt'
head -c 30 packed.txt >cut.gz
check "a packed file that is cut off fails with 1 and gives nothing" sh -c \
    '"$TITIAN" segment cut.gz >out 2>err
     [ $? -eq 1 ] && [ ! -s out ] && grep -q "cut.gz: ends too soon" err'
finish
