#!/bin/sh
# Lays out the frozen program as it stands on a Linux system: build/package/stage/usr/... The .deb, the .rpm, the Arch package,
# the AppImage and the Flatpak are made from it. freeze.sh comes first.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
need desktop-file-validate desktop-file-utils
need appstreamcli appstream

stage=$built/stage
share=$stage/usr/share
date=$(date -d "@$SOURCE_DATE_EPOCH" +%F)
rm -rf "$stage"
mkdir -p "$stage/usr/bin" "$stage/usr/lib" "$share/applications" "$share/metainfo" "$share/man/man1"

cp -R "$built/frozen/$name" "$stage/usr/lib/$name"
ln -s "../lib/$name/$name" "$stage/usr/bin/$name"
find "$stage" -type d -exec chmod 755 {} +
find "$stage" -type f -exec chmod 644 {} +
chmod 755 "$stage/usr/lib/$name/$name"

for size in 16 22 24 32 48 64 128 256 512; do
    install -D -m 644 "$built/icons/$size.png" "$share/icons/hicolor/${size}x$size/apps/$name.png"
done
install -D -m 644 "resources/icons/$name.svg" "$share/icons/hicolor/scalable/apps/$name.svg"

cp "packaging/linux/$name.desktop" "$share/applications"
desktop-file-validate "$share/applications/$name.desktop"

metainfo=$share/metainfo/$app_id.metainfo.xml
"$venv/bin/python" packaging/common/changelog.py releases "$version" "$date" >"$built/releases.xml"
sed -e "s|@APP_ID@|$app_id|" -e "s|@DEVELOPER_ID@|${app_id%.*}|" -e "s|@SUMMARY@|$summary|" -e "s|@VERSION@|$version|" \
    -e "s|@HOMEPAGE@|$homepage|" -e "s|@SCREENSHOT@|$screenshot|" \
    -e "/@RELEASES@/{r $built/releases.xml" -e 'd}' packaging/linux/metainfo.xml.in >"$metainfo"
appstreamcli validate --no-net "$metainfo"

sed "s|@VERSION@|$version|" "packaging/linux/$name.1" | gzip -9n >"$share/man/man1/$name.1.gz"

find "$stage" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
