#!/bin/sh
# The library exports what titian.h declares and nothing else.
. "$top_srcdir/tests/tap.sh"
library=$(ls "$top_builddir"/.libs/libtitian.so 2>/dev/null) ||
    skip_all "no shared library was built"
command -v nm >/dev/null || skip_all "nm is missing"

nm -D --defined-only "$library" | awk '$2 ~ /[TDBRV]/ { print $3 }' |
    grep -vE '^(_init|_fini|__asan|__odr_asan|__ubsan|__lsan|__sanitizer)' |
    sort >exported.$$
grep -oE '\btitian_[a-z_0-9]+\(' "$top_srcdir/include/titian.h" |
    tr -d '(' | grep -v _visitor | sort -u >named.$$
# What the header's example and comments call is declared there too.
check "every exported symbol is declared in titian.h" \
    sh -c "! comm -23 exported.$$ named.$$ | grep ."
check "every declared function is exported" \
    sh -c "! comm -13 exported.$$ named.$$ | grep ."
rm -f exported.$$ named.$$
finish
