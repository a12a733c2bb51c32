#!/bin/sh
# Removes Jurisdex from where it was installed. What you keep in it stays: see the last line.
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
prefix=${folder%/lib/jurisdex}
if [ "$prefix" = "$folder" ]; then
    echo "$folder is not where Jurisdex was installed; nothing is removed." >&2
    exit 1
fi

cd "$prefix"
while read -r file; do
    rm -f "share/$file"
    rmdir -p --ignore-fail-on-non-empty "share/$(dirname "$file")" 2>/dev/null || true
done <"$folder/share-files"
rm -f bin/jurisdex
rm -rf "$folder"
rmdir --ignore-fail-on-non-empty bin lib
if [ -d share/applications ] && command -v update-desktop-database >/dev/null; then
    update-desktop-database -q share/applications || true
fi
echo "Jurisdex is removed. Your settings and what you saved in it stay in ~/.config/jurisdex and ~/.local/share/jurisdex."
