#!/bin/sh
# Writes dist/SHA256SUMS over everything else in dist/.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh

cd "$dist"
rm -f SHA256SUMS
sha256sum -- * >"$OLDPWD/$built/SHA256SUMS"
mv "$OLDPWD/$built/SHA256SUMS" SHA256SUMS
cat SHA256SUMS
