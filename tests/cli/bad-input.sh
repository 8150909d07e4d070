#!/bin/sh
# Bad input never crashes, never loses data, never leaves half a file.
. "$top_srcdir/tests/tap.sh"
work=${TMPDIR:-/tmp}/titian-bad.$$
mkdir "$work" && cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT

printf 'Ia pulang.\nDia \377 tidur.\n' >broken.txt
: >empty.txt
check "invalid UTF-8 fails with 1" wants 1 "$TITIAN" segment broken.txt
check "invalid UTF-8 is named with file, line and column" sh -c \
    '"$TITIAN" segment broken.txt 2>&1 | grep -q "broken.txt:2:5: "'
check "--repair goes on and counts" sh -c \
    '"$TITIAN" segment --repair broken.txt 2>err | grep -q tidur &&
     grep -q "1 invalid" err'
check "empty input gives empty output" sh -c \
    '"$TITIAN" prepare empty.txt >out && [ ! -s out ]'
check "a missing file fails with 1" wants 1 "$TITIAN" segment none.txt
check "a directory fails with 1" wants 1 "$TITIAN" segment .
check "an error is one line" sh -c \
    '"$TITIAN" segment none.txt 2>&1 | wc -l | grep -q "^ *1$"'
check "an unwritable output fails with 1" \
    wants 1 "$TITIAN" segment -o no/such/dir/out empty.txt
if [ -w /dev/full ]; then
    check "a full output fails with 1" sh -c \
        'printf "Ia pulang.\n" | "$TITIAN" segment >/dev/full 2>err
         [ $? -eq 1 ] && grep -q "could not be written" err'
    yes "Ia pulang ke rumah tadi malam." | head -20000 >long.txt
    check "so does one that is full before the end" sh -c \
        '"$TITIAN" prepare --to xliff -o /dev/full long.txt 2>err
         [ $? -eq 1 ] && grep -q "dev/full: could not be written: No" err'
fi
check "a failing run leaves an old output untouched" sh -c \
    'echo old >keep; ! "$TITIAN" segment -o keep broken.txt 2>/dev/null &&
     grep -q old keep && [ "$(ls | grep -c keep)" = 1 ]'
check "NUL bytes pass through" sh -c \
    'printf "Ia\000 pulang. Ya.\n" | "$TITIAN" normalize >out &&
     printf "Ia\000 pulang. Ya.\n" | cmp - out'
check "CRLF stays, and ends lines" sh -c \
    'printf "Ia pulang\r\nDia tidur\r\n" >crlf
     [ "$("$TITIAN" segment crlf | wc -l)" = 2 ] &&
     "$TITIAN" normalize crlf | cmp - crlf'
check "a byte order mark is no part of a sentence" sh -c \
    'printf "\357\273\277Ia pulang.\n" | "$TITIAN" segment | grep -q "^Ia"'
check "a text without any stop passes" sh -c \
    'printf "kata %.0s" 1 2 3 4 5 6 7 8 9 | "$TITIAN" segment | grep -q kata'
check "a line of many megabytes passes whole" sh -c \
    'yes "Ia pulang ke rumah" | head -200000 | tr "\n" " " >long
     "$TITIAN" normalize long | cmp - long'
check "a mebibyte of stops passes" sh -c \
    'head -c 1000000 /dev/zero | tr "\000" "." >dots
     "$TITIAN" normalize dots | cmp - dots'
check "a mebibyte of brackets passes" sh -c \
    'yes "(1/" | head -300000 | tr -d "\n" >brackets
     "$TITIAN" normalize brackets | cmp - brackets'
check "a rules folder that is none is named" sh -c \
    '"$TITIAN" segment --rules no/where empty.txt 2>&1 | grep -q no/where'
finish
