#!/bin/sh
# XML::TMX counts and reads the units of our TMX.
. "$top_srcdir/tests/clients/client.sh"
needs command perl tmxwc
begin memories
set -- "$top_srcdir"/tests/gold/00*.txt
"$TITIAN" prepare --to moses -o m "$@" || exit 1
"$TITIAN" prepare --to tmx -o drafts.tmx "$@" || exit 1
sentences=$(wc -l <m.ids)
cat >pairs.pl <<'END'
use XML::TMX::Reader;
binmode STDOUT, ":utf8";
XML::TMX::Reader->new("drafts.tmx")->for_tu(sub {
    my $unit = shift;
    print "$unit->{id}{-seg}\t$unit->{en}{-seg}\n";
});
END
check "tmxwc counts each sentence" sh -c \
    'tmxwc -h drafts.tmx 2>/dev/null | grep -qx "$0 tu\\." ' "$sentences"
check "XML::TMX reads both sides as Moses has them" sh -c \
    'paste m.id m.en >wanted; perl pairs.pl 2>/dev/null |
     sed "s/&lt;/</g; s/&gt;/>/g; s/&amp;/\\&/g" | cmp - wanted'
finish
