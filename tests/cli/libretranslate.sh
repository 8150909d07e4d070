#!/bin/sh
# titian translate --engine libretranslate:URL, against a server of ours on the
# loopback that has every fault a server has.
. "$top_srcdir/tests/tap.sh"
case $top_srcdir in /*) here=$top_srcdir ;; *) here=$PWD/$top_srcdir ;; esac
[ -x /usr/bin/python3 ] || skip_all "python3 is missing"
work=${TMPDIR:-/tmp}/titian-server.$$
mkdir "$work" && cd "$work" || exit 1
TMPDIR=$work
export TMPDIR
printf 'Judul\n\nRapat digelar di https://a.id/x.\n  Ia "hadir".\n' >in.txt
"$TITIAN" translate --engine libretranslate:http://127.0.0.1:1/ in.txt 2>err
grep -q "built without libcurl" err && skip_all "libcurl is missing"

/usr/bin/python3 "$here/tests/cli/libretranslate.py" port log >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
tries=0
while [ ! -f port ] && [ $tries -lt 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
done
[ -f port ] || skip_all "no server can be run here"
url=libretranslate:http://127.0.0.1:$(cat port)
export url

check "a server that is not there is told" sh -c \
    'grep -q "in.txt:1:1: the server did not answer" err'
check "translations stand in their layout" sh -c \
    '"$TITIAN" translate --engine $url/fine in.txt >got &&
     printf "<Judul>\n\n<Rapat digelar di https://a.id/x.>\n  <Ia \"hadir\".>\n" |
     cmp - got'
check "a request is JSON with a list, languages and format" sh -c \
    'grep -q "fine {\"q\":\[\"Judul\",.*\"source\":\"id\",\"target\":\"en\",\"format\":\"text\"}" log'
check "a key is taken from the environment" sh -c \
    'LIBRETRANSLATE_API_KEY=k7 "$TITIAN" translate --engine $url/key in.txt &&
     grep -q "^key .*\"api_key\":\"k7\"" log'
check "the whole path may be given" sh -c \
    '"$TITIAN" translate --engine $url/whole/translate/ in.txt | cmp - got'
check "a batch is a request" sh -c \
    '"$TITIAN" translate --batch 2 --engine $url/batch in.txt | cmp - got &&
     [ $(grep -c ^batch log) -eq 2 ]'
check "masks go and come back" sh -c \
    '"$TITIAN" translate --mask --engine $url/mask in.txt | cmp - got &&
     grep -q "^mask .*Rapat digelar di XQ1" log'
for fault in busy many cut; do
    check "a server that is $fault is asked again" sh -c \
        '"$TITIAN" translate --engine $url/'$fault' in.txt | cmp - got &&
         [ $(grep -c ^'$fault' log) -ge 2 ]'
done
check "a server that is down is given up, with its status" sh -c \
    '"$TITIAN" translate --engine $url/down in.txt 2>err
     [ $? -eq 1 ] && grep -q "in.txt:1:1: .*status 503" err &&
     [ $(grep -c ^down log) -eq 5 ]'
check "what a server refuses is not asked again, and told" sh -c \
    '"$TITIAN" translate --engine $url/refuse in.txt 2>err
     [ $? -eq 1 ] && grep -q "status 400: id is not supported" err &&
     [ $(grep -c ^refuse log) -eq 1 ]'
check "a batch that is too large is divided" sh -c \
    '"$TITIAN" translate --engine $url/large in.txt | cmp - got'
check "a server that is slow is waited for" sh -c \
    '"$TITIAN" translate --engine $url/slow in.txt | cmp - got'
check "but not longer than --timeout" sh -c \
    '"$TITIAN" translate --timeout 1 --engine $url/slow in.txt 2>err
     [ $? -eq 1 ] && grep -q "did not answer" err'
check "what is no JSON is told" sh -c \
    '"$TITIAN" translate --engine $url/html in.txt 2>err
     [ $? -eq 1 ] && grep -q "no JSON" err'
check "a reply without a list is told" sh -c \
    '"$TITIAN" translate --engine $url/text in.txt 2>err
     [ $? -eq 1 ] && grep -q "no list translatedText" err'
check "translations that are no text are told" sh -c \
    '"$TITIAN" translate --engine $url/numbers in.txt 2>err
     [ $? -eq 1 ] && grep -q "is no text" err'
check "a wrong count is divided until it is right" sh -c \
    '"$TITIAN" translate --engine $url/few in.txt >few &&
     printf "one\n\none\n  one\n" | cmp - few'
finish
