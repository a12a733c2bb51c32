#!/bin/sh
# Builds the packages for Fedora and its kin (.rpm) and for Arch (.pkg.tar.zst) from the staged tree. stage.sh comes first.
# Neither system can be had where this was written: the packages were built and their contents read, but not installed.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh

config=$built/nfpm.yaml
sed -e "s|@NAME@|$name|" -e "s|@VERSION@|$version|" -e "s|@REVISION@|$revision|" -e "s|@HOMEPAGE@|$homepage|" \
    -e "s|@MAINTAINER@|$maintainer|" -e "s|@ARCH@|$(dpkg --print-architecture)|" -e "s|@STAGE@|$built/stage/usr|" \
    -e "s|@MTIME@|$(date -d "@$SOURCE_DATE_EPOCH" +%FT%TZ)|" packaging/linux/nfpm.yaml.in >"$config"
for packager in rpm archlinux; do
    # nfpm names the file in the way of each system.
    package=$("$venv/bin/nfpm" package --packager $packager --config "$config" --target "$dist/" |
        sed -n 's/^created package: //p')
    done_with "$package"
done
