#!/bin/sh
# Builds the package for Debian, Ubuntu and their kin: dist/jurisdex_VERSION-REVISION_ARCHITECTURE.deb
# stage.sh comes first. Needs no debhelper; lintian must have nothing to say beyond packaging/linux/lintian-overrides.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
need dpkg-shlibdeps dpkg-dev
need lintian lintian

root=$built/deb
doc=$root/usr/share/doc/$name
architecture=$(dpkg --print-architecture)
package=$dist/${name}_$version-${revision}_$architecture.deb
rm -rf "$root"
mkdir -p "$root/DEBIAN"
cp -a "$built/stage/usr" "$root/usr"

# Debian's own take their place, and with them its security updates.
rm -f "$root/usr/lib/$name/_internal"/libsqlite3.so.* "$root/usr/lib/$name/_internal"/libffi.so.*

mkdir -p "$doc" "$root/usr/share/lintian/overrides"
cp packaging/linux/copyright "$doc/copyright"
cp packaging/linux/lintian-overrides "$root/usr/share/lintian/overrides/$name"
"$venv/bin/python" packaging/common/changelog.py debian "$version" "$revision" "$(date -d "@$SOURCE_DATE_EPOCH" +%F)" \
    "$maintainer" | gzip -9n >"$doc/changelog.Debian.gz"

depends() { # what our files need and do not bring along; dpkg-shlibdeps wants a source package around it
    mkdir -p "$built/shlibdeps/debian"
    printf 'Source: %s\n\nPackage: %s\nArchitecture: any\n' "$name" "$name" >"$built/shlibdeps/debian/control"
    tree=$(realpath "$root/usr/lib/$name")
    find "$tree" -name '*.so*' -printf '-l%h\n' | sort -u >"$built/shlibdeps/arguments"
    find "$tree" -type f \( -name '*.so*' -o -name "$name" \) -printf '-e%p\n' | sort >>"$built/shlibdeps/arguments"
    # It warns of symbols that ICU's and Qt's libraries find through each other.
    (cd "$built/shlibdeps" && xargs dpkg-shlibdeps -O --ignore-missing-info <arguments 2>warnings) |
        sed -n 's/^shlibs:Depends=//p'
}

cat >"$root/DEBIAN/control" <<C
Package: $name
Version: $version-$revision
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size "$root/usr" | cut -f1)
Depends: $(depends)
Section: education
Priority: optional
Homepage: $homepage
Description: look up local rules on federal immigration detainers
 For each U.S. jurisdiction, Jurisdex tells what its rule on federal
 immigration detainers is or was on any date, on what legal basis, and what
 officials said about it, word for word, each fact with its source. Places can
 be browsed, searched and printed, without a network.
 .
 The package carries its own Python and Qt libraries.
C
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)

dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null
lintian --allow-root --fail-on error,warning "$package"
done_with "$package"
