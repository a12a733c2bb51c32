#!/bin/sh
# Installs what builds and proves the installers, on Debian or Ubuntu, as root: tools.sh [linux] [windows], both unless named.
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- linux windows

# The libraries that Qt loads: they must be there for their packages to be named in the .deb's Depends.
qt="libcups2 libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libwayland-cursor0 libwayland-egl1 libx11-xcb1
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-randr0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxkbcommon-x11-0"
linux="appstream binutils debootstrap desktop-file-utils dpkg-dev gcc icu-devtools libc6-dev libpython3-dev lintian makeself patchelf
    squashfs-tools xz-utils"
windows="curl gcc-mingw-w64-x86-64 nsis osslsigncode unzip wine64"
proofs="imagemagick xvfb"

packages="$qt $proofs"
for system in "$@"; do
    case $system in
        linux) packages="$packages $linux" ;;
        windows) packages="$packages $windows" ;;
        *) echo "Usage: $0 [linux] [windows]" >&2 && exit 2 ;;
    esac
done
# shellcheck disable=SC2086 # a list of words
exec packaging/setup/apt-install.sh $packages
