#!/bin/sh
# Builds the installer for Windows 10 (1809 or later) and 11: dist/jurisdex-VERSION-windows-x64-setup.exe
# tree.sh comes first. sign.sh signs it where there is a certificate.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
need makensis nsis

tree=$PWD/$built/windows/tree
files=$PWD/$built/windows/files.nsh
package=$dist/$name-$version-windows-x64-setup.exe

# In order of their names: makensis by itself takes the order in which they lie on the disk of the build machine.
(cd "$tree" && find . -type f | LC_ALL=C sort) | awk -v tree="$tree" '
    {
        path = substr($0, 3); folder = path; gsub("/", "\\", folder)
        if (!sub(/\\[^\\]*$/, "", folder)) folder = ""
        if (NR == 1 || folder != last) print "SetOutPath \"$INSTDIR" (folder ? "\\" folder : "") "\""
        last = folder
        print "File \"" tree "/" path "\""
    }' >"$files"

makensis -V2 -NOCD "-DVERSION=$version" "-DFILES=$files" "-DICON=$PWD/$built/icons/$name.ico" \
    "-DOUTPUT=$PWD/$package" "packaging/windows/$name.nsi"
done_with "$package"
