#!/bin/sh
# Builds the installer for any Linux with glibc 2.35 or later: dist/jurisdex-VERSION-linux-ARCHITECTURE.run
# It installs for one user without root. stage.sh comes first.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
need makeself makeself
need objdump binutils

glibc=2.35
tree=$built/run
package=$dist/$name-$version-linux-$(uname -m).run
rm -rf "$tree" "$package"
mkdir -p "$tree"
cp -R "$built/frozen/$name" "$tree/program"
cp packaging/linux/run/install.sh packaging/linux/run/uninstall.sh "$tree"
chmod 755 "$tree/install.sh" "$tree/uninstall.sh"
echo "$glibc" >"$tree/glibc-version"

cp -R "$built/stage/usr/share" "$tree/share"
(cd "$tree/share" && find . -type f | sed 's|^\./||' | sort >../program/share-files)

# Small libraries of X11 that Qt needs and that many desktops lack.
system_libraries=$(dirname "$(ldconfig -p | awk '/libxcb-cursor\.so\.0 / { print $NF; exit }')")
for library in libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-image.so.0 libxcb-keysyms.so.1 libxcb-render-util.so.0 \
    libxcb-util.so.1 libxkbcommon-x11.so.0 libxkbcommon.so.0; do
    cp -L "$system_libraries/$library" "$tree/program/_internal/"
done

asked=$(find "$tree/program" -type f \( -name '*.so*' -o -name "$name" \) -exec objdump -T {} + 2>/dev/null |
    grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -n 1)
if [ "$(printf '%s\n' "$glibc" "${asked#GLIBC_}" | sort -V | tail -n 1)" != "$glibc" ]; then
    echo "The program as built here asks for $asked; build on a system with glibc $glibc, or raise it in this script." >&2
    exit 1
fi

makeself --xz --sha256 --nomd5 --nocrc --nox11 --tar-quietly \
    --packaging-date "$(date -d "@$SOURCE_DATE_EPOCH" +%F)" \
    --tar-extra "--sort=name --mtime=@$SOURCE_DATE_EPOCH --owner=0 --group=0 --numeric-owner --format=gnu" \
    "$tree" "$package" "$title $version" ./install.sh >"$built/makeself.log" 2>&1
done_with "$package"
