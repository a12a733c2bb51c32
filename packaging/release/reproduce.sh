#!/bin/sh
# Proves that two builds give the same bytes: builds the last commit twice, in two folders of different names, and compares
# every file of dist/. Takes twice as long as `make package`.
set -eu
cd "$(dirname "$0")/../.."
sources=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for folder in first the-second; do
    git clone --quiet "$sources" "$work/$folder"
    (cd "$work/$folder" && make --silent package) >"$work/$folder.log" 2>&1 || {
        tail -n 20 "$work/$folder.log"
        exit 1
    }
done
cd "$work"
for file in first/dist/*; do
    if cmp -s "$file" "the-second/dist/${file##*/}"; then
        echo "same    ${file##*/}"
    else
        echo "DIFFER  ${file##*/}"
        differ=yes
    fi
done
[ -z "${differ:-}" ]
