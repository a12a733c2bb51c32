#!/bin/sh
# Lays out the program as it stands on Windows: build/package/windows/tree, with jurisdex.exe and in program/ its own CPython
# and the wheels. Nothing is frozen: the interpreter is the signed one of python.org, which virus scanners know.
# Needs Python 3.13, the version that fetch_python.sh fetches, to compile the modules; PYTHON_3_13 may name it.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
compiler=x86_64-w64-mingw32
need $compiler-gcc gcc-mingw-w64-x86-64
python=${PYTHON_3_13:-python3.13}
if ! "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null; then
    echo "$0 needs Python 3.13; PYTHON_3_13=/path/to/python3.13 names it" >&2
    exit 1
fi

packaging/common/environment.sh
packaging/windows/fetch_python.sh

tree=$built/windows/tree
lib=$tree/program/lib
rm -rf "$tree"
mkdir -p "$tree"
cp -R "$built/windows/python" "$tree/program"
install="$venv/bin/python -m pip install -qq --no-compile --target $lib"
$install --require-hashes --only-binary :all: --platform win_amd64 --python-version 3.13 --implementation cp \
    --no-deps -r packaging/locks/run.txt
$install --no-deps --no-index "$built/wheel/$name-$version-py3-none-any.whl"

"$venv/bin/python" packaging/common/licences.py "$lib" "$tree/program/licences"
"$venv/bin/python" packaging/common/sbom.py "$lib" "$version" "$windows_python" >"$tree/program/licences/sbom.cdx.json"
cp "$tree/program/licences/sbom.cdx.json" "$dist/$name-$version-windows.cdx.json"
mv "$tree/program/licences/LICENSE" "$tree/LICENSE.txt"
rm "$tree/program/LICENSE.txt" # Python's, which is in licences/ too
"$python" packaging/windows/tree.py "$tree"

# The same sources give the same bytes: no time stamp in the executables.
"$venv/bin/python" packaging/common/icons.py "resources/icons/$name.svg" "$built/icons"
numbers=$(echo "$version" | sed 's/[^0-9.].*//; s/\./,/g'),0
dll=$(basename "$tree"/program/python3??.dll)
$compiler-windres -I packaging/windows/launcher -D "VERSION=\\\"$version\\\"" -D "VERSION_NUMBERS=$numbers" \
    -D "ICON_FILE=\\\"$PWD/$built/icons/$name.ico\\\"" packaging/windows/launcher/launcher.rc "$built/windows/launcher.o"
build_launcher() { # FILE OPTION...
    target=$1 && shift
    $compiler-gcc -municode -O2 -s -Wall -Wextra -Wl,--no-insert-timestamp -D "PYTHON_DLL=L\"$dll\"" "$@" \
        -o "$tree/$target" packaging/windows/launcher/launcher.c "$built/windows/launcher.o"
    packaging/windows/sign.sh "$tree/$target"
}
build_launcher $name.exe -mwindows
build_launcher $name.com -mconsole -D CONSOLE
find "$tree" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
echo "$tree  $(du -sm --apparent-size "$tree" | cut -f1) MB"
