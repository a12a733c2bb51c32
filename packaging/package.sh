#!/bin/sh
# Builds all installers that can be built on Linux, into dist/; `make package` calls it once the catalog is built.
# Each line is one script, which can be run alone after those above it.
set -eu
cd "$(dirname "$0")/.."
. packaging/common/settings.sh
rm -rf "$dist"
mkdir -p "$dist"

packaging/freeze/freeze.sh      # the program with its own Python and Qt
packaging/linux/stage.sh        # as it stands on a Linux system
packaging/linux/deb.sh          # Debian, Ubuntu
packaging/linux/run.sh          # any Linux, for one user
packaging/linux/nfpm.sh         # Fedora, Arch
if [ -n "${APPIMAGE_RUNTIME:-}" ]; then
    packaging/linux/appimage.sh # any Linux, not installed
fi
packaging/windows/tree.sh       # as it stands on Windows
packaging/windows/installer.sh  # Windows
packaging/release/checksums.sh
