#!/bin/sh
# Proves the Windows installer under Wine: install silently, let the program do its main job, open its window, refuse to be
# changed while it runs, install again over it, remove. What the user has must stay, and nothing else may.
# What Wine cannot show: how Windows draws, its printers, SmartScreen. Three small libraries that Wine 8 lacks and Windows has
# are made from wine/*.c and put into Wine's own folder.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64
need Xvfb xvfb
need import imagemagick

PATH=$PATH:/usr/lib/wine # where Debian's wine64 stands
need wine64 wine64
WINEPREFIX=$PWD/build/wine
export WINEPREFIX WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=;mscms,icuuc,bcryptprimitives=n,b"
package=$dist/$name-$version-windows-x64-setup.exe
results=$PWD/$built/tests/wine
home=$WINEPREFIX/drive_c/users/$(id -un)
installed=$home/AppData/Local/Programs/Jurisdex
user_data=$home/AppData/Local/jurisdex

fail() {
    echo "FAILED: $*" >&2
    exit 1
}
# CPython under Wine wants a standard input that can be read and an output that is a pipe.
wine() { { timeout 180 wine64 "$@" </dev/null 2>&1 && echo 0 >"$tools/code" || echo $? >"$tools/code"; } | cat; return "$(cat "$tools/code")"; }
files_in() { find "$1" -type f | wc -l; }

tools=$(mktemp -d)
rm -rf "$WINEPREFIX" "$results"
mkdir -p "$results"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$tools/screen" 2>/dev/null &
xvfb=$!
trap 'wineserver -k || true; kill $xvfb; rm -rf "$tools"' EXIT
while [ ! -s "$tools/screen" ]; do sleep 0.1; done
DISPLAY=:$(cat "$tools/screen")
export DISPLAY

echo "== a fresh Windows"
wine wineboot --init >/dev/null
wine winecfg -v win10
for library in icuuc bcryptprimitives mscms; do
    extra=
    [ $library = bcryptprimitives ] && extra=-ladvapi32
    # shellcheck disable=SC2086 # no argument when empty
    x86_64-w64-mingw32-gcc -shared -O2 -o "$WINEPREFIX/drive_c/windows/system32/$library.dll" packaging/windows/wine/$library.c $extra
done

echo "== install"
wine "$package" /S || fail "the installer ended with $?"
[ -e "$installed/jurisdex.exe" ] || fail "nothing was installed"
[ -e "$home/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Jurisdex.lnk" ] || fail "no entry in the Start menu"
echo "$(files_in "$installed") files, $(du -sm --apparent-size "$installed" | cut -f1) MB"

echo "== in the terminal, and the main job by itself"
wine "$installed/jurisdex.com" --version | grep -q "Jurisdex $version" || fail "it does not tell its version"
wine "$installed/jurisdex.com" show us-ny-new-york --json >"$results/show.json" || fail "it does not answer in the terminal"
wine "$installed/jurisdex.com" search snactuary | grep -m 1 sanctuary || fail "it does not see through a slip of the keys"
wine "$installed/jurisdex.exe" tour "Z:$results" || fail "the tour found a fault"
for kind in png pdf; do
    ls "$results"/*.$kind >/dev/null || fail "the tour left no .$kind"
done

echo "== the window, and no change while it is open"
# Wine looks for links among those of all users only, so it cannot be asked to start what is registered for this one.
wine reg query 'HKCU\Software\Classes\jurisdex\shell\open\command' /ve | grep -q 'jurisdex.exe" "%1"' ||
    fail "links are not registered"
wine "$installed/jurisdex.exe" jurisdex:us-ny-new-york >/dev/null &
window=$!
sleep 12
import -window root "$results/window.png"
# That a second start hands over to this window is left to test_windows.ps1: Wine 8 does not tell it that the lock is taken.
[ ! -e "$user_data/fault.txt" ] || fail "$(cat "$user_data/fault.txt")"
before=$(files_in "$installed")
if wine "$installed/uninstall.exe" /S "_?=C:\\users\\$(id -un)\\AppData\\Local\\Programs\\Jurisdex"; then fail "it was removed while it ran"; fi
[ "$(cat "$tools/code")" = 3 ] || fail "the uninstaller ended with $(cat "$tools/code"), not 3"
if wine "$package" /S; then fail "it was replaced while it ran"; fi
[ "$(files_in "$installed")" = "$before" ] || fail "files are missing after a refused removal"
wine taskkill /im jurisdex.exe >/dev/null || wine taskkill /f /im jurisdex.exe >/dev/null
wait $window || true

echo "== install again, and remove"
mkdir -p "$user_data"
echo 'a bookmark' >"$user_data/kept"
touch "$installed/program/lib/of_an_older_version.py"
wine "$package" /S || fail "installing again ended with $?"
[ ! -e "$installed/program/lib/of_an_older_version.py" ] || fail "a file of the older version is still there"
wine "$installed/uninstall.exe" /S
for _ in 1 2 3 4 5 6 7 8 9 10; do [ -e "$installed" ] && sleep 1; done # it goes on in a copy of itself
echo "Left after the removal:"
find "$WINEPREFIX/drive_c/users" -ipath '*jurisdex*' | sed "s|^$WINEPREFIX/||"
! find "$WINEPREFIX/drive_c/users" -ipath '*jurisdex*' -not -path "$user_data*" | grep . || fail "more is left than what the user has"
grep -q 'a bookmark' "$user_data/kept" || fail "what the user had is gone"
if wine reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Jurisdex' >/dev/null; then fail "still listed as an app"; fi
echo "The Windows installer passed; pictures are in $results."
