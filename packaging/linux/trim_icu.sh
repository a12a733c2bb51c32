#!/bin/sh
# Leaves English and the time zones in Qt's library of Unicode data: trim_icu.sh libicudata.so.NN
# 32 MB become 4 MB, a third of the whole program. What goes: other languages' names, number formats and sorting, legacy code
# pages, spelled-out numbers, transliteration and dictionary-based word breaks.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
need icupkg icu-devtools
need gcc gcc

library=$(realpath "$1")
soname=$(objdump -p "$library" | awk '$1 == "SONAME" { print $2 }')
data=icudt${soname##*.}l # the name that ICU looks for: version, little-endian
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

objcopy --dump-section ".rodata=$data.dat" "$library" /dev/null
icupkg --list "$data.dat" >all
{
    grep -E '\.cnv$|^(brkitr|rbnf|translit)/' all
    # Resources of a language: two or three letters, perhaps a country; en, and longer names such as root, are no match.
    grep -E '(^|/)[a-z]{2,3}(_[^/]*)?\.res$' all | grep -vE '(^|/)en(_[^/]*)?\.res$'
} | sort -u >unwanted.txt
icupkg --remove unwanted.txt "$data.dat"

cat >data.s <<S
    .section .rodata
    .balign 16
    .global ${data%l}_dat
    .type ${data%l}_dat, @object
${data%l}_dat:
    .incbin "$data.dat"
    .size ${data%l}_dat, . - ${data%l}_dat
    .section .note.GNU-stack, "", @progbits
S
gcc -shared -nostdlib -s -Wl,-soname,"$soname" -Wl,--build-id=none -o "$library" data.s
