# Sourced by the tests that need other people's programs:
#
#     . "$top_srcdir/tests/clients/client.sh"
#     needs command java
#     needs file /usr/share/java/segment.jar
#     begin srx
#
# A test whose client is missing is skipped.  begin makes a folder to work in.
. "$top_srcdir/tests/tap.sh"
clients=$top_srcdir/tests/clients
shared=$top_srcdir/../shared

needs() {
    kind=$1
    shift
    for thing; do
        case $kind in
        command) command -v "$thing" >/dev/null ;;
        file) [ -e "$thing" ] ;;
        esac || skip_all "$thing is missing"
    done
}

begin() {
    work=${TMPDIR:-/tmp}/titian-$1.$$
    mkdir "$work" && cd "$work" || exit 1
    trap 'rm -rf "$work"' EXIT
}
