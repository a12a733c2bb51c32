#!/bin/sh
# Proves the .run by what it installs: test_run.sh [SUITE...], bookworm unless named. Needs root and a network for apt; the
# installer and the program are run by an ordinary user without one.
#
# In a bare Debian with the libraries that every desktop has: install, let the program do its main job, open its window,
# install again over it, remove. What the user has must stay, and nothing else may.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
. packaging/linux/clean_root.sh

package=$name-$version-linux-$(uname -m).run
desktop="libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libx11-6 libx11-xcb1 libxcb-randr0 \
    libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 xkb-data xz-utils"

test_in() { # SUITE
    echo "== $1"
    make_root "$1"
    in_root "apt-get -q -y --no-install-recommends install $desktop" >"$tools/apt.log" 2>&1 ||
        fail "$(tail -n 5 "$tools/apt.log")"
    install -m 755 "$dist/$package" "$root/home/reader/$package"
    list_files "$tools/before"

    as_reader "./$package --quiet" || fail "the installer ended with $?"
    check_terminal .local/bin/jurisdex
    check_tour .local/bin/jurisdex "$built/tests/run-$1"
    as_reader "mkdir -p .local/share/jurisdex && echo 'a bookmark' >.local/share/jurisdex/kept"
    as_reader "touch .local/lib/jurisdex/_internal/of_an_older_version"
    as_reader "./$package --quiet" >/dev/null || fail "installing again ended with $?"
    as_reader "test ! -e .local/lib/jurisdex/_internal/of_an_older_version" || fail "a file of the older version is left"
    check_window .local/bin/jurisdex "$built/tests/run-$1/window.png"

    as_reader ".local/lib/jurisdex/uninstall"
    list_files "$tools/after"
    echo "Left after the removal:"
    comm -13 "$tools/before" "$tools/after" | tee "$tools/left"
    if grep -q '[^.]' "$root/home/reader/.local/share/applications"/* 2>/dev/null; then fail "a menu entry is left"; fi
    ! grep -ri jurisdex "$tools/left" | grep -v '^\./home/reader/\.\(local/share\|local/state\|config\)/jurisdex' ||
        fail "the removal left more than what the user has"
    as_reader "grep -q 'a bookmark' .local/share/jurisdex/kept" || fail "what the user had is gone"
}

start_screen
[ $# -gt 0 ] || set -- bookworm
for suite in "$@"; do
    test_in "$suite"
done
rm -rf "$root"
echo "The .run passed; pictures are in $built/tests."
