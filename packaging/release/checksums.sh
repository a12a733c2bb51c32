#!/bin/sh
# Puts beside the installers what a careful reader wants: the bill of materials, and SHA256SUMS over everything in dist/.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh

cp "$built/frozen/$name/licences/sbom.cdx.json" "$dist/$name-$version-linux.cdx.json"
cp "$built/windows/tree/program/licences/sbom.cdx.json" "$dist/$name-$version-windows.cdx.json"
cd "$dist"
rm -f SHA256SUMS
sha256sum -- * >"$OLDPWD/$built/SHA256SUMS"
mv "$OLDPWD/$built/SHA256SUMS" SHA256SUMS
cat SHA256SUMS
