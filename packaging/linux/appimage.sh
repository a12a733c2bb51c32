#!/bin/sh
# Builds the AppImage: dist/jurisdex-VERSION-ARCHITECTURE.AppImage, one file that runs without being installed.
# run.sh comes first. APPIMAGE_RUNTIME names the small program that an AppImage starts with, runtime-ARCHITECTURE of
# https://github.com/AppImage/type2-runtime/releases; CI fetches it. That could not be had where this was written: the folder
# below was run from a squashfs image, the AppImage itself was not.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
need mksquashfs squashfs-tools
: "${APPIMAGE_RUNTIME:?names the runtime of AppImage; the head of $0 tells where it is}"

folder=$built/appimage
package=$dist/$name-$version-$(uname -m).AppImage
rm -rf "$folder" "$package"
mkdir -p "$folder/usr/lib"
cp -R "$built/run/program" "$folder/usr/lib/$name"
cp -R "$built/stage/usr/share" "$folder/usr/share"
ln -s "usr/lib/$name/$name" "$folder/AppRun"
ln -s "usr/share/applications/$name.desktop" "$folder/$name.desktop"
ln -s "usr/share/icons/hicolor/256x256/apps/$name.png" "$folder/$name.png"
ln -s "$name.png" "$folder/.DirIcon"

# mksquashfs takes the time stamps of what it packs from SOURCE_DATE_EPOCH.
mksquashfs "$folder" "$built/appimage.squashfs" -all-root -noappend -comp zstd -Xcompression-level 19 -b 1M -quiet -no-progress
cat "$APPIMAGE_RUNTIME" "$built/appimage.squashfs" >"$package"
chmod 755 "$package"
done_with "$package"
