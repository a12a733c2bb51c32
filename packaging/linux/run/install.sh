#!/bin/sh
# Installs Jurisdex: for the user who runs it in ~/.local, for root in /usr/local.
# Another place: ./jurisdex-VERSION-linux-x86_64.run -- --prefix DIR
set -eu
cd "$(dirname "$0")"

if [ "$(id -u)" = 0 ]; then prefix=/usr/local; else prefix=$HOME/.local; fi
case ${1:-} in
    '') ;;
    --prefix) prefix=${2:?--prefix needs a folder} ;;
    *) echo "Usage: -- [--prefix DIR]" >&2 && exit 2 ;;
esac
folder=$prefix/lib/jurisdex
share=$prefix/share

has=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d' ' -f2)
wants=$(cat glibc-version)
if [ "$(printf '%s\n%s\n' "$wants" "${has:-0}" | sort -V | head -n 1)" != "$wants" ]; then
    echo "Jurisdex needs glibc $wants or later (Ubuntu 22.04, Debian 12, Fedora 36); this system has ${has:-another C library}." >&2
    exit 1
fi
if ! mkdir -p "$prefix/lib" "$prefix/bin" "$share" 2>/dev/null || [ ! -w "$prefix/lib" ]; then
    echo "$prefix cannot be written to. Install somewhere else: add -- --prefix DIR" >&2
    exit 1
fi

# The new version is complete before the old one goes.
rm -rf "$folder.new"
cp -R program "$folder.new"
cp uninstall.sh "$folder.new/uninstall"
rm -rf "$folder"
mv "$folder.new" "$folder"
ln -sfn ../lib/jurisdex/jurisdex "$prefix/bin/jurisdex"
cp -R share/. "$share"
# The menu may not look into ~/.local/bin.
sed -i "s|^Exec=jurisdex|Exec=\"$folder/jurisdex\"|" "$share/applications/jurisdex.desktop"
if command -v update-desktop-database >/dev/null; then
    update-desktop-database -q "$share/applications" || true
fi

echo "Jurisdex is installed. Start it from the menu or with $prefix/bin/jurisdex; remove it with $folder/uninstall"
lacking=$(LD_LIBRARY_PATH="$folder/_internal" ldd "$folder/_internal/PySide6/Qt/plugins/platforms/libqxcb.so" |
    awk '/not found/ { print $1 }' | sort -u | tr '\n' ' ')
if [ -n "$lacking" ]; then
    echo "To open a window it needs libraries that this system lacks: $lacking"
fi
