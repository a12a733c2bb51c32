#!/bin/sh
# Proves the .deb by what it installs: test_deb.sh [SUITE...], bookworm and trixie unless named. Needs root and a network for
# apt; the program itself is run by an ordinary user without one.
#
# In a bare Debian: install an older version, use it, upgrade, let the program do its main job, open its window, purge. The
# upgrade must keep what the user has, and the purge must leave nothing but that.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
. packaging/linux/clean_root.sh

architecture=$(dpkg --print-architecture)
package=$dist/${name}_$version-${revision}_$architecture.deb
apt="apt-get -q -y --no-install-recommends"

make_older() { # FILE: the same package under an older version
    dpkg-deb -R "$package" "$tools/older"
    sed -i 's/^Version: .*/Version: 0.0.1-1/' "$tools/older/DEBIAN/control"
    dpkg-deb --root-owner-group -Zgzip -z1 --build "$tools/older" "$1" >/dev/null
    rm -r "$tools/older"
}

test_in() { # SUITE
    echo "== $1"
    make_root "$1"
    list_files "$tools/before"
    cp "$package" "$root/root/new.deb"
    cp "$tools/old.deb" "$root/root/old.deb"

    in_root "$apt install /root/old.deb" >"$tools/apt.log" 2>&1 || fail "$(tail -n 5 "$tools/apt.log")"
    grep -E 'newly installed|disk space' "$tools/apt.log"
    check_terminal jurisdex
    as_reader "mkdir -p .config/jurisdex .local/share/jurisdex
        echo '{\"zoom\": 1.25}' >.config/jurisdex/settings.json
        echo 'a bookmark' >.local/share/jurisdex/kept"

    in_root "$apt install /root/new.deb" >"$tools/apt.log" 2>&1 || fail "$(tail -n 5 "$tools/apt.log")"
    in_root "dpkg-query -W $name" | grep -q "$version-$revision" || fail "the upgrade did not happen"
    check_tour jurisdex "$built/tests/deb-$1"
    check_window jurisdex "$built/tests/deb-$1/window.png"
    as_reader "cat .local/share/jurisdex/kept .config/jurisdex/settings.json"
    as_reader "grep -q 'a bookmark' .local/share/jurisdex/kept && grep -q '1.25' .config/jurisdex/settings.json" ||
        fail "the upgrade lost what the user had"

    in_root "rm /root/old.deb /root/new.deb && $apt purge $name && $apt autoremove --purge \
        -o APT::AutoRemove::SuggestsImportant=false -o APT::AutoRemove::RecommendsImportant=false" >"$tools/apt.log" 2>&1
    list_files "$tools/after"
    echo "Left after the purge:"
    comm -13 "$tools/before" "$tools/after" | tee "$tools/left"
    ! grep -v '^\./home/reader/' "$tools/left" || fail "the purge left more than what the user has"
}

start_screen
make_older "$tools/old.deb"
[ $# -gt 0 ] || set -- bookworm trixie
for suite in "$@"; do
    test_in "$suite"
done
rm -rf "$root"
echo "The .deb passed; pictures are in $built/tests."
