# Sourced by the shell tests: TAP for people who write sh.
#
#     . "$top_srcdir/tests/tap.sh"
#     check "what is true" command...
#     finish

n_tests=0

# The folders of the library and the command; every file in them counts.
house="text document rules readers segment normalize gloss align imports \
writers restore score exports pipeline engine cli"

ok() {
    n_tests=$((n_tests + 1))
    echo "ok $n_tests - $1"
}

not_ok() {
    n_tests=$((n_tests + 1))
    echo "not ok $n_tests - $1"
}

check() {
    check_title=$1
    shift
    if "$@" >tap.out.$$ 2>&1; then
        ok "$check_title"
    else
        not_ok "$check_title"
        sed 's/^/# /' tap.out.$$ | head -20
    fi
    rm -f tap.out.$$
}

# wants STATUS COMMAND...: the command ends with that exit status.
wants() {
    wants_status=$1
    shift
    "$@"
    [ $? -eq "$wants_status" ]
}

skip_all() {
    echo "1..0 # SKIP $1"
    exit 0
}

finish() {
    echo "1..$n_tests"
    exit 0
}
