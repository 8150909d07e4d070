#!/bin/sh
# make install to a prefix: the program finds its data there, and a program
# of thirty lines builds against the installed library through pkg-config.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-install.$$
mkdir "$work" || exit 1
trap 'rm -rf "$work"' EXIT
unset TITIAN_DATA

# The prefix is compiled in, so another one is tried through DESTDIR and --rules.
prefix=$(sed -n 's/^prefix = //p' "$top_builddir/Makefile" | head -1)
check "make install" env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL \
    "$MAKE" -C "$top_builddir" install "DESTDIR=$work"
root=$work$prefix
check "the data are installed" test -f "$root/share/titian/id-en.dict"
check "the manual page is installed" test -f "$root/share/man/man1/titian.1"

PKG_CONFIG_PATH=$(dirname "$(find "$work" -name titian.pc)")
export PKG_CONFIG_PATH
flags=$($PKG_CONFIG --cflags --libs --define-variable=prefix="$root" titian)
check "the example builds through pkg-config" \
    $CC $SANITIZE -o "$work/split" "$top_srcdir/examples/split.c" $flags
LD_LIBRARY_PATH=$(dirname "$(find "$work" -name 'libtitian.so')")
export LD_LIBRARY_PATH
check "the example splits" sh -c \
    "printf 'Dr. Ani tiba. Ia senang.' | TITIAN_DATA=$root/share/titian \
     $work/split | grep -q '^Ia senang.$'"
check "the installed program runs" sh -c \
    "echo 'Ia pulang.' | '$root/bin/titian' segment --rules \
     '$root/share/titian' | grep -q pulang"
finish
