#!/bin/sh
# Proves the disk image by what it holds: mounts it, copies the program out, and lets it do its main job by itself.
# NOT RUN HERE: it needs a Mac.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh

results=$built/tests/macos
applications=$(mktemp -d)
mounted=$(mktemp -d)
rm -rf "$results"
mkdir -p "$results"
hdiutil attach -nobrowse -readonly -mountpoint "$mounted" "$dist/$name-$version-macos-$(uname -m).dmg"
cp -R "$mounted/Jurisdex.app" "$applications/"
hdiutil detach "$mounted"

program=$applications/Jurisdex.app/Contents/MacOS/$name
"$program" --version
"$program" tour "$results"
ls "$results"/*.png "$results"/*.pdf
codesign --verify --deep --strict "$applications/Jurisdex.app"
rm -rf "$applications"
echo "The disk image passed; pictures are in $results."
