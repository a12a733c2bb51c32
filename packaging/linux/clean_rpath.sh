#!/bin/sh
# Removes from the libraries of a tree the search paths of the machine that built them: clean_rpath.sh FOLDER
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
need patchelf patchelf

find "$1" -type f -name '*.so*' | while read -r library; do
    case $(patchelf --print-rpath "$library" 2>/dev/null) in
        /*) patchelf --remove-rpath "$library" ;;
    esac
done
